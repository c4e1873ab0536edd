"""Claims -> the state of relations between two actors, as of a day and as it was known on a day."""

from collections.abc import Iterable, Sequence
from datetime import date

from bilateral.data.components import component_kinds
from bilateral.model.claim import Status
from bilateral.model.dyad import Dyad
from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.model.state import Component, State
from bilateral.relations.contested import denials
from bilateral.relations.events import group, time_of
from bilateral.relations.facts import component_of, facts_of
from bilateral.relations.projection import Told, project


def state(entries: Iterable[Entry], a: str, b: str, as_of: date | None = None, known_at: date | None = None) -> State:
    """The state of relations between A and B that the claims add up to.

    Only what is told as done counts; what is planned is shown as announced, and a denial as a claim against.
    ``as_of`` is a day of valid time (``None``: after all that is told), ``known_at`` leaves out what was reported
    later. What nothing tells of stays unknown and is left out.
    """
    known = [entry for entry in entries if known_at is None or entry.reported <= known_at]
    events = [event for event in group(known) if set(event.dyad) == {a, b}]
    day = as_of or date.max
    components = (project(told, day) for told in _told(events, day))
    shown = sorted((c for c in components if c.supporting or c.announced), key=_order)
    return State(Dyad(a, b), as_of, known_at, tuple(shown))


def _told(events: Sequence[Event], day: date) -> Iterable[Told]:
    """What the events tell of each component in each direction."""
    found: dict[tuple[str, Dyad | None], Told] = {}
    for event in events:
        place = component_of(event)
        if place is not None:
            told = found.setdefault((place[0].name, place[1]), Told(*place))
            if _is_ahead(event, events, day):
                told.announced.append(event)
    for fact in facts_of(events):
        found[fact.kind.name, fact.direction].facts.append(fact)
    for contest in denials(events):
        directed = (contest.component, contest.dyad)
        found[directed if directed in found else (contest.component, None)].denials.append(contest)
    return found.values()


def _is_ahead(plan: Event, events: Sequence[Event], day: date) -> bool:
    """Whether a plan had been announced by the day and not been carried out since."""
    announced = min(entry.reported for entry in plan.entries)
    return (
        plan.status is Status.PLANNED
        and announced <= day
        and not any(
            event.status is Status.DONE
            and (event.act, event.dyad) == (plan.act, plan.dyad)
            and announced <= (time_of(event).latest or announced)
            and (time_of(event).earliest or day) <= day
            for event in events
        )
    )


def _order(component: Component) -> tuple[int, str, Dyad]:
    """Sorts components as the knowledge lists them, those that hold both ways first."""
    names = list(component_kinds())
    place = names.index(component.name) if component.name in names else len(names)
    return place, component.name, component.direction or Dyad("", "")
