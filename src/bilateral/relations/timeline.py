"""The events of an actor or of a pair, in order of time."""

from collections.abc import Iterable

from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.relations.copies import NO_COPIES, Copies
from bilateral.relations.events import group


def timeline(entries: Iterable[Entry], a: str, b: str = "", copies: Copies = NO_COPIES) -> list[Event]:
    """What A did and what was done to A; with ``b``, what A and B did to each other."""
    return group(entries, copies, filter(None, (a, b)))
