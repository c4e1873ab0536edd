"""The state of relations between two actors: what the events of a dyad add up to."""

from dataclasses import dataclass, field
from datetime import date

from bilateral.model.dyad import Dyad
from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.model.when import When

UNKNOWN, ANNOUNCED = "unknown", "announced"


@dataclass(frozen=True, slots=True)
class Side:
    """One of the answers to a contested question and who gives it; ``origins`` counts independent voices.

    ``odd`` marks the side that stands alone against the reports it rests on.
    """

    value: str
    entries: tuple[Entry, ...]
    origins: int = 1
    odd: bool = False

    @property
    def reports(self) -> int:
        """The number of documents that give it."""
        return len({entry.claim.doc for entry in self.entries})

    def newest(self) -> tuple[date, str]:
        """Sorts sides by the last report that gives them."""
        return max((entry.reported, entry.claim.doc) for entry in self.entries)

    def record(self) -> dict[str, object]:
        """The side as plain data, its claims by id."""
        return {
            "value": self.value,
            "origins": self.origins,
            "reports": self.reports,
            "odd": self.odd,
            "claims": [entry.id for entry in self.entries],
        }


@dataclass(frozen=True, slots=True)
class Component:
    """One component of the state: its value and the claims for and against it.

    ``part`` tells which of several that a component has ("consulate" of "missions"), "" where it has one.
    ``direction`` is ``None`` where the value holds both ways. ``inferred`` tells that no claim states the value: a
    later one implies it (relations cut in 2017 were in place before), and ``until`` is the time of that later act.
    ``certain`` is false where the times told leave open which of two values holds. Where claims exclude each other
    it is ``contested``, and ``sides`` are the answers, the newest first. ``origins`` counts independent
    voices, ``reports`` documents. ``since`` is unknown where nothing tells the beginning; ``by`` is the day it is
    first known to hold, for claims without a date. ``details`` are what the claims tell beside the value, by name.
    """

    name: str
    value: str = UNKNOWN
    part: str = ""
    since: When = field(default_factory=When.unknown)
    by: date | None = None
    until: When = field(default_factory=When.unknown)
    direction: Dyad | None = None
    inferred: bool = False
    certain: bool = True
    contested: bool = False
    sides: tuple[Side, ...] = ()
    details: tuple[tuple[str, str], ...] = ()
    origins: int = 0
    supporting: tuple[Entry, ...] = ()
    opposing: tuple[Entry, ...] = ()
    announced: tuple[Event, ...] = ()

    @property
    def reports(self) -> int:
        """The number of documents behind the value."""
        return len({entry.claim.doc for entry in self.supporting})

    def record(self) -> dict[str, object]:
        """The component as plain data, its claims by id."""
        return {
            "component": self.name,
            "part": self.part,
            "direction": list(self.direction) if self.direction else None,
            "value": self.value,
            "since": self.since.edtf,
            "by": self.by.isoformat() if self.by else None,
            "until": self.until.edtf,
            "inferred": self.inferred,
            "certain": self.certain,
            "contested": self.contested,
            "sides": [side.record() for side in self.sides],
            "details": dict(self.details),
            "origins": self.origins,
            "reports": self.reports,
            "for": [entry.id for entry in self.supporting],
            "against": [entry.id for entry in self.opposing],
            "announced": [event.record() for event in self.announced],
        }


@dataclass(frozen=True, slots=True)
class State:
    """The components of one dyad, as of a day and as known on a day (``None``: with no limit)."""

    dyad: Dyad
    as_of: date | None
    known_at: date | None
    components: tuple[Component, ...]

    def record(self) -> dict[str, object]:
        """The state as plain data."""
        return {
            "between": list(self.dyad),
            "as_of": self.as_of.isoformat() if self.as_of else None,
            "known_at": self.known_at.isoformat() if self.known_at else None,
            "components": [component.record() for component in self.components],
        }


@dataclass(frozen=True, slots=True)
class Contest:
    """Claims about one component at one time that exclude each other; ``when`` is the time both can mean.

    ``sides`` stand with the newest report first. ``holds`` is the value that is to be taken, with the ``reason``: its
    own origin took the other back ("retraction") or a reviewer decided ("judgement"); both are "" where nothing
    settles it.
    """

    component: str
    dyad: Dyad
    when: When
    sides: tuple[Side, ...]
    part: str = ""
    holds: str = ""
    reason: str = ""

    def record(self) -> dict[str, object]:
        """The contest as plain data."""
        return {
            "component": self.component,
            "part": self.part,
            "between": list(self.dyad),
            "when": self.when.edtf,
            "holds": self.holds,
            "reason": self.reason,
            "sides": [side.record() for side in self.sides],
        }
