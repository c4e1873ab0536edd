"""The claims of any number of documents about one act of one pair at one time."""

from dataclasses import dataclass

from bilateral.model.claim import Status
from bilateral.model.dyad import Dyad
from bilateral.model.entry import Entry
from bilateral.model.when import When


@dataclass(frozen=True, slots=True)
class Event:
    """One act of one pair at one time, as far as its claims agree.

    ``dyad`` runs from actor to recipient, or in the order of ids for a mutual act; its second is "" where the act
    has no second party. ``when`` is what the dated claims allow together; unknown where none is dated. ``origins``
    counts the independent voices behind the claims, ``reports`` the documents.
    """

    act: str
    dyad: Dyad
    status: Status
    when: When
    entries: tuple[Entry, ...]
    origins: int

    @property
    def reports(self) -> int:
        """The number of documents that tell it."""
        return len({entry.claim.doc for entry in self.entries})

    def record(self) -> dict[str, object]:
        """The event as plain data, its claims by id."""
        return {
            "act": self.act,
            "actors": [party for party in self.dyad if party],
            "status": self.status.value,
            "when": self.when.edtf,
            "origins": self.origins,
            "reports": self.reports,
            "claims": [entry.id for entry in self.entries],
            "evidence": self.entries[0].claim.evidence,
        }
