"""What every format of documents has in common, and what can be wrong with a source."""

from collections.abc import Iterator
from datetime import date
from typing import BinaryIO, Protocol

from bilateral.model.document import Document
from bilateral.model.errors import BilateralError
from bilateral.model.failure import Failure

STAGE = "source"
# The parser keeps a whole document in memory and refuses more than this; no dispatch comes near it.
LONGEST = 1_000_000


class SourceError(BilateralError):
    """A source that cannot be read at all (no such file, an empty folder); the message says why."""


class DocumentError(Exception):
    """One document of a source that cannot be read; the message says why."""


class Format(Protocol):
    """Reads the documents of one file: yields each, or in its place why it could not be read."""

    def __call__(self, name: str, stream: BinaryIO) -> Iterator[Document | Failure]:
        """Read the stream; ``name`` is what the file is called for its user."""
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
    if any("\ud800" <= character <= "\udfff" for character in document.text):
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


def failure(where: str, error: Exception) -> Failure:
    """The fault of one document as data."""
    return Failure(where, STAGE, type(error).__name__, str(error))
