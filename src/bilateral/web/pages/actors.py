"""Actors: by any of their names, or those of whom most is told."""

from fastapi import Request

from bilateral.data.gazetteer import gazetteer
from bilateral.ledger import counts
from bilateral.relations.wording import name_of
from bilateral.web.asked import Asked
from bilateral.web.desk import Desk
from bilateral.web.page import Page

_MOST = 200


def actors(desk: Desk, request: Request) -> Page:
    """The actors whose name begins as asked; without a name those of whom something is told."""
    asked = Asked.of(request.query_params)
    with desk.view() as view:
        told = counts.by_actor(counts.dyads(view))
    if asked.words:
        found = [actor.id for actor in gazetteer().named(asked.words, _MOST)]
    else:
        found = [actor for actor, _ in told.most_common(_MOST)]
    listed = [(actor, name_of(actor), told.get(actor, 0)) for actor in found]
    record = {"actors": [{"id": actor, "name": name, "claims": number} for actor, name, number in listed]}
    most = max((number for _, _, number in listed), default=1) or 1
    return Page("actors.html", "Actors", record, {"asked": asked, "actors": listed, "most": most})
