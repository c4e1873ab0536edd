"""Contested: claims that exclude each other, side by side, the newest first."""

from fastapi import Request

from bilateral.web.asked import Asked
from bilateral.web.desk import Desk
from bilateral.web.page import Page
from bilateral.web.problem import bad_request

_SHOWN = 25


def contested(desk: Desk, request: Request) -> Page:
    """A stretch of all contests; ``after`` is the first claim of the last one shown before."""
    asked = Asked.of(request.query_params)
    found = desk.contests(asked)
    keys = [contest.sides[0].entries[0].id for contest in found]
    if asked.after and asked.after not in keys:
        raise bad_request(f"there is no contest of the claim {asked.after!r} to go on after")
    start = keys.index(asked.after) + 1 if asked.after else 0
    shown = found[start : start + _SHOWN]
    after = keys[start + _SHOWN - 1] if start + _SHOWN < len(found) else ""
    record = {
        "number": len(found),
        "contested": [contest.record() for contest in shown],
        "next": f"/contested.json{asked.link(after=after)}" if after else None,
    }
    content = {"asked": asked, "contests": shown, "number": len(found), "after": after}
    return Page("contested.html", "Contested", record, content)
