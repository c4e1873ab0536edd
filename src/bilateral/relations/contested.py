"""Claims about one component at one time that exclude each other."""

from collections.abc import Iterable
from datetime import date

from bilateral.model.dyad import Dyad
from bilateral.model.entry import Entry
from bilateral.model.state import Contest
from bilateral.relations.contests import Bench, contests_of, undone
from bilateral.relations.events import group
from bilateral.relations.facts import bearings, facts_of
from bilateral.relations.odd import odd_ones


def contested(entries: Iterable[Entry], parties: tuple[str, ...] = (), bench: Bench | None = None) -> list[Contest]:
    """The contests among some claims, by time: of one actor, of a pair, or (no ``parties``) of all.

    A contest that is settled is listed with what holds.
    """
    bench = bench or Bench()
    events = [event for event in group(entries, None) if all(event.dyad)]
    asked = [event for event in events if set(parties) <= set(event.dyad)]
    borne = [bearing for event in asked for bearing in bearings(event)]
    facts = facts_of(borne)
    found = [contest for told in facts.values() for contest in contests_of(told, bench)]
    odd = [contest for contest in odd_ones(events, bench) if set(parties) <= set(contest.dyad)]
    return sorted([*found, *undone(borne, facts, bench), *odd], key=_order)


def _order(contest: Contest) -> tuple[date, str, str, Dyad, str]:
    first = contest.when.earliest or contest.when.latest or contest.sides[0].entries[0].reported
    return first, contest.component, contest.part, contest.dyad, contest.sides[0].entries[0].id
