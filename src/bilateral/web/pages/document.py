"""A document: its text with every claim marked, to be stepped through."""

from fastapi import Request

from bilateral.ledger import listing
from bilateral.ledger.listing import Listed
from bilateral.ledger.view import View
from bilateral.model.entry import Entry
from bilateral.model.span import Span
from bilateral.web.desk import Desk
from bilateral.web.marked import pieces
from bilateral.web.page import Moved, Page
from bilateral.web.problem import not_found
from bilateral.web.wording import plain

_SHORTEST_ID = 8


def document(desk: Desk, request: Request) -> Page | Moved:
    """The page of one version of a document, named by its id, the beginning of that, or its name."""
    named = request.path_params["document"]
    with desk.view() as view:
        listed, versions = _found(view, named)
        if listed.id != named:
            return Moved(f"/documents/{listed.id}")
        text = view.document(listed.id).text
        entries = listing.of_document(view, listed.id)
    marks = {str(number): [_place(entry, text)] for number, entry in enumerate(entries, 1)}
    record = {
        **listed.record(),
        "text": text,
        "claims": [entry.record() for entry in entries],
    }
    content = {
        "document": listed.document,
        "listed": listed,
        "versions": versions,
        "text_kept": bool(text),
        "pieces": pieces(text, marks) if text else [],
        "entries": entries,
    }
    return Page("document.html", plain(listed.document.title or listed.document.id), record, content)


def _place(entry: Entry, text: str) -> Span:
    """Where a claim is marked: a correction may have been made on another version of the document."""
    span = entry.claim.span
    return span if span.of(text) == entry.claim.evidence else entry.read.span


def _found(view: View, named: str) -> tuple[Listed, list[Listed]]:
    """The document meant, and the versions of the same. Raises ``Problem`` where none or several are."""
    found = listing.versions(view, named)
    meant = [one for one in found if one.id == named]
    if not meant and len(named) >= _SHORTEST_ID:
        meant = [one for one in found if one.id.startswith(named)]
    meant = meant or [one for one in found if one.document.id == named][-1:]
    if len(meant) > 1:
        alike = [(f"/documents/{one.id}", plain(one.document.title or one.document.id)) for one in meant[:10]]
        raise not_found(f"{len(meant)} documents begin with {plain(named)!r}: give more of the id", *alike)
    if not meant:
        raise not_found(f"there is no document {plain(named)!r} in the ledger", ("/documents", "all documents"))
    return meant[0], [one for one in found if one.document.id == meant[0].document.id]
