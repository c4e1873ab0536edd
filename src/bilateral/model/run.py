"""What a reading of documents was done with, and what it came to."""

from dataclasses import dataclass, field
from datetime import datetime

from bilateral.model.failure import Failure


@dataclass(frozen=True, slots=True)
class Setup:
    """What a run is done with: the version of the code, the digest of all that decides a reading, settings by name.

    >>> Setup("0.1.0", "9f86d081", {"workers": 2}).settings["workers"]
    2
    """

    code: str
    model: str
    settings: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came to: documents read, claims found in them (known ones too), and what was left out."""

    documents: int = 0
    claims: int = 0
    failures: tuple[Failure, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """A run as the ledger holds it; ``ended`` and ``outcome`` are ``None`` where it is going on or was cut off."""

    id: str
    setup: Setup
    begun: datetime
    ended: datetime | None = None
    outcome: Outcome | None = None
