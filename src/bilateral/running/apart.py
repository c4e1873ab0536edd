"""Reads strangers' bytes in processes of their own, each under a deadline and a limit of memory."""

import logging
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from bilateral.model.document import Document
from bilateral.model.failure import Failure
from bilateral.sources.given import Given
from bilateral.sources.intake import Found, documents
from bilateral.sources.source import STAGE, Passed

Read = Document | Failure | Passed


@dataclass(frozen=True, slots=True)
class Limits:
    """What one page or paper may take: seconds, bytes of memory, and the processes it may kill.

    A page of news takes some hundredths of a second, a paper of a hundred pages some seconds. The memory is what a
    process asks for, about twice what it uses; a process that reads pages uses 0.2 GB.
    """

    seconds: float = 60.0
    memory: int = 3_000_000_000
    deaths: int = 3


LIMITS = Limits()
# A process is replaced after so many pages, so that what a library forgets to give back does not add up.
_TASKS = 2_000


def read_apart(items: Iterable[Found], workers: int = 1, limits: Limits = LIMITS) -> Iterator[Read]:
    """The documents of what is to be read apart, each in its place; everything else is passed on as it is.

    No process is started where there is nothing to read.
    """
    reader = _Reader(workers, limits)
    waiting: deque[Read | tuple[Given, ProcessFuture[list[Read]]]] = deque()
    try:
        for item in items:
            waiting.append((item, reader.begin(item)) if isinstance(item, Given) else item)
            while waiting and (_is_ready(waiting[0]) or len(waiting) > 4 * workers):
                yield from reader.end(waiting.popleft())
        while waiting:
            yield from reader.end(waiting.popleft())
    finally:
        reader.close()


def _is_ready(one: Read | tuple[Given, "ProcessFuture[list[Read]]"]) -> bool:
    return not isinstance(one, tuple) or one[1].done()


class _Reader:
    """The processes, which are started with the first thing to read."""

    def __init__(self, workers: int, limits: Limits) -> None:
        self._workers, self._limits = workers, limits
        self._pool: ProcessPool | None = None

    def begin(self, given: Given) -> "ProcessFuture[list[Read]]":
        if self._pool is None:
            # A spawned process is alike on all systems and inherits no half-loaded state.
            context = get_context("spawn")
            memory = (self._limits.memory,)
            self._pool = ProcessPool(self._workers, _TASKS, initializer=_begin, initargs=memory, context=context)
        future: ProcessFuture[list[Read]] = self._pool.schedule(_read, args=(given,), timeout=self._limits.seconds)
        return future

    def end(self, one: Read | tuple[Given, "ProcessFuture[list[Read]]"]) -> list[Read]:
        """What came of one; it is begun again where its process died, and set aside when it has killed enough."""
        if not isinstance(one, tuple):
            return [one]
        given, future = one
        for death in range(1, self._limits.deaths + 1):
            try:
                return future.result()
            except TimeoutError:
                message = f"it was not read within {self._limits.seconds:.0f} seconds"
                return [Failure(given.name, STAGE, "DeadlineError", message)]
            except ProcessExpired:
                if death < self._limits.deaths:
                    future = self.begin(given)
            except Exception as error:  # what came back from the process cannot be what it sent
                return [Failure(given.name, STAGE, type(error).__name__, str(error))]
        message = f"it was set aside: {self._limits.deaths} processes died over it"
        return [Failure(given.name, STAGE, "WorkerDied", message)]

    def close(self) -> None:
        if self._pool is not None:
            self._pool.stop()  # type: ignore[no-untyped-call]
            self._pool.join()


def _begin(memory: int) -> None:
    """Refuse more memory to this process, where the system knows how; let its libraries mutter to nobody."""
    logging.disable()
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _read(given: Given) -> list[Read]:
    return list(documents(given))
