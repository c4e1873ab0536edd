"""A claim as the ledger holds it: with its document, its three clocks and what a reviewer decided."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from bilateral.model.claim import Claim
from bilateral.model.judgement import Judgement, Verdict


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim, when it was published (``None`` where the day is not known) and when the ledger took it in.

    The third clock, when it happened, is ``claim.when``. ``document`` is the id of the stored text (a hash of its
    content), while ``claim.doc`` is the name its user gave it. ``version`` is the newest version of the document that
    tells it, ``newest`` the newest version there is, and ``latest`` the id of the text of that ("" where there is but
    one). ``written`` is the id under which it was written, "" where it was not written yet; the claim itself has
    another where a name was forgotten since, or where it was corrected.

    ``judgement`` is what a reviewer last decided about it. Where that is a correction, ``claim`` reads as corrected,
    and ``machine`` is the claim as the reader made it.
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
    latest: str = ""
    judgement: Judgement | None = None
    machine: Claim | None = None

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

    @property
    def read(self) -> Claim:
        """The claim as the reader made it."""
        return self.machine or self.claim

    @property
    def unjudged(self) -> "Entry":
        """The same as if nobody had judged it."""
        return replace(self, claim=self.read, judgement=None, machine=None)

    @property
    def verdict(self) -> Verdict:
        """What a reviewer last decided; open where nobody has."""
        return self.judgement.verdict if self.judgement else Verdict.OPEN

    @property
    def vouched(self) -> bool:
        """Whether a reviewer stands behind what it says."""
        return self.verdict in {Verdict.ACCEPT, Verdict.CORRECT}

    @property
    def newest_text(self) -> str:
        """The id of the newest text of its document."""
        return self.latest or self.document

    @property
    def reopened(self) -> bool:
        """Whether its document has a newer text than the one it was judged in.

        A judgement that does not tell its text is taken to be on the first that told the claim.
        """
        return self.judgement is not None and (self.judgement.document or self.document) != self.newest_text

    def order(self) -> tuple[date, str, int, str]:
        """Sorts entries by the day they were reported, then by document and place in its text."""
        return self.reported, self.claim.doc, self.claim.span.start, self.id

    def record(self) -> dict[str, object]:
        """The entry as plain data: the claim's fields after its id and document, then its clocks and the verdict."""
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
            "verdict": self.verdict.value,
        }
