"""Events -> facts: what each event that is told as done says about one component of the state."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bilateral.data.components import ComponentKind, component_kinds, stating_acts
from bilateral.data.lexicon import load_acts
from bilateral.model.claim import Status
from bilateral.model.dyad import Dyad
from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.model.when import OPEN, When
from bilateral.relations.events import RECENT


@dataclass(frozen=True, slots=True)
class Fact:
    """One event's word on one component: from some day in ``[first, last]`` on, it has ``value``.

    ``changes`` is false where the act states a standing fact and does not bring it about. An undated fact is placed
    on the day it was reported, the only day by which it is known to hold.
    """

    kind: ComponentKind
    direction: Dyad | None
    value: str
    changes: bool
    event: Event
    first: date
    last: date
    turn: int = 0  # of facts with the same last day: below 0 comes before the others, above 0 after them

    @property
    def substance(self) -> str:
        """The value that others are compared with."""
        return self.kind.substance(self.value)

    @property
    def dated(self) -> bool:
        """Whether a time is told."""
        return self.event.when.known

    @property
    def before(self) -> tuple[str, ...]:
        """The values it implies for the time just before it."""
        return self.kind.before.get(self.event.act, ())

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The claims that tell it as fact: one that holds it only possible proves nothing."""
        return tuple(entry for entry in self.event.entries if entry.claim.status is self.event.status)

    @property
    def docs(self) -> set[str]:
        """The documents that tell it."""
        return {entry.claim.doc for entry in self.entries}

    def order(self) -> tuple[date, int, date, str]:
        """Sorts facts by time."""
        return self.last, self.turn, self.first, self.event.entries[0].id

    def can_follow(self, earlier: "Fact") -> bool:
        """Whether it is told to come after such a value as that of the earlier one."""
        return earlier.substance in (*self.before, *self.kind.follows.get(self.event.act, ()))

    def meets(self, other: "Fact") -> bool:
        """Whether both can be of one day."""
        return self.first <= other.last and other.first <= self.last


def component_of(event: Event) -> tuple[ComponentKind, Dyad | None] | None:
    """The component that an event bears on, with its direction; ``None`` where it bears on none."""
    kind = stating_acts().get(event.act)
    if kind is not None:
        return kind, None
    act = load_acts().get(event.act)
    if act is None or not act.effect.component:
        return None
    kind = component_kinds().get(act.effect.component) or ComponentKind(act.effect.component)
    if not act.effect.directed:
        return kind, None
    return kind, Dyad(*reversed(event.dyad)) if event.act in kind.of_recipient else event.dyad


def facts_of(events: Iterable[Event]) -> list[Fact]:
    """The facts that some events tell, in order of time."""
    told = [fact for event in events for fact in _facts(event)]
    return sorted((_placed(fact, told) for fact in told), key=Fact.order)


def _facts(event: Event) -> Iterator[Fact]:
    place = component_of(event)
    if place is None:
        return
    kind, direction = place
    value = _value(event, kind)
    if value:
        yield Fact(kind, direction, value, event.act not in kind.stated, event, *_days(event))


def _value(event: Event, kind: ComponentKind) -> str:
    if event.act in kind.stated:
        return kind.stated[event.act].get(event.status, "")
    return load_acts()[event.act].effect.value if event.status is Status.DONE else ""


def _days(event: Event) -> tuple[date, date]:
    """The first and last day on which it can have begun: nothing is reported as done before it is."""
    reported = min(entry.reported for entry in event.entries if entry.claim.status is event.status)
    when = event.when
    if not when.known:
        return reported, reported
    begun = When.of(when.start) if when.end == OPEN else when
    first = begun.earliest or date.min
    return first, max(first, min(begun.latest or reported, reported))


def _placed(fact: Fact, told: Iterable[Fact]) -> Fact:
    """The fact at the time it has beside the others of its component, if its own time leaves that open.

    An undated fact comes before a recent one that the same document dates: that is the news, the undated one its
    background. (Where only what lies far back is dated, the undated one is the news.) A
    standing fact comes before a change at the same time that can follow it, and after one that brings it about:
    relations told of the year in which they were cut were held before, of the year they were restored, after.
    """
    beside = [one for one in told if one.dated and (one.kind, one.direction) == (fact.kind, fact.direction)]
    if not fact.dated:
        news = [one for one in beside if fact.docs & one.docs and fact.last - RECENT <= one.last <= fact.last]
        day = min((one.first for one in news), default=None)
        return fact if day is None else replace(fact, first=_before(day), last=_before(day))
    if fact.changes:
        return fact
    changes = [one for one in beside if one.changes and one.meets(fact)]
    if begun := [one.last for one in changes if one.substance == fact.substance]:
        return replace(fact, last=max([fact.last, *begun]), turn=1)
    ended = [one.last for one in changes if one.can_follow(fact)]
    return replace(fact, last=min([fact.last, *ended]), turn=-1)


def _before(day: date) -> date:
    return day - timedelta(days=1) if day > date.min else day
