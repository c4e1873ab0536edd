"""According to whom: one link of the chain of sources inside a text."""

from dataclasses import dataclass
from enum import StrEnum


class SourceKind(StrEnum):
    """What sort of speaker a source is."""

    OFFICIAL = "official"
    GOVERNMENT = "government"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    DOCUMENT = "document"
    PERSON = "person"
    ANONYMOUS = "anonymous"


@dataclass(frozen=True, slots=True)
class Source:
    """A speaker as the text names it, its kind, and the id of the actor it speaks for ("" if none).

    >>> Source("Anadolu", SourceKind.OUTLET).of
    ''
    """

    text: str
    kind: SourceKind
    of: str = ""
