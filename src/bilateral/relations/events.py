"""Claims -> events: the tellings of one act of one pair at one time are put together, recurrences kept apart."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from bilateral.data.components import component_kinds, stating_acts
from bilateral.data.lexicon import load_acts
from bilateral.model.claim import Status
from bilateral.model.dyad import Dyad, dyads_of
from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.model.when import When
from bilateral.relations.origins import voices

# An undated claim is taken for news of the days before its publication. A judgement, not yet a measurement: a
# dispatch names the date of what lies further back.
RECENT = timedelta(days=30)

# The statuses of one event, the firmest first: what is told as fact, what lies ahead, what is denied.
_GRADES = (
    (Status.DONE, Status.POSSIBLE),
    (Status.PLANNED, Status.PROPOSED, Status.CONDITIONAL),
    (Status.DENIED,),
)
_GRADE = {status: grade for grade in _GRADES for status in grade}

Block = tuple[str, Dyad, tuple[Status, ...]]


def group(entries: Iterable[Entry]) -> list[Event]:
    """The events of some claims, by time; the same whatever the order of the claims.

    A claim of several pairs is told of each. Claims are of one event where act and pair are the same, their times
    can be one time, and their statuses do not contradict. A claim whose time fits several events of its kind is
    left on its own; an undated one joins the event that was recent when it was published, or, for a lasting
    change, the only one before.
    """
    blocks: defaultdict[Block, list[Entry]] = defaultdict(list)
    for entry in entries:
        for dyad in dyads(entry):
            blocks[entry.claim.act, dyad, _GRADE[entry.claim.status]].append(entry)
    events = [
        _event(act, dyad, cluster) for (act, dyad, _), block in blocks.items() for cluster in _clusters(act, block)
    ]
    return sorted(events, key=order)


def dyads(entry: Entry) -> tuple[Dyad, ...]:
    """The pairs of an entry; an actor alone where there is no second party."""
    act = load_acts().get(entry.claim.act)
    pairs = dyads_of(entry.claim, mutual=act is not None and act.mutual)
    return pairs or tuple(Dyad(actor, "") for actor in entry.claim.actors)


def order(event: Event) -> tuple[date, date, str, Dyad, str]:
    """Sorts events by time (an undated one by its first report), then by act and pair."""
    reported = min(entry.reported for entry in event.entries)
    first = event.when.earliest or event.when.latest or reported
    return first, event.when.latest or reported, event.act, event.dyad, event.entries[0].id


@dataclass(slots=True)
class _Cluster:
    """The entries of one event while they are gathered, with the time they allow together."""

    when: When
    entries: list[Entry]

    def add(self, entry: Entry) -> None:
        self.when = self.when.merge(entry.claim.when)
        self.entries.append(entry)


def time_of(event: Event) -> When:
    """When it happened; for an undated event the days up to its reports."""
    if event.when.known:
        return event.when
    reported = [entry.reported for entry in event.entries]
    return When.of(f"{min(reported) - RECENT}/{max(reported)}")


def _event(act: str, dyad: Dyad, cluster: _Cluster) -> Event:
    ordered = tuple(sorted(cluster.entries, key=Entry.order))
    grade = _GRADE[ordered[0].claim.status]
    status = min((entry.claim.status for entry in ordered), key=grade.index)
    return Event(act, dyad, status, cluster.when, ordered, len(voices(ordered)))


def _clusters(act: str, block: list[Entry]) -> Iterator[_Cluster]:
    clusters: list[_Cluster] = []
    apart: dict[str, _Cluster] = {}
    # The most precise first: a wider time joins a narrower, not the other way round.
    for entry in sorted((entry for entry in block if entry.claim.when.known), key=_breadth):
        when = entry.claim.when
        meeting = [cluster for cluster in clusters if cluster.when.meets(when)]
        if len(meeting) > 1:
            apart.setdefault(when.edtf, _Cluster(when, [])).add(entry)
        elif meeting:
            meeting[0].add(entry)
        else:
            clusters.append(_Cluster(when, [entry]))
    undated = _join_undated(act, block, clusters)
    yield from chain(clusters, apart.values(), _by_report(undated))


def _join_undated(act: str, block: list[Entry], clusters: list[_Cluster]) -> list[Entry]:
    """Add the undated claims to the dated events they can be of; return those that fit none."""
    times = sorted(((cluster.when, cluster) for cluster in clusters), key=lambda pair: _bounds(pair[0]))
    left = []
    for entry in sorted((entry for entry in block if not entry.claim.when.known), key=Entry.order):
        recent = When.of(f"{entry.reported - RECENT}/{entry.reported}")
        fitting = [cluster for when, cluster in times if when.meets(recent)]
        before = [cluster for when, cluster in times if _bounds(when)[0] <= entry.reported]
        if fitting:
            fitting[-1].add(entry)
        elif len(before) == 1 and _lasts(act):
            before[0].add(entry)
        else:
            left.append(entry)
    return left


def _lasts(act: str) -> bool:
    if act in stating_acts():
        return False  # that relations are held can be told of any time
    known = load_acts().get(act)
    kind = component_kinds().get(known.effect.component) if known else None
    return kind is not None and kind.standing


def _by_report(undated: list[Entry]) -> Iterator[_Cluster]:
    """Undated claims that were reported within the same days."""
    cluster: _Cluster | None = None
    for entry in undated:
        if cluster is None or entry.reported - cluster.entries[0].reported > RECENT:
            if cluster is not None:
                yield cluster
            cluster = _Cluster(When.unknown(), [])
        cluster.add(entry)
    if cluster is not None:
        yield cluster


def _bounds(when: When) -> tuple[date, date]:
    return when.earliest or date.min, when.latest or date.max


def _breadth(entry: Entry) -> tuple[timedelta, date, str, str]:
    first, last = _bounds(entry.claim.when)
    return last - first, first, entry.claim.when.edtf, entry.id
