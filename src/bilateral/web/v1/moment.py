"""The moment of a question: parameters that every question about the ledger takes."""

from typing import Annotated

from fastapi import Depends, Query, Request
from fastapi.responses import Response

from bilateral.ledger.moment import Clock
from bilateral.web.asked import Asked
from bilateral.web.desk import Desk
from bilateral.web.fresh import fresh
from bilateral.web.v1.given import Day

AsOf = Annotated[Day | None, Query(description="Leave out what surely began later.")]
KnownAt = Annotated[Day | None, Query(description="Leave out what was not known then.")]
KnownBy = Annotated[Clock, Query(description="What counts as known: reported by the papers, or recorded here.")]


def _asked(as_of: AsOf = None, known_at: KnownAt = None, known_by: KnownBy = Clock.REPORTED) -> Asked:
    return Asked.of({"as_of": as_of or "", "known_at": known_at or "", "known_by": known_by.value})


def _fresh(request: Request, response: Response) -> None:
    response.headers.update(fresh(request))


def _desk(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


Moment = Annotated[Asked, Depends(_asked)]
AtDesk = Annotated[Desk, Depends(_desk)]
FRESH = [Depends(_fresh)]
