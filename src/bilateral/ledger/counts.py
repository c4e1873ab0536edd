"""Who has to do with whom, and how much is told of it: counts made by the database itself."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from bilateral.data.lexicon import load_acts, partners
from bilateral.data.plover import quad_of
from bilateral.ledger import schema
from bilateral.ledger.moment import Moment
from bilateral.ledger.query import Query, acting, pairing, reported, unforgotten
from bilateral.ledger.view import View
from bilateral.model.claim import Status
from bilateral.model.dyad import Dyad

K = TypeVar("K")

_COOPERATION, _CONFLICT = {1, 2}, {3, 4}
_ANY, _ALL = Moment(), Query()


@dataclass(frozen=True, slots=True)
class Tally:
    """A number of claims, and how many of them tell cooperation and conflict (by PLOVER's quad classes).

    >>> Tally(3, 1, 1).record()
    {'claims': 3, 'cooperation': 1, 'conflict': 1}
    """

    claims: int = 0
    cooperation: int = 0
    conflict: int = 0

    def record(self) -> dict[str, int]:
        """It as plain data."""
        return {"claims": self.claims, "cooperation": self.cooperation, "conflict": self.conflict}


@dataclass(frozen=True, slots=True)
class Period:
    """From a day of report to another, both included; ``None`` does not narrow."""

    since: date | None = None
    until: date | None = None


def dyads(view: View, period: Period = Period(), moment: Moment = _ANY, actor: str = "") -> dict[Dyad, Tally]:
    """The pairs (in the order of their ids) of which something is told, the most told first.

    With ``actor`` only those of one. What is denied is no cooperation and no conflict.
    """
    query = _query((actor,) if actor else (), moment, period)
    found = (
        (Dyad(row.one, row.other).undirected(), row.act, row.status, row.number)
        for row in view.connection.execute(_asked(view, query, _paired(actor)))
    )
    corrected = (
        (dyad.undirected(), claim.act, claim.status, 1)
        for claim in (entry.claim for entry in view.corrected(query))
        for dyad in partners(claim.act, claim.actors, claim.recipients)
        if not actor or actor in dyad
    )
    return _tallied(chain(found, corrected))


def in_the_news(view: View, run: str, least: int) -> list[Dyad]:
    """The pairs that the claims of a run name as acting or acted on, and at least so many claims of the ledger too."""
    claims, first, second = schema.claims, schema.parties.alias("first"), schema.parties.alias("second")
    together = first.join(second, second.c.claim == first.c.claim)
    named = select(first.c.id, second.c.id).where(first.c.id < second.c.id, acting(first), acting(second))
    told = named.select_from(together.join(claims, claims.c.entry == first.c.claim)).where(claims.c.run == run)
    pairs = {Dyad(*row) for row in view.connection.execute(told.distinct())}
    # All pairs of an actor at once: to count the claims of each for itself takes some milliseconds a pair.
    actors = {pair.first for pair in pairs}
    counted = named.select_from(together).where(first.c.id.in_(actors))
    often = counted.group_by(first.c.id, second.c.id).having(func.count() >= least)
    found = pairs.intersection(Dyad(*row) for row in view.connection.execute(often))
    return sorted(pair.undirected() for pair in found)  # the database may sort ids otherwise


def months(view: View, actor: str, moment: Moment = _ANY) -> dict[str, Tally]:
    """What was reported of an actor in each month ("2023-04") of which there is any, in order."""
    month = func.substr(reported(), 1, 7).label("month")
    query = _query((actor,), moment)
    asked = _asked(view, query, _told(month).group_by(month))
    found = ((row.month, row.act, row.status, row.number) for row in view.connection.execute(asked))
    corrected = ((str(one.reported)[:7], one.claim.act, one.claim.status, 1) for one in view.corrected(query))
    return dict(sorted(_tallied(chain(found, corrected)).items()))


def by_actor(told: Mapping[Dyad, Tally]) -> Counter[str]:
    """How many claims tell of each actor with others, by those that tell of its pairs."""
    found: Counter[str] = Counter()
    for dyad, tally in told.items():
        found.update(dict.fromkeys(dyad, tally.claims))
    return found


def number_of_actors(view: View) -> int:
    """How many actors do something, or have it done to them, by the claims that count."""
    claims, parties = schema.claims.c, schema.parties.c
    told = unforgotten(select(parties.id).distinct()).join(schema.parties, parties.claim == claims.entry)
    named = told.where(acting(), *_ALL.uncorrected())
    corrected = (entry.claim for entry in view.corrected(_ALL))
    brought = (actor for claim in corrected for actor in (*claim.actors, *claim.recipients))
    return len({*view.connection.execute(named).scalars(), *brought})


@dataclass(frozen=True, slots=True)
class Reach:
    """The first and last day of report of some claims, and the first and last day of which they tell."""

    first_report: date
    last_report: date
    first: date
    last: date


def reach(view: View, query: Query = _ALL) -> Reach | None:
    """How far some claims reach; ``None`` where there is none."""
    claims = schema.claims.c
    ends: list[ColumnElement[Any]] = [func.min(reported()), func.max(reported())]
    ends += [func.min(claims.earliest), func.max(claims.latest)]
    asked = _asked(view, query, unforgotten(select(*ends)))
    days = [date.fromisoformat(day) if day else None for day in view.connection.execute(asked).one()]
    corrected = view.corrected(query)
    heard = [*filter(None, days[:2]), *(entry.reported for entry in corrected)]
    whens = [entry.claim.when for entry in corrected]
    told = filter(None, [*days[2:], *(when.earliest for when in whens), *(when.latest for when in whens)])
    told_or_heard = [*told, *heard]
    return Reach(min(heard), max(heard), min(told_or_heard), max(told_or_heard)) if heard else None


def last_recorded(view: View) -> date | None:
    """The day on which the ledger last took something in; ``None`` where it is empty."""
    last = view.connection.execute(select(func.max(schema.documents.c.recorded))).scalar()
    return date.fromisoformat(last[:10]) if last else None


def _query(parties: tuple[str, ...], moment: Moment, period: Period = Period()) -> Query:
    return Query(parties, since=period.since, until=period.until).at(moment)


def _asked(view: View, query: Query, told: Select[Any]) -> Select[Any]:
    """A question about the claims that a query asks for and that no correction stands on."""
    return told.where(*query.conditions(view.connection.dialect.name), *query.uncorrected())


def _paired(actor: str) -> Select[Any]:
    one, other = schema.parties.alias("one"), schema.parties.alias("other")
    claims = schema.claims.c
    across = and_(one.c.role == schema.ACTOR, other.c.role == schema.RECIPIENT, one.c.id != other.c.id)
    both = and_(one.c.role == schema.ACTOR, other.c.role == schema.ACTOR, one.c.id < other.c.id)
    asked = _told(one.c.id.label("one"), other.c.id.label("other"))
    asked = asked.join(one, one.c.claim == claims.entry).join(other, other.c.claim == claims.entry)
    asked = asked.where(or_(across, and_(both, pairing()))).group_by(one.c.id, other.c.id)
    return asked.where(or_(one.c.id == actor, other.c.id == actor)) if actor else asked


def _told(*what: ColumnElement[Any]) -> Select[Any]:
    """How many claims there are, by act and status and by what else is to be told apart."""
    claims = schema.claims.c
    asked = unforgotten(select(*what, claims.act, claims.status, func.count(claims.id.distinct()).label("number")))
    return asked.group_by(claims.act, claims.status)


def _tallied(found: Iterable[tuple[K, str, str, int]]) -> dict[K, Tally]:
    counts: defaultdict[K, list[int]] = defaultdict(lambda: [0, 0, 0])
    for key, act, status, number in found:
        quad = 0 if status == Status.DENIED else _quad(act)
        counts[key][0] += number
        counts[key][1] += number * (quad in _COOPERATION)
        counts[key][2] += number * (quad in _CONFLICT)
    ordered = sorted(counts.items(), key=lambda told: (-told[1][0], told[0]))
    return {key: Tally(*numbers) for key, numbers in ordered}


def _quad(act: str) -> int:
    known = load_acts().get(act)
    return quad_of(known.plover) if known else 0
