"""Dated events as a calendar, iCalendar (RFC 5545): an imprecise date lasts as long as it may mean.

What is done is confirmed, what is denied cancelled, all else tentative. Undated events and those that are open towards
the past or the future are left out.
"""

from datetime import timedelta
from typing import BinaryIO

from icalendar import Calendar
from icalendar import Event as Item

from bilateral.exports.coded import number_of
from bilateral.exports.headline import of_event, of_report
from bilateral.exports.material import Material
from bilateral.exports.plain import fit, one_line, web_address
from bilateral.model.claim import Status
from bilateral.model.event import Event
from bilateral.relations.wording import voices

_STATUS = {Status.DONE: "CONFIRMED", Status.DENIED: "CANCELLED"}


def write(material: Material, out: BinaryIO) -> None:
    """Write the events that have a first and a last day."""
    out.write(calendar(material))


def calendar(material: Material, home: str = "") -> bytes:
    """The events that have a first and a last day, each linked to its first report.

    ``home`` is the address of a server that shows the ledger: then each is linked to the page of its first claim there.
    """
    made = Calendar()
    made.add("prodid", "-//Bilateral//export//EN")
    made.add("version", "2.0")
    for event in material.events():
        if event.when.earliest and event.when.latest:
            first = event.entries[0]
            made.add_component(_item(event, f"{home}claims/{first.id}" if home else web_address(first.address)))
    return bytes(made.to_ical())


def _item(event: Event, address: str) -> Item:
    first, last = event.when.earliest, event.when.latest
    assert first is not None and last is not None
    entry, item = event.entries[0], Item()
    item.add("uid", f"{number_of(entry.id, *event.dyad)}@bilateral")
    item.add("dtstamp", entry.recorded)
    item.add("dtstart", first)
    item.add("dtend", last + timedelta(days=1))
    item.add("summary", fit(of_event(event)))
    item.add("status", _STATUS.get(event.status, "TENTATIVE"))
    said = f"“{one_line(entry.claim.evidence)}” {of_report(entry)}. {voices(event.origins, event.reports)}."
    item.add("description", fit(f"{said} Claim {entry.id}."))
    item.add("categories", [event.act.partition(".")[0]])
    if address:
        item.add("url", address)
    return item
