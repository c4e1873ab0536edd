"""Try it: a text or a file in, its claims out; nothing is kept unless asked."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, File, Form, Request, UploadFile
from fastapi.responses import HTMLResponse, JSONResponse, Response

from bilateral.ledger.seals import document_id
from bilateral.ledger.writer import Added
from bilateral.model.document import Document
from bilateral.model.entry import Entry
from bilateral.model.failure import Failure
from bilateral.sources.source import DocumentError, checked, day, failure
from bilateral.web.answer import wants_data
from bilateral.web.desk import Desk
from bilateral.web.keys import check_writer
from bilateral.web.marked import pieces
from bilateral.web.page import Page
from bilateral.web.problem import Problem
from bilateral.web.templating import render
from bilateral.web.trial import Tried, documents_of, read


def add(routes: APIRouter) -> None:
    """Add what the page sends."""
    routes.add_api_route("/try", _tried, methods=["POST"], name="tried")


def empty(desk: Desk, _request: Request) -> Page:
    """The page before anything was handed over."""
    longest = desk.settings.limits.text
    record = {"send": "POST a form with the fields text or file, and title, outlet, published", "longest": longest}
    return Page("try.html", "Try it", record, {"tried": None, "longest": longest, "text": "", "kept": None})


def _tried(  # noqa: PLR0913, PLR0917 - the fields of the form
    request: Request,
    text: Annotated[str, Form()] = "",
    title: Annotated[str, Form(max_length=300)] = "",
    outlet: Annotated[str, Form(max_length=300)] = "",
    published: Annotated[str, Form(max_length=40)] = "",
    file: Annotated[UploadFile | None, File()] = None,
    keep: Annotated[bool, Form()] = False,
) -> Response:
    desk: Desk = request.app.state.desk
    if keep:
        check_writer(request)
    items: list[Document | Failure] = [_pasted(text, title, outlet, published)] if text.strip() else []
    if file is not None and file.filename:
        items += documents_of(file.filename, file.file.read())
    if not items:
        raise Problem(422, "there is nothing to read: paste a text or choose a file", [("/try", "try again")])
    tried = read(items, desk.settings.limits.text)
    kept = _keep(desk, tried) if keep else None
    if wants_data(request):
        return JSONResponse([record(one) for one in tried])
    shown = [(one, _pieces(one), _entries(one)) for one in tried]
    content = {"tried": shown, "longest": desk.settings.limits.text, "text": text, "kept": kept}
    return HTMLResponse(render("try.html", request, title="Try it", **content), headers={"cache-control": "no-store"})


def record(one: Tried) -> dict[str, object]:
    """What was found in one document as plain data."""
    if one.document is None:
        return dict(one.failure.record()) if one.failure else {}
    return {"doc": one.document.id, "claims": [claim.record() for claim in one.claims]}


def _pasted(text: str, title: str, outlet: str, published: str) -> Document | Failure:
    try:
        # A browser sends the ends of lines as two characters.
        plain = text.replace("\r\n", "\n")
        return checked(Document("pasted text", plain, day(published), outlet.strip(), title.strip()))
    except DocumentError as error:
        return failure("pasted text", error)


def _pieces(one: Tried) -> object:
    if one.document is None:
        return []
    return pieces(one.document.text, {str(number): [claim.span] for number, claim in enumerate(one.claims, 1)})


def _entries(one: Tried) -> list[Entry]:
    """The claims as the ledger would hold them, so that they are shown in the same way."""
    document = one.document
    if document is None:
        return []
    about = document.published, document.outlet, document.title, document.address
    return [Entry(claim, document_id(document), datetime.now(UTC), *about) for claim in one.claims]


def _keep(desk: Desk, tried: list[Tried]) -> Added:
    added = [desk.ledger.add(one.document, one.claims) for one in tried if one.document]
    return Added(sum(one.documents for one in added), sum(one.claims for one in added))
