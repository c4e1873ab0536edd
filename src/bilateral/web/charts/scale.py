"""Days on a line: where a day lies, and which days are written below."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bilateral.model.when import When

# Steps between written days, in months.
_STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
# Free space at both ends, as a share of the time shown.
_AIR = 0.02


@dataclass(frozen=True, slots=True)
class Tick:
    """A written day: where, and what is written."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Scale:
    """The days from ``first`` to ``last`` on a line from ``low`` to ``high``, in units of the figure.

    >>> Scale(date(2020, 1, 1), date(2020, 1, 11), 0, 100).at(date(2020, 1, 6))
    50.0
    """

    first: date
    last: date
    low: float
    high: float

    @classmethod
    def over(cls, days: Iterable[date], low: float, high: float, least: int = 365) -> "Scale":
        """A scale that shows all the days, with some air at both ends; so many days at least."""
        known = sorted(days)
        span = max((known[-1] - known[0]).days, least)
        air = timedelta(days=round(span * _AIR) + 1)
        first = max(known[0] - air, date.min + air) if known[0] > date.min + air else date.min
        last = known[0] + timedelta(days=span) if date.max - known[0] > timedelta(days=span) else date.max
        return cls(first, last + air if date.max - last > air else date.max, low, high)

    def at(self, day: date) -> float:
        """Where a day lies; outside the scale at its ends."""
        share = (min(max(day, self.first), self.last) - self.first).days / max((self.last - self.first).days, 1)
        return round(self.low + share * (self.high - self.low), 1)

    def shows(self, first: date, last: date) -> bool:
        """Whether any day from the one to the other is on the scale."""
        return first <= self.last and self.first <= last

    def ticks(self, most: int = 10) -> list[Tick]:
        """At most so many written days: years, or months where the time is short."""
        months = max((self.last - self.first).days / 30.4, 1)
        step = next((step for step in _STEPS if months / step <= most), _STEPS[-1])
        return [Tick(self.at(day), _written(day, step)) for day in self._starts(step)]

    def _starts(self, step: int) -> Iterator[date]:
        number = -(-(self.first.year * 12 + self.first.month - 1) // step) * step
        while number // 12 <= min(self.last.year, date.max.year):
            day = date(max(number // 12, 1), number % 12 + 1, 1)
            if self.first <= day <= self.last:
                yield day
            number += step


def days_of(when: When, reported: date) -> tuple[date, date]:
    """The first and last day of a time as it is drawn: an open end reaches to the report, no time is that day."""
    first, last = when.earliest, when.latest
    if first is None and last is None:
        return reported, reported
    return first or min(last or reported, reported), last or max(first or reported, reported)


def _written(day: date, step: int) -> str:
    return str(day.year) if step >= 12 else month_of(day)


def month_of(day: date) -> str:
    """The month of a day in words.

    >>> month_of(date(2023, 4, 6))
    'April 2023'
    """
    return When.of(day.isoformat()[:7]).render()
