"""Reading what somebody hands over, without keeping it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from threading import Semaphore

from bilateral.model.claim import Claim
from bilateral.model.document import Document
from bilateral.model.failure import Failure
from bilateral.running.pool import read_chunk
from bilateral.running.reading import Reading
from bilateral.sources.given import Given
from bilateral.sources.intake import documents
from bilateral.sources.source import Passed
from bilateral.web.problem import Problem

# The reader takes a whole processor: one text at a time, and others wait so many seconds for it.
_PATIENCE = 20
_ONE_AT_A_TIME = Semaphore(1)
_MOST_DOCUMENTS = 20


@dataclass(frozen=True, slots=True)
class Tried:
    """A document with the claims found in it, or why it could not be read."""

    document: Document | None
    claims: tuple[Claim, ...] = ()
    failure: Failure | None = None


def documents_of(name: str, data: bytes) -> list[Document | Failure]:
    """The documents of a file, by the ending of its name; the name is no path and nothing is opened by it."""
    label = PurePosixPath(name.replace("\\", "/")).name or "text.txt"
    found = documents(Given(label, data=data))
    return [
        Failure(item.where, "source", "Passed", item.reason) if isinstance(item, Passed) else item for item in found
    ]


def read(items: Sequence[Document | Failure], longest: int) -> list[Tried]:
    """Read some documents. Raises ``Problem`` where they are too much or the reader is busy."""
    total = sum(len(item.text) for item in items if isinstance(item, Document))
    if len(items) > _MOST_DOCUMENTS or total > longest:
        raise Problem(413, f"at most {_MOST_DOCUMENTS} documents of {longest:,} characters in all are read at once")
    if not _ONE_AT_A_TIME.acquire(timeout=_PATIENCE):
        raise Problem(503, "the reader is busy with other texts; try again", headers=[("retry-after", "10")])
    try:
        results = read_chunk(list(items))
    finally:
        _ONE_AT_A_TIME.release()
    return [_tried(one) for one in results if not isinstance(one, Passed)]


def _tried(result: Reading | Failure) -> Tried:
    return Tried(result.document, result.claims) if isinstance(result, Reading) else Tried(None, failure=result)
