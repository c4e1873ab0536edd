"""What every source of documents has in common, and what can be wrong with one."""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from typing import Protocol

from bilateral.model.document import Document
from bilateral.model.errors import BilateralError
from bilateral.model.failure import Failure
from bilateral.sources.given import Given

STAGE = "source"
# The parser keeps a whole document in memory and refuses more than this; no dispatch comes near it.
LONGEST = 1_000_000
# A line of a table or of JSON Lines: a text of the longest, each character written as six (\u00e9), with room beside.
LONGEST_LINE = 8 * LONGEST
_HALF = re.compile("[\ud800-\udfff]")


class SourceError(BilateralError):
    """A source that cannot be read at all (no such file, an empty folder); the message says why."""


class DocumentError(Exception):
    """One document of a source that cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Passed:
    """Something that is no document and was not meant to be one: a picture in an archive, a page that has not changed.

    >>> Passed("crawl.warc:http://g.example/logo.png", "not a page").reason
    'not a page'
    """

    where: str
    reason: str


Item = Document | Failure | Passed | Given


class Source(Protocol):
    """One form in which documents come. A module with these names is one: all built-in sources are.

    The entry points of the group ``bilateral.sources`` name them. A source is chosen by what the bytes surely are, by
    the type that was told with them, then by the suffix of the name.
    """

    SUFFIXES: Collection[str]  # of the names of files, in lower case with the dot
    TYPES: Collection[str]  # media types, in lower case
    APART: bool  # reads bytes of strangers with large parsers: in a process of its own, under a deadline

    @staticmethod
    def sure(start: bytes) -> bool:
        """Whether bytes that begin so can be nothing else than of this form."""
        ...

    @staticmethod
    def documents(given: Given) -> Iterator[Item]:
        """The documents in what is given, or what they can be read from; in the place of a bad one, why.

        May raise ``DocumentError`` and ``OSError`` where the rest cannot be read.
        """
        ...


def checked(document: Document) -> Document:
    """The document, if its text can be read. Raises ``DocumentError`` where it is empty or no text.

    >>> checked(Document("note", " "))
    Traceback (most recent call last):
    bilateral.sources.source.DocumentError: the text is empty
    """
    if not document.text.strip():
        raise DocumentError("the text is empty")
    if "\0" in document.text:
        raise DocumentError("the text holds NUL characters: it is a binary file")
    if len(document.text) > LONGEST:
        raise DocumentError(f"the text has {len(document.text):,} characters, more than {LONGEST:,}: split it")
    if _HALF.search(document.text):
        raise DocumentError("the text holds half a character (a lone surrogate): it is not valid Unicode")
    return document


def day(text: str) -> date | None:
    """The day of an ISO date or time ("2023-04-06", "2023-04-06T10:00:00Z"); ``None`` for the empty text.

    Raises ``DocumentError`` where it is neither.
    """
    if not text.strip():
        return None
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        raise DocumentError(f"the day of publication is not a date (YYYY-MM-DD): {text!r}") from None


def failure(where: str, error: Exception, stage: str = STAGE) -> Failure:
    """The fault of one document as data."""
    return Failure(where, stage, type(error).__name__, _sentence(error))


def whole(given: Given, made: Callable[[bytes], Document]) -> Iterator[Item]:
    """What is given as the one document that is made of its bytes, with their hash and where and when they were had.

    In its place, where it cannot be made or read, why.
    """
    data = given.read()
    try:
        found = made(data)
        address, raw = found.address or given.address, sha256(data).hexdigest()
        yield checked(replace(found, address=address, raw=raw, retrieved=given.retrieved))
    except DocumentError as error:
        yield failure(given.name, error)


def never(start: bytes) -> bool:  # noqa: ARG001 - the form of ``Source.sure``
    """No beginning makes sure of a form that has no mark of its own."""
    return False


def _sentence(error: Exception) -> str:
    if isinstance(error, MemoryError):
        return "it takes more memory than a document may"
    if isinstance(error, OSError) and error.strerror:
        return f"the file cannot be read: {error.strerror}"
    return str(error) or type(error).__name__
