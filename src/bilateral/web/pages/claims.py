"""Claims: all of them, narrowed by act, status, outlet, words and day of report."""

from fastapi import Request

from bilateral.ledger import listing
from bilateral.web.asked import Asked
from bilateral.web.desk import Desk
from bilateral.web.lists import following
from bilateral.web.page import Page

_SHOWN = 40


def claims(desk: Desk, request: Request) -> Page:
    """The claims asked for, the newest first."""
    asked = Asked.of(request.query_params)
    with desk.view() as view:
        stretch = listing.claims(view, asked.query(), asked.after, _SHOWN)
        facets = listing.facets(view, asked.query())
        number = listing.number_of_claims(view, asked.query())
    record = {
        "number": number,
        "claims": [entry.record() for entry in stretch.items],
        "facets": {name: dict(counts) for name, counts in facets.items()},
        "next": following(request, stretch.after),
    }
    content = {"asked": asked, "stretch": stretch, "facets": facets, "number": number}
    return Page("claims.html", "Claims", record, content)
