"""Contests: what of one component excludes what, and what settles it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import reduce
from itertools import pairwise

from bilateral.model.claim import Status
from bilateral.model.dyad import Dyad
from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.model.state import Contest, Side
from bilateral.model.when import When
from bilateral.relations.copies import NO_COPIES, Copies
from bilateral.relations.events import days_of
from bilateral.relations.facts import Bearing, Fact, Place
from bilateral.relations.origins import count, origin

Days = tuple[date, date]
RETRACTION, JUDGEMENT = "retraction", "judgement"


@dataclass(frozen=True, slots=True)
class Bench:
    """What contests are judged by beside the verdicts that claims carry: the documents known to be copies."""

    copies: Copies = field(default_factory=lambda: NO_COPIES)

    def contest(self, place: Place, when: When, *sides: tuple[str, tuple[Entry, ...]]) -> Contest:
        """The contest of some answers, the newest first, with what settles it."""
        told = [Side(value, entries, count(entries, self.copies)) for value, entries in sides]
        name, part, dyad = place
        contest = Contest(name, dyad, when, tuple(sorted(told, key=Side.newest, reverse=True)), part)
        for side in contest.sides:
            if reason := self._reason(side, [one for one in contest.sides if one is not side]):
                return replace(contest, holds=side.value, reason=reason)
        return contest

    def _reason(self, side: Side, others: Sequence[Side]) -> str:
        """Why a side holds against the others, "" where nothing decides."""
        accepted = [any(entry.vouched for entry in one.entries) for one in (side, *others)]
        if any(accepted):
            return JUDGEMENT if accepted[0] and not any(accepted[1:]) else ""
        live = [not all(entry.withdrawn for entry in one.entries) for one in (side, *others)]
        taken_back = live[0] and all(
            _takes_back(side, one) or not alive for one, alive in zip(others, live[1:], strict=True)
        )
        return RETRACTION if taken_back else ""


def contests_of(facts: Sequence[Fact], bench: Bench) -> Iterator[Contest]:
    """The contests between neighbours among the facts about one component, which are in order of time.

    Two changes exclude each other where their values differ and neither can follow the other at that time; a
    standing fact excludes an earlier change that nothing has undone.
    """
    standing = [fact for fact in facts if fact.stands and fact.dated and fact.bearing.specific]
    for earlier, later in pairwise(standing):
        if earlier.substance != later.substance and (_clash(earlier, later) or _contradicts(later, earlier)):
            when = later.event.when if earlier.last < later.first else earlier.event.when.merge(later.event.when)
            sides = ((earlier.value, earlier.entries), (later.value, later.entries))
            yield bench.contest(earlier.bearing.place, when, *sides)


def undone(borne: Iterable[Bearing], facts: Mapping[Place, Sequence[Fact]], bench: Bench) -> Iterator[Contest]:
    """The contests between what is told as done and what says that it is not: a denial, or a plan that still is one."""
    told = _against(borne)
    for place, found in facts.items():
        for fact, end in zip(found, _ends(found), strict=True):
            beside = told.get((place, fact.event.act, fact.event.dyad), ()) if fact.changes else ()
            if against := [(one, claims) for one, days in beside if (claims := _excluding(one, days, fact, end))]:
                when = reduce(When.merge, (event.when for event, _ in against), fact.event.when)
                sides = [(event.status.value, claims) for event, claims in against]
                yield bench.contest(place, when, (fact.value, fact.entries), *sides)


def _against(borne: Iterable[Bearing]) -> Mapping[tuple[Place, str, Dyad], Sequence[tuple[Event, Days]]]:
    """The denials and the plans with their days, by what they are about; a plan only of what cannot be done twice."""
    told: defaultdict[tuple[Place, str, Dyad], list[tuple[Event, Days]]] = defaultdict(list)
    for bearing in borne:
        event = bearing.event
        told_so = event.status is Status.DENIED or (event.status is Status.PLANNED and bearing.kind.once)
        if told_so and bearing.changes and bearing.specific:
            told[bearing.place, event.act, event.dyad].append((event, days_of(event)))
    return told


def _ends(facts: Sequence[Fact]) -> list[date]:
    """For each of some facts in order of time, the first day on which a later one of another substance may end it.

    What can be done twice need not end.
    """
    if not facts[0].bearing.kind.once:
        return [date.max] * len(facts)
    ends, later, beside = [], dict[str, date](), list[Fact]()
    for fact in reversed(facts):
        if beside and beside[0].last != fact.last:
            for one in beside:
                later[one.substance] = min(one.first, later.get(one.substance, date.max))
            beside = []
        beside.append(fact)
        ends.append(min((day for value, day in later.items() if value != fact.substance), default=date.max))
    return ends[::-1]


def _excluding(event: Event, days: Days, fact: Fact, end: date) -> tuple[Entry, ...]:
    """The claims of a denial or a plan that cannot be true beside a fact, which ends on a day.

    A plan contradicts if it is told after the thing was done and before it was undone.
    """
    if event.status is Status.DENIED:
        (first, last), (begun, ended) = days_of(fact.event), days
        return event.entries if first <= ended and begun <= last else ()
    return tuple(entry for entry in event.entries if fact.last < entry.reported < end)


def _takes_back(side: Side, other: Side) -> bool:
    """Whether all who said the other thing say this later; a plan alone takes nothing back."""
    if side.value == Status.PLANNED.value:
        return False
    told = _last_words(side.entries)
    return all(who in told and day < told[who] for who, day in _last_words(other.entries).items())


def _last_words(entries: Iterable[Entry]) -> dict[str, date]:
    """When each origin last said so."""
    found: dict[str, date] = {}
    for entry in entries:
        who = origin(entry)
        found[who] = max(entry.reported, found.get(who, date.min))
    return found


def _clash(earlier: Fact, later: Fact) -> bool:
    """Two changes at one time of which neither can follow the other, or that fall on one and the same day."""
    if not (earlier.changes and later.changes and earlier.meets(later)):
        return False
    one_day = earlier.first == earlier.last == later.first == later.last
    return one_day or not (earlier.can_follow(later) or later.can_follow(earlier))


def _contradicts(stated: Fact, change: Fact) -> bool:
    """A standing fact that is told although an earlier change has ended it, or two told of one time."""
    if stated.changes:
        return False
    return stated.meets(change) if not change.changes else change.last < stated.first
