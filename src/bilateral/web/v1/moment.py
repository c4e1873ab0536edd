"""The moment of a question: parameters that every question about the ledger takes."""

from typing import Annotated

from fastapi import Depends, Query, Request
from fastapi.responses import Response

from bilateral.ledger.moment import Clock
from bilateral.web.asked import Asked
from bilateral.web.desk import Desk
from bilateral.web.page import etag
from bilateral.web.v1.models import Day

AsOf = Annotated[Day | None, Query(description="Leave out what surely began later.")]
KnownAt = Annotated[Day | None, Query(description="Leave out what was not known then.")]
KnownBy = Annotated[Clock, Query(description="What counts as known: reported by the papers, or recorded here.")]


def _asked(as_of: AsOf = None, known_at: KnownAt = None, known_by: KnownBy = Clock.REPORTED) -> Asked:
    return Asked.of({"as_of": as_of or "", "known_at": known_at or "", "known_by": known_by.value})


class Unchanged(Exception):  # noqa: N818 - no fault
    """The client has this answer already."""

    def __init__(self, tag: str) -> None:
        super().__init__(tag)
        self.tag = tag


def _fresh(request: Request, response: Response) -> None:
    """Mark the answer with its edition. Raises ``Unchanged`` where the client has it."""
    desk: Desk = request.app.state.desk
    tag = etag(request, desk.edition())
    if tag in request.headers.get("if-none-match", ""):
        raise Unchanged(tag)
    response.headers["etag"] = tag
    response.headers["cache-control"] = "no-cache"


def unchanged(_request: Request, error: Exception) -> Response:
    """The answer to a client that has it already."""
    assert isinstance(error, Unchanged)
    return Response(status_code=304, headers={"etag": error.tag, "cache-control": "no-cache"})


def _desk(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


def following(request: Request, after: str) -> str | None:
    """The address of the stretch of a list after this one; ``None`` where the list has ended."""
    return str(request.url.include_query_params(after=after).replace(scheme="", netloc="")) if after else None


Moment = Annotated[Asked, Depends(_asked)]
AtDesk = Annotated[Desk, Depends(_desk)]
FRESH = [Depends(_fresh)]

__all__ = ["FRESH", "AtDesk", "Moment", "Unchanged", "following", "unchanged"]
