"""What a ledger is asked by: actors as people name them, days as they write them."""

from collections.abc import Iterable
from datetime import date

from bilateral.data.gazetteer import gazetteer
from bilateral.ledger.moment import Clock
from bilateral.ledger.query import Query
from bilateral.model.errors import BilateralError
from bilateral.model.when import When

Day = date | str | None


class UnknownNameError(BilateralError, ValueError):
    """A name that no actor has; the message suggests others."""


class NoDateError(BilateralError, ValueError):
    """A text that is no date."""


class SameActorError(BilateralError, ValueError):
    """One actor where two are needed."""


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


def day_of(moment: Day) -> date | None:
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


def asked(
    names: Iterable[str] = (), as_of: Day = None, known_at: Day = None, known_by: Clock | str = Clock.REPORTED
) -> Query:
    """The claims of one actor or a pair at a moment; empty names do not narrow.

    Raises ``SameActorError`` where two names mean one actor.

    >>> asked(("kp", ""), as_of="2016").parties
    ('PRK',)
    """
    named = [name for name in names if name]
    parties = tuple(actor_id(name) for name in named)
    if len(set(parties)) < len(parties):
        raise SameActorError(f"relations need two actors: {' and '.join(map(repr, named))} are the same")
    return Query(parties, as_of=day_of(as_of), known_at=day_of(known_at), known_by=Clock(known_by))
