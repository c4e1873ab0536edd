"""The odd one out: a report that tells another's news of another party, and so has most likely misnamed it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations
from operator import itemgetter

from bilateral.model.claim import Claim, Role
from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.model.state import Contest, Side
from bilateral.relations.contests import Bench
from bilateral.relations.events import days_of
from bilateral.relations.facts import bearings
from bilateral.relations.origins import count, outlet_of, outlets_cited
from bilateral.relations.wording import name_of

PARTY = "party"


def odd_ones(events: Iterable[Event], bench: Bench) -> Iterator[Contest]:
    """The contests about who a party is, and about where an envoy is to live.

    Two events of one act and time that share one party and differ in the other are one piece of news told twice, one
    time wrongly, where a report of the one passes on or copies a report of the other. Only acts that cannot be done
    over and over are looked at: a government condemns several others on one day.
    """
    found: defaultdict[tuple[str, str], list[tuple[Event, date, date]]] = defaultdict(list)
    for event in events:
        yield from _residences(event, bench)
        if any(bearing.kind.once or bearing.kind.of_recipient for bearing in bearings(event)):
            timed = event, *days_of(event)
            for party in filter(None, event.dyad):
                found[event.act, party].append(timed)
    for (_, shared), alike in sorted(found.items(), key=itemgetter(0)):
        for (one, start, end), (other, begin, finish) in combinations(alike, 2):
            if start <= finish and begin <= end and one.dyad != other.dyad and _rests_on(one, other, bench):
                yield _contest(shared, one, other, bench)


def _contest(shared: str, one: Event, other: Event, bench: Bench) -> Contest:
    few, many = sorted((one, other), key=_weight)
    sides = [_side(event, shared, bench, odd=event is few and _weight(few) < _weight(many)) for event in (one, other)]
    dyad = many.dyad.undirected()
    return Contest(PARTY, dyad, one.when.merge(other.when), tuple(sorted(sides, key=Side.newest, reverse=True)))


def _side(event: Event, shared: str, bench: Bench, odd: bool) -> Side:
    return Side(name_of(event.dyad.other(shared)), event.entries, count(event.entries, bench.copies), odd)


def _weight(event: Event) -> tuple[int, int]:
    """How much stands behind an event: outlets that tell it first hand, then reports."""
    first_hand = {outlet_of(entry) for entry in event.entries if not outlets_cited(entry)}
    return len(first_hand), event.reports


def _rests_on(one: Event, other: Event, bench: Bench) -> bool:
    """Whether a report of the one passes on or copies a report of the other, or both pass on the same one."""
    if one.status is not other.status or {e.claim.doc for e in one.entries} & {e.claim.doc for e in other.entries}:
        return False
    return any(_linked(first, second, bench) for first in one.entries for second in other.entries)


def _linked(first: Entry, second: Entry, bench: Bench) -> bool:
    cited, beside = ({*outlets_cited(entry), outlet_of(entry)} for entry in (first, second))
    relayed = bool(outlets_cited(first) or outlets_cited(second)) and bool(cited & beside)
    texts = {bench.copies.get(entry.document, entry.document) for entry in (first, second)}
    return relayed or len(texts) == 1


def _residences(event: Event, bench: Bench) -> Iterator[Contest]:
    """Where the reports of one event put an envoy in different states, the state that fewer name is the odd one."""
    told: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in event.entries:
        for residence in residences(entry.claim):
            told[residence].append(entry)
    if len(told) > 1:
        counts = sorted(len({entry.claim.doc for entry in entries}) for entries in told.values())
        sides = [
            Side(
                name_of(state),
                tuple(entries),
                count(entries, bench.copies),
                len({entry.claim.doc for entry in entries}) < counts[-1],
            )
            for state, entries in sorted(told.items())
        ]
        part = Role.RESIDENCE.value
        yield Contest("envoys", event.dyad, event.when, tuple(sorted(sides, key=Side.newest, reverse=True)), part)


def residences(claim: Claim) -> Sequence[str]:
    """The states in which a claim lets an envoy live."""
    return [other.id for other in claim.others if other.role is Role.RESIDENCE and other.id]
