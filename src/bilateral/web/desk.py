"""Where questions to the ledger are answered: each answer is kept until the ledger tells more about it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from urllib.parse import quote

from bilateral.api import Ledger, UnknownNameError, actor_id, memory
from bilateral.data.gazetteer import gazetteer
from bilateral.ledger.decision import Decision
from bilateral.ledger.errors import LedgerError
from bilateral.ledger.moment import Moment
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
from bilateral.relations.contested import contested
from bilateral.relations.reading import Reading
from bilateral.relations.wording import name_of
from bilateral.web.asked import Asked
from bilateral.web.problem import Problem, not_found
from bilateral.web.settings import Settings
from bilateral.web.whole import Whole


@dataclass(frozen=True, slots=True)
class Dossier:
    """What was told of two actors by a moment, and the events and contests that it adds up to."""

    entries: tuple[Entry, ...]
    events: tuple[Event, ...]
    contests: tuple[Contest, ...]
    reading: Reading

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
    whole: Whole

    @classmethod
    def of(cls, settings: Settings) -> "Desk":
        """The desk of a server. Raises ``LedgerError`` where the address is none of a ledger."""
        return cls(settings, Ledger.open(settings.ledger), Whole(settings.limits.patience))

    @contextmanager
    def view(self) -> Iterator[View]:
        """The ledger, opened to be read."""
        with self.ledger.store.view() as view:
            yield view

    def edition(self) -> str:
        """How far the ledger has been written."""
        return self.ledger.edition()

    def dossier(self, a: str, b: str, asked: Asked) -> Dossier:
        """What was known of two actors (by id) at the moment asked for; whatever day it tells of."""
        query = Query(Dyad(a, b)).at(replace(asked.moment, as_of=None))
        return _dossier(self.ledger, self.ledger.edition(query.parties), query)

    def state(self, a: str, b: str, asked: Asked) -> State:
        """The state of relations of two actors (by id) at the moment asked for."""
        return self.ledger.state(a, b, asked.as_of, asked.known_at, asked.moment.known_by)

    def contests(self, asked: Asked) -> list[Contest]:
        """All claims in the ledger that exclude each other, the newest first. Raises ``Problem`` as ``Whole``."""
        moment = asked.moment
        return self.whole.of(("contests", moment), self.edition(), lambda: _contests(self.ledger, moment))

    def queue(self, parties: tuple[str, ...], act: str) -> list[Case]:
        """The claims that wait for a judgement, what matters most first; of one actor or a pair (by id), of an act.

        Raises ``Problem`` as ``Whole`` where they are those of all actors.
        """
        edition = self.edition()
        if parties:
            return _queue(self.ledger, edition, parties, act)
        return self.whole.of(("queue", act), edition, lambda: self.ledger.queue((), act))

    def work_ahead(self) -> None:
        """Begin with the contests and the queue of the whole ledger, as it is now. Raises ``LedgerError``."""
        edition, moment = self.edition(), Moment()
        self.whole.begin(("contests", moment), edition, lambda: _contests(self.ledger, moment))
        self.whole.begin(("queue", ""), edition, lambda: self.ledger.queue((), ""))

    def review(self, claim: str, told: Decision) -> Judgement:
        """Judge a claim (by its whole id). Raises ``Problem`` where it cannot be judged so."""
        try:
            fields = fields_of(written(told.fields)) if told.fields else None
            return self.ledger.review(claim, told.verdict, told.author, reason=told.reason, correction=fields)
        except (LedgerError, ValueError) as error:
            raise Problem(422, str(error)) from None

    def why(self, claim: str, asked: Asked) -> Why:
        """Why the ledger holds a claim (by its whole id)."""
        return _why(self.ledger, self.edition(), claim, asked.moment)


def party(name: str, address: Callable[[str], str] = "/actors/{}".format) -> str:
    """The id of the actor that an address names. Raises ``Problem`` with those who may be meant, at their addresses."""
    try:
        return actor_id(name)
    except UnknownNameError as error:
        alike = (actor_id(one) for one in gazetteer().suggest(name))
        raise not_found(str(error), *((address(one), name_of(one)) for one in alike)) from None


def pair(a: str, b: str) -> tuple[str, str]:
    """The ids of the two actors that an address names. Raises ``Problem`` where there are not two."""
    one = party(a, lambda meant: f"/relations/{meant}/{quote(b, safe='')}")
    other = party(b, lambda meant: f"/relations/{one}/{meant}")
    if one == other:
        message = f"relations need two actors: {a!r} and {b!r} are the same"
        raise not_found(message, (f"/actors/{one}", name_of(one)))
    return one, other


def parties(actor: str, other: str) -> tuple[str, ...]:
    """The ids of the actors, two at most, that a question names. Raises ``Problem`` as ``pair``."""
    return pair(actor, other) if actor and other else tuple(map(party, filter(None, (actor, other))))


@lru_cache(maxsize=32)
def _dossier(ledger: Ledger, _edition: str, query: Query) -> Dossier:
    with memory.asking(ledger.store, query) as question:
        told, events = memory.told(question), memory.events(question)
    contests = contested(told.entries, query.parties, told.reading.bench)
    return Dossier(told.entries, events, tuple(contests), told.reading)


def _contests(ledger: Ledger, moment: Moment) -> list[Contest]:
    found = ledger.contested("", "", moment.as_of, moment.known_at, moment.known_by)
    return sorted(found, key=_newest, reverse=True)


@lru_cache(maxsize=8)
def _queue(ledger: Ledger, _edition: str, parties: tuple[str, ...], act: str) -> list[Case]:
    return ledger.queue(parties, act)


@lru_cache(maxsize=256)
def _why(ledger: Ledger, _edition: str, claim: str, moment: Moment) -> Why:
    return ledger.why(claim, moment.as_of, moment.known_at, moment.known_by)


def _newest(contest: Contest) -> tuple[date, str]:
    return max((entry.reported, entry.id) for side in contest.sides for entry in side.entries)
