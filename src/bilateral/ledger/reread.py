"""Stored claims against those of a new reading: what differs, by the stage of reading that decides it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bilateral.model.claim import Claim

# The stages in the order in which ``reading.reader`` runs them, each with the fields of ``Claim.record`` it decides.
# A trigger that is found only once makes a whole claim come or go; its act is what names it.
TRIGGERS = "triggers and selection"
STAGES: dict[str, tuple[str, ...]] = {
    "parties": ("actors", "recipients"),
    "status": ("status",),
    "evidence": ("start", "end", "evidence"),
    "others": ("others",),
    "dates": ("when",),
    "attribution": ("sources",),
    "amounts": ("amount",),
    "sectors": ("sectors",),
    "confidence": ("confidence",),
}


@dataclass(frozen=True, slots=True)
class Difference:
    """What one stage finds now and found then; ``None`` where the claim itself is new or gone."""

    doc: str
    stage: str
    act: str
    stored: dict[str, object] | None
    reread: dict[str, object] | None

    def record(self) -> dict[str, object]:
        """The difference as plain data."""
        return {
            "doc": self.doc,
            "stage": self.stage,
            "act": self.act,
            "stored": self.stored,
            "reread": self.reread,
        }


def differences(stored: Iterable[Claim], reread: Iterable[Claim]) -> Iterator[Difference]:
    """What differs between the claims of one document and those of reading it again.

    Two claims are the same telling where their acts agree and their evidence overlaps most.
    """
    left = list(reread)
    for claim in stored:
        again = _nearest(claim, left)
        if again is None:
            yield Difference(claim.doc, TRIGGERS, claim.act, claim.record(), None)
            continue
        left.remove(again)
        yield from _changes(claim, again)
    for claim in left:
        yield Difference(claim.doc, TRIGGERS, claim.act, None, claim.record())


def _nearest(claim: Claim, others: Sequence[Claim]) -> Claim | None:
    alike = [other for other in others if other.act == claim.act and other.span.overlap(claim.span)]
    return max(alike, key=lambda other: _likeness(claim, other), default=None)


def _likeness(claim: Claim, other: Claim) -> tuple[bool, int, int]:
    one, two = claim.record(), other.record()
    return claim.id == other.id, sum(one[field] == two.get(field) for field in one), claim.span.overlap(other.span)


def _changes(claim: Claim, again: Claim) -> Iterator[Difference]:
    one, two = claim.record(), again.record()
    for stage, fields in STAGES.items():
        then, now = ({field: record.get(field) for field in fields} for record in (one, two))
        if then != now:
            yield Difference(claim.doc, stage, claim.act, then, now)
