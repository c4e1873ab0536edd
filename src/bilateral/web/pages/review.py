"""Review: claims that nobody has judged, those the reader is least sure of first."""

from fastapi import Request

from bilateral.ledger import listing
from bilateral.web.asked import Asked
from bilateral.web.desk import Desk
from bilateral.web.page import Page

_SHOWN = 20


def review(desk: Desk, request: Request) -> Page:
    """A stretch of the queue."""
    asked = Asked.of(request.query_params)
    with desk.view() as view:
        stretch = listing.unjudged(view, asked.after, _SHOWN)
        judged = len({judgement.claim for judgement in view.judgements()})
    record = {
        "judged": judged,
        "claims": [entry.record() for entry in stretch.items],
        "next": f"/review.json{asked.link(after=stretch.after)}" if stretch.after else None,
    }
    return Page("review.html", "Review", record, {"asked": asked, "stretch": stretch, "judged": judged})
