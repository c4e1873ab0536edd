"""Claims -> events: the tellings of one act of one pair at one time are put together, recurrences kept apart."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import chain
from operator import attrgetter, itemgetter

from bilateral.data.components import component_kinds, stating_acts, tellings
from bilateral.data.lexicon import load_acts, partners
from bilateral.model.claim import Status
from bilateral.model.dyad import Dyad
from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.relations.copies import NO_COPIES, Copies
from bilateral.relations.line import RECENT, Cluster, Telling, gather
from bilateral.relations.mark import mark_of
from bilateral.relations.origins import count

_KEY, _PLACE = attrgetter("key"), itemgetter(0)

# The statuses of one event, the firmest first: what is told as fact, what lies ahead, what is denied.
_GRADES = (
    (Status.DONE, Status.POSSIBLE),
    (Status.PLANNED, Status.PROPOSED, Status.CONDITIONAL),
    (Status.DENIED,),
)
_GRADE = {status: grade for grade in _GRADES for status in grade}

# What may be one happening: the acts that are told of it, its pair and its grade.
Block = tuple[tuple[str, ...], Dyad, tuple[Status, ...]]
Placed = tuple[tuple[date, date, str, Dyad, tuple[date, str, int, str]], Event]


def group(
    entries: Iterable[Entry],
    copies: Copies | None = NO_COPIES,
    parties: Iterable[str] = (),
    asked: Callable[[tuple[str, ...]], bool] = bool,
) -> list[Event]:
    """The events of some claims, by time; the same whatever the order of the claims.

    A claim of several pairs is told of each. Claims are of one event where act and pair are the same, their times,
    places and parts can be the same, and their statuses do not contradict. ``copies`` tells which documents are
    copies of others; where it is ``None`` the origins of events are not counted, which takes a quarter of the time.
    Only events of all the ``parties`` are made: a claim of twenty actors has 190 pairs. And only of the acts that are
    ``asked`` for, given those that are told of one happening.
    """
    events = Events(copies, frozenset(parties), asked)
    events.add(entries)
    return events.all()


@dataclass(slots=True)
class Events:
    """Events that grow with their claims: what claims are added in which steps makes no difference.

    Only the blocks (acts and pair) that new claims fall into are gathered again.
    """

    copies: Copies | None = field(default_factory=lambda: NO_COPIES)
    parties: frozenset[str] = frozenset()
    asked: Callable[[tuple[str, ...]], bool] = bool
    _tellings: defaultdict[Block, dict[str, Telling]] = field(default_factory=lambda: defaultdict(dict))
    _events: dict[Block, list[Placed]] = field(default_factory=dict)

    def add(self, entries: Iterable[Entry]) -> None:
        """Take in claims; one that is there already counts once, by its first report."""
        for entry in entries:
            key, claim = entry.order(), entry.claim
            mark = mark_of(claim)
            for block, dyad in _blocks(claim.act, claim.actors, claim.recipients, claim.status):
                if not (self.parties.issubset(dyad) and self.asked(block[0])):
                    continue
                held = self._tellings[block]
                if key[-1] not in held or key < held[key[-1]].key:
                    held[key[-1]] = Telling(entry, dyad, mark, key, claim.when)
                    self._events.pop(block, None)

    def all(self) -> list[Event]:
        """The events of all claims taken in, by time."""
        for block, held in self._tellings.items():
            if block not in self._events:
                clusters = gather(held.values(), _lasts(block[0]))
                self._events[block] = [self._event(block, cluster) for cluster in clusters]
        placed = sorted(chain.from_iterable(self._events.values()), key=_PLACE)
        return [event for _, event in placed]

    def _event(self, block: Block, cluster: Cluster) -> Placed:
        ordered = sorted(cluster.tellings, key=_KEY) if len(cluster.tellings) > 1 else cluster.tellings
        status, act, dyad = _told(block, ordered)
        entries = tuple([telling.entry for telling in ordered])
        origins = 0 if self.copies is None else count(entries, self.copies)
        when, key = cluster.when, ordered[0].key
        first, last = when.earliest, when.latest
        event = Event(act, dyad, status, when, entries, origins)
        return (first or last or key[0], last or key[0], act, dyad, key), event


def _told(block: Block, ordered: Sequence[Telling]) -> tuple[Status, str, Dyad]:
    """The firmest status that is told, and the act told with it, in the direction that its first claim tells."""
    claim, dyad = ordered[0].entry.claim, ordered[0].dyad
    if len(ordered) == 1:  # as most are
        return claim.status, claim.act, dyad
    acts, _, grade = block
    claims = [telling.entry.claim for telling in ordered]
    status = min([claim.status for claim in claims], key=grade.index)
    act = min([claim.act for claim in claims if claim.status is status], key=acts.index)
    return status, act, next(telling.dyad for telling in ordered if telling.entry.claim.act == act)


def dyads(entry: Entry) -> tuple[Dyad, ...]:
    """The pairs of an entry; an actor alone where there is no second party."""
    return _dyads(entry.claim.act, entry.claim.actors, entry.claim.recipients)


def _dyads(act: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> tuple[Dyad, ...]:
    pairs = partners(act, actors, recipients)
    known = load_acts().get(act)
    if not recipients and known is not None and known.effect.directed:  # "mutual recognition" goes both ways
        pairs = (*pairs, *(Dyad(*reversed(pair)) for pair in pairs))
    return pairs or tuple(Dyad(actor, "") for actor in actors)


def days_of(event: Event) -> tuple[date, date]:
    """The first and the last day on which it can have happened; of an undated event the days up to its reports."""
    if event.when.known:
        return event.when.days
    reported = [entry.reported for entry in event.entries]
    return min(reported) - RECENT, max(reported)


@lru_cache(maxsize=1 << 14)  # the claims of a pair differ in hardly more than the act
def _blocks(
    act: str, actors: tuple[str, ...], recipients: tuple[str, ...], status: Status
) -> tuple[tuple[Block, Dyad], ...]:
    acts = tellings().get(act, (act,))
    pairs = _dyads(act, actors, recipients)
    among = ((pair.undirected() if len(acts) > 1 and pair.second else pair, pair) for pair in pairs)
    return tuple(((acts, two, _GRADE[status]), pair) for two, pair in among)


@lru_cache(maxsize=1 << 10)
def _lasts(acts: tuple[str, ...]) -> bool:
    if acts[0] in stating_acts():
        return False  # that relations are held can be told of any time
    known = load_acts().get(acts[0])
    kind = component_kinds().get(known.effect.component) if known else None
    return kind is not None and kind.standing and not kind.many
