"""One published text."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Document:
    """A published text with what is known of its publication.

    ``id`` names the document for its user (a path, an address or the id of its file); ``published``
    is ``None`` where the day is not known. ``raw`` is the SHA-256, in hexadecimal, of the bytes that the text was
    taken from ("" where there were none of its own), ``retrieved`` when they were fetched.

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
