"""Claims about one component at one time that exclude each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from bilateral.model.claim import Status
from bilateral.model.dyad import Dyad
from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.model.state import Contest, Side
from bilateral.relations.events import group, time_of
from bilateral.relations.facts import Fact, component_of, facts_of

Place = tuple[str, Dyad]


def contested(entries: Iterable[Entry], parties: tuple[str, ...] = ()) -> list[Contest]:
    """The contests among some claims: of one actor, of a pair, or (no ``parties``) of all.

    Two done acts exclude each other where their values differ and their times can be one day; a standing fact
    excludes an earlier change that nothing has undone; a denial excludes what is told as done at that time.
    """
    events = [event for event in group(entries) if set(parties) <= set(event.dyad) and all(event.dyad)]
    facts: defaultdict[Place, list[Fact]] = defaultdict(list)
    for fact in facts_of(events):
        facts[place_of(fact)].append(fact)
    found = [contest for place, told in facts.items() for contest in contests_of(place, told)]
    return sorted([*found, *denials(events)], key=_order)


def place_of(fact: Fact) -> Place:
    """The component and pair that a fact is about; the pair in the order of ids where the value holds both ways."""
    return fact.kind.name, fact.direction or fact.event.dyad.undirected()


def contests_of(place: Place, facts: Sequence[Fact]) -> Iterator[Contest]:
    """The contests between neighbours among the facts about one component, which are in order of time."""
    standing = [fact for fact in facts if fact.kind.standing and fact.dated]
    for earlier, later in pairwise(standing):
        if earlier.substance != later.substance and (_clash(earlier, later) or _contradicts(later, earlier)):
            sides = (Side(earlier.value, earlier.entries), Side(later.value, later.entries))
            when = later.event.when if earlier.last < later.first else earlier.event.when.merge(later.event.when)
            yield Contest(*place, when, sides)


def denials(events: Sequence[Event]) -> Iterator[Contest]:
    """The contests between what is told as done and its denial."""
    denied: defaultdict[tuple[str, Dyad], list[Event]] = defaultdict(list)
    for event in events:
        if event.status is Status.DENIED:
            denied[event.act, event.dyad].append(event)
    for event in events:
        place = component_of(event)
        if event.status is Status.DONE and place is not None and event.act not in place[0].stated:
            for denial in denied[event.act, event.dyad]:
                if time_of(event).meets(time_of(denial)):
                    sides = (Side("done", event.entries), Side("denied", denial.entries))
                    pair = place[1] or event.dyad.undirected()
                    yield Contest(place[0].name, pair, event.when.merge(denial.when), sides)


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


def _order(contest: Contest) -> tuple[date, str, Dyad, str]:
    first = contest.when.earliest or contest.when.latest or contest.sides[0].entries[0].reported
    return first, contest.component, contest.dyad, contest.sides[0].entries[0].id
