"""What programs use: ``Document``, ``extract`` and ``Ledger``."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from bilateral.data.gazetteer import gazetteer
from bilateral.ledger.errors import LedgerError
from bilateral.ledger.query import Query
from bilateral.ledger.store import Store
from bilateral.ledger.verify import Fault, verify
from bilateral.ledger.view import Size
from bilateral.ledger.writer import Added
from bilateral.model.claim import Claim, Status
from bilateral.model.document import Document
from bilateral.model.entry import Entry
from bilateral.model.errors import BilateralError
from bilateral.model.event import Event
from bilateral.model.state import Contest, State
from bilateral.model.when import When
from bilateral.model.why import Why
from bilateral.relations.contested import contested
from bilateral.relations.events import dyads
from bilateral.relations.state import state
from bilateral.relations.timeline import timeline
from bilateral.relations.why import why

__all__ = ["Document", "Ledger", "LedgerError", "actor_id", "day_of", "extract"]


class UnknownNameError(BilateralError, ValueError):
    """A name that no actor has; the message suggests others."""


class NoDateError(BilateralError, ValueError):
    """A text that is no date."""


class SameActorError(BilateralError, ValueError):
    """One actor where two are needed."""


def extract(document: Document) -> list[Claim]:
    """Read one document: its claims in order of the text."""
    from bilateral.reading.reader import read

    ((_, claims),) = read([document])
    return claims


def actor_id(name: str) -> str:
    """The id of the actor that a user names in any way. Raises ``UnknownNameError`` with a suggestion.

    >>> actor_id("North Korea"), actor_id("kp")
    ('PRK', 'PRK')
    """
    known = gazetteer()
    found = known.lookup(name)
    if found is None:
        alike = known.suggest(name)
        hint = f": did you mean {' or '.join(alike)}?" if alike else ""
        raise UnknownNameError(f"no actor is called {name!r}{hint}")
    return found


def day_of(moment: date | str | None) -> date | None:
    """The day that a date in ISO or EDTF means as a limit: the last of a month or a year.

    Raises ``NoDateError`` where it is no date.

    >>> day_of("2016"), day_of("2023-04-06"), day_of(None)
    (datetime.date(2016, 12, 31), datetime.date(2023, 4, 6), None)
    """
    if moment is None or isinstance(moment, date):
        return moment
    try:
        last = When.of(moment).latest
    except ValueError:
        last = None
    if last is None:
        raise NoDateError(f"not a date: {moment!r} (write 2023-04-06, 2023-04 or 2023)")
    return last


@dataclass(frozen=True, slots=True)
class Ledger:
    """The ledger at an address. Every call opens it and lets it go again, so there is nothing to close.

    Actors may be named as people name them; days may be given as text ("2016": the end of that year). All methods
    raise ``LedgerError`` where the ledger cannot be used, ``UnknownNameError`` for a name that no actor has,
    ``SameActorError`` where two names mean one actor and ``NoDateError`` for a text that is no date.
    """

    store: Store

    @classmethod
    def open(cls, address: str | Path) -> "Ledger":
        """The ledger at a path or address; it is made with the first document where there is none."""
        return cls(Store.at(address))

    def add(self, document: Document, claims: Iterable[Claim], recorded: datetime | None = None) -> Added:
        """Add a document with its claims, recorded now if not told otherwise; what is there already stays."""
        with self.store.writer() as writer:
            return writer.add(document, claims, recorded or datetime.now(UTC))

    def claims(  # noqa: PLR0913 - the ways to narrow a question
        self,
        *,
        between: Iterable[str] = (),
        act: str = "",
        status: Status | str | None = None,
        doc: str = "",
        known_at: date | str | None = None,
        words: str = "",
    ) -> list[Entry]:
        """The claims, narrowed to one actor or a pair, an act or family, a status, a document, a day, some words."""
        parties = _parties(between)
        query = Query(parties, act, Status(status) if status else None, doc, day_of(known_at), words)
        with self.store.view() as view:
            return view.claims(query)

    def state(self, a: str, b: str, as_of: date | str | None = None, known_at: date | str | None = None) -> State:
        """The state of relations between A and B as of a day, as it was known on a day."""
        one, other = _parties((a, b))
        day, known = day_of(as_of), day_of(known_at)
        return state(self.claims(between=(one, other)), one, other, day, known)

    def timeline(self, a: str, b: str = "") -> list[Event]:
        """The events of an actor, or between two, in order of time."""
        parties = _parties((a, b))
        return timeline(self.claims(between=parties), *parties)

    def contested(self, a: str = "", b: str = "") -> list[Contest]:
        """Claims that exclude each other: of an actor, between two, or all."""
        parties = _parties((a, b))
        return contested(self.claims(between=parties), parties)

    def why(self, claim: str) -> Why:
        """Why the ledger holds a claim, named by its id or the beginning of it. Raises ``LedgerError``."""
        with self.store.view() as view:
            entry = _one(view.claim(claim), claim)
            about = [one for parties in dyads(entry) for one in view.claims(Query(tuple(filter(None, parties))))]
            return why(entry, view.document(entry.document).text, about)

    def verify(self) -> list[Fault]:
        """What is not as it was written: texts, spans and ids are computed again."""
        with self.store.view() as view:
            return list(verify(view))

    def size(self) -> Size:
        """How many documents, claims and actors it holds."""
        with self.store.view() as view:
            return view.size()


def _parties(names: Iterable[str]) -> tuple[str, ...]:
    """The ids of the actors that are named, one or two."""
    named = [name for name in names if name]
    parties = tuple(actor_id(name) for name in named)
    if len(set(parties)) < len(parties):
        raise SameActorError(f"relations need two actors: {' and '.join(map(repr, named))} are the same")
    return parties


def _one(found: list[Entry], claim: str) -> Entry:
    if not found or not claim:
        raise LedgerError(f"there is no claim {claim!r} in the ledger; bilateral claims lists them with their ids")
    if len(found) > 1:
        raise LedgerError(f"{len(found)} claims begin with {claim!r}: give more of the id")
    return found[0]
