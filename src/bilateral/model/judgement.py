"""What a reviewer decided about a claim."""

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum


class Verdict(StrEnum):
    """What the reviewer says of the claim."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision on the claim with this id, made by ``author`` at a time; it never changes the claim.

    ``correction`` is a JSON object of the fields that should read otherwise, in the form of ``Claim.record``; "" unless
    the verdict is ``CORRECT``. Raises ``ValueError`` where the two do not fit.

    >>> Judgement("0a1b", Verdict.ACCEPT, "Ada", datetime(2024, 5, 1, tzinfo=UTC)).reason
    ''
    """

    claim: str
    verdict: Verdict
    author: str
    at: datetime
    correction: str = ""
    reason: str = ""

    def __post_init__(self) -> None:
        if (self.verdict is Verdict.CORRECT) != bool(self.correction):
            raise ValueError("a judgement names other values exactly where its verdict is to correct")

    @property
    def id(self) -> str:
        """A hash of the decision, so that the same judgement from two places is one."""
        return hashlib.sha256(json.dumps(self.record(), sort_keys=True).encode()).hexdigest()[:16]

    def record(self) -> dict[str, str]:
        """The judgement as plain data, its time in UTC."""
        return {
            "claim": self.claim,
            "verdict": self.verdict.value,
            "author": self.author,
            "at": self.at.astimezone(UTC).isoformat(timespec="seconds"),
            "correction": self.correction,
            "reason": self.reason,
        }
