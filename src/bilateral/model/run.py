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
class Stage:
    """A stage of the funnel that documents go through: how many came to it, how many it left, its seconds of work.

    >>> Stage("parse", 200, 150, 8.0).rate
    25.0
    """

    name: str
    came: int
    left: int
    seconds: float

    @property
    def rate(self) -> float | None:
        """Documents a second on one process; ``None`` where it took no time that was measured."""
        return self.came / self.seconds if self.seconds else None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came to: documents read, claims found in them (known ones too), what was left out, and the funnel."""

    documents: int = 0
    claims: int = 0
    failures: tuple[Failure, ...] = ()
    stages: tuple[Stage, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """A run as the ledger holds it; ``ended`` and ``outcome`` are ``None`` where it is going on or was cut off."""

    id: str
    setup: Setup
    begun: datetime
    ended: datetime | None = None
    outcome: Outcome | None = None
