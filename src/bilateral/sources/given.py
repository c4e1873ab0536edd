"""What is given to be read: a file, a stream, some bytes, or an address that the bytes are yet to be fetched from."""

import gzip
import re
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from io import BufferedReader, BytesIO, RawIOBase
from pathlib import Path, PurePosixPath
from typing import cast

from bilateral.model.document import Dating, Document

# No page and no paper comes near it: a larger file is a table, an archive or a trap. What is fetched is held to less.
HEAVIEST = 100_000_000
_GZIP = b"\x1f\x8b"
_QUERY = re.compile(r"[?#]")
_START = 1024  # bytes that tell what a file is


# Both read what was asked for, or with ``read1`` what is there.
Stream = BufferedReader | gzip.GzipFile


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a document before it is read, as a feed or an archive tells it."""

    published: date | None = None
    outlet: str = ""
    title: str = ""
    author: str = ""

    def completed(self, document: Document) -> Document:
        """The document with what it does not tell itself."""
        if document.published is None and self.published is not None:
            document = replace(document, published=self.published, dated=Dating.STATED)
        return replace(
            document,
            outlet=document.outlet or self.outlet,
            title=document.title or self.title,
            author=document.author or self.author,
        )


@dataclass(frozen=True, slots=True)
class Given:
    """Something to be read, called ``name`` for its user.

    Its bytes are those of the file at ``path``, of ``data`` or of ``stream`` (which can be read once, in this process);
    where there are none of these they are to be fetched from ``address``, which else tells where they came from, at
    ``retrieved``. ``type`` is the media type that was told with them, ``columns`` the names that a table has for the
    fields of a document. ``instead`` is read where the address does not answer: the text as its ``feed`` gives it.
    ``stamp`` changes whenever the feed says that the page did.

    >>> Given("a.txt", data=b"France recalled its envoy.").remote
    False
    """

    name: str
    path: Path | None = None
    data: bytes | None = None
    stream: BufferedReader | None = None
    type: str = ""
    address: str = ""
    retrieved: datetime | None = None
    about: About = About()
    columns: Mapping[str, str] = field(default_factory=dict)
    instead: str = ""
    feed: str = ""
    stamp: str = ""

    @property
    def remote(self) -> bool:
        """Whether its bytes are yet to be fetched."""
        return self.path is None and self.data is None and self.stream is None

    @property
    def suffix(self) -> str:
        """The suffix that tells its form, in lower case; that of a compressed file is the one before ``.gz``."""
        _, is_address, rest = self.name.partition("://")
        # Taken apart by hand: strangers name addresses that are none.
        path = PurePosixPath((_QUERY.split(rest.partition("/")[2], maxsplit=1)[0] if is_address else self.name).lower())
        return path.with_suffix("").suffix if path.suffix == ".gz" else path.suffix

    @contextmanager
    def opened(self) -> Iterator[Stream]:
        """Its bytes as a stream, unpacked where they are compressed by gzip. Raises ``OSError``."""
        with self._raw() as stream:
            if stream.peek(2)[:2] == _GZIP:
                with gzip.GzipFile(fileobj=stream) as unpacked:
                    yield unpacked
            else:
                yield stream

    def start(self) -> bytes:
        """Its first bytes, without using them up. Raises ``OSError``."""
        if self.stream is not None:
            return self.stream.peek(_START)[:_START]
        with self.opened() as stream:
            try:
                return stream.read1(_START)
            except (EOFError, zlib.error, gzip.BadGzipFile):
                return b""  # damaged right at the beginning: whatever reads it will say so

    def read(self, most: int = HEAVIEST) -> bytes:
        """All its bytes. Raises ``OSError``, also where there are more than ``most``."""
        with self.opened() as stream:
            try:
                data = stream.read(most + 1)
            except (EOFError, zlib.error, gzip.BadGzipFile) as error:
                raise OSError(0, f"it was compressed, and is damaged ({error})") from None
        if len(data) > most:
            raise OSError(0, f"it holds more than {most // 1_000_000} MB")
        return data

    def loose(self) -> "Given":
        """The same for another process: a stream, which only this one can read, is read. Raises ``OSError``."""
        return self if self.stream is None else replace(self, data=self.read(), stream=None)

    @contextmanager
    def _raw(self) -> Iterator[BufferedReader]:
        if self.stream is not None:
            yield self.stream
        elif self.path is not None:
            with self.path.open("rb") as file:
                yield file
        else:
            yield BufferedReader(cast("RawIOBase", BytesIO(self.data or b"")))
