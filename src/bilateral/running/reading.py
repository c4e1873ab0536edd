"""What came of a document: its claims, or why it was not read."""

from dataclasses import dataclass
from enum import StrEnum

from bilateral.model.claim import Claim
from bilateral.model.document import Document


class Unread(StrEnum):
    """Why a document is kept without being read."""

    KNOWN = "known"  # the ledger holds what this program finds in it
    LANGUAGE = "language"  # it is in a language that cannot be read yet
    COPY = "copy"  # another document says all that it says


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with its claims; ``unread`` says why there are none where it was not read.

    ``held`` is the number of claims that the ledger holds of one that is known.
    """

    document: Document
    claims: tuple[Claim, ...]
    unread: Unread | None = None
    held: int = 0
