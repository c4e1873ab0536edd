"""Reads documents on one process or many, in order; a document that cannot be read becomes a failure."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from time import perf_counter

from bilateral.model.document import Document
from bilateral.model.failure import Failure
from bilateral.running.memory import peak
from bilateral.running.reading import Reading, Spent, Unread
from bilateral.running.workers import Limits, Lost, Workers
from bilateral.sources.source import Passed, failure

STAGE = "reading"
# Documents handed to a worker at once: half of what the parser takes in one batch, so that the first results of a
# long stream come soon.
_CHUNK = 16
# And items, with those that were read or need not be: in a stream of news those are nine in ten.
_MOST = 8 * _CHUNK
# Characters of a chunk, but for its last document: a batch is parsed as a whole, at some 10 kB a word.
_HEAVY = 50_000
# A text of 300,000 characters, which is a book, takes 46 seconds on a core that is shared, and 2.8 GB. After 500 chunks
# a process has read some thousand dispatches, and its store of words has grown by all that were new in them.
LIMITS = Limits(seconds=300.0, memory=6_000_000_000, tasks=500)

Result = Reading | Failure | Passed
Item = Document | Result


def read_chunk(items: Sequence[Item]) -> list[Result]:
    """Read some documents together; where that fails each by itself, so that one spoils no other."""
    documents = [item for item in items if isinstance(item, Document)]
    try:
        found: list[Result] = list(_readings(documents))
    except Exception as error:
        if len(documents) > 1:
            return [result for item in items for result in read_chunk([item])]
        found = [failure(document.id, error, STAGE) for document in documents]
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
        took = replace(spent, parse=parsed - began, models=perf_counter() - parsed, weighed=weighed, memory=peak())
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


def read_all(
    items: Iterable[Item],
    workers: int = 1,
    limits: Limits = LIMITS,
    read: Callable[[Sequence[Item]], list[Result]] = read_chunk,
) -> Iterator[Result]:
    """Read documents in order on so many processes; whatever else is among them is passed on in its place.

    The claims are the same whatever the number of workers. Only a few chunks are in memory at a time. The documents of
    a chunk that kills its process, or takes too long, are read one by one, to find which of them does.
    """
    with Workers(workers, limits) as processes:
        for chunk, outcome in processes.each(read, chunked(items), _has_documents, deaths=1):
            if isinstance(outcome, Lost):
                for one, alone in processes.each(read, [[item] for item in chunk], _has_documents):
                    yield from _results(one, alone)
            else:
                yield from _results(chunk, outcome)


def chunked(items: Iterable[Item]) -> Iterator[list[Item]]:
    """The items in the order they came in, as many together as are handed to a worker at once."""
    chunk: list[Item] = []
    documents = heavy = 0
    for item in items:
        chunk.append(item)
        if isinstance(item, Document):
            documents, heavy = documents + 1, heavy + len(item.text)
        if documents == _CHUNK or heavy >= _HEAVY or len(chunk) == _MOST:
            yield chunk
            chunk, documents, heavy = [], 0, 0
    if chunk:
        yield chunk


def gathered(results: Iterable[Result]) -> Iterator[list[Result]]:
    """Results that are made safe together, in order: each that took long to read, with what came before it.

    What need not be read is looked at again in a moment where it is lost, and costs more to be added by itself.
    """
    some: list[Result] = []
    for result in results:
        some.append(result)
        if (isinstance(result, Reading) and result.unread is None) or len(some) == _CHUNK:
            yield some
            some = []
    if some:
        yield some


def _has_documents(items: Sequence[Item]) -> bool:
    return any(isinstance(item, Document) for item in items)


def _results(items: Sequence[Item], outcome: list[Result] | Lost | None) -> Iterator[Result]:
    """What came of some documents; a failure for each where they were lost, everything else as it is."""
    if isinstance(outcome, list):
        yield from outcome
        return
    for item in items:
        if not isinstance(item, Document):
            yield item
        elif outcome is not None:
            yield Failure(item.id, STAGE, outcome.error, outcome.message)
