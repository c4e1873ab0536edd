"""Fetches many addresses: hosts side by side, each one thing at a time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from queue import Empty, Queue

from bilateral.model.failure import Failure
from bilateral.sources.given import Given
from bilateral.sources.source import DocumentError, Passed, failure
from bilateral.sources.web.address import StoppedError, checked, host_of
from bilateral.sources.web.fetcher import Fetcher
from bilateral.sources.web.memory import Tags

# Hosts asked at once. Fetching waits most of its time; one process reads fewer pages a second than these can give.
HOSTS = 16
# Pages that wait to be read; fetching waits for the reader when there are so many.
_WAITING = 32

Fetched = Given | Failure | Passed


def fetched(givens: Iterable[Given], fetcher: Fetcher, known: Mapping[str, Tags]) -> Iterator[Fetched]:
    """What was to be fetched with its bytes, as it comes; in the place of what cannot be had, why.

    What was not begun when the fetcher was stopped is left out. ``known`` is asked for only where it changed.
    """
    queue: Queue[Fetched] = Queue(_WAITING)
    with ThreadPoolExecutor(HOSTS, thread_name_prefix="fetch") as threads:
        running = [threads.submit(_host, part, fetcher, known, queue) for part in _by_host(givens)]
        try:
            yield from _drained(queue, running)
        finally:
            if any(not one.done() for one in running):  # the reader has seen enough
                fetcher.stop()
                while any(not one.done() for one in running):
                    for _ in _drained(queue, running):
                        pass


def _by_host(givens: Iterable[Given]) -> list[list[Given | Failure]]:
    hosts: defaultdict[str, list[Given | Failure]] = defaultdict(list)
    for given in givens:
        try:
            hosts[host_of(checked(given.address))].append(given)
        except DocumentError as error:
            hosts[""].append(failure(given.name, error))
    return list(hosts.values())


def _host(items: Sequence[Given | Failure], fetcher: Fetcher, known: Mapping[str, Tags], queue: Queue[Fetched]) -> None:
    """Fetch from one host, one after the other."""
    for item in items:
        if fetcher.stopped:
            return
        if not isinstance(item, Given):
            queue.put(item)
            continue
        try:
            queue.put(fetcher.fetch(item, known.get(item.address)))
        except StoppedError:
            return
        except Exception as error:  # whatever a host makes us stumble over is its own
            queue.put(_instead(item, error))


def _instead(given: Given, error: Exception) -> Fetched:
    """The text that a feed gives in full is read where its page cannot be had."""
    if given.instead:
        return replace(given, data=_page(given), type="text/html; charset=utf-8")
    return failure(given.name, error)


def _page(given: Given) -> bytes:
    return f"<html><body><article>{given.instead}</article></body></html>".encode("utf-8", "replace")


def _drained(queue: Queue[Fetched], running: Sequence[Future[None]]) -> Iterator[Fetched]:
    """What is in the queue until nothing runs and nothing is left."""
    while True:
        over = all(one.done() for one in running)
        try:
            yield queue.get(timeout=0 if over else 0.1)
        except Empty:
            if over:
                return
