"""Executes work in processes of this machine."""

from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from queue import SimpleQueue
from typing import TypeVar

from bilateral.running.shards.executor import DiedError

T = TypeVar("T")


def start(workers: int) -> "Processes":
    """So many processes."""
    return Processes(workers)


class Processes:
    """Processes that are each replaced when they die, so that one takes nothing along that others do.

    Each is a pool of one: when a process of a larger pool dies, so does the pool. They are spawned, which is alike on
    all systems and inherits no half-loaded state, and load the reader with their first work.
    """

    def __init__(self, workers: int) -> None:
        self._threads = ThreadPoolExecutor(workers)
        self._idle: SimpleQueue[ProcessPoolExecutor] = SimpleQueue()
        for _ in range(workers):
            self._idle.put(_process())

    def begin(self, work: Callable[..., T], *arguments: object) -> Future[T]:
        """Begin some work as soon as a process is idle."""
        return self._threads.submit(self._done, work, arguments)

    def close(self) -> None:
        """Begin nothing more, and end when what was begun has ended."""
        self._threads.shutdown(cancel_futures=True)
        while not self._idle.empty():
            self._idle.get().shutdown()

    def _done(self, work: Callable[..., T], arguments: tuple[object, ...]) -> T:
        process = self._idle.get()
        try:
            return process.submit(work, *arguments).result()
        except BrokenProcessPool as error:
            process.shutdown()
            process = _process()
            raise DiedError("out of memory, or killed") from error
        finally:
            self._idle.put(process)


def _process() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(1, mp_context=get_context("spawn"))
