"""Words that tell time with what they mean, in the terms of TIMEX3 (ISO-TimeML) and as a time of ours."""

from dataclasses import dataclass
from enum import StrEnum

from bilateral.model.when import Basis, When
from bilateral.reading.dates.moment import Moment, Unit


class TimexType(StrEnum):
    """The four types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression: its characters, its type and its value.

    ``first`` and ``last`` are the calendar units it runs between (the same for most dates, ``None`` where it tells
    none: a mere duration, "now"); ``part`` is "early", "mid" or "late" where it is a part of its unit; ``basis``
    tells what the date rests on.
    """

    start: int
    end: int
    type: TimexType
    value: str
    first: Moment | None = None
    last: Moment | None = None
    part: str = ""
    basis: Basis = Basis.STATED

    def when(self, text: str) -> When:
        """Return its interval; unknown where it tells none."""
        phrase = " ".join(text[self.start : self.end].split())
        if self.first is None or self.last is None or not (self.first.edtf and self.last.edtf):
            return When.unknown()
        return When.of(joined(self.first.edtf, self.last.edtf, self._approximate()), phrase, self.basis)

    def _approximate(self) -> bool:
        """Whether the unit is known only roughly: "late March" is about March; a day is a day at any hour."""
        return bool(self.part) and self.first is not None and self.first.unit is not Unit.DAY


def joined(first: str, last: str, approximate: bool = False) -> str:
    """Return the EDTF of the time from the beginning of one to the end of the other.

    >>> joined("2017-01", "2017-08"), joined("1989-07/1989-09", "1989-07/1989-09"), joined("2023-03", "2023-03", True)
    ('2017-01/2017-08', '1989-07/1989-09', '2023-03~')
    """
    if first == last and "/" not in first:
        return f"{first}~" if approximate else first
    return f"{first.partition('/')[0]}/{last.rpartition('/')[2]}"
