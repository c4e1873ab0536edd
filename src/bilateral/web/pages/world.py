"""The world in a period: of whom most is told, and who has to do with whom."""

from datetime import timedelta

from fastapi import Request

from bilateral.ledger import counts
from bilateral.ledger.counts import Period
from bilateral.web.asked import Asked
from bilateral.web.charts.network import network
from bilateral.web.charts.world import world as drawn
from bilateral.web.desk import Desk
from bilateral.web.page import Page

_DYADS = 30
_USUAL = timedelta(days=365)


def world(desk: Desk, request: Request) -> Page:
    """The page of a period of reports: the last year if not told otherwise."""
    asked = Asked.of(request.query_params)
    with desk.view() as view:
        reach = counts.reach(view)
        usual = reach.last_report - _USUAL if reach and not asked.until else None
        period = Period(asked.since or usual, asked.until or (reach.last_report if reach else None))
        told = counts.dyads(view, period, asked.moment)
    by_actor = counts.by_actor(told)
    record = {
        "since": str(period.since) if period.since else None,
        "until": str(period.until) if period.until else None,
        "actors": dict(by_actor.most_common()),
        "dyads": [{"between": list(dyad), **tally.record()} for dyad, tally in told.items()],
    }
    content = {
        "asked": asked,
        "period": period,
        "reach": reach,
        "map": drawn(by_actor),
        "network": network(told),
        "dyads": list(told.items())[:_DYADS],
        "dyads_left": max(0, len(told) - _DYADS),
        "most": max((tally.claims for tally in told.values()), default=1),
    }
    return Page("world.html", "World", record, content)
