"""Review: the claims that wait for a judgement, what matters most first."""

from fastapi import Request

from bilateral.ledger.listing import Stretch
from bilateral.model.judgement import standing
from bilateral.web.asked import Asked
from bilateral.web.desk import Desk, parties
from bilateral.web.lists import following
from bilateral.web.page import Page

_SHOWN = 20


def review(desk: Desk, request: Request) -> Page:
    """A stretch of the queue, of all or of some; it begins anew where the claim to go on after was judged since."""
    asked = Asked.of(request.query_params)
    given = dict(asked.given)
    named = {"actor": given.get("actor", ""), "other": given.get("other", "")}
    waiting = desk.queue(parties(**named), asked.act)
    begin = next((place for place, case in enumerate(waiting, 1) if case.entry.id == asked.after), 0)
    shown = tuple(waiting[begin : begin + _SHOWN])
    stretch = Stretch(shown, shown[-1].entry.id if len(waiting) > begin + _SHOWN else "")
    judged = len(standing(desk.ledger.judgements()))
    record = {
        "judged": judged,
        "waiting": len(waiting),
        "claims": [case.record() for case in shown],
        "next": following(request, stretch.after),
    }
    content = {**named, "asked": asked, "stretch": stretch, "judged": judged, "waiting": len(waiting)}
    return Page("review.html", "Review", record, content)
