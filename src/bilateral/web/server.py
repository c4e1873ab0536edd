"""The server: its guards, its pages, its interface, and how faults are told."""

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from bilateral.api import NoDateError, SameActorError, UnknownNameError
from bilateral.exports.errors import ExportError
from bilateral.ledger.errors import LedgerError
from bilateral.ledger.listing import NotListedError
from bilateral.model.errors import BilateralError
from bilateral.web import guards, pages, v1
from bilateral.web.answer import problem_response
from bilateral.web.desk import Desk
from bilateral.web.fresh import Unchanged, unchanged
from bilateral.web.problem import Problem
from bilateral.web.settings import Settings
from bilateral.web.templating import ASSETS, asset, assets_address

# What kind of fault has which status of HTTP; others of ours are faults of the server.
_STATUS: tuple[tuple[type[Exception], int], ...] = (
    (UnknownNameError, 404),
    (SameActorError, 404),
    (NotListedError, 404),
    (NoDateError, 400),
    (LedgerError, 503),
    (ExportError, 503),
)


def create_app(settings: Settings) -> FastAPI:
    """The application of ASGI that shows a ledger. Raises ``LedgerError`` where its address is none."""
    app = FastAPI(**v1.ABOUT, openapi_url="/api/v1/openapi.json", docs_url=None, redoc_url=None)
    app.state.desk = Desk.of(settings)
    # The one that is added last is asked first.
    app.add_middleware(guards.Timed, seconds=settings.limits.seconds)
    app.add_middleware(guards.Sized, most=settings.limits.body)
    app.add_middleware(guards.Paced, limits=settings.limits)
    app.add_middleware(guards.Unforged)
    app.add_middleware(guards.Named, hosts=settings.hosts)
    app.add_middleware(guards.Headed)
    app.add_exception_handler(BilateralError, _told)
    app.add_exception_handler(HTTPException, _refused)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(Unchanged, unchanged)
    app.add_exception_handler(Exception, _failed)
    app.include_router(v1.router())
    app.include_router(pages.router())
    app.add_api_route(f"{assets_address()}/{{name}}", _asset, name="asset", include_in_schema=False)
    return app


def _asset(name: str) -> Response:
    if name not in ASSETS:
        raise Problem(404, "there is no such part of a page")
    headers = {"cache-control": "public, max-age=31536000, immutable"}
    return Response(asset(name), headers=headers, media_type=ASSETS[name])


def _told(request: Request, error: Exception) -> Response:
    if isinstance(error, Problem):
        return problem_response(request, error)
    status = next((status for kind, status in _STATUS if isinstance(error, kind)), 500)
    return problem_response(request, Problem(status, str(error)))


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    told = {404: "there is nothing at this address", 405: "this address does not take such a question"}
    headers = tuple((error.headers or {}).items())
    return problem_response(request, Problem(error.status_code, told.get(error.status_code, error.detail), (), headers))


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    faults = "; ".join(f"{'.'.join(map(str, one['loc'][1:])) or 'the body'}: {one['msg']}" for one in error.errors())
    return problem_response(request, Problem(422, faults))


def _failed(request: Request, _error: Exception) -> Response:
    # The fault itself goes to the log of the server; what it says is none of the client's business.
    return problem_response(request, Problem(500, "the server made a mistake; its log tells more"))
