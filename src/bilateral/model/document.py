"""One published text."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

# Stands between two pages of a printed text, as in the output of most tools that read PDF.
PAGE_BREAK = "\f"


class Dating(StrEnum):
    """What the day of publication of a document rests on."""

    STATED = "stated"  # said by the document's own record: metadata, a header, a feed
    SHOWN = "shown"  # read off what the page shows its readers
    ADDRESS = "address"  # written in the address
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A published text with what is known of its publication.

    ``id`` names the document for its user (a path, an address or the id of its file); ``published``
    is ``None`` where the day is not known, and ``dated`` tells what it rests on. ``raw`` is the SHA-256, in
    hexadecimal, of the bytes that the text was taken from ("" where there were none of its own), ``retrieved`` when
    they were fetched. ``language`` is its ISO 639-1 code, "und" where that cannot be told. ``copy_of`` is the id, in
    the ledger, of the document that this one is a near-copy of.

    >>> Document("note-1", "France recalled its ambassador.").published is None
    True
    """

    id: str
    text: str
    published: date | None = None
    outlet: str = ""
    title: str = ""
    address: str = ""
    language: str = "en"
    raw: str = ""
    retrieved: datetime | None = None
    author: str = ""
    dated: Dating = Dating.UNKNOWN
    copy_of: str = ""


def page_at(text: str, place: int) -> int:
    r"""The number of the printed page that a place in a text stands on, from 1; 0 where the text tells no pages.

    >>> page_at("One page.\fAnother one.", 12)
    2
    """
    return text.count(PAGE_BREAK, 0, place) + 1 if PAGE_BREAK in text else 0
