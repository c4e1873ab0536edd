"""The first page: what the ledger holds, who is told of most, and what came last."""

from fastapi import Request

from bilateral.ledger import counts, listing
from bilateral.ledger.query import Query
from bilateral.web.desk import Desk
from bilateral.web.page import Page

_DYADS, _CLAIMS = 12, 6


def home(desk: Desk, _request: Request) -> Page:
    """The first page."""
    with desk.view() as view:
        size, reach = view.size(), counts.reach(view)
        told = list(counts.dyads(view).items())[:_DYADS]
        newest = listing.claims(view, Query(), limit=_CLAIMS).items
    record = {
        "documents": size.documents,
        "claims": size.claims,
        "actors": size.actors,
        "dyads": [{"between": list(dyad), **tally.record()} for dyad, tally in told],
        "newest": [entry.record() for entry in newest],
    }
    most = max((tally.claims for _, tally in told), default=1)
    content = {"size": size, "reach": reach, "dyads": told, "most": most, "newest": newest}
    return Page("home.html", "Bilateral", record, content)
