"""Changes: what is new since a day, as a page, as RSS and as a calendar."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from fastapi import APIRouter, Request
from fastapi.responses import Response

from bilateral.exports.feed import feed
from bilateral.exports.ical import calendar
from bilateral.exports.material import Material
from bilateral.ledger import counts, listing
from bilateral.ledger.moment import Clock, Moment
from bilateral.ledger.query import Query
from bilateral.ledger.view import View
from bilateral.model.entry import Entry
from bilateral.relations.reading import reading_of
from bilateral.web.asked import Asked
from bilateral.web.desk import Desk
from bilateral.web.lists import following
from bilateral.web.page import Page, answered

_SHOWN, _FED = 40, 100


def add(routes: APIRouter) -> None:
    """Add the feeds."""
    routes.add_api_route("/changes.rss", _rss, name="changes.rss")
    routes.add_api_route("/changes.ics", _calendar, name="changes.ics")


def changes(desk: Desk, request: Request) -> Page:
    """What was recorded (or, by the other clock, reported) since a day: the last day of recording, if not told."""
    asked = Asked.of(request.query_params)
    clock = _clock(asked)
    with desk.view() as view:
        since, query = _asked(view, asked)
        stretch = listing.claims(view, query, asked.after, _SHOWN)
        number = listing.number_of_claims(view, query)
    record = {
        "since": since.isoformat() if since else None,
        "clock": clock.value,
        "number": number,
        "claims": [entry.record() for entry in stretch.items],
        "next": following(request, stretch.after),
    }
    content = {"asked": asked, "since": since, "clock": clock, "stretch": stretch, "number": number}
    return Page("changes.html", "Changes", record, content)


def _clock(asked: Asked) -> Clock:
    """What counts as new: what this ledger has taken in, if not told otherwise."""
    return asked.known_by if "known_by" in dict(asked.given) else Clock.RECORDED


def _asked(view: View, asked: Asked) -> tuple[date | None, Query]:
    since, clock = asked.since, _clock(asked)
    if since is None:
        reach = counts.reach(view)
        since = counts.last_recorded(view) if clock is Clock.RECORDED else reach.last_report if reach else None
    query = Query(act=asked.act, status=asked.status, outlet=asked.outlet, words=asked.words)
    return since, replace(query, taken_in=since) if clock is Clock.RECORDED else replace(query, since=since)


def _rss(request: Request) -> Response:
    def make(desk: Desk) -> Response:
        with desk.view() as view:
            _, query = _asked(view, Asked.of(request.query_params))
            material = _material(view, listing.claims(view, query, limit=_FED).items)
        return Response(feed(material, str(request.base_url)).rss_str(), media_type="application/rss+xml")

    return answered(request, make)


def _calendar(request: Request) -> Response:
    def make(desk: Desk) -> Response:
        with desk.view() as view:
            _, query = _asked(view, Asked.of(request.query_params))
            material = _material(view, view.claims(query))
        return Response(calendar(material, str(request.base_url)), media_type="text/calendar; charset=utf-8")

    return answered(request, make)


def _material(view: View, told: Iterable[Entry]) -> Material:
    entries = tuple(told)
    return Material(entries, reading_of(view, Moment(), entries))
