"""The pages: one file each."""

from fastapi import APIRouter

from bilateral.web.page import show
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
    "/contested": contested.contested,
    "/review": review.review,
    "/runs": runs.runs,
    "/try": try_it.empty,
}


def router() -> APIRouter:
    """The routes of all pages."""
    routes = APIRouter(include_in_schema=False)
    # What has an ending of its own comes before what takes any.
    for more in (claim, changes, sign_in, try_it):
        more.add(routes)
    for path, make in _SHOWN.items():
        show(routes, path, make)
    return routes
