"""Actors: found by any of their names, and one with its codes and partners."""

from typing import Annotated

from fastapi import APIRouter, Path, Query

from bilateral.data.gazetteer import gazetteer
from bilateral.ledger import counts
from bilateral.model.actor import Actor
from bilateral.web.desk import party
from bilateral.web.v1.given import Name
from bilateral.web.v1.models import ActorFile, ActorList
from bilateral.web.v1.moment import FRESH, AtDesk, Moment

routes = APIRouter(tags=["actors"])


@routes.get("/actors", response_model=ActorList, dependencies=FRESH)
def actors(
    name: Annotated[Name, Query(description="The beginning of a name, or of a word in it.")],
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> dict[str, object]:
    """The actors that have such a name, those that it fits best first."""
    return {"items": [_told(actor) for actor in gazetteer().named(name, limit)]}


@routes.get("/actors/{actor}", response_model=ActorFile, dependencies=FRESH)
def actor(actor: Annotated[Name, Path()], desk: AtDesk, moment: Moment) -> dict[str, object]:
    """An actor with its codes, and with whom it has to do, the most told first."""
    one = party(actor)
    with desk.view() as view:
        ties = counts.dyads(view, moment=moment.moment, actor=one)
    partners = [{"actor": dyad.other(one), **tally.record()} for dyad, tally in ties.items()]
    return {**_told(gazetteer().actor(one)), "codes": dict(gazetteer().codes(one)), "partners": partners}


def _told(actor: Actor) -> dict[str, object]:
    return {"id": actor.id, "name": actor.name, "kind": actor.kind.value}
