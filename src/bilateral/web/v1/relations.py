"""Relations of two actors: their state, their events, what is contested between them."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request

from bilateral.model.event import Event
from bilateral.web.desk import pair, party
from bilateral.web.lists import following, stretch_of
from bilateral.web.v1.given import Name
from bilateral.web.v1.models import ContestList, EventList, StateTold
from bilateral.web.v1.moment import FRESH, AtDesk, Moment

routes = APIRouter(tags=["relations"])

A = Annotated[Name, Path()]
Limit = Annotated[int, Query(ge=1, le=500)]
After = Annotated[str | None, Query(pattern=r"^[0-9]{1,9}$", description="Go on after so many events.")]


@routes.get("/relations/{a}/{b}/state", response_model=StateTold, dependencies=FRESH)
def state(a: A, b: A, desk: AtDesk, moment: Moment) -> dict[str, object]:
    """The state of relations: each component with its value, since when, the voices, the claims for and against."""
    return desk.state(*pair(a, b), moment).record()


@routes.get("/relations/{a}/{b}/timeline", response_model=EventList, dependencies=FRESH)
def timeline(  # noqa: PLR0913, PLR0917 - the parameters of the question
    request: Request, a: A, b: A, desk: AtDesk, moment: Moment, after: After = None, limit: Limit = 100
) -> dict[str, object]:
    """What the two did to each other, in order of time."""
    events = desk.ledger.timeline(*pair(a, b), moment.as_of, moment.known_at, moment.known_by)
    return _told(request, events, after, limit)


@routes.get("/relations/{a}/{b}/contested", response_model=ContestList, dependencies=FRESH)
def contested_between(a: A, b: A, desk: AtDesk, moment: Moment) -> dict[str, object]:
    """Claims about the two that exclude each other, by time."""
    found = desk.ledger.contested(*pair(a, b), moment.as_of, moment.known_at, moment.known_by)
    return {"items": [contest.record() for contest in found]}


@routes.get("/events", response_model=EventList, dependencies=FRESH)
def events(  # noqa: PLR0913, PLR0917 - the parameters of the question
    request: Request,
    desk: AtDesk,
    moment: Moment,
    actor: Annotated[Name, Query()],
    after: After = None,
    limit: Limit = 100,
) -> dict[str, object]:
    """What an actor did and what was done to it, in order of time."""
    told = desk.ledger.timeline(party(actor), "", moment.as_of, moment.known_at, moment.known_by)
    return _told(request, told, after, limit)


@routes.get("/contested", response_model=ContestList)  # which may lag behind the edition of the ledger
def contested(
    desk: AtDesk,
    moment: Moment,
    actor: Annotated[Name | None, Query()] = None,
    limit: Annotated[int, Query(ge=1, le=1000)] = 200,
) -> dict[str, object]:
    """Claims that exclude each other, of an actor or of all, by the newest report of each."""
    found = desk.contests(moment)
    if actor:
        one = party(actor)
        found = [contest for contest in found if one in contest.dyad]
    return {"items": [contest.record() for contest in found[:limit]]}


def _told(request: Request, told: list[Event], after: str | None, limit: int) -> dict[str, object]:
    stretch = stretch_of(told, after or "", limit)
    return {"items": [event.record() for event in stretch.items], "next": following(request, stretch.after)}
