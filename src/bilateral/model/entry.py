"""A claim as the ledger holds it: with its document and its three clocks."""

from dataclasses import dataclass
from datetime import date, datetime

from bilateral.model.claim import Claim


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim, when it was published (``None`` where the day is not known) and when the ledger took it in.

    The third clock, when it happened, is ``claim.when``. ``document`` is the id of the stored text (a hash of its
    content), while ``claim.doc`` is the name its user gave it. ``version`` is the newest version of the document that
    tells it, ``newest`` the newest version there is. ``written`` is the id under which it was written, "" where it was
    not written yet; the claim itself has another where a name was forgotten since.
    """

    claim: Claim
    document: str
    recorded: datetime
    published: date | None = None
    outlet: str = ""
    title: str = ""
    address: str = ""
    version: int = 1
    newest: int = 1
    written: str = ""

    @property
    def id(self) -> str:
        """The id of the claim."""
        return self.written or self.claim.id

    @property
    def withdrawn(self) -> bool:
        """Whether a newer version of its document no longer tells it in these words at this place."""
        return self.version < self.newest

    @property
    def reported(self) -> date:
        """The day from which the claim was to be known: of publication, else the day it was recorded."""
        return self.published or self.recorded.date()

    def order(self) -> tuple[date, str, int, str]:
        """Sorts entries by the day they were reported, then by document and place in its text."""
        return self.reported, self.claim.doc, self.claim.span.start, self.id

    def record(self) -> dict[str, object]:
        """The entry as plain data: the claim's fields after its id and document, then its clocks."""
        return {
            "id": self.id,
            "doc": self.claim.doc,
            **self.claim.record(),
            "basis": self.claim.when.basis.value,
            "published": self.published.isoformat() if self.published else None,
            "recorded": self.recorded.isoformat(),
            "outlet": self.outlet,
            "title": self.title,
            "address": self.address,
            "version": self.version,
            "newest": self.newest,
        }
