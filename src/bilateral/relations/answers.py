"""The state and the timeline of pairs in the news, made when a run ends and kept ready for whoever asks.

To make them of thousands of claims takes longer than an answer may; to read what was made takes a fraction of it. What
is kept is taken for an answer only where the ledger, for the pair, and the program, in what makes answers, are those it
was made with. Only the question that is asked most is kept ready: with no limit of time.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cache, lru_cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

import msgspec

from bilateral.data.digest import digest_of
from bilateral.ledger import answers
from bilateral.ledger.counts import in_the_news
from bilateral.ledger.edition import edition
from bilateral.ledger.errors import LedgerError
from bilateral.ledger.query import Query
from bilateral.ledger.store import Store
from bilateral.ledger.verify import Fault
from bilateral.ledger.view import View
from bilateral.model.dyad import Dyad
from bilateral.model.event import Event
from bilateral.model.state import State
from bilateral.relations.reading import reading_of
from bilateral.relations.state import state
from bilateral.relations.timeline import timeline

# A pair that fewer claims name is answered fast enough from these.
LEAST = 50
_KINDS: dict[str, Any] = {"state": State, "timeline": list[Event]}


def renew(store: Store, run: str) -> None:
    """Keep the answers about the pairs in the news that a run told of.

    Nobody has to wait for it but to write what was made, and what cannot be kept now (as another is writing) is made
    when it is asked for, and kept by the next run that tells of the pair.
    """
    with suppress(LedgerError):
        with store.view() as view:
            pairs = in_the_news(view, run, LEAST)
        for pair in pairs:
            _keep(store, pair)


def _keep(store: Store, pair: Dyad) -> None:
    with store.view() as view:
        rests_on, made = _rests_on(edition(view, pair)), _made(view, pair)
    with store.writer() as writer, writer.connection.begin():
        for kind, told in made.items():
            answers.keep(writer.connection, pair, kind, rests_on, told)


def kept_state(view: View, query: Query, pair: Dyad, known: str) -> State | None:
    """The state of a pair that is kept for a question; ``known`` is the edition of the ledger for the pair.

    ``None`` where none is kept, or it rests on something else than there is now.
    """
    found = _kept(view, query, pair, "state", known)
    return replace(found, dyad=pair) if isinstance(found, State) else None


def kept_timeline(view: View, query: Query, pair: Dyad, known: str) -> list[Event] | None:
    """The timeline of a pair that is kept for a question, as :func:`kept_state`."""
    found = _kept(view, query, pair, "timeline", known)
    return found if isinstance(found, list) else None


def faults(view: View) -> Iterator[Fault]:
    """The answers that are taken for such and are not what is made of the claims."""
    for pair in answers.pairs(view.connection):
        rests_on, made = _rests_on(edition(view, pair)), dict[str, bytes]()
        for kind in _KINDS:
            found = answers.kept(view.connection, pair, kind)
            if found is None or found[0] != rests_on:
                continue
            made = made or _made(view, pair)
            if found[1] != made[kind]:
                yield Fault("answer", f"{kind} of {' and '.join(pair)}", "it is not what its claims add up to")


def _kept(view: View, query: Query, pair: Dyad, kind: str, known: str) -> object:
    if query.as_of is not None or query.known_at is not None:
        return None
    found = answers.kept(view.connection, pair, kind)
    if found is None or found[0] != _rests_on(known):
        return None
    try:
        return _decoder(kind).decode(found[1])
    except (msgspec.MsgspecError, ValueError, TypeError):  # whatever stands there, the claims still tell
        return None


def _made(view: View, pair: Dyad) -> dict[str, bytes]:
    """The answers about a pair by their kind, as they are kept."""
    query = Query(pair)
    entries = view.claims(query)
    reading = reading_of(view, query.moment, entries)
    made = {
        "state": state(entries, pair, reading=reading),
        "timeline": timeline(entries, *pair, reading.bench.copies),
    }
    return {kind: msgspec.msgpack.encode(answer) for kind, answer in made.items()}


def _rests_on(known: str) -> str:
    """What an answer rests on: the claims, and the program that makes it of them."""
    return sha256(f"{known} {_maker()}".encode()).hexdigest()


@lru_cache(maxsize=1)
def _maker() -> str:
    """A hash over what decides an answer: the program and its knowledge, without the weights that only read."""
    package = files("bilateral")
    known = (entry.name for entry in package.joinpath("data").iterdir())
    data = (f"data/{name}" for name in sorted(known) if name not in {"models", "__pycache__"})
    return digest_of(package, ("model", "ledger", "relations", *data))


@cache
def _decoder(kind: str) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(_KINDS[kind])
