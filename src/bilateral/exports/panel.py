"""Panels: a row for each pair of states, in each direction, and each year or month."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from bilateral.data.tables import table
from bilateral.exports.coded import coded
from bilateral.exports.codes import code_of, is_state
from bilateral.exports.material import Material
from bilateral.model.claim import Status
from bilateral.model.dyad import Dyad
from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.model.state import Component, State
from bilateral.relations.events import dyads
from bilateral.relations.state import Course

_COUNTS = ("verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict")
COLUMNS = (
    *("events", *_COUNTS, "other_status", "reports"),
    *("relations", "relations_since", "relations_certain", "relations_contested", "relations_origins"),
    *("relations_claim", "relations_address"),
    *("DR_at_1", "DR_at_2", "DE", "contested", "claims"),
)


class Step(StrEnum):
    """The stretch of time that a row tells of."""

    YEAR = "year"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Period:
    """A year, or a month of one."""

    year: int
    month: int = 0

    @classmethod
    def of(cls, day: date, step: Step) -> "Period":
        """The period that a day lies in."""
        return cls(day.year, day.month if step is Step.MONTH else 0)

    @property
    def last(self) -> date:
        """Its last day.

        >>> Period(2024, 2).last, Period(2024).last
        (datetime.date(2024, 2, 29), datetime.date(2024, 12, 31))
        """
        month = self.month or 12
        if (self.year, month) == (date.max.year, 12):
            return date.max
        return date(self.year + month // 12, month % 12 + 1, 1) - timedelta(days=1)

    def following(self) -> "Period":
        """The one after it."""
        if not self.month:
            return Period(self.year + 1)
        return Period(self.year + self.month // 12, self.month % 12 + 1)


def header(step: Step) -> tuple[str, ...]:
    """The columns, with those that name the row before them."""
    return ("iso3_1", "iso3_2", "ccode1", "ccode2", "year", *(("month",) if step is Step.MONTH else ()), *COLUMNS)


def rows(material: Material, step: Step) -> Iterator[list[object]]:
    """The rows of all pairs of states, by pair and period, without a gap from the first that is told of to the last."""
    events = material.events()
    reported = max((entry.reported for entry in material.told), default=date.min)
    counts = _counted(events, step)
    for pair, entries in sorted(_by_pair(material).items()):
        states = _states(pair, entries, material, step, material.until or reported)
        for one in (pair, Dyad(pair.second, pair.first)):
            named = [*one, code_of(one.first, "cow"), code_of(one.second, "cow")]
            shown: State | None = None
            for period, known in states.items():
                if known is not shown:
                    shown, told = known, _state(one, known)
                when = [period.year, *([period.month] if period.month else [])]
                yield [*named, *when, *_cells(counts[one, period]), *told]


@dataclass(slots=True)
class _Count:
    """What was done in a period from one side: counts by class, statuses that are not done, documents and claims."""

    quads: Counter[int]
    others: int
    reports: set[str]
    claims: list[str]


def _counted(events: Iterable[Event], step: Step) -> Mapping[tuple[Dyad, Period], _Count]:
    """The events by side and period; one of which less than the period is told lies in none."""
    found: defaultdict[tuple[Dyad, Period], _Count] = defaultdict(lambda: _Count(Counter(), 0, set(), []))
    for one in coded(events):
        if one.cameo and (period := _period(one.day, one.event, step)):
            count = found[Dyad(one.source, one.target), period]
            if one.event.status is Status.DONE:
                count.quads[one.cameo.quad] += 1
            else:
                count.others += 1
            count.reports |= {entry.claim.doc for entry in one.event.entries}
            count.claims.append(one.lead.id)
    return found


def _period(day: date | None, event: Event, step: Step) -> Period | None:
    """The period that a day, or all days that an event may mean, lie in."""
    first, last = (day, day) if day else (event.when.earliest, event.when.latest)
    if first is None or last is None:
        return None
    period = Period.of(first, step)
    return period if period == Period.of(last, step) else None


def _by_pair(material: Material) -> Mapping[Dyad, list[Entry]]:
    """The claims of each pair of states."""
    found: defaultdict[Dyad, list[Entry]] = defaultdict(list)
    for entry in material.told:
        for pair in {pair.undirected() for pair in dyads(entry)}:
            if all(map(is_state, pair)) and set(material.parties) <= set(pair):
                found[pair].append(entry)
    return found


def _states(
    pair: Dyad, entries: Sequence[Entry], material: Material, step: Step, until: date
) -> Mapping[Period, State]:
    """The state at the end of each period; it is made anew only after a day on which it can have changed."""
    course = Course.of(entries, pair, material.reading)
    days = sorted(day for entry in entries for day in _days(entry) if day <= until)
    last = Period.of(until, step)
    period = Period.of(days[0], step) if days else last
    turns = {Period.of(day, step) for day in days}
    turns |= {turn.following() for turn in turns if turn.last < date.max}
    periods = [period]
    while periods[-1] != last:
        periods.append(periods[-1].following())
    found: dict[Period, State] = {}
    for one in periods:
        if one in turns or not found:
            known = course.on(one.last)
        found[one] = known
    return found


def _days(entry: Entry) -> Iterator[date]:
    """The days on which a claim can change the state."""
    when = entry.claim.when
    yield from (day for day in (when.earliest, when.latest) if day)
    yield entry.reported


def _cells(count: _Count) -> list[object]:
    quads = [count.quads[quad] for quad in range(1, len(_COUNTS) + 1)]
    return [sum(quads), *quads, count.others, len(count.reports)]


def _state(pair: Dyad, known: State) -> list[object]:
    """The cells that tell the state at the end of the period, and the claims that all rests on."""
    relations = next((one for one in known.components if one.name == "relations" and not one.part), None)
    there, here = representation(known, pair.second, pair.first), representation(known, pair.first, pair.second)
    both = [one for one in (there, here) if one is not None]
    exchange = int(any(both)) if any(both) or len(both) == 2 else None
    contested = any(one.contested for one in known.components)
    shown = [one for one in known.components if one.name in {"relations", "missions", "envoys"}]
    claims = dict.fromkeys(entry.id for one in shown for entry in one.supporting)
    return [*_relations(relations), there, here, exchange, contested, " ".join(claims)]


def _relations(known: Component | None) -> list[object]:
    if known is None or not known.supporting:
        return [""] * 7
    first = known.supporting[0]
    doubts = [known.certain, known.contested, known.origins]
    return [known.value, known.since.edtf, *doubts, first.id, first.address]


def representation(known: State, sender: str, host: str) -> int | None:
    """How high a sender is represented at a host, as the Correlates of War code it; ``None`` where nothing tells.

    The codes, and which values of the state give them, stand in ``data/exchange.yaml``.
    """
    codes: Mapping[str, Any] = table("exchange.yaml")
    told = {(one.name, one.part): one.value for one in known.components if one.direction == Dyad(sender, host)}
    mutual = {one.name: one.value for one in known.components if one.direction is None and not one.part}
    if mutual.get("relations") in codes["ended"]:
        return int(codes["none"])
    missions = [told.get(("missions", part)) for part in codes["missions"]]
    if any(value in codes["closed"] for value in missions) and not any(value in codes["open"] for value in missions):
        return int(codes["none"])
    for part, level in codes["envoys"].items():
        if told.get(("envoys", part)) in codes["in_post"]:
            return int(level)
    return int(codes["other"]) if any(value in codes["open"] for value in missions) else None
