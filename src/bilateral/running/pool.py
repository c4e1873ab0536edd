"""Reads documents on one process or many, in order; a document that cannot be read becomes a failure."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from itertools import islice
from multiprocessing import get_context
from time import perf_counter

from bilateral.model.document import Document
from bilateral.model.failure import Failure
from bilateral.running.reading import Reading, Spent, Unread
from bilateral.sources.source import Passed

STAGE = "reading"
# Documents handed to a worker at once: half of what the parser takes in one batch, so that the first results of a
# long stream come soon.
_CHUNK = 16


Result = Reading | Failure | Passed
Item = Document | Result


def read_all(items: Iterable[Item], workers: int = 1) -> Iterator[Result]:
    """Read documents in order on so many processes; whatever else is among them is passed on in its place.

    The claims are the same whatever the number of workers. Only a few chunks are in memory at a time.
    """
    chunks = _chunked(items)
    yield from _read_here(chunks) if workers <= 1 else _read_on_pool(chunks, workers)


def read_chunk(items: Sequence[Item]) -> list[Result]:
    """Read some documents together; where that fails each by itself, so that one spoils no other."""
    documents = [item for item in items if isinstance(item, Document)]
    try:
        found: list[Result] = list(_readings(documents))
    except Exception as error:
        if len(documents) > 1:
            return [result for item in items for result in read_chunk([item])]
        found = [Failure(document.id, STAGE, type(error).__name__, str(error)) for document in documents]
    results = iter(found)
    return [next(results) if isinstance(item, Document) else item for item in items]


def _readings(documents: Sequence[Document]) -> Iterator[Reading]:
    """Read documents in order: glance at all of them, then parse and weigh those that may tell something."""
    # The reader brings the parser along: it is loaded where it is used, in the worker.
    from bilateral.reading.reader import claims_of, pages

    glances = [(document, *_glanced(document)) for document in documents]
    read = pages(document for document, unread, _ in glances if unread is None)
    for document, unread, spent in glances:
        if unread is not None:
            yield Reading(document, (), unread, spent=spent)
            continue
        began = perf_counter()
        page = next(read)
        parsed = perf_counter()
        claims, weighed = tuple(claims_of(page)), bool(page.mentions and page.triggers)
        took = replace(spent, parse=parsed - began, models=perf_counter() - parsed, weighed=weighed)
        yield Reading(document, claims, spent=took)


def _glanced(document: Document) -> tuple[Unread | None, Spent]:
    """Why a document need not be parsed, and the seconds that it took to tell."""
    from bilateral.reading.glance import is_on_topic, names_parties

    began = perf_counter()
    named = names_parties(document)
    asked = perf_counter()
    on_topic = named and is_on_topic(document)
    spent = Spent(asked - began, perf_counter() - asked)
    return (None if on_topic else Unread.TOPIC if named else Unread.PARTIES), spent


def _chunked(items: Iterable[Item]) -> Iterator[list[Item]]:
    stream = iter(items)
    while chunk := list(islice(stream, _CHUNK)):
        yield chunk


def _read_here(chunks: Iterator[list[Item]]) -> Iterator[Result]:
    for chunk in chunks:
        yield from read_chunk(chunk)


def _read_on_pool(chunks: Iterator[list[Item]], workers: int) -> Iterator[Result]:
    while True:  # until the stream ends: a pool is replaced when one of its processes dies
        waiting: deque[tuple[list[Item], Future[list[Result]]]] = deque()
        try:
            with _pool(workers) as pool:
                for chunk in chunks:
                    waiting.append((chunk, pool.submit(read_chunk, chunk)))
                    if len(waiting) > 2 * workers:
                        yield from waiting[0][1].result()
                        waiting.popleft()
                while waiting:
                    yield from waiting[0][1].result()
                    waiting.popleft()
            return
        except BrokenProcessPool:
            for chunk, _ in waiting:
                yield from _read_apart(chunk)


def _read_apart(chunk: Iterable[Item]) -> Iterator[Result]:
    """Read each document on a process of its own, to find the one that kills it."""
    for item in chunk:
        try:
            with _pool(1) as pool:
                yield from pool.submit(read_chunk, [item]).result()
        except BrokenProcessPool:
            message = "the process that read it died (out of memory?)"
            if isinstance(item, Document):  # nothing else is read
                yield Failure(item.id, STAGE, "WorkerDied", message)


def _pool(workers: int) -> ProcessPoolExecutor:
    # A spawned process is alike on all systems and inherits no half-loaded state.
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
