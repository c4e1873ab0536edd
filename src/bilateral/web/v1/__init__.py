"""The interface for programs, ``/api/v1``: what it tells stands in ``docs/reference/openapi.json``."""

from typing import Any

from fastapi import APIRouter

from bilateral.web.v1 import actors, claims, documents, exports, reading, relations
from bilateral.web.v1.problems import ALWAYS, problems

ABOUT: dict[str, Any] = {
    "title": "Bilateral",
    "version": "1",
    "description": (
        "The ledger of claims about relations between states. Actors are named in any way people name them; a date is "
        "a day, a month or a year (its last day). `as_of` leaves out what surely began later, `known_at` what was not "
        "known then, to readers of the papers or (`known_by=recorded`) to this ledger. Lists come newest first, a "
        "stretch at a time; `next` is the address of the following one. Answers carry an ETag; problems are told as "
        "RFC 9457 describes. Writing needs a server started with `--write`, and its token."
    ),
}


def router() -> APIRouter:
    """The routes of the interface."""
    routes = APIRouter(prefix="/api/v1", responses=problems(*ALWAYS))
    for part in (claims, relations, actors, documents, exports, reading):
        routes.include_router(part.routes)
    return routes
