"""Reading a document without a ledger."""

from fastapi import APIRouter

from bilateral.model.document import Document
from bilateral.sources.source import DocumentError, checked, day
from bilateral.web.problem import Problem
from bilateral.web.trial import read
from bilateral.web.v1.given import DocumentIn
from bilateral.web.v1.models import Extracted
from bilateral.web.v1.moment import AtDesk
from bilateral.web.v1.problems import problems

routes = APIRouter(tags=["reading"])


@routes.post("/extract", response_model=Extracted, responses=problems(403))
def extract(told: DocumentIn, desk: AtDesk) -> dict[str, object]:
    """The claims of a document, which is not kept."""
    (tried,) = read([document_of(told)], desk.settings.limits.text)
    if tried.failure:
        raise Problem(422, tried.failure.message)
    return {"doc": told.doc, "claims": [claim.record() for claim in tried.claims]}


def document_of(told: DocumentIn) -> Document:
    """The document that was sent. Raises ``Problem`` where it cannot be read."""
    try:
        published = day(told.published or "")
        return checked(Document(told.doc, told.text, published, told.outlet, told.title, told.address))
    except DocumentError as error:
        raise Problem(422, str(error)) from None
