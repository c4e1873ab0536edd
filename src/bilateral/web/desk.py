"""Where questions to the ledger are answered: each answer is kept until the ledger itself has changed."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from bilateral.api import Ledger, UnknownNameError, actor_id
from bilateral.data.gazetteer import gazetteer
from bilateral.ledger.decision import Decision
from bilateral.ledger.edition import edition
from bilateral.ledger.errors import LedgerError
from bilateral.ledger.moment import Clock
from bilateral.ledger.query import Query
from bilateral.ledger.view import View
from bilateral.model.case import Case
from bilateral.model.correction import fields_of, written
from bilateral.model.dyad import Dyad
from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.model.judgement import Judgement
from bilateral.model.state import Contest, State
from bilateral.model.why import Why
from bilateral.relations.wording import name_of
from bilateral.web.asked import Asked
from bilateral.web.problem import Problem, not_found
from bilateral.web.settings import Settings


@dataclass(frozen=True, slots=True)
class Dossier:
    """What is known of two actors at a moment: all that was told, and what it adds up to."""

    state: State
    events: tuple[Event, ...]
    contests: tuple[Contest, ...]
    entries: tuple[Entry, ...]

    @property
    def contested(self) -> frozenset[str]:
        """The claims that stand in a contest which nothing settles."""
        open_ = (contest for contest in self.contests if not contest.holds)
        return frozenset(entry.id for contest in open_ for side in contest.sides for entry in side.entries)


@dataclass(frozen=True, slots=True)
class Desk:
    """The ledger that the server shows, with the settings of the server."""

    settings: Settings
    ledger: Ledger

    @classmethod
    def of(cls, settings: Settings) -> "Desk":
        """The desk of a server. Raises ``LedgerError`` where the address is none of a ledger."""
        return cls(settings, Ledger.open(settings.ledger))

    @contextmanager
    def view(self) -> Iterator[View]:
        """The ledger, opened to be read."""
        with self.ledger.store.view() as view:
            yield view

    def edition(self) -> str:
        """How far the ledger has been written."""
        with self.view() as view:
            return edition(view)

    def dossier(self, a: str, b: str, asked: Asked) -> Dossier:
        """What is known of two actors (by id) at the moment asked for."""
        known = asked.known_at, asked.known_by
        told = _told(self.ledger, self.edition(), (a, b), *known)
        state = _state(self.ledger, self.edition(), (a, b), asked.as_of, *known)
        return replace(told, state=state)

    def contests(self, asked: Asked) -> list[Contest]:
        """All claims in the ledger that exclude each other, the newest first."""
        return _contests(self.ledger, self.edition(), asked.known_at, asked.known_by)

    def queue(self) -> list[Case]:
        """The claims that wait for a judgement, what matters most first."""
        return _queue(self.ledger, self.edition())

    def review(self, claim: str, told: Decision) -> Judgement:
        """Judge a claim (by its whole id). Raises ``Problem`` where it cannot be judged so."""
        try:
            fields = fields_of(written(told.fields)) if told.fields else None
            return self.ledger.review(claim, told.verdict, told.author, reason=told.reason, correction=fields)
        except (LedgerError, ValueError) as error:
            raise Problem(422, str(error)) from None

    def why(self, claim: str, asked: Asked) -> Why:
        """Why the ledger holds a claim (by its whole id)."""
        return _why(self.ledger, self.edition(), claim, asked.known_at, asked.known_by)


def party(name: str, pattern: str = "/actors/{}") -> str:
    """The id of the actor that an address names. Raises ``Problem`` with those who may be meant."""
    try:
        return actor_id(name)
    except UnknownNameError as error:
        alike = (actor_id(one) for one in gazetteer().suggest(name))
        raise not_found(str(error), *((pattern.format(one), name_of(one)) for one in alike)) from None


def pair(a: str, b: str) -> tuple[str, str]:
    """The ids of the two actors that an address names. Raises ``Problem`` where there are not two."""
    one = party(a, f"/relations/{{}}/{b}")
    other = party(b, f"/relations/{one}/{{}}")
    if one == other:
        message = f"relations need two actors: {a!r} and {b!r} are the same"
        raise not_found(message, (f"/actors/{one}", name_of(one)))
    return one, other


@lru_cache(maxsize=64)
def _told(ledger: Ledger, _edition: str, parties: tuple[str, str], known_at: date | None, known_by: Clock) -> Dossier:
    with ledger.store.view() as view:
        entries = view.claims(Query(parties, known_at=known_at, known_by=known_by))
    events = ledger.timeline(*parties, known_at=known_at, known_by=known_by)
    contests = ledger.contested(*parties, known_at=known_at, known_by=known_by)
    return Dossier(State(Dyad(*parties), None, known_at, ()), tuple(events), tuple(contests), tuple(entries))


@lru_cache(maxsize=256)
def _state(
    ledger: Ledger,
    _edition: str,
    parties: tuple[str, str],
    as_of: date | None,
    known_at: date | None,
    known_by: Clock,
) -> State:
    return ledger.state(*parties, as_of, known_at, known_by)


@lru_cache(maxsize=8)
def _contests(ledger: Ledger, _edition: str, known_at: date | None, known_by: Clock) -> list[Contest]:
    found = ledger.contested(known_at=known_at, known_by=known_by)
    return sorted(found, key=_newest, reverse=True)


@lru_cache(maxsize=2)
def _queue(ledger: Ledger, _edition: str) -> list[Case]:
    return ledger.queue()


@lru_cache(maxsize=256)
def _why(ledger: Ledger, _edition: str, claim: str, known_at: date | None, known_by: Clock) -> Why:
    return ledger.why(claim, known_at=known_at, known_by=known_by)


def _newest(contest: Contest) -> tuple[date, str]:
    return max((entry.reported, entry.id) for side in contest.sides for entry in side.entries)
