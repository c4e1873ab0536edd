"""A unit of the calendar ("the third quarter of 1989"), with the arithmetic that relative dates need."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from enum import IntEnum


class Unit(IntEnum):
    """Units of the calendar, the coarser the smaller."""

    CENTURY = 1
    DECADE = 2
    YEAR = 3
    HALF = 4
    SEASON = 5
    QUARTER = 6
    MONTH = 7
    WEEK = 8
    WEEKEND = 9
    DAY = 10


SEASON_CODES = ("SP", "SU", "FA", "WI")  # of TIMEX3, in the order of the seasons of EDTF (21 to 24)
_PARTS = {Unit.HALF: 2, Unit.SEASON: 4, Unit.QUARTER: 4, Unit.MONTH: 12}  # how many fill a year


@dataclass(frozen=True, slots=True)
class Moment:
    """One unit of the calendar: ``part`` is the number of its half, season, quarter, month or ISO week in the year.

    Years before Christ are negative (-499 is 499 BC); they have a TIMEX3 value but no dates and no EDTF here.

    >>> third_quarter = Moment(Unit.QUARTER, 1989, 3)
    >>> third_quarter.value, third_quarter.edtf, third_quarter.step(2).value
    ('1989-Q3', '1989-07/1989-09', '1990-Q1')
    """

    unit: Unit
    year: int
    part: int = 0
    day: int = 0

    @classmethod
    def of(cls, day: date) -> "Moment":
        """Return a day."""
        return cls(Unit.DAY, day.year, day.month, day.day)

    @property
    def value(self) -> str:
        """The value of TIMEX3 (ISO-TimeML): "1989-Q3", "2000-W14", "1999-FA", "199" for the nineties."""
        year = f"BC{-self.year:04d}" if self.year < 0 else f"{self.year:04d}"
        match self.unit:
            case Unit.CENTURY | Unit.DECADE:
                return year[: -2 if self.unit is Unit.CENTURY else -1]
            case Unit.HALF | Unit.QUARTER:
                return f"{year}-{self.unit.name[0]}{self.part}"
            case Unit.SEASON:
                return f"{year}-{SEASON_CODES[self.part - 1]}"
            case Unit.WEEK | Unit.WEEKEND:
                return f"{year}-W{self.part:02d}" + ("-WE" if self.unit is Unit.WEEKEND else "")
        return year + (f"-{self.part:02d}" if self.part else "") + (f"-{self.day:02d}" if self.day else "")

    @property
    def edtf(self) -> str:
        """The EDTF of the unit, an interval where EDTF has no such unit; "" outside the years 1 to 9999."""
        if not 1 <= self.year <= MAXYEAR:
            return ""
        match self.unit:
            case Unit.CENTURY | Unit.DECADE:
                return f"{self.year:04d}"[: -2 if self.unit is Unit.CENTURY else -1].ljust(4, "X")
            case Unit.SEASON:
                return f"{self.year:04d}-{20 + self.part}"
            case Unit.HALF | Unit.QUARTER:
                first, last = self.bounds
                return f"{first.isoformat()[:7]}/{last.isoformat()[:7]}"
            case Unit.WEEK | Unit.WEEKEND:
                first, last = self.bounds
                return f"{first.isoformat()}/{last.isoformat()}"
        return self.value

    @property
    def bounds(self) -> tuple[date, date]:
        """First and last day. Raises ``ValueError`` before Christ."""
        match self.unit:
            case Unit.DAY:
                day = date(self.year, self.part, self.day)
                return day, day
            case Unit.WEEK:
                monday = date.fromisocalendar(self.year, self.part, 1).toordinal()
                return date.fromordinal(monday), date.fromordinal(min(monday + 6, date.max.toordinal()))
            case Unit.WEEKEND:
                return date.fromisocalendar(self.year, self.part, 6), date.fromisocalendar(self.year, self.part, 7)
            case Unit.SEASON:
                first = date(self.year, 3 * self.part, 1)
                return first, Moment(Unit.MONTH, self.year, first.month).step(2).bounds[1]
            case Unit.CENTURY | Unit.DECADE | Unit.YEAR:
                years = {Unit.CENTURY: 100, Unit.DECADE: 10}.get(self.unit, 1)
                return date(self.year, 1, 1), date(self.year + years - 1, 12, 31)
        months = 12 // _PARTS[self.unit]
        last = self.part * months
        return date(self.year, last - months + 1, 1), date(self.year, last, monthrange(self.year, last)[1])

    def step(self, count: int) -> "Moment":
        """Return the unit of the same kind ``count`` further on. Raises ``ValueError`` outside the calendar."""
        if self.unit is Unit.DAY:
            return Moment.of(self.bounds[0] + timedelta(days=count))
        if self.unit in {Unit.WEEK, Unit.WEEKEND}:
            year, week, _ = (self.bounds[0] + timedelta(weeks=count)).isocalendar()
            return Moment(self.unit, year, week)
        if self.unit in _PARTS:
            year, part = divmod(self.year * _PARTS[self.unit] + self.part - 1 + count, _PARTS[self.unit])
            return Moment(self.unit, year, part + 1)
        return Moment(self.unit, self.year + count * {Unit.CENTURY: 100, Unit.DECADE: 10}.get(self.unit, 1))

    def moved(self, unit: Unit, count: int) -> "Moment":
        """Return this moment ``count`` units away, as precise as the coarser of the two.

        >>> Moment(Unit.DAY, 1989, 10, 26).moved(Unit.MONTH, -1).value
        '1989-09'
        >>> Moment(Unit.QUARTER, 1989, 3).moved(Unit.YEAR, -1).value
        '1988'
        """
        if unit is Unit.WEEK and self.unit is Unit.DAY:
            return self.step(7 * count).widened(Unit.WEEK)
        return self.widened(unit).step(count)

    def widened(self, unit: Unit) -> "Moment":
        """Return the unit of this kind that the moment lies in; itself where it is coarser already."""
        if unit >= self.unit:
            return self
        match unit:
            case Unit.CENTURY | Unit.DECADE:
                return Moment(unit, self.year - self.year % (100 if unit is Unit.CENTURY else 10))
            case Unit.YEAR:
                return Moment(unit, self.year)
        day = self.bounds[0]
        if unit in {Unit.WEEK, Unit.WEEKEND}:
            return Moment(unit, *day.isocalendar()[:2])
        if unit is Unit.SEASON:
            months = Moment(Unit.MONTH, day.year, day.month).step(-2)
            return Moment(unit, months.year, (months.part - 1) // 3 + 1)
        return Moment(unit, day.year, (day.month - 1) * _PARTS[unit] // 12 + 1)
