"""What is new as RSS 2.0 and as iCalendar (RFC 5545)."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, time, timedelta
from email.utils import format_datetime
from xml.etree.ElementTree import Element, SubElement, tostring

from icalendar import Calendar
from icalendar import Event as CalendarEvent

from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.relations.events import group
from bilateral.relations.wording import parties, voices
from bilateral.web.wording import headline, outlet, plain, reported

_NAME = "Bilateral: what is new"


def rss(entries: Sequence[Entry], base: str) -> bytes:
    """A feed of claims, each an item with its words."""
    feed = Element("rss", version="2.0")
    channel = SubElement(feed, "channel")
    _put(channel, title=_NAME, link=f"{base}changes", description="Claims about relations between states")
    for entry in entries:
        claim = entry.claim
        item = SubElement(channel, "item")
        SubElement(item, "guid", isPermaLink="false").text = entry.id
        told = f"“{claim.evidence}” ({outlet(entry)}, {reported(entry)})"
        midnight = datetime.combine(entry.reported, time(), UTC)
        _put(
            item,
            title=f"{headline(claim)}: {claim.act}, {claim.status.value}, {claim.when.render()}",
            link=f"{base}claims/{entry.id}",
            description=told,
            category=claim.act,
            pubDate=format_datetime(midnight),
        )
    return bytes(tostring(feed, encoding="utf-8", xml_declaration=True))


def calendar(entries: Iterable[Entry], base: str) -> bytes:
    """A calendar of the dated events that some claims tell; an imprecise date lasts as long as it may."""
    made = Calendar()
    made.add("prodid", "-//Bilateral//claims//EN")
    made.add("version", "2.0")
    made.add("name", _NAME)
    for event in group(entries):
        if event.when.earliest and event.when.latest:
            made.add_component(_entry(event, base))
    return bytes(made.to_ical())


def _entry(event: Event, base: str) -> CalendarEvent:
    first, last = event.when.earliest, event.when.latest
    assert first is not None and last is not None
    told, page = event.entries[0], f"{base}claims/{event.entries[0].id}"
    made = CalendarEvent()
    made.add("uid", f"{told.id}@bilateral")
    made.add("dtstamp", told.recorded)
    made.add("dtstart", first)
    made.add("dtend", last + timedelta(days=1))
    who = parties(event.act, event.dyad[:1], event.dyad[1:])
    made.add("summary", f"{who}: {event.act}, {event.status.value}")
    made.add("description", f"“{plain(told.claim.evidence)}” {voices(event.origins, event.reports)}. {page}")
    made.add("url", page)
    made.add("categories", [event.act.partition(".")[0]])
    return made


def _put(parent: Element, **texts: str) -> None:
    for name, text in texts.items():
        SubElement(parent, name).text = plain(text, 1000)
