"""What came of a document: its claims, or why it was not read."""

from dataclasses import dataclass, field
from enum import StrEnum

from bilateral.model.claim import Claim
from bilateral.model.document import Document


class Unread(StrEnum):
    """Why a document is kept without being read."""

    KNOWN = "known"  # the ledger holds what this program finds in it
    PAGE = "page"  # the paragraphs of its page name no two actors near a word for an act, or are of other affairs
    LANGUAGE = "language"  # it is in a language that cannot be read yet
    COPY = "copy"  # another document says all that it says
    PARTIES = "parties"  # it names no two actors near a word for an act
    TOPIC = "topic"  # its words are not those of the affairs of states


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds of a process that a document took: to be glanced at for parties and topic, parsed, weighed by the models.

    ``weighed`` is whether the search found an actor and a word that may tell an act: else the models had nothing to do.
    ``memory`` is the most that the process had used by then, in bytes.
    """

    parties: float = 0.0
    topic: float = 0.0
    parse: float = 0.0
    models: float = 0.0
    weighed: bool = False
    memory: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with its claims; ``unread`` says why there are none where it was not read.

    ``held`` is the number of claims that the ledger holds of one that is known; ``spent`` is what it took to read it.
    """

    document: Document
    claims: tuple[Claim, ...]
    unread: Unread | None = None
    held: int = 0
    spent: Spent = field(default=Spent(), compare=False)
