"""WARC: what a crawler stored, a page a record, as in the news crawls of Common Crawl."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from bilateral.sources.given import Given, Stream
from bilateral.sources.source import DocumentError, Item, Passed, SourceError, failure

if TYPE_CHECKING:
    from fastwarc.warc import WarcHeaderMap, WarcRecord

SUFFIXES = frozenset({".warc"})
TYPES = frozenset({"application/warc"})
APART = False

# As much as is fetched of a page at most.
LARGEST = 20_000_000
_OK = 200


def sure(start: bytes) -> bool:
    """Every record begins with the version of the format."""
    return start.startswith(b"WARC/")


def documents(given: Given) -> Iterator[Item]:
    """The pages and papers of an archive, each to be read by itself; other records are passed over."""
    with given.opened() as stream:
        yield from records(given.name, stream)


def records(name: str, stream: Stream) -> Iterator[Item]:
    """The records of an archive that hold something to read; what is wrong with one is told by its number.

    An archive that is cut in the middle gives all records before the cut, and then a failure.
    """
    number = 0
    try:
        for number, record in enumerate(_iterator(stream), start=1):
            found = _item(f"{name}:{number}", record)
            if found is not None:
                yield found
        if not number:
            raise EOFError("there is no whole record in it")
    except (OSError, EOFError, zlib.error) as error:
        cause = DocumentError(f"the archive breaks off after {number} records, or is damaged there: {error}")
        yield failure(f"{name}:{number + 1}", cause)


@dataclass(frozen=True, slots=True)
class _Steps:
    """A stream that gives what is there: where a packed one is cut, all that stands before the cut comes first."""

    stream: Stream

    def read(self, size: int = -1) -> bytes:
        return self.stream.read1(size)

    def tell(self) -> int:
        return self.stream.tell()


def _iterator(stream: Stream) -> "Iterator[WarcRecord]":
    try:
        from fastwarc.warc import ArchiveIterator
    except ImportError:
        raise SourceError("archives of the web are read with an extra: pip install 'bilateral[warc]'") from None
    steps: Any = _Steps(stream)  # it is asked for nothing else
    return iter(ArchiveIterator(steps, parse_http=False))


def _item(where: str, record: "WarcRecord") -> Item | None:
    """What is to be read of a record; ``None`` where it only tells of the crawl."""
    headers, kind = record.headers, str(record.headers.get("WARC-Type", ""))
    if not kind or "Content-Length" not in headers:
        return failure(
            where, DocumentError("the head of the record is not whole: the archive breaks off, or is damaged")
        )
    if kind not in {"response", "resource", "conversion", "revisit"}:
        return None
    address = (headers.get("WARC-Target-URI") or "").strip().strip("<>")
    if kind == "revisit":
        return Passed(address or where, "the same as when it was visited before")
    block = record.reader.read(LARGEST + 1)
    if len(block) > LARGEST:
        return failure(address or where, DocumentError(f"it holds more than {LARGEST // 1_000_000} MB"))
    if len(block) < record.content_length:
        raise EOFError("its last record is not whole")
    retrieved = _moment(headers.get("WARC-Date") or "")
    if kind != "response":
        return Given(
            address or where, data=block, type=headers.get("Content-Type") or "", address=address, retrieved=retrieved
        )
    try:
        return _page(address or where, address, block, retrieved)
    except (DocumentError, OSError, ValueError) as error:
        return failure(address or where, error)


def _page(name: str, address: str, block: bytes, retrieved: datetime | None) -> Item:
    """What a server answered. Raises ``DocumentError`` and ``OSError`` where it is no answer."""
    from fastwarc.warc import WarcHeaderMap

    headers = WarcHeaderMap()
    body = block[headers.parse(BytesIO(block)) :]
    if headers.status_code is None:
        raise DocumentError("it is no answer of a server: the archive breaks off, or is damaged")
    if headers.status_code != _OK:
        return Passed(name, f"the server answered {headers.status_code}")
    told = headers.get("Content-Type") or ""
    if _is_picture(told):
        return Passed(name, "not a page")
    return Given(name, data=_unpacked(body, headers), type=told, address=address, retrieved=retrieved)


def _unpacked(body: bytes, headers: "WarcHeaderMap") -> bytes:
    """The body as it was before it was sent, as far as it goes."""
    from fastwarc.stream_io import BrotliReader, ChunkedReader

    if "chunked" in (headers.get("Transfer-Encoding") or "").lower():
        body = _read(ChunkedReader(BytesIO(body)))
    packed = (headers.get("Content-Encoding") or "").strip().lower()
    if packed in {"gzip", "x-gzip", "deflate"}:
        data = zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(body, LARGEST + 1)
    else:
        data = _read(BrotliReader(BytesIO(body))) if packed == "br" else body
    if len(data) > LARGEST:
        raise DocumentError(f"it unpacks to more than {LARGEST // 1_000_000} MB")
    return data


def _read(stream: object) -> bytes:
    return stream.read(LARGEST + 1)  # type: ignore[attr-defined,no-any-return]


def _is_picture(told: str) -> bool:
    """Whether something is of a type that never holds a text to read."""
    kind = told.partition(";")[0].strip().lower()
    return kind.startswith(("image/", "video/", "audio/", "font/")) or kind in {
        "text/css",
        "text/javascript",
        "application/javascript",
        "application/x-javascript",
        "application/json",
    }


def _moment(told: str) -> datetime | None:
    try:
        return datetime.fromisoformat(told)
    except ValueError:
        return None
