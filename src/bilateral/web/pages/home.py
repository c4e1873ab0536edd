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
        documents, reach = view.size().documents, counts.reach(view)
        claims, actors = listing.number_of_claims(view, Query()), counts.number_of_actors(view)
        told = list(counts.dyads(view).items())[:_DYADS]
        newest = listing.claims(view, Query(), limit=_CLAIMS).items
    held = {"documents": documents, "claims": claims, "actors": actors}
    record = {
        **held,
        "dyads": [{"between": list(dyad), **tally.record()} for dyad, tally in told],
        "newest": [entry.record() for entry in newest],
    }
    most = max((tally.claims for _, tally in told), default=1)
    content = {**held, "reach": reach, "dyads": told, "most": most, "newest": newest}
    return Page("home.html", "Bilateral", record, content)
