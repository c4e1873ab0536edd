"""Documents: all of them, or those that hold some words."""

from fastapi import Request

from bilateral.ledger import listing
from bilateral.ledger.listing import Listed
from bilateral.web.asked import Asked
from bilateral.web.desk import Desk
from bilateral.web.page import Page

_SHOWN = 50


def documents(desk: Desk, request: Request) -> Page:
    """The documents asked for, the newest first."""
    asked = Asked.of(request.query_params)
    with desk.view() as view:
        stretch = listing.documents(view, asked.words, asked.after, _SHOWN, asked.moment)
    record = {
        "documents": [listed_record(one) for one in stretch.items],
        "next": f"/documents.json{asked.link(after=stretch.after)}" if stretch.after else None,
    }
    return Page("documents.html", "Documents", record, {"asked": asked, "stretch": stretch})


def listed_record(one: Listed) -> dict[str, object]:
    """A document in a list as plain data."""
    return {
        "id": one.id,
        "doc": one.document.id,
        "version": one.version,
        "published": one.document.published.isoformat() if one.document.published else None,
        "outlet": one.document.outlet,
        "title": one.document.title,
        "address": one.document.address,
        "claims": one.claims,
    }
