"""Two actors: the state of their relations, how it came about, when it became known, and the claims behind it."""

from datetime import date, timedelta

from fastapi import Request

from bilateral.ledger import counts, listing
from bilateral.ledger.counts import Reach
from bilateral.ledger.query import Query
from bilateral.relations.wording import name_of
from bilateral.web.asked import Asked
from bilateral.web.charts.clocks import clocks
from bilateral.web.charts.lanes import lanes
from bilateral.web.desk import Desk, pair
from bilateral.web.lists import following
from bilateral.web.page import Moved, Page
from bilateral.web.problem import bad_request

CLAIMS_SHOWN = 25
# How much of the time before the last report the pictures show, in years.
WINDOWS = {"": "all the time", "10": "ten years", "3": "three years", "1": "one year"}


def dyad(desk: Desk, request: Request) -> Page | Moved:
    """The page of two actors, who may be named in any way in the address."""
    named = request.path_params["a"], request.path_params["b"]
    a, b = pair(*named)
    if (a, b) != named:
        return Moved(f"/relations/{a}/{b}")
    asked = Asked.of(request.query_params)
    dossier, state = desk.dossier(a, b, asked), desk.state(a, b, asked)
    with desk.view() as view:
        stretch = listing.claims(view, asked.query(a, b), asked.after, CLAIMS_SHOWN)
        facets = listing.facets(view, asked.query(a, b))
        number = listing.number_of_claims(view, asked.query(a, b))
        reach = counts.reach(view, Query((a, b)))
    record = {
        **state.record(),
        "events": [event.record() for event in dossier.events],
        "contested": [contest.record() for contest in dossier.contests],
        "claims": [entry.record() for entry in stretch.items],
        "next": following(request, stretch.after),
    }
    window = _window(request.query_params.get("window", ""), reach)
    content = {
        "a": a,
        "b": b,
        "asked": asked,
        "dossier": dossier,
        "state": state,
        "reach": reach,
        "windows": WINDOWS,
        "window": request.query_params.get("window", ""),
        "lanes": lanes(dossier.events, dossier.contested, asked.as_of, window),
        "clocks": clocks(dossier.entries, asked.as_of, asked.known_at, window),
        "stretch": stretch,
        "facets": facets,
        "number": number,
        "outlets": len({entry.outlet for entry in dossier.entries if entry.outlet}),
    }
    return Page("dyad.html", f"{name_of(a)} and {name_of(b)}", record, content)


def _window(years: str, reach: Reach | None) -> tuple[date, date] | None:
    if years not in WINDOWS:
        raise bad_request(f"the window is one of {', '.join(filter(None, WINDOWS))} years, not {years!r}")
    if not years or reach is None:
        return None
    return reach.last_report - timedelta(days=365 * int(years)), reach.last_report
