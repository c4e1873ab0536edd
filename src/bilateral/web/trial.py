"""Reading what somebody hands over, without keeping it: in processes of its own, as ``bilateral read`` does it."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import PurePosixPath
from threading import Semaphore

from bilateral.model.claim import Claim
from bilateral.model.document import Document
from bilateral.model.failure import Failure
from bilateral.running import apart, pool
from bilateral.running.reading import Reading
from bilateral.sources.given import Given
from bilateral.sources.intake import Found, unpacked
from bilateral.sources.source import STAGE, Passed
from bilateral.web.problem import Problem

# The reader takes a whole processor: one text at a time, and others wait so many seconds for it.
_PATIENCE = 20
_ONE_AT_A_TIME = Semaphore(1)
_MOST_DOCUMENTS = 20
# What does not end is left before the server gives its answer up, and what dies is not tried again: whoever asked may.
# A text of the most characters that are taken is read in 15 seconds.
APART = replace(apart.LIMITS, seconds=20.0, deaths=1)
READING = replace(pool.LIMITS, seconds=25.0, deaths=1)


@dataclass(frozen=True, slots=True)
class Tried:
    """A document with the claims found in it, or why it could not be read."""

    document: Document | None
    claims: tuple[Claim, ...] = ()
    failure: Failure | None = None


def documents_of(name: str, data: bytes) -> list[Document | Failure]:
    """The documents of a file, by the ending of its name; the name is no path and nothing is opened by it.

    One more than are read at once is enough to tell that they are too many. Raises ``Problem`` where the reader is
    busy.
    """
    label = PurePosixPath(name.replace("\\", "/")).name or "text.txt"
    with _in_turn(), closing(apart.read_apart(_found(Given(label, data=data)), limits=APART)) as found:
        return [_told(item) for item in islice(found, _MOST_DOCUMENTS + 1)]


def read(items: Sequence[Document | Failure], longest: int) -> list[Tried]:
    """Read some documents. Raises ``Problem`` where they are too much or the reader is busy."""
    total = sum(len(item.text) for item in items if isinstance(item, Document))
    if len(items) > _MOST_DOCUMENTS or total > longest:
        raise Problem(413, f"at most {_MOST_DOCUMENTS} documents of {longest:,} characters in all are read at once")
    with _in_turn():
        results = list(pool.read_all(items, limits=READING))
    return [_tried(one) for one in results if not isinstance(one, Passed)]


@contextmanager
def _in_turn() -> Iterator[None]:
    if not _ONE_AT_A_TIME.acquire(timeout=_PATIENCE):
        raise Problem(503, "the reader is busy with other texts; try again", headers=[("retry-after", "10")])
    try:
        yield
    finally:
        _ONE_AT_A_TIME.release()


def _found(given: Given) -> Iterator[Found]:
    later: list[Given] = []
    yield from unpacked(given, later)
    yield from (Passed(one.name, "named by a feed, and nothing is fetched here") for one in later)


def _told(item: apart.Read) -> Document | Failure:
    if isinstance(item, Reading):  # a page of other affairs, by its paragraphs
        return item.document
    return Failure(item.where, STAGE, "Passed", item.reason) if isinstance(item, Passed) else item


def _tried(result: Reading | Failure) -> Tried:
    return Tried(result.document, result.claims) if isinstance(result, Reading) else Tried(None, failure=result)
