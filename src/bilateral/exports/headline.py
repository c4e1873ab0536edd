"""Claims and events said in one line, for feeds, calendars and reports."""

from bilateral.model.claim import Claim
from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.model.when import When
from bilateral.relations.wording import parties


def of_claim(claim: Claim) -> str:
    """Who to whom, what, how far it is real, and when."""
    who = parties(claim.act, claim.actors, claim.recipients)
    return f"{who}: {claim.act}, {claim.status.value}, {claim.when.render()}"


def of_event(event: Event) -> str:
    """Who to whom, what, and how far it is real."""
    return f"{parties(event.act, event.dyad[:1], event.dyad[1:])}: {event.act}, {event.status.value}"


def of_report(entry: Entry) -> str:
    """Who says so, from the outlet inwards, with the day of publication."""
    day = When.on(entry.published).render() if entry.published else "undated"
    return " ← ".join([f"{entry.outlet or entry.claim.doc}, {day}", *(source.text for source in entry.claim.sources)])
