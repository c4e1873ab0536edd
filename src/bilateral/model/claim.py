"""What one document says about the relation of one international actor to another."""

import hashlib
import json
from dataclasses import dataclass, field
from enum import StrEnum

from bilateral.model.source import Source
from bilateral.model.span import Span
from bilateral.model.when import When


class Status(StrEnum):
    """How far the act is real, by the document."""

    DONE = "done"
    PLANNED = "planned"
    PROPOSED = "proposed"
    CONDITIONAL = "conditional"
    POSSIBLE = "possible"
    DENIED = "denied"


class Role(StrEnum):
    """What a further party is to the act."""

    RESIDENCE = "residence"
    PLACE = "place"
    ABOUT = "about"
    MEDIATOR = "mediator"
    HOST = "host"


@dataclass(frozen=True, slots=True)
class OtherParty:
    """A further party: its role, its id ("" where none is known) and its words."""

    role: Role
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One act of one pair at one time with one status, tied to its words.

    ``doc`` is the document's id, ``span`` the place of ``evidence`` in its text. ``actors`` holds every
    party of a mutual act. ``sources`` runs from the outlet's own source to the origin. ``sectors`` are what a
    cooperation or an agreement is about, as written. ``confidence`` is the probability that a careful reader would
    make the same claim.
    """

    doc: str
    span: Span
    evidence: str
    act: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...] = ()
    others: tuple[OtherParty, ...] = ()
    status: Status = Status.DONE
    when: When = field(default_factory=When.unknown)
    sources: tuple[Source, ...] = ()
    amount: str = ""
    sectors: tuple[str, ...] = ()
    confidence: float = 1.0

    def __post_init__(self) -> None:
        if not self.evidence or len(self.evidence) != self.span.end - self.span.start:
            raise ValueError("the evidence of a claim must be the words of its span")
        if not self.actors:
            raise ValueError("a claim needs at least one actor")

    @property
    def id(self) -> str:
        """A hash of what is claimed and where: the same reading has the same id.

        The confidence is left out: it is the reader's, not the document's.
        """
        content = {key: value for key, value in self.record().items() if key != "confidence"}
        canonical = json.dumps([self.doc, content], ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(canonical.encode()).hexdigest()[:16]

    def record(self) -> dict[str, object]:
        """The claim as plain data, in the fields and order of the interchange format.

        ``sectors`` stands only in a claim that names some: a field of our own beside those that all claims have.
        """
        told: dict[str, object] = {"sectors": list(self.sectors)} if self.sectors else {}
        return {
            "start": self.span.start,
            "end": self.span.end,
            "evidence": self.evidence,
            "act": self.act,
            "actors": list(self.actors),
            "recipients": list(self.recipients),
            "others": [{"role": o.role.value, "id": o.id, "text": o.text} for o in self.others],
            "status": self.status.value,
            "when": self.when.edtf,
            "sources": [{"text": s.text, "kind": s.kind.value, "of": s.of} for s in self.sources],
            "amount": self.amount,
            **told,
            "confidence": round(self.confidence, 3),
        }
