"""A plain text file is one document, named by its file.

Its first lines may tell what is known of it, each as ``Title: ...``, ``Outlet: ...``, ``Published: YYYY-MM-DD``,
``Author: ...`` or ``Address: ...``, closed by an empty line; they are not part of the text. What these do not tell is
taken from a line above or below the story that tells nothing else ("The Gazette, 5 March 2024"), which stays in it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from charset_normalizer import from_bytes

from bilateral.model.document import Dating, Document
from bilateral.sources.byline import byline, told
from bilateral.sources.given import About, Given
from bilateral.sources.source import DocumentError, Item, day, never, whole

SUFFIXES = frozenset({".txt", ".text", ".md"})
TYPES = frozenset({"text/plain", "text/markdown"})
APART = False
sure = never

_HEADER = re.compile(r"(?:(?:title|outlet|published|author|address)[ \t]*:[^\n]*\n)+\n+", re.IGNORECASE)


def documents(given: Given) -> Iterator[Item]:
    """Read one plain text."""
    return whole(given, lambda data: _with_byline(document(given.name, decoded(data))))


def document(name: str, text: str) -> Document:
    r"""The document of a text with or without a header.

    >>> document("a.txt", "Outlet: The Gazette\n\nFrance recalled its envoy.").outlet
    'The Gazette'
    """
    header = _HEADER.match(text)
    if header is None:
        return Document(name, text)
    lines = (line.partition(":") for line in header[0].strip().splitlines())
    known = {key.strip().lower(): value.strip() for key, _, value in lines}
    published = _day(known.get("published", ""))
    return Document(
        name,
        text[header.end() :],
        published,
        known.get("outlet", ""),
        known.get("title", ""),
        known.get("address", ""),
        author=known.get("author", ""),
        dated=Dating.STATED if published else Dating.UNKNOWN,
    )


def _day(text: str) -> date | None:
    found = told(text)
    return found.published if found == About(found.published if found else None) else day(text)


def _with_byline(document: Document) -> Document:
    found = byline(document.text)
    if document.published is None and found.published is not None:
        document = replace(document, published=found.published, dated=Dating.SHOWN)
    return found.completed(document)


def decoded(data: bytes) -> str:
    """The text of some bytes, with lines that end as on Unix: UTF-8 or, where they are not, the likeliest encoding.

    Raises ``DocumentError`` where they are no text.
    """
    if b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise DocumentError("it is a binary file, not a text")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        guess = from_bytes(data).best()
        if guess is None:
            raise DocumentError("it is not a text in any known encoding") from None
        text = str(guess)
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
