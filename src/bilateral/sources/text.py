"""A plain text file is one document, named by its file.

Its first lines may tell what is known of it, each as ``Title: ...``, ``Outlet: ...``, ``Published: YYYY-MM-DD`` or
``Address: ...``, closed by an empty line; they are not part of the text.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from typing import BinaryIO

from charset_normalizer import from_bytes

from bilateral.model.document import Document
from bilateral.model.failure import Failure
from bilateral.sources.source import DocumentError, checked, day, failure

_HEADER = re.compile(r"(?:(?:title|outlet|published|address)[ \t]*:[^\n]*\n)+\n+", re.IGNORECASE)


def documents(name: str, stream: BinaryIO) -> Iterator[Document | Failure]:
    """Read one plain text."""
    data = stream.read()
    try:
        yield checked(replace(document(name, decoded(data)), raw=sha256(data).hexdigest()))
    except DocumentError as error:
        yield failure(name, error)


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
    return Document(
        name,
        text[header.end() :],
        day(known.get("published", "")),
        known.get("outlet", ""),
        known.get("title", ""),
        known.get("address", ""),
    )


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
