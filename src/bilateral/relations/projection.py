"""Facts -> one component of the state: its value on a day, since when, and how sure that is."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import takewhile

from bilateral.data.components import ComponentKind
from bilateral.model.dyad import Dyad
from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.model.state import UNKNOWN, Component, Contest
from bilateral.model.when import When
from bilateral.relations.contested import contests_of, place_of
from bilateral.relations.facts import Fact
from bilateral.relations.origins import voices


@dataclass(slots=True)
class Told:
    """What is told of one component in one direction, while it is gathered; ``facts`` are in order of time."""

    kind: ComponentKind
    direction: Dyad | None
    facts: list[Fact] = field(default_factory=list)
    announced: list[Event] = field(default_factory=list)
    denials: list[Contest] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Rival:
    """Another value that the component may have instead."""

    value: str
    entries: tuple[Entry, ...]


def project(told: Told, day: date) -> Component:
    """The component on a day.

    Its value is that of the last facts that had surely happened by then. Where another fact may have happened by
    then, or a later one implies another value before it, both values are given and neither is certain. Where
    nothing had happened yet, the value is what the next change implies for the time before it.
    """
    settled = [fact for fact in told.facts if fact.last <= day]
    ahead = [fact for fact in told.facts if fact.dated and fact.last > day]
    blank = Component(told.kind.name, direction=told.direction, announced=tuple(told.announced))
    run = _run(settled)
    if not run:
        return _implied(blank, ahead, day)
    rivals = [*_unordered(settled, run), *_next(run, ahead, day)]
    support = {entry.id: entry for fact in _agreeing(settled, run) for entry in fact.entries}
    against = _contradicting(told, settled, support)
    opposing = {entry.id: entry for rival in rivals for entry in rival.entries} | against
    value = next((fact.value for fact in reversed(run) if fact.changes), run[-1].value)
    return replace(
        blank,
        value=" or ".join(dict.fromkeys([value, *(rival.value for rival in rivals)])),
        since=run[0].event.when if run[0].changes else When.unknown(),
        by=None if run[0].changes and run[0].dated else run[0].last,
        until=_end(run, ahead),
        certain=not rivals,
        contested=bool(against),
        origins=len(voices(support.values())),
        supporting=tuple(sorted(support.values(), key=Entry.order)),
        opposing=tuple(sorted(opposing.values(), key=Entry.order)),
    )


def _run(settled: Sequence[Fact]) -> list[Fact]:
    """The last facts of one substance, in order: the value and since when. Of a series only the last.

    An undated standing fact may be told of any time, so it counts only where nothing else is told.
    """
    facts = [fact for fact in settled if fact.changes or fact.dated] or list(settled)
    if not facts or not facts[-1].kind.standing:
        return facts[-1:]
    same = takewhile(lambda fact: fact.substance == facts[-1].substance, reversed(facts))
    return list(same)[::-1]


def _agreeing(settled: Sequence[Fact], run: Sequence[Fact]) -> list[Fact]:
    """The facts of the run, and the standing ones without a date that say the same."""
    said = run[-1].substance
    return [*run, *(f for f in settled if not (f.changes or f.dated) and f.substance == said)]


def _implied(blank: Component, ahead: Sequence[Fact], day: date) -> Component:
    """The value before the first fact, as far as that fact implies one."""
    following = min(ahead, key=lambda fact: (fact.first, fact.order()), default=None)
    if following is None:
        return blank
    values = list(following.before)
    if following.first <= day:  # it may have happened already
        values = [*(values or [UNKNOWN]), following.value]
    if not values:
        return blank
    return replace(
        blank,
        value=" or ".join(values),
        until=following.event.when,
        inferred=True,
        certain=following.first > day,
        origins=len(voices(following.entries)),
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
    return next(changes, When.unknown()) if run[-1].kind.standing else When.unknown()


def _contradicting(told: Told, settled: Sequence[Fact], support: dict[str, Entry]) -> dict[str, Entry]:
    """The claims that exclude those of the value."""
    found: dict[str, Entry] = {}
    for contest in (*contests_of(place_of(settled[-1]), settled), *told.denials):
        one, other = ({entry.id: entry for entry in side.entries} for side in contest.sides)
        if one.keys() & support.keys():
            found |= other
        elif other.keys() & support.keys():
            found |= one
    return {key: entry for key, entry in found.items() if key not in support}
