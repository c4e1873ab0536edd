"""Days on a line: where a day lies, and which days are written below."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bilateral.model.when import When

# Steps between written days, in months.
_STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
# Free space at both ends, as a share of the time shown.
_AIR = 0.02
# The few (a share of all) that stand apart from the others by so large a share of the time stand at an end, beyond
# the scale, on so much room: one event of 1983 would else press ten years of news into a quarter of the picture.
_FEW, _GAP, _EDGE = 0.05, 1 / 3, 44.0


@dataclass(frozen=True, slots=True)
class Tick:
    """A written day: where, and what is written; an ``edge`` is the place of what is earlier or later."""

    at: float
    label: str
    edge: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    """The days from ``first`` to ``last`` on a line from ``low`` to ``high``, in units of the figure.

    Where days ``before`` or ``after`` these are drawn, they all stand at that one place.

    >>> Scale(date(2020, 1, 1), date(2020, 1, 11), 0, 100).at(date(2020, 1, 6))
    50.0
    """

    first: date
    last: date
    low: float
    high: float
    before: float | None = None
    after: float | None = None

    @classmethod
    def fitted(cls, spans: Sequence[tuple[date, date]], low: float, high: float) -> "Scale":
        """A scale for some spans of days; the few that are far before or after all others stand at its ends.

        >>> news = [(date(2020, 1, day), date(2020, 6, day)) for day in range(1, 21)]
        >>> Scale.fitted([(date(1983, 1, 1), date(1983, 1, 2)), *news], 0, 100).before
        22.0
        """
        starts, ends = sorted(first for first, _ in spans), sorted((last for _, last in spans), reverse=True)
        first, last = _inner(starts), _inner(ends)
        early, late = first > starts[0], last < ends[0]
        scale = cls.over((first, last), low + early * _EDGE, high - late * _EDGE)
        return replace(scale, before=low + _EDGE / 2 if early else None, after=high - _EDGE / 2 if late else None)

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
        """Where a day lies; one outside the scale at its end."""
        if day < self.first and self.before is not None:
            return self.before
        if day > self.last and self.after is not None:
            return self.after
        share = (min(max(day, self.first), self.last) - self.first).days / max((self.last - self.first).days, 1)
        return round(self.low + share * (self.high - self.low), 1)

    def shows(self, first: date, last: date) -> bool:
        """Whether any day from the one to the other is on the scale."""
        return (first <= self.last or self.after is not None) and (self.first <= last or self.before is not None)

    def ticks(self, most: int = 10) -> list[Tick]:
        """At most so many written days: years, or months where the time is short."""
        months = max((self.last - self.first).days / 30.4, 1)
        step = next((step for step in _STEPS if months / step <= most), _STEPS[-1])
        edges = [
            Tick(at, word, True) for at, word in ((self.before, "earlier"), (self.after, "later")) if at is not None
        ]
        return [*(Tick(self.at(day), _written(day, step)) for day in self._starts(step)), *edges]

    def _starts(self, step: int) -> Iterator[date]:
        number = -(-(self.first.year * 12 + self.first.month - 1) // step) * step
        while number // 12 <= min(self.last.year, date.max.year):
            day = date(max(number // 12, 1), number % 12 + 1, 1)
            if self.first <= day <= self.last:
                yield day
            number += step


def _inner(days: Sequence[date]) -> date:
    """The outermost of some days, which come from the outside inwards, beside the few that stand apart."""
    few = int(len(days) * _FEW)
    span = abs((days[-1 - few] - days[0]).days)  # without those that may stand apart at the other end
    gaps = ((abs((days[place] - days[place - 1]).days), place) for place in range(1, few + 1))
    widest, place = max(gaps, default=(0, 0))
    return days[place] if widest > _GAP * span else days[0]


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
