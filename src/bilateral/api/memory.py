"""What was asked of a ledger before, kept in memory until the ledger tells more about it.

A question tells the edition (:func:`bilateral.ledger.edition.edition`) that the ledger has just now for whom it is
about, so that nothing older is ever told, and what is taken in about others throws nothing away. What is kept is what
takes long to make: claims read from their rows, the course of the relations of a pair, its events. Few of each are
kept, for those of a pair in the news take some megabytes.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from bilateral.ledger.edition import edition
from bilateral.ledger.query import Query
from bilateral.ledger.store import Store
from bilateral.ledger.view import View
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
class Question:
    """What is asked of a ledger of an edition; ``view`` looks up what is not in memory."""

    store: Store
    query: Query
    edition: str
    view: View = field(compare=False)


@contextmanager
def asking(store: Store, query: Query) -> Iterator[Question]:
    """Ask a ledger as it is now."""
    with store.view() as view:
        yield Question(store, query, edition(view, query.parties), view)


@dataclass(frozen=True, slots=True)
class Told:
    """The claims of a question, with how they are to be read."""

    entries: tuple[Entry, ...]
    reading: Reading


@lru_cache(maxsize=_KEPT)
def told(question: Question) -> Told:
    """What the ledger tells on a question."""
    view, query = question.view, question.query
    entries = tuple(view.claims(query))
    return Told(entries, reading_of(view, query.moment, entries))


def state(question: Question, dyad: Dyad, day: date | None) -> State:
    """The state of a pair on a day (``None``: after all that is told), by the claims of a question."""
    kept = kept_state(question.view, question.query, dyad, question.edition) if day is None else None
    return kept or _course(question, dyad).on(day)


@lru_cache(maxsize=_KEPT)
def _course(question: Question, dyad: Dyad) -> Course:
    """The course of the relations of a pair, by the claims of a question."""
    known = told(question)
    return Course.of(known.entries, dyad, known.reading)


@lru_cache(maxsize=_KEPT)
def contests(question: Question) -> tuple[Contest, ...]:
    """The claims that exclude each other: of the parties of a question, or of all."""
    known = told(question)
    return tuple(contested(known.entries, question.query.parties, known.reading.bench))


@lru_cache(maxsize=_KEPT)
def events(question: Question) -> tuple[Event, ...]:
    """The events of the parties of a question, in order of time."""
    one, other = (*question.query.parties, "")[:2]
    if other:
        kept = kept_timeline(question.view, question.query, Dyad(one, other), question.edition)
        if kept is not None:
            return tuple(kept)
    known = told(question)
    return tuple(timeline(known.entries, one, other, known.reading.bench.copies))
