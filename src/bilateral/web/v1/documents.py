"""Documents: lists of them, one with its claims, and new ones where the server may write."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request

from bilateral.ledger import listing
from bilateral.ledger.seals import document_id
from bilateral.web.keys import check_writer
from bilateral.web.lists import following
from bilateral.web.problem import Problem, not_found
from bilateral.web.trial import read
from bilateral.web.v1.given import DocumentId, DocumentIn
from bilateral.web.v1.models import DocumentFile, DocumentList, Kept
from bilateral.web.v1.moment import FRESH, AtDesk, Moment
from bilateral.web.v1.problems import WRITING, problems
from bilateral.web.v1.reading import document_of

routes = APIRouter(tags=["documents"])


@routes.get("/documents", response_model=DocumentList, dependencies=FRESH)
def documents(  # noqa: PLR0913, PLR0917 - the parameters of the question
    request: Request,
    desk: AtDesk,
    moment: Moment,
    words: Annotated[str, Query(max_length=200, description="Words that the title or the text holds.")] = "",
    after: Annotated[DocumentId | None, Query(description="Go on after this document.")] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> dict[str, object]:
    """The documents, the newest first."""
    with desk.view() as view:
        stretch = listing.documents(view, words.strip(), after or "", limit, moment.moment)
    return {"items": [one.record() for one in stretch.items], "next": following(request, stretch.after)}


@routes.get("/documents/{document}", response_model=DocumentFile, dependencies=FRESH)
def document(document: DocumentId, desk: AtDesk, moment: Moment) -> dict[str, object]:
    """A document with its text and the claims known at the moment, in order of the text."""
    with desk.view() as view:
        found = [one for one in listing.versions(view, document) if one.id == document]
        if not found:
            raise not_found(f"there is no document {document!r} in the ledger")
        entries = listing.of_document(view, document, moment.moment)
        text = view.document(document).text
    return found[0].record() | {"text": text, "claims": [entry.record() for entry in entries]}


@routes.post(
    "/documents",
    response_model=Kept,
    status_code=201,
    dependencies=[Depends(check_writer)],
    responses=problems(*WRITING),
)
def add(told: DocumentIn, desk: AtDesk) -> dict[str, object]:
    """Read a document and keep it with its claims. Needs the token."""
    given = document_of(told)
    (tried,) = read([given], desk.settings.limits.text)
    if tried.failure:
        raise Problem(422, tried.failure.message)
    added = desk.ledger.add(given, tried.claims)
    return {"id": document_id(given), "documents": added.documents, "claims": added.claims}
