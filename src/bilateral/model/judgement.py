"""What a reviewer decided about a claim."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum

_FIELDS = ("claim", "verdict", "author", "at", "correction", "reason", "document")


class Verdict(StrEnum):
    """What the reviewer says of the claim; ``OPEN`` takes the earlier verdicts back."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision on the claim with this id, made by ``author`` at a time; it never changes the claim.

    ``correction`` is a JSON object of the fields that should read otherwise, in the form of ``Claim.record``; "" unless
    the verdict is ``CORRECT``. ``document`` is the id of the stored text that the reviewer had before them, "" where it
    is not told. Raises ``ValueError`` where verdict and correction do not fit.

    >>> Judgement("0a1b", Verdict.ACCEPT, "Ada", datetime(2024, 5, 1, tzinfo=UTC)).reason
    ''
    """

    claim: str
    verdict: Verdict
    author: str
    at: datetime
    correction: str = ""
    reason: str = ""
    document: str = ""

    def __post_init__(self) -> None:
        if (self.verdict is Verdict.CORRECT) != bool(self.correction):
            raise ValueError("a judgement names other values exactly where its verdict is to correct")

    @classmethod
    def from_record(cls, fields: Mapping[str, object]) -> "Judgement":
        """The judgement of plain data as ``record`` gives it. Raises ``ValueError``, with a sentence, where it is none.

        >>> told = Judgement("0a1b", Verdict.REJECT, "Ada", datetime(2024, 5, 1, tzinfo=UTC), reason="it was a consul")
        >>> Judgement.from_record(told.record()) == told
        True
        """
        told = {name: fields.get(name, "") for name in _FIELDS}
        wrong = [name for name, value in told.items() if not isinstance(value, str)]
        missing = [name for name in ("claim", "verdict", "author", "at") if not told[name]]
        if wrong or missing:
            raise ValueError(f"the field {(wrong or missing)[0]} is {'not a text' if wrong else 'missing'}")
        text = {name: str(value) for name, value in told.items()}
        verdict, at = _verdict(text.pop("verdict")), _moment(text.pop("at"))
        return cls(verdict=verdict, at=at, **text)

    @property
    def id(self) -> str:
        """A hash of the decision, so that the same judgement from two places is one."""
        # A text that is not told is left out: judgements of before there was the field keep their ids.
        content = {name: value for name, value in self.record().items() if value or name != "document"}
        return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()[:16]

    def order(self) -> tuple[datetime, str]:
        """Sorts judgements by the time they were made; the last on a claim counts."""
        return self.at, self.id

    def after(self, known: Iterable["Judgement"]) -> "Judgement":
        """The same, made after those that its author knew, even where their clock was ahead."""
        last = max((one.at for one in known), default=None)
        return replace(self, at=max(self.at, last + timedelta(seconds=1))) if last else self

    def record(self) -> dict[str, str]:
        """The judgement as plain data, its time in UTC."""
        return {
            "claim": self.claim,
            "verdict": self.verdict.value,
            "author": self.author,
            "at": self.at.astimezone(UTC).isoformat(timespec="seconds"),
            "correction": self.correction,
            "reason": self.reason,
            "document": self.document,
        }


def standing(judgements: Iterable[Judgement]) -> dict[str, Judgement]:
    """The last judgement on each claim, by its id; those that were taken back are left out."""
    last = {one.claim: one for one in sorted(judgements, key=Judgement.order)}
    return {claim: one for claim, one in last.items() if one.verdict is not Verdict.OPEN}


def _verdict(text: str) -> Verdict:
    try:
        return Verdict(text)
    except ValueError:
        raise ValueError(f"there is no verdict {text!r}; there are {', '.join(Verdict)}") from None


def _moment(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"the field at is not a time (2024-05-01T10:30:00+00:00): {text!r}") from None
    if at.tzinfo is None:
        raise ValueError(f"the field at does not tell its time zone: {text!r}")
    return at
