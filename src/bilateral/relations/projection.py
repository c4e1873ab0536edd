"""Facts -> one component of the state: its value on a day, since when, and how sure that is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import takewhile

from bilateral.data.components import ComponentKind
from bilateral.model.dyad import Dyad
from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.model.state import ANNOUNCED, UNKNOWN, Component, Contest, Side
from bilateral.model.when import When
from bilateral.relations.contests import Bench, contests_of
from bilateral.relations.details import Detail, Names, details
from bilateral.relations.facts import Fact
from bilateral.relations.origins import count


@dataclass(slots=True)
class Told:
    """What is told of one component in one direction, while it is gathered; ``facts`` are in order of time.

    ``undone`` are the contests with what holds that something was not done.
    """

    kind: ComponentKind
    part: str
    direction: Dyad | None
    facts: list[Fact] = field(default_factory=list)
    announced: list[Event] = field(default_factory=list)
    undone: list[Contest] = field(default_factory=list)

    def blank(self, names: Names) -> Component:
        """The component of which nothing is known but what is announced."""
        value = ANNOUNCED if self.announced else UNKNOWN
        planned = self.details((entry for event in self.announced for entry in event.entries), names)
        ahead = tuple(self.announced)
        return Component(self.kind.name, value, self.part, direction=self.direction, details=planned, announced=ahead)

    def details(self, entries: Iterable[Entry], names: Names) -> tuple[Detail, ...]:
        """What some of its claims tell beside the value."""
        return details(self.kind, entries, self.direction.second if self.direction else "", names)


@dataclass(frozen=True, slots=True)
class Frame:
    """The day asked for, what contests are judged by, and the one spelling of each name."""

    day: date
    bench: Bench
    names: Names


@dataclass(frozen=True, slots=True)
class _Rival:
    """Another value that the component may have instead."""

    value: str
    entries: tuple[Entry, ...]


def project(told: Told, frame: Frame) -> Component:
    """The component on a day.

    Its value is that of the last facts that had surely happened by then. Where another fact may have happened by
    then, or a later one implies another value before it, both values are given and neither is certain. Where claims
    exclude each other, all that they say is given, the newest first. Where
    nothing had happened yet, the value is what the next change implies for the time before it.
    """
    settled = [fact for fact in told.facts if fact.last <= frame.day]
    ahead = [fact for fact in told.facts if fact.dated and fact.last > frame.day]
    run = _run(settled)
    if not run:
        return _implied(told.blank(frame.names), ahead, frame)
    rivals = [*_unordered(settled, run), *_next(run, ahead, frame.day)]
    support = _by_id(fact.entries for fact in _agreeing(settled, run))
    supporting = _sorted(support)
    value = next((fact.value for fact in reversed(run) if fact.changes), run[-1].value)
    plain = replace(
        told.blank(frame.names),
        value=" or ".join(dict.fromkeys([value, *(rival.value for rival in rivals)])),
        since=run[0].event.when if run[0].changes else When.unknown(),
        by=None if run[0].changes and run[0].dated else run[0].last,
        until=_end(run, ahead),
        certain=not rivals,
        details=told.details(supporting, frame.names),
        origins=count(supporting, frame.bench.copies),
        supporting=supporting,
        opposing=_sorted(_without(_by_id(rival.entries for rival in rivals), support)),
    )
    return _contested(plain, _contests(told, settled, run, frame))


def _run(settled: Sequence[Fact]) -> list[Fact]:
    """The last facts of one substance, in order: the value and since when. Of a series only the last.

    An undated standing fact may be told of any time, so it counts only where nothing else is told.
    """
    facts = [fact for fact in settled if fact.changes or fact.dated] or list(settled)
    if not facts or not facts[-1].stands:
        return facts[-1:]
    same = takewhile(lambda fact: fact.substance == facts[-1].substance, reversed(facts))
    return list(same)[::-1]


def _agreeing(settled: Sequence[Fact], run: Sequence[Fact]) -> list[Fact]:
    """The facts of the run, and the standing ones without a date that say the same."""
    said = run[-1].substance
    return [*run, *(f for f in settled if not (f.changes or f.dated) and f.substance == said)]


def _implied(blank: Component, ahead: Sequence[Fact], frame: Frame) -> Component:
    """The value before the first fact, as far as that fact implies one."""
    following = min(ahead, key=lambda fact: (fact.first, fact.order()), default=None)
    if following is None:
        return blank
    values = list(following.before)
    if following.first <= frame.day:  # it may have happened already
        values = [*(values or [UNKNOWN]), following.value]
    if not values:
        return blank
    return replace(
        blank,
        value=" or ".join(values),
        until=following.event.when,
        inferred=True,
        certain=following.first > frame.day,
        origins=count(following.entries, frame.bench.copies),
        supporting=following.entries,
    )


def _unordered(settled: Sequence[Fact], run: Sequence[Fact]) -> list[_Rival]:
    """The change before the run, where the times told leave open which of the two came last."""
    before = [fact for fact in settled if fact.changes and fact.order() < run[0].order()]
    if not before or not run[0].changes or before[-1].substance == run[0].substance:
        return []
    last = before[-1]
    return [_Rival(last.value, last.entries)] if last.meets(run[0]) and last.can_follow(run[0]) else []


def _next(run: Sequence[Fact], ahead: Sequence[Fact], day: date) -> list[_Rival]:
    """What comes next: a value that may hold already, or one that it implies to have come before it."""
    rivals = [_Rival(f.value, f.entries) for f in ahead if f.first <= day and f.substance != run[-1].substance]
    following = min(ahead, key=lambda fact: (fact.first, fact.order()), default=None)
    if rivals or following is None or not following.before or following.can_follow(run[-1]):
        return rivals
    return [_Rival(" or ".join(following.before), following.entries)]


def _end(run: Sequence[Fact], ahead: Sequence[Fact]) -> When:
    """When a later change ends the value."""
    changes = (fact.event.when for fact in ahead if fact.changes and fact.substance != run[-1].substance)
    return next(changes, When.unknown()) if run[-1].stands else When.unknown()


def _contests(told: Told, settled: Sequence[Fact], run: Sequence[Fact], frame: Frame) -> list[Contest]:
    """The contests that the value is part of and that nothing told later of the same value has left behind."""
    support = {entry.id for fact in run for entry in fact.entries}
    return [
        contest
        for contest in (*contests_of(settled, frame.bench), *told.undone)
        if _known_by(contest, frame.day)
        and any(entry.id in support for side in contest.sides for entry in side.entries)
        and not _left_behind(contest, run)
    ]


def _known_by(contest: Contest, day: date) -> bool:
    return contest.when.earliest is None or contest.when.earliest <= day


def _left_behind(contest: Contest, run: Sequence[Fact]) -> bool:
    """Whether a later fact of the same value stands outside the contest."""
    end = contest.when.latest or max(entry.reported for side in contest.sides for entry in side.entries)
    within = {entry.id for side in contest.sides for entry in side.entries}
    return any(fact.first > end and within.isdisjoint(entry.id for entry in fact.entries) for fact in run)


def _contested(plain: Component, contests: Sequence[Contest]) -> Component:
    """The component with all sides of its contests, of which none is picked unless it is settled.

    A settled contest leaves what was taken back among the claims against.
    """
    if not contests:
        return plain
    told = _by_id(side.entries for contest in contests for side in contest.sides)
    against = _without({**_by_id([plain.opposing]), **told}, _by_id([plain.supporting]))
    opposed = replace(plain, opposing=_sorted(against))
    still = [contest for contest in contests if not contest.holds]
    if not still:
        return opposed
    sides = _sides(still)
    value = " or ".join(dict.fromkeys(side.value for side in sides))
    return replace(opposed, value=value, contested=True, sides=sides)


def _sides(contests: Iterable[Contest]) -> tuple[Side, ...]:
    """The answers of some contests, each once, the newest first."""
    found = {(side.value, side.entries[0].id): side for contest in contests for side in contest.sides}
    newest = sorted(found.values(), key=lambda side: max(e.order() for e in side.entries), reverse=True)
    return tuple(newest)


def _by_id(groups: Iterable[Iterable[Entry]]) -> dict[str, Entry]:
    return {entry.id: entry for group in groups for entry in group}


def _without(found: dict[str, Entry], others: dict[str, Entry]) -> dict[str, Entry]:
    return {key: entry for key, entry in found.items() if key not in others}


def _sorted(found: dict[str, Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(found.values(), key=Entry.order))
