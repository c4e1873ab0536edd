"""The map: each shard is read by itself into its part, on whatever executes it; nothing is shared but the folder."""

from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import perf_counter

from bilateral.model.document import Document
from bilateral.model.failure import Failure
from bilateral.running.apart import Read, read_apart
from bilateral.running.funnel import Funnel
from bilateral.running.memory import peak
from bilateral.running.pool import STAGE, Result, read_all
from bilateral.running.reading import Reading, Unread
from bilateral.running.shards.executor import DiedError, Executor
from bilateral.running.shards.part import Came, Part
from bilateral.running.shards.shard import Shard
from bilateral.sources.given import Given
from bilateral.sources.intake import Found, unpacked
from bilateral.sources.language import READ
from bilateral.sources.source import Passed

# A shard whose worker died so often is set aside. That is one whose machine is lost again and again: what a document
# does to its process ends a process below the worker, and sets the document aside.
DEATHS = 3


def mapped(shards: Iterable[Shard], folder: Path, executor: Executor) -> Iterator[tuple[Shard, Came | Failure]]:
    """Read those shards that are not read yet; each comes back when it is done, in any order."""
    waiting: dict[Future[Came], tuple[Shard, int]] = {}
    work = partial(read_shard, folder=folder)
    for shard in shards:
        if came := Part(folder, shard.key).came():
            yield shard, came
        else:
            waiting[executor.begin(work, shard)] = shard, 1
    while waiting:
        for future in wait(waiting, return_when=FIRST_COMPLETED).done:
            shard, death = waiting.pop(future)
            try:
                yield shard, future.result()
            except DiedError as error:
                if death < DEATHS:
                    waiting[executor.begin(work, shard)] = shard, death + 1
                else:
                    message = f"it was set aside: {DEATHS} processes died over it ({error})"
                    yield shard, Failure(shard.name, STAGE, "WorkerDied", message)
            except Exception as error:
                yield shard, Failure(shard.name, STAGE, type(error).__name__, str(error))


def read_shard(shard: Shard, folder: Path) -> Came:
    """Read a shard into its part."""
    began, part, tally = perf_counter(), Part(folder, shard.key), _Tally()
    results = read_all(_readable(read_apart(_found(shard))))
    sha256 = part.write(tally.readings(results))
    came = tally.came(perf_counter() - began, sha256)
    part.finish(came)
    return came


def _found(shard: Shard) -> Iterator[Found]:
    later: list[Given] = []
    for given in shard.files:
        yield from unpacked(given, later)
    yield from (Passed(given.name, "named by a feed and not fetched, as shards are cut of files") for given in later)


def _readable(items: Iterable[Read]) -> Iterator[Read]:
    """What is to be read. Copies are not looked for: that would be to know of other shards."""
    for item in items:
        unread = isinstance(item, Document) and item.language not in READ
        yield Reading(item, (), Unread.LANGUAGE) if unread and isinstance(item, Document) else item


@dataclass(slots=True)
class _Tally:
    """Counts what a shard comes to, as its readings go by."""

    claims: int = 0
    failures: list[Failure] = field(default_factory=list)
    passed: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    funnel: Funnel = field(default_factory=Funnel)
    peak: int = 0  # of the processes below this one that read, which are no children of it where a server forks them

    def readings(self, results: Iterable[Result]) -> Iterator[Reading]:
        for result in results:
            if isinstance(result, Failure):
                self.failures.append(result)
            elif isinstance(result, Passed):
                self.passed[result.reason] += 1
            else:
                self._add(result)
                yield result

    def came(self, seconds: float, sha256: str) -> Came:
        passed, languages = tuple(sorted(self.passed.items())), tuple(sorted(self.languages.items()))
        told = self.funnel.documents, self.claims, tuple(self.failures), passed, languages, self.funnel.stages({})
        return Came(*told, round(seconds, 3), max(self.peak, peak()), sha256)

    def _add(self, reading: Reading) -> None:
        self.claims += len(reading.claims)
        self.peak = max(self.peak, reading.spent.memory)
        self.languages.update([reading.document.language] if reading.unread is Unread.LANGUAGE else [])
        self.funnel.add(reading)
