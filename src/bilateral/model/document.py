"""One published text."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Document:
    """A published text with what is known of its publication.

    ``id`` names the document for its user (a path, an address or the id of its file); ``published``
    is ``None`` where the day is not known.

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
