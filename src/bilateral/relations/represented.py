"""Steps -> the component that tells how one state is represented in another on a day."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bilateral.data.representation import NONE
from bilateral.model.dyad import Dyad
from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.model.state import ANNOUNCED, UNKNOWN, Component, Side
from bilateral.model.when import When
from bilateral.relations.copies import Copies
from bilateral.relations.facts import Fact
from bilateral.relations.origins import count
from bilateral.relations.rank import goal, is_of, named, usual
from bilateral.relations.representation import Step, representation

NAME = "representation"
CLOSED = "closed"
_MISSIONS = {"mission.open", "mission.close"}
_GRADES = {"relations.upgrade", "relations.downgrade"}


@dataclass(frozen=True, slots=True)
class Represented:
    """What facts tell of how the first of a pair is represented in the second: one step after the other.

    ``facts`` are those the steps were made of, ``copies`` the documents known to be copies of others.
    """

    pair: Dyad
    facts: Sequence[Fact]
    steps: Sequence[Step]
    copies: Copies

    @classmethod
    def of(cls, facts: Iterable[Fact], pair: Dyad, copies: Copies) -> "Represented":
        """What some facts about the two tell."""
        known = list(facts)
        return cls(pair, known, representation(known, *pair), copies)

    def on(self, day: date, beside: Sequence[Component]) -> Component:
        """The component on a day, with what the others of that day announce and contest.

        Its value is the level of the last step that may have been taken by then; where it may not have been taken yet,
        both levels are given. Before a mission whose closing is the first that is told, there was one.
        """
        ahead = tuple(self._announced(beside))
        blank = Component(NAME, ANNOUNCED if ahead else UNKNOWN, direction=self.pair, announced=ahead)
        taken = [step for step in self.steps if step.day <= day]
        following = next((step for step in self.steps if step.day > day), None)
        if not taken:
            return self._implied(blank, following)
        step = taken[-1]
        open_ = step.when == step.event.when and step.fact.last > day
        before = _value(taken[-2]) if len(taken) > 1 else UNKNOWN
        plain = replace(
            blank,
            value=f"{before} or {_value(step)}" if open_ else _value(step),
            since=step.when,
            by=None if step.when.known else step.fact.last,
            until=following.when if following else When.unknown(),
            inferred=not step.told,
            certain=not open_,
            origins=count(step.fact.entries, self.copies),
            supporting=step.fact.entries,
        )
        return self._contested(plain, day, beside)

    def _implied(self, blank: Component, following: Step | None) -> Component:
        if following is None or following.event.act != "mission.close":
            return blank
        house = next(iter(named(following.event, "mission")), usual(following.day))
        entries = following.fact.entries
        told = replace(blank, value=house.name, until=following.when, inferred=True)
        return replace(told, origins=count(entries, self.copies), supporting=entries)

    def _announced(self, beside: Iterable[Component]) -> Iterator[Event]:
        """The openings, closings and changes of rank that are planned."""
        for one in beside:
            for event in one.announced:
                own = event.act in _MISSIONS and one.direction == self.pair
                if own or (event.act in _GRADES and goal(event) and is_of(event, *self.pair)):
                    yield event

    def _contested(self, plain: Component, day: date, beside: Iterable[Component]) -> Component:
        """The component with a side for each of those on which what brought its level about is contested."""
        support = {entry.id for entry in plain.supporting}
        for one in beside:
            among = one.direction in {None, self.pair} and any(support & _ids(side) for side in one.sides)
            if among:
                sides = tuple(replace(side, value=self._without(one.sides, side, day)) for side in one.sides)
                against = tuple(e for e in _entries(sides) if e.id not in support)
                value = " or ".join(dict.fromkeys(side.value for side in sides))
                return replace(plain, value=value, contested=True, sides=sides, opposing=against)
        return plain

    def _without(self, sides: Iterable[Side], kept: Side, day: date) -> str:
        """The level on a day if one side holds and the claims of the others count for nothing."""
        lost = {key for side in sides if side is not kept for key in _ids(side)}
        facts = [fact for fact in self.facts if not lost.issuperset(entry.id for entry in fact.entries)]
        taken = [step for step in representation(facts, *self.pair) if step.day <= day]
        return _value(taken[-1]) if taken else NONE


def _value(step: Step) -> str:
    return CLOSED if step.level == NONE and step.told else step.level


def _ids(side: Side) -> set[str]:
    return {entry.id for entry in side.entries}


def _entries(sides: Iterable[Side]) -> Iterator[Entry]:
    return (entry for side in sides for entry in side.entries)
