"""Whether two names mean one."""

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum


class Sameness(StrEnum):
    """What was decided about two names; ``OPEN`` takes an earlier decision back."""

    SAME = "same"
    DIFFERENT = "different"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Identity:
    """A decision of ``author`` on two names or ids; the newest on a pair counts. The order of the two says nothing.

    Raises ``ValueError`` where both are the same text.

    >>> Identity("Chae Hui-chol", "Ch'ae Hŭi-ch'ŏl", Sameness.SAME, "Ada", datetime(2024, 5, 1, tzinfo=UTC)).pair
    ("Ch'ae Hŭi-ch'ŏl", 'Chae Hui-chol')
    """

    one: str
    other: str
    decision: Sameness
    author: str
    at: datetime
    reason: str = ""

    def __post_init__(self) -> None:
        if self.one == self.other:
            raise ValueError("a decision on identity needs two names")

    @property
    def pair(self) -> tuple[str, str]:
        """The two names, the same whichever was told first."""
        first, second = sorted((self.one, self.other))
        return first, second

    @property
    def id(self) -> str:
        """A hash of the decision, so that the same one from two places is one."""
        return hashlib.sha256(json.dumps(self.record(), sort_keys=True).encode()).hexdigest()[:16]

    def record(self) -> dict[str, str]:
        """The decision as plain data, its time in UTC."""
        one, other = self.pair
        return {
            "one": one,
            "other": other,
            "decision": self.decision.value,
            "author": self.author,
            "at": self.at.astimezone(UTC).isoformat(timespec="seconds"),
            "reason": self.reason,
        }
