"""Documents: all of them, or those that hold some words."""

from fastapi import Request

from bilateral.ledger import listing
from bilateral.web.asked import Asked
from bilateral.web.desk import Desk
from bilateral.web.lists import following
from bilateral.web.page import Page

_SHOWN = 50


def documents(desk: Desk, request: Request) -> Page:
    """The documents asked for, the newest first."""
    asked = Asked.of(request.query_params)
    with desk.view() as view:
        stretch = listing.documents(view, asked.words, asked.after, _SHOWN, asked.moment)
    record = {
        "documents": [one.record() for one in stretch.items],
        "next": following(request, stretch.after),
    }
    return Page("documents.html", "Documents", record, {"asked": asked, "stretch": stretch})
