"""What was asked of a ledger before, kept in memory until the ledger tells more about it.

Whoever asks names the edition (:func:`bilateral.ledger.edition.edition`) that the ledger had just now for whom it asks
about, so that nothing older is ever told, and what is taken in about others throws nothing away. What is kept is what
takes long to make: claims read from their rows, the course of the relations of a pair, its events. Few of each are
kept, for those of a pair in the news take some megabytes.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from bilateral.ledger.query import Query
from bilateral.ledger.store import Store
from bilateral.model.dyad import Dyad
from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.model.state import Contest, State
from bilateral.relations.answers import kept_state, kept_timeline
from bilateral.relations.contested import contested
from bilateral.relations.reading import Reading, reading_of
from bilateral.relations.state import Course
from bilateral.relations.timeline import timeline

_KEPT = 32


@dataclass(frozen=True, slots=True)
class Told:
    """The claims of a question, with how they are to be read."""

    entries: tuple[Entry, ...]
    reading: Reading


@lru_cache(maxsize=_KEPT)
def told(store: Store, _edition: str, query: Query) -> Told:
    """What the ledger tells on a question."""
    with store.view() as view:
        entries = tuple(view.claims(query))
        return Told(entries, reading_of(view, query.moment, entries))


def state(store: Store, edition: str, query: Query, dyad: Dyad, day: date | None) -> State:
    """The state of a pair on a day (``None``: after all that is told), by the claims of a question."""
    if day is None:
        with store.view() as view:
            if kept := kept_state(view, query, dyad, edition):
                return kept
    return _course(store, edition, query, dyad).on(day)


@lru_cache(maxsize=_KEPT)
def _course(store: Store, edition: str, query: Query, dyad: Dyad) -> Course:
    """The course of the relations of a pair, by the claims of a question."""
    known = told(store, edition, query)
    return Course.of(known.entries, dyad, known.reading)


@lru_cache(maxsize=_KEPT)
def contests(store: Store, edition: str, query: Query) -> tuple[Contest, ...]:
    """The claims that exclude each other: of the parties of a question, or of all."""
    known = told(store, edition, query)
    return tuple(contested(known.entries, query.parties, known.reading.bench))


@lru_cache(maxsize=_KEPT)
def events(store: Store, edition: str, query: Query) -> tuple[Event, ...]:
    """The events of the parties of a question, in order of time."""
    one, other = (*query.parties, "")[:2]
    with store.view() as view:
        if (kept := kept_timeline(view, query, Dyad(one, other), edition)) is not None:
            return tuple(kept)
    known = told(store, edition, query)
    return tuple(timeline(known.entries, one, other, known.reading.bench.copies))
