"""The pages: one file each."""

from fastapi import APIRouter

from bilateral.web.page import answered_anew, show
from bilateral.web.pages import (
    actor,
    actors,
    changes,
    claim,
    claims,
    contested,
    document,
    documents,
    dyad,
    home,
    review,
    runs,
    search,
    sign_in,
    try_it,
    world,
)

_SHOWN = {
    "/": home.home,
    "/relations/{a}/{b}": dyad.dyad,
    "/claims/{claim}": claim.claim,
    "/documents/{document}": document.document,
    "/actors/{actor}": actor.actor,
    "/actors": actors.actors,
    "/claims": claims.claims,
    "/documents": documents.documents,
    "/search": search.search,
    "/world": world.world,
    "/changes": changes.changes,
    "/runs": runs.runs,
    "/try": try_it.empty,
}
_OF_THE_WHOLE = {"/contested": contested.contested, "/review": review.review}


def router() -> APIRouter:
    """The routes of all pages."""
    routes = APIRouter(include_in_schema=False)
    # What has an ending of its own comes before what takes any.
    for more in (claim, changes, sign_in, try_it):
        more.add(routes)
    for path, make in _SHOWN.items():
        show(routes, path, make)
    for path, make in _OF_THE_WHOLE.items():
        show(routes, path, make, answered_anew)
    return routes
