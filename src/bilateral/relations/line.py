"""The line of time on which the tellings of one kind of act of one pair are gathered into happenings."""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from bilateral.model.dyad import Dyad
from bilateral.model.entry import Entry
from bilateral.model.when import When
from bilateral.relations.mark import Mark, fitting

# An undated claim is taken for news of the days before its publication. A judgement, not yet a measurement: a
# dispatch names the date of what lies further back.
RECENT = timedelta(days=30)

_FIRST, _LAST = attrgetter("first"), attrgetter("last")


class Telling(NamedTuple):
    """An entry as told of one pair, with what its grouping asks for, computed once."""

    entry: Entry
    dyad: Dyad
    mark: Mark
    key: tuple[date, str, int, str]
    when: When

    def breadth(self) -> tuple[timedelta, int, date, str, tuple[date, str, int, str]]:
        """Sorts the most precise first: a wider time, or a claim that tells less, joins a narrower one."""
        first, last = self.when.days
        return last - first, self.mark.untold, first, self.when.edtf, self.key


@dataclass(slots=True)
class Cluster:
    """The tellings of one happening while they are gathered, with the time and the mark they allow together."""

    when: When
    mark: Mark = field(default_factory=Mark)
    tellings: list[Telling] = field(default_factory=list)
    first: date = field(init=False)
    last: date = field(init=False)

    def __post_init__(self) -> None:
        self.first, self.last = self.when.days

    def narrow(self, when: When) -> None:
        """Let its time be what another telling allows too."""
        self.when = self.when.merge(when)
        self.first, self.last = self.when.days


@dataclass(slots=True)
class Line:
    """Dated clusters by mark, each list in order of time. Those of one mark never meet, so both ends are in order."""

    clusters: defaultdict[Mark, list[Cluster]] = field(default_factory=lambda: defaultdict(list))

    def meeting(self, mark: Mark, first: date, last: date) -> list[Cluster]:
        """The clusters of agreeing marks that can be of these days, of each mark in order of time."""
        found: list[Cluster] = []
        for one in self._fitting(mark):
            row = self.clusters[one]
            found += row[bisect_left(row, first, key=_LAST) : bisect_right(row, last, key=_FIRST)]
        return found

    def latest(self, mark: Mark, first: date, last: date) -> Cluster | None:
        """The latest of the clusters that can be of these days."""
        found = []
        for one in self._fitting(mark):
            row = self.clusters[one]
            place = bisect_right(row, last, key=_FIRST) - 1
            if place >= 0 and row[place].last >= first:
                found.append(row[place])
        return max(found, key=lambda cluster: (cluster.first, cluster.last, cluster.mark), default=None)

    def only_before(self, mark: Mark, day: date) -> Cluster | None:
        """The one cluster that can have begun by a day; ``None`` where there is none or more than one."""
        counts = [(one, bisect_right(self.clusters[one], day, key=_FIRST)) for one in self._fitting(mark)]
        begun = [(one, count) for one, count in counts if count]
        return self.clusters[begun[0][0]][0] if len(begun) == 1 and begun[0][1] == 1 else None

    def place(self, telling: Telling) -> bool:
        """Add a telling to the one cluster it can be of, or to a new one; false where it can be of several."""
        meeting = self.meeting(telling.mark, *telling.when.days)
        if not meeting:
            insort(self.clusters[telling.mark], Cluster(telling.when, telling.mark, [telling]), key=_FIRST)
        elif len(meeting) == 1:
            meeting[0].tellings.append(telling)
            self._tell(meeting[0], telling)
        return len(meeting) < 2

    def _tell(self, cluster: Cluster, telling: Telling) -> None:
        """Let a cluster know what a telling adds to its time and mark."""
        mark = cluster.mark.joined(telling.mark)
        if mark != cluster.mark:
            row = self.clusters[cluster.mark]
            del row[bisect_left(row, cluster.first, key=_FIRST)]
            cluster.mark = mark
            insort(self.clusters[mark], cluster, key=_FIRST)
        cluster.narrow(telling.when)

    def _fitting(self, mark: Mark) -> list[Mark]:
        if not mark.untold:
            return [one for one in (mark, Mark(mark.part), Mark("", mark.place), Mark()) if one in self.clusters]
        return fitting(mark, self.clusters)

    def __iter__(self) -> Iterator[Cluster]:
        return chain.from_iterable(self.clusters.values())


def gather(tellings: Iterable[Telling], lasting: bool) -> Iterator[Cluster]:
    """The happenings that some tellings of one kind of act of one pair are of; their order does not matter.

    A dated telling joins the one happening that it can be of; where it can be of several it stays apart, with those of
    the same time. An undated one joins the happening that was recent when it was published, or, for a ``lasting``
    change, the only one before.
    """
    told = list(tellings)
    if len(told) == 1:  # as most are
        yield Cluster(told[0].when, told[0].mark, told)
        return
    line, apart, undated = Line(), dict[tuple[str, Mark], Cluster](), list[Telling]()
    for telling in sorted(told, key=Telling.breadth):
        if not telling.when.known:
            undated.append(telling)
        elif not line.place(telling):
            same = apart.setdefault((telling.when.edtf, telling.mark), Cluster(telling.when, telling.mark))
            same.tellings.append(telling)
    undated.sort(key=lambda telling: telling.key)
    left = [telling for telling in undated if not _joins(telling, line, lasting)]
    yield from chain(line, apart.values(), _by_report(left))


def _joins(telling: Telling, line: Line, lasting: bool) -> bool:
    """Add an undated telling to the dated happening it can be of, if there is one."""
    reported = telling.key[0]
    cluster = line.latest(telling.mark, reported - RECENT, reported)
    if cluster is None and lasting:
        cluster = line.only_before(telling.mark, reported)
    if cluster is None:
        return False
    cluster.tellings.append(telling)
    return True


def _by_report(undated: Iterable[Telling]) -> Iterator[Cluster]:
    """Undated tellings of one mark that were reported within the same days."""
    open_: dict[Mark, Cluster] = {}
    for telling in undated:
        cluster = open_.get(telling.mark)
        if cluster is None or telling.key[0] - cluster.tellings[0].key[0] > RECENT:
            if cluster is not None:
                yield cluster
            cluster = open_[telling.mark] = Cluster(When.unknown(), telling.mark)
        cluster.tellings.append(telling)
    yield from open_.values()
