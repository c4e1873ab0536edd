"""Who stands behind some claims: one voice is one origin with all that rests on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bilateral.model.entry import Entry


class Link(StrEnum):
    """How a report rests on what it stands below: it speaks itself, passes on another report, or copies it."""

    OWN = "own"
    RELAY = "relay"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class Rest:
    """A claim, how it rests on the one above it, and the claims that rest on it."""

    entry: Entry
    link: Link = Link.OWN
    below: tuple["Rest", ...] = ()

    def entries(self) -> Iterator[Entry]:
        """Its claim and all that rest on it."""
        yield self.entry
        for rest in self.below:
            yield from rest.entries()

    def record(self) -> dict[str, object]:
        """It as plain data, its claims by id."""
        return {
            "claim": self.entry.id,
            "outlet": self.entry.outlet or self.entry.claim.doc,
            "link": self.link.value,
            "below": [rest.record() for rest in self.below],
        }


@dataclass(frozen=True, slots=True)
class Voice:
    """An independent origin: its name, and the claims that rest on it, as trees in order of report."""

    name: str
    rests: tuple[Rest, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Its claims, in order."""
        return tuple(sorted((entry for rest in self.rests for entry in rest.entries()), key=Entry.order))

    def record(self) -> dict[str, object]:
        """The voice as plain data."""
        return {"origin": self.name, "rests": [rest.record() for rest in self.rests]}
