"""Claims -> events: the tellings of one act of one pair at one time are put together, recurrences kept apart."""

from collections.abc import Callable, Iterable, Iterator, Sequence
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

# What decides into which blocks a claim falls: its act, actors, recipients and status.
Tie = tuple[str, tuple[str, ...], tuple[str, ...], Status]
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
class Block:
    """What may be one happening: claims of the acts that are told of it, of one pair and one grade.

    ``events`` is ``None`` while they are not made of all ``tellings``, which are kept by the id of their claim.
    """

    acts: tuple[str, ...]
    grade: tuple[Status, ...]
    tellings: dict[str, Telling] = field(default_factory=dict)
    events: list[Placed] | None = None

    def add(self, telling: Telling) -> None:
        """Take in a telling; of one claim the first report counts."""
        claim = telling.key[-1]
        known = self.tellings.get(claim)
        if known is None or telling.key < known.key:
            self.tellings[claim] = telling
            self.events = None


@dataclass(slots=True)
class Events:
    """Events that grow with their claims: what claims are added in which steps makes no difference.

    Only the blocks that new claims fall into are gathered again.
    """

    copies: Copies | None = field(default_factory=lambda: NO_COPIES)
    parties: frozenset[str] = frozenset()
    asked: Callable[[tuple[str, ...]], bool] = bool
    _blocks: dict[tuple[tuple[str, ...], Dyad, tuple[Status, ...]], Block] = field(default_factory=dict)
    _ties: dict[Tie, list[tuple[Block, Dyad]]] = field(default_factory=dict)

    def add(self, entries: Iterable[Entry]) -> None:
        """Take in claims; one that is there already counts once, by its first report."""
        for entry in entries:
            claim = entry.claim
            tie = claim.act, claim.actors, claim.recipients, claim.status
            if tie not in self._ties:  # the claims of a pair differ in hardly more than the act
                self._ties[tie] = list(self._tied(*tie))
            if blocks := self._ties[tie]:
                key, mark = entry.order(), mark_of(claim)
                for block, dyad in blocks:
                    block.add(Telling(entry, dyad, mark, key, claim.when))

    def all(self) -> list[Event]:
        """The events of all claims taken in, by time."""
        for block in self._blocks.values():
            if block.events is None:
                clusters = gather(block.tellings.values(), _lasts(block.acts))
                block.events = [self._event(block, cluster) for cluster in clusters]
        placed = chain.from_iterable(block.events or () for block in self._blocks.values())
        return [event for _, event in sorted(placed, key=_PLACE)]

    def _tied(
        self, act: str, actors: tuple[str, ...], recipients: tuple[str, ...], status: Status
    ) -> Iterator[tuple[Block, Dyad]]:
        """The blocks that such claims fall into, each with the pair that they are told of."""
        acts, grade = tellings().get(act, (act,)), _GRADE[status]
        for pair in _dyads(act, actors, recipients) if self.asked(acts) else ():
            if self.parties.issubset(pair):
                among = pair.undirected() if len(acts) > 1 and pair.second else pair
                yield self._blocks.setdefault((acts, among, grade), Block(acts, grade)), pair

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
    claims = [telling.entry.claim for telling in ordered]
    status = min([claim.status for claim in claims], key=block.grade.index)
    act = min([claim.act for claim in claims if claim.status is status], key=block.acts.index)
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


@lru_cache(maxsize=1 << 10)
def _lasts(acts: tuple[str, ...]) -> bool:
    if acts[0] in stating_acts():
        return False  # that relations are held can be told of any time
    known = load_acts().get(acts[0])
    kind = component_kinds().get(known.effect.component) if known else None
    return kind is not None and kind.standing and not kind.many
