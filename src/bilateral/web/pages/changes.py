"""Changes: what is new since a day, as a page, as RSS and as a calendar."""

from dataclasses import replace
from datetime import date

from fastapi import APIRouter, Request
from fastapi.responses import Response

from bilateral.ledger import counts, listing
from bilateral.ledger.moment import Clock
from bilateral.ledger.query import Query
from bilateral.ledger.view import View
from bilateral.web import feeds
from bilateral.web.asked import Asked
from bilateral.web.desk import Desk
from bilateral.web.page import Page, answered

_SHOWN, _FED = 40, 100


def add(routes: APIRouter) -> None:
    """Add the feeds."""
    routes.add_api_route("/changes.rss", _rss, name="changes.rss")
    routes.add_api_route("/changes.ics", _calendar, name="changes.ics")


def changes(desk: Desk, request: Request) -> Page:
    """What was recorded (or, by the other clock, reported) since a day: the last day of recording, if not told."""
    asked = Asked.of(request.query_params)
    clock = asked.known_by if "known_by" in request.query_params else Clock.RECORDED
    with desk.view() as view:
        since, query = _asked(view, asked, clock)
        stretch = listing.claims(view, query, asked.after, _SHOWN)
        number = listing.number_of_claims(view, query)
    record = {
        "since": since.isoformat() if since else None,
        "clock": clock.value,
        "number": number,
        "claims": [entry.record() for entry in stretch.items],
        "next": f"/changes.json{asked.link(after=stretch.after)}" if stretch.after else None,
    }
    content = {"asked": asked, "since": since, "clock": clock, "stretch": stretch, "number": number}
    return Page("changes.html", "Changes", record, content)


def _asked(view: View, asked: Asked, clock: Clock) -> tuple[date | None, Query]:
    since = asked.since
    if since is None:
        reach = counts.reach(view)
        since = counts.last_recorded(view) if clock is Clock.RECORDED else reach.last_report if reach else None
    query = Query(act=asked.act, status=asked.status, outlet=asked.outlet, words=asked.words)
    return since, replace(query, taken_in=since) if clock is Clock.RECORDED else replace(query, since=since)


def _rss(request: Request) -> Response:
    def make(desk: Desk) -> Response:
        asked = Asked.of(request.query_params)
        with desk.view() as view:
            _, query = _asked(view, asked, Clock.RECORDED)
            entries = listing.claims(view, query, limit=_FED).items
        return Response(feeds.rss(entries, str(request.base_url)), media_type="application/rss+xml")

    return answered(request, make)


def _calendar(request: Request) -> Response:
    def make(desk: Desk) -> Response:
        asked = Asked.of(request.query_params)
        with desk.view() as view:
            _, query = _asked(view, asked, Clock.RECORDED)
            entries = view.claims(query)
        return Response(feeds.calendar(entries, str(request.base_url)), media_type="text/calendar; charset=utf-8")

    return answered(request, make)
