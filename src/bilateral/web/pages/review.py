"""Review: the claims that wait for a judgement, what matters most first."""

from fastapi import Request

from bilateral.ledger.listing import Stretch
from bilateral.model.judgement import standing
from bilateral.web.asked import Asked
from bilateral.web.desk import Desk
from bilateral.web.page import Page

_SHOWN = 20


def review(desk: Desk, request: Request) -> Page:
    """A stretch of the queue; it begins anew where the claim to go on after has been judged since."""
    asked = Asked.of(request.query_params)
    waiting = desk.queue()
    begin = next((place for place, case in enumerate(waiting, 1) if case.entry.id == asked.after), 0)
    shown = tuple(waiting[begin : begin + _SHOWN])
    stretch = Stretch(shown, shown[-1].entry.id if len(waiting) > begin + _SHOWN else "")
    judged = len(standing(desk.ledger.judgements()))
    record = {
        "judged": judged,
        "waiting": len(waiting),
        "claims": [case.record() for case in shown],
        "next": f"/review.json{asked.link(after=stretch.after)}" if stretch.after else None,
    }
    content = {"asked": asked, "stretch": stretch, "judged": judged, "waiting": len(waiting)}
    return Page("review.html", "Review", record, content)
