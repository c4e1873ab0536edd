"""What programs use: ``Document``, ``extract`` and ``Ledger``, and what a ledger is asked by."""

from bilateral.api.asked import NoDateError, SameActorError, UnknownNameError, actor_id, day_of
from bilateral.api.ledger import Ledger
from bilateral.exports.outgoing import Exported
from bilateral.ledger.errors import LedgerError
from bilateral.model.claim import Claim
from bilateral.model.document import Document

__all__ = [
    "Document",
    "Exported",
    "Ledger",
    "LedgerError",
    "NoDateError",
    "SameActorError",
    "UnknownNameError",
    "actor_id",
    "day_of",
    "extract",
]


def extract(document: Document) -> list[Claim]:
    """Read one document: its claims in order of the text."""
    from bilateral.reading.reader import read

    ((_, claims),) = read([document])
    return claims
