"""Claims -> the state of relations between two actors, as of a day and as it was known on a day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bilateral.data.components import component_kinds
from bilateral.model.claim import Status
from bilateral.model.dyad import Dyad
from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.model.state import Component, Contest, State
from bilateral.relations.contests import contests_of, undone
from bilateral.relations.events import days_of, group
from bilateral.relations.facts import Bearing, Fact, Place, bearings, bears, facts_of
from bilateral.relations.origins import count
from bilateral.relations.projection import Frame, Told, project
from bilateral.relations.reading import PLAIN, Reading
from bilateral.relations.represented import Represented
from bilateral.relations.tone import tone


def state(entries: Iterable[Entry], dyad: Dyad, as_of: date | None = None, reading: Reading = PLAIN) -> State:
    """The state of relations of a dyad that the claims add up to.

    Only what is told as done counts; what is planned is shown as announced, and a denial as a claim against.
    ``as_of`` is a day of valid time (``None``: after all that is told); what was not known then is left out by whoever
    asks for the entries. What nothing tells of stays unknown and is left out.
    """
    return Course.of(entries, dyad, reading).on(as_of)


@dataclass(frozen=True, slots=True)
class Course:
    """All that the claims tell of the relations of a dyad, whatever the day: from it the state of any day is made.

    ``reported`` is the day of the last report, ``None`` where there is no claim.
    """

    dyad: Dyad
    reading: Reading
    borne: Sequence[Bearing]
    facts: Mapping[Place, Sequence[Fact]]
    contests: Sequence[Contest]
    represented: Sequence[Represented]
    reported: date | None

    @classmethod
    def of(cls, entries: Iterable[Entry], dyad: Dyad, reading: Reading = PLAIN) -> "Course":
        """The course that claims tell."""
        bench = reading.bench
        known = [entry for entry in entries if not entry.withdrawn]
        borne = _borne(known, dyad)
        facts = facts_of(borne)
        denied = list(undone(borne, facts, bench))
        between = (contest for told in facts.values() for contest in contests_of(told, bench))
        if settled := [contest for contest in (*denied, *between) if contest.holds]:
            lost = _lost(settled)
            borne = _borne((entry for entry in known if entry.id not in lost), dyad)
            facts = facts_of(borne)
            denied = list(undone(borne, facts, bench))
        contests = [*denied, *settled]
        told = [fact for found in facts.values() for fact in found]
        represented = [Represented.of(told, pair, bench.copies) for pair in (dyad, Dyad(*reversed(dyad)))]
        reported = max((entry.reported for entry in known), default=None)
        return cls(dyad, reading, borne, facts, contests, represented, reported)

    def on(self, as_of: date | None = None) -> State:
        """The state on a day (``None``: after all that is told)."""
        day, names = as_of or date.max, self.reading.names
        frame = Frame(day, self.reading.bench, names)
        heard = min(day, self.reported or day)
        components = [
            tone(one.blank(names), one.facts, heard, frame.bench.copies) if one.kind.counted else project(one, frame)
            for one in self._told(day)
        ]
        components += [one.on(day, components) for one in self.represented]
        shown = sorted((c for c in components if c.supporting or c.announced), key=_order)
        return State(self.dyad, as_of, None, tuple(shown))

    def _told(self, day: date) -> Iterable[Told]:
        """What the events tell of each component in each direction; what is announced, as it was on the day."""
        found: dict[Place, Told] = {}
        done: defaultdict[tuple[str, Dyad], list[Event]] = defaultdict(list)
        for event in (bearing.event for bearing in self.borne if bearing.event.status is Status.DONE):
            done[event.act, event.dyad].append(event)
        for bearing in self.borne:
            place, plan = bearing.place, bearing.event
            if place not in found:
                found[place] = Told(bearing.kind, bearing.part, bearing.direction)
            if plan.status is not Status.PLANNED or not _is_ahead(plan, done.get((plan.act, plan.dyad), ()), day):
                continue
            if not _superseded(bearing, self.facts.get(place, ()), day):
                announced = replace(plan, origins=count(plan.entries, self.reading.bench.copies))
                found[place].announced.append(announced)
        for place, known in self.facts.items():
            found[place].facts.extend(known)
        for contest in self.contests:
            place = contest.component, contest.part, contest.dyad
            if place in found:
                found[place].undone.append(contest)
        return found.values()


def _borne(entries: Iterable[Entry], dyad: Dyad) -> list[Bearing]:
    """What the events between the two bear on; of few events it is asked how many origins they have."""
    return [bearing for event in group(entries, None, dyad, bears) for bearing in bearings(event)]


def _lost(settled: Iterable[Contest]) -> set[str]:
    """The claims that were taken back or judged to be wrong."""
    sides = ((contest.holds, side) for contest in settled for side in contest.sides)
    return {entry.id for holds, side in sides if side.value != holds for entry in side.entries}


def _is_ahead(plan: Event, done: Iterable[Event], day: date) -> bool:
    """Whether a plan had been announced by the day and not been carried out since; ``done`` are events of its kind."""
    announced = min(entry.reported for entry in plan.entries)
    return announced <= day and not any(announced <= last and first <= day for first, last in map(days_of, done))


def _superseded(bearing: Bearing, facts: Iterable[Fact], day: date) -> bool:
    """Whether the component changed after a plan was announced, and not before the plan is due.

    Only where a thing cannot be done twice: one more envoy is planned beside the one who came meanwhile.
    """
    announced, due = max(entry.reported for entry in bearing.event.entries), bearing.event.when.earliest
    return bearing.kind.once and any(
        fact.changes and announced < fact.first <= day and (due is None or due <= fact.last) for fact in facts
    )


def _order(component: Component) -> tuple[int, str, Dyad]:
    """Sorts components as the knowledge lists them, those that hold both ways first."""
    names = list(component_kinds())
    return names.index(component.name), component.part, component.direction or Dyad("", "")
