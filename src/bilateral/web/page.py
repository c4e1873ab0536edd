"""A page: what it shows to people and what its ``.json`` gives to programs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from bilateral.web.desk import Desk
from bilateral.web.fresh import fresh
from bilateral.web.templating import render


@dataclass(frozen=True, slots=True)
class Page:
    """The template with what it shows, the title, and the same as plain data."""

    template: str
    title: str
    record: Mapping[str, object]
    content: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Moved:
    """The address at which the same page stands for good."""

    address: str


Make = Callable[[Desk, Request], Page | Moved]
Answer = Callable[[Request, Callable[[Desk], Response]], Response]


def answered(request: Request, make: Callable[[Desk], Response]) -> Response:
    """Answer unless the client has it already."""
    headers = fresh(request)
    response = make(request.app.state.desk)
    response.headers.update(headers)
    return response


def answered_anew(request: Request, make: Callable[[Desk], Response]) -> Response:
    """Answer each time: what goes through the whole ledger may lag behind its edition."""
    response = make(request.app.state.desk)
    response.headers["cache-control"] = "no-store"
    return response


def show(router: APIRouter, path: str, make: Make, answer: Answer = answered) -> None:
    """Serve a page at a path and the same as data at the path with ``.json``; unchanged, it is not sent again."""

    def as_json(request: Request) -> Response:
        return answer(request, lambda desk: _json(make(desk, request), request))

    def as_html(request: Request) -> Response:
        return answer(request, lambda desk: _html(make(desk, request), request))

    name = path.strip("/").replace("/", "_") or "home"
    router.add_api_route("/index.json" if path == "/" else f"{path}.json", as_json, name=f"{name}.json")
    router.add_api_route(path, as_html, name=name)


def _json(page: Page | Moved, request: Request) -> Response:
    if isinstance(page, Moved):
        return RedirectResponse(f"{page.address}.json{_query(request)}", 308)
    return JSONResponse(dict(page.record))


def _html(page: Page | Moved, request: Request) -> Response:
    if isinstance(page, Moved):
        return RedirectResponse(f"{page.address}{_query(request)}", 308)
    return HTMLResponse(render(page.template, request, title=page.title, **page.content))


def _query(request: Request) -> str:
    return f"?{request.url.query}" if request.url.query else ""
