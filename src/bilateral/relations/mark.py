"""What tells happenings of one kind and time apart: which part of a component they are about, and in which state."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from bilateral.data.components import Words, component_kinds
from bilateral.data.lexicon import load_acts
from bilateral.model.claim import Claim, Role


class Mark(NamedTuple):
    """The part of a component (the consulate, the trade deal) and the place; "" where the claim tells none."""

    part: str = ""
    place: str = ""

    def agrees(self, other: "Mark") -> bool:
        """Whether both can be of one happening: what one leaves out the other may tell."""
        part, place = other
        return (not self.part or not part or self.part == part) and (not self.place or not place or self.place == place)

    def joined(self, other: "Mark") -> "Mark":
        """What both tell together."""
        return Mark(self.part or other.part, self.place or other.place)

    @property
    def untold(self) -> int:
        """How much is left out."""
        return (not self.part) + (not self.place)


UNTOLD = Mark()


def mark_of(claim: Claim) -> Mark:
    """The mark of a claim."""
    parts, others = _parts(claim.act), claim.others
    place = next((other.id for other in others if other.role is Role.PLACE and other.id), "") if others else ""
    part = parts.first(claim.evidence) if parts else ""
    return Mark(part, place) if part or place else UNTOLD


@lru_cache(maxsize=1 << 10)
def _parts(code: str) -> Words | None:
    """The words by which the parts are told of what an act is about; ``None`` where there are none to tell apart."""
    act = load_acts().get(code)
    kind = component_kinds().get(act.effect.component) if act and not act.effect.part else None
    return kind.parts if kind and kind.parts.named else None


def fitting(mark: Mark, known: Iterable[Mark]) -> list[Mark]:
    """The marks among those known that agree with one."""
    return list(known) if mark == UNTOLD else [one for one in known if mark.agrees(one)]
