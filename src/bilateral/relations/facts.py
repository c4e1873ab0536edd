"""Events -> facts: what each event that is told as done says about one component of the state."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from bilateral.data.components import ComponentKind, component_kinds, rules_instead, stating_acts
from bilateral.data.lexicon import load_acts
from bilateral.model.act import Effect
from bilateral.model.claim import Status
from bilateral.model.dyad import Dyad
from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.model.when import OPEN, When
from bilateral.relations.line import RECENT

# A component, its part, and the pair in the order of ids, or from one to the other where it holds one way.
Place = tuple[str, str, Dyad]


@dataclass(frozen=True, slots=True)
class Bearing:
    """What an event bears on: a component with its part and direction, and the value it has once the act is done.

    ``changes`` is false where the act states a standing fact and does not bring it about; ``value`` is "" where its
    status tells none.
    """

    kind: ComponentKind
    part: str
    direction: Dyad | None
    value: str
    changes: bool
    event: Event

    @property
    def place(self) -> Place:
        """The component, part and pair."""
        return self.kind.name, self.part, self.direction or self.event.dyad.undirected()

    @property
    def specific(self) -> bool:
        """Whether it is told which of several it is about; only then can others contradict it."""
        return not self.kind.many and (bool(self.part) or not self.kind.parts.named or bool(self.kind.default))


@dataclass(frozen=True, slots=True)
class Fact:
    """One event's word on one component: from some day in ``[first, last]`` on, it has the value of its bearing.

    An undated fact is placed on the day it was reported, the only day by which it is known to hold.
    """

    bearing: Bearing
    first: date
    last: date
    turn: int = 0  # of facts with the same last day: below 0 comes before the others, above 0 after them

    @property
    def event(self) -> Event:
        """The event that tells it."""
        return self.bearing.event

    @property
    def value(self) -> str:
        """The value as told."""
        return self.bearing.value

    @property
    def substance(self) -> str:
        """The value that others are compared with."""
        return self.bearing.kind.substance(self.bearing.value)

    @property
    def changes(self) -> bool:
        """Whether the act brings the value about."""
        return self.bearing.changes

    @property
    def stands(self) -> bool:
        """Whether the value holds until another one ends it."""
        return self.bearing.kind.stands(self.bearing.part)

    @property
    def dated(self) -> bool:
        """Whether a time is told."""
        return self.bearing.event.when.known

    @property
    def before(self) -> tuple[str, ...]:
        """The values it implies for the time just before it."""
        return self.bearing.kind.before.get(self.event.act, ())

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The claims that tell it as fact: one that holds it only possible proves nothing."""
        if len(self.event.entries) == 1:
            return self.event.entries
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
        return earlier.substance in (*self.before, *self.bearing.kind.follows.get(self.event.act, ()))

    def meets(self, other: "Fact") -> bool:
        """Whether both can be of one day."""
        return self.first <= other.last and other.first <= self.last


def bearings(event: Event) -> Iterator[Bearing]:
    """What an event bears on; nothing where its act has no effect."""
    instead = list(_instead(event)) if event.act in rules_instead() else []
    yield from instead
    kind, effect = _effect(event.act)
    if kind is None or any(one.kind is kind for one in instead):
        return
    if effect is None:
        value = kind.stated[event.act].get(event.status, "")
        yield Bearing(kind, part_of(kind, event), None, value, changes=False, event=event)
        return
    direction = event.dyad if effect.directed else None
    if direction and event.act in kind.of_recipient:
        direction = Dyad(*reversed(direction))
    value = _worded(kind, event) or effect.value if event.status is Status.DONE else ""
    yield Bearing(kind, effect.part or part_of(kind, event), direction, value, changes=True, event=event)


@lru_cache(maxsize=1 << 10)
def bears(acts: tuple[str, ...]) -> bool:
    """Whether any of some acts bears on a component."""
    return any(act in rules_instead() or _effect(act)[0] is not None for act in acts)


@lru_cache(maxsize=1 << 10)
def _effect(code: str) -> tuple[ComponentKind | None, Effect | None]:
    """The component that an act bears on, and its effect; that is ``None`` where it states what was so before."""
    if code in stating_acts():
        return stating_acts()[code], None
    act = load_acts().get(code)
    return (component_kinds().get(act.effect.component), act.effect) if act else (None, None)


def _worded(kind: ComponentKind, event: Event) -> str:
    """The finer value that the words of an event tell, "" where none does."""
    words = kind.worded.get(event.act)
    said = (words.first(entry.claim.evidence) for entry in event.entries) if words else ()
    return next(filter(None, said), "")


def part_of(kind: ComponentKind, event: Event) -> str:
    """The part that most of the claims of an event name, of equally many the first in the knowledge."""
    if not kind.parts.named:
        return ""
    if len(event.entries) == 1:  # as most have
        return kind.part(event.entries[0].claim.evidence)
    told = Counter(kind.part(entry.claim.evidence) for entry in event.entries)
    unsaid = {"", kind.default}
    names = kind.parts.names
    named = (part for part in told if part not in unsaid)
    return min(named, key=lambda part: (-told[part], names.index(part)), default=kind.default)


def facts_of(borne: Iterable[Bearing]) -> dict[Place, list[Fact]]:
    """The facts that some bearings of events tell of each component, in order of time."""
    told: defaultdict[Place, list[Fact]] = defaultdict(list)
    for bearing in borne:
        if bearing.value:
            told[bearing.place].append(Fact(bearing, *_days(bearing.event)))
    return {place: sorted(_placed(facts), key=Fact.order) for place, facts in told.items()}


def _instead(event: Event) -> Iterator[Bearing]:
    for kind, rule in rules_instead()[event.act]:
        if any(rule.words.search(entry.claim.evidence) for entry in event.entries):
            value = rule.value if event.status is Status.DONE else ""
            changes = event.act not in stating_acts()
            yield Bearing(kind, rule.part, None, value, changes=changes, event=event)


def _days(event: Event) -> tuple[date, date]:
    """The first and last day on which it can have begun: nothing is reported as done before it is."""
    reported = min(entry.reported for entry in event.entries if entry.claim.status is event.status)
    when = event.when
    if not when.known:
        return reported, reported
    begun = When.of(when.start) if when.end == OPEN else when
    first = begun.earliest or date.min
    return first, max(first, min(begun.latest or reported, reported))


def _placed(facts: Sequence[Fact]) -> Iterator[Fact]:
    """The facts of one component at the time they have beside one another, where their own time leaves that open.

    An undated fact comes before a recent one that the same document dates: that is the news, the undated one its
    background. (Where only what lies far back is dated, the undated one is the news.) A
    standing fact comes before a change at the same time that can follow it, and after one that brings it about:
    relations told of the year in which they were cut were held before, of the year they were restored, after.
    """
    by_doc: defaultdict[str, list[Fact]] = defaultdict(list)
    for one in facts:
        for doc in one.docs if one.dated else ():
            by_doc[doc].append(one)
    changes = [one for one in facts if one.dated and one.changes]
    for fact in facts:
        if not fact.dated:
            beside = [one for doc in fact.docs for one in by_doc[doc]]
            news = [one.first for one in beside if fact.last - RECENT <= one.last <= fact.last]
            yield replace(fact, first=_before(min(news)), last=_before(min(news))) if news else fact
        else:
            yield fact if fact.changes else _beside(fact, changes)


def _beside(fact: Fact, changes: Iterable[Fact]) -> Fact:
    """A dated standing fact before or after the changes that it can be of one day with."""
    meeting = [one for one in changes if one.meets(fact)]
    if begun := [one.last for one in meeting if one.substance == fact.substance]:
        return replace(fact, last=max([fact.last, *begun]), turn=1)
    ended = [one.last for one in meeting if one.can_follow(fact)]
    return replace(fact, last=min([fact.last, *ended]), turn=-1)


def _before(day: date) -> date:
    return day - timedelta(days=1) if day > date.min else day
