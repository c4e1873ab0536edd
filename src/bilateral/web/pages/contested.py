"""Contested: claims that exclude each other, side by side, the newest first."""

from fastapi import Request

from bilateral.web.asked import Asked
from bilateral.web.desk import Desk
from bilateral.web.lists import following, stretch_of
from bilateral.web.page import Page

_SHOWN = 25


def contested(desk: Desk, request: Request) -> Page:
    """A stretch of all contests."""
    asked = Asked.of(request.query_params)
    found = desk.contests(asked)
    stretch = stretch_of(found, asked.after, _SHOWN)
    record = {
        "number": len(found),
        "contested": [contest.record() for contest in stretch.items],
        "next": following(request, stretch.after),
    }
    return Page("contested.html", "Contested", record, {"asked": asked, "stretch": stretch, "number": len(found)})
