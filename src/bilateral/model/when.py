"""When something happened: an interval in EDTF (ISO 8601-2), never more precise than told."""

import re
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from itertools import takewhile

OPEN = ".."
_ISO = re.compile(r"\d{4}(?:-\d\d)?")
_UNSPECIFIED = re.compile(r"\d{3}X|\d\dXX")
_QUALIFIER = re.compile(r"[~?%]")
_PART = re.compile(r"\b(early|mid|late)\b", re.IGNORECASE)
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class Basis(StrEnum):
    """What a date rests on: its own words, the text around it, the day of publication, or nothing."""

    STATED = "stated"
    TEXT = "text"
    PUBLICATION = "publication"
    UNKNOWN = "unknown"


class Precision(StrEnum):
    """The calendar unit that a date fills; ``INTERVAL`` where it runs from one to another."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class When:
    """A time as an interval of days, with the words that told it.

    ``edtf`` is "" where the time is not known; its forms are a day, month, season (21 to 24), year, decade (``198X``)
    or century (``19XX``), each with ``~`` where it is about then, and an interval of two of them or of one and ``..``
    (since, until). Two dates are equal where their ``edtf`` is, whatever words told it.

    Raises ``ValueError`` where ``edtf`` is none of these.

    >>> When.of("2017-01/2017-08").latest
    datetime.date(2017, 8, 31)
    >>> When.of("2023-03~", "late last month").render()
    'late March 2023'
    """

    edtf: str
    phrase: str = field(default="", compare=False)
    basis: Basis = field(default=Basis.STATED, compare=False)

    def __post_init__(self) -> None:
        _bounds(self.edtf)

    @classmethod
    def unknown(cls) -> "When":
        """Return the time that is not told."""
        return cls("", "", Basis.UNKNOWN)

    @classmethod
    def of(cls, edtf: str, phrase: str = "", basis: Basis = Basis.STATED) -> "When":
        """Read a time from its EDTF; the empty text is the unknown time. Raises ``ValueError`` where it is no EDTF."""
        return cls(edtf.strip(), phrase, basis) if edtf.strip() else cls.unknown()

    @classmethod
    def on(cls, day: date, phrase: str = "", basis: Basis = Basis.STATED) -> "When":
        """Return a single day."""
        return cls(day.isoformat(), phrase, basis)

    @property
    def earliest(self) -> date | None:
        """The first day it can mean; ``None`` where it is open towards the past or unknown."""
        return _bounds(self.edtf)[0]

    @property
    def latest(self) -> date | None:
        """The last day it can mean; ``None`` where it is open towards the future or unknown."""
        return _bounds(self.edtf)[1]

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day it can mean, an open end as the end of the calendar."""
        return _range(self.edtf)

    @property
    def known(self) -> bool:
        """Whether any time is told."""
        return bool(self.edtf)

    @property
    def approximate(self) -> bool:
        """Whether it, or an end of it, is only about then."""
        return bool(_QUALIFIER.search(self.edtf))

    @property
    def start(self) -> str:
        """The EDTF of its first end ("2017-01" of "2017-01/2017-08"); itself where it is one unit."""
        return self.edtf.partition("/")[0]

    @property
    def end(self) -> str:
        """The EDTF of its last end ("2017-08" of "2017-01/2017-08"); itself where it is one unit."""
        return self.edtf.rpartition("/")[2]

    @property
    def precision(self) -> Precision:
        """The unit it fills.

        >>> When.of("2022-23").precision.value
        'season'
        """
        if not self.edtf or "/" in self.edtf:
            return Precision.INTERVAL if self.edtf else Precision.UNKNOWN
        plain = _QUALIFIER.sub("", self.edtf)
        if plain.endswith("X"):
            return Precision.CENTURY if plain.endswith("XX") else Precision.DECADE
        units = (Precision.YEAR, Precision.MONTH, Precision.DAY)
        unit = units[plain.count("-", 1)]
        return Precision.SEASON if unit is Precision.MONTH and int(plain[-2:]) in _SEASONS else unit

    def meets(self, other: "When") -> bool:
        """Whether both can be one time: a day lies in both. An unknown time meets every time."""
        return not (self.before(other) or other.before(self))

    def contains(self, other: "When") -> bool:
        """Whether every day of ``other`` lies in this. An unknown time contains nothing and lies in nothing."""
        if not (self.known and other.known):
            return False
        (first, last), (low, high) = self.days, other.days
        return first <= low and high <= last

    def before(self, other: "When") -> bool:
        """Whether this surely ended before ``other`` began; never where either is unknown."""
        if self.latest is None or other.earliest is None:
            return False
        return self.latest < other.earliest

    def merge(self, other: "When") -> "When":
        """One time from two tellings of the same act.

        Where one is unknown, the other. Where one lies in the other, the narrower. Where they overlap, what both
        allow. Where they exclude each other, the whole stretch from the first to the last, so that neither telling
        is contradicted (unknown, where that is all time). The order of the two does not matter.

        >>> When.of("2023-03~").merge(When.of("2023-03-29")).edtf
        '2023-03-29'
        >>> When.of("2017/2018-05").merge(When.of("2018/2019")).edtf
        '2018/2018-05'
        >>> When.of("2017").merge(When.of("2019-02")).edtf
        '2017/2019-02'
        """
        if not (self.known and other.known):
            return self if self.known else other
        if self.edtf == other.edtf:
            return self
        narrow, wide = sorted((self, other), key=_breadth)
        if wide.contains(narrow):
            return narrow
        starts = sorted((self, other), key=lambda w: w.days[0])
        ends = sorted((self, other), key=lambda w: w.days[1])
        first, last = (starts[1], ends[0]) if self.meets(other) else (starts[0], ends[1])
        if first.start == last.end:
            return When.unknown() if first.start == OPEN else When(first.start, self.phrase, self.basis)
        return When(f"{first.start}/{last.end}", self.phrase, self.basis)

    def render(self) -> str:
        """Say the time in words for people.

        >>> [When.of(e).render() for e in ("2023-03-29", "2022-23", "2017-01/2017-08", "2019-05/..", "2015~")]
        ['29 March 2023', 'autumn 2022', 'January to August 2017', 'since May 2019', 'about 2015']
        """
        if not self.edtf:
            return "undated"
        if "/" not in self.edtf:
            part = _PART.search(self.phrase)
            if part and self.approximate and self.precision is not Precision.DAY:
                return f"{part[1].lower()} {' '.join(_words(_QUALIFIER.sub('', self.edtf)))}"
            return " ".join(_words(self.edtf))
        if self.start == OPEN:
            return f"until {' '.join(_words(self.end))}"
        if self.end == OPEN:
            return f"since {' '.join(_words(self.start))}"
        return _stretch(_words(self.start), _words(self.end))


def _stretch(first: list[str], last: list[str]) -> str:
    """Two ends joined by "to"; the month or year that both end with is said once."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first[::-1], last[::-1], strict=False)))
    kept = first[: len(first) - shared] if shared < len(first) else first[:1]
    return f"{' '.join(kept)} to {' '.join(last)}"


def _words(unit: str) -> list[str]:
    """Say one unit, from the smallest part to the year."""
    plain = _QUALIFIER.sub("", unit)
    about = ["about"] if plain != unit else []
    if plain.endswith("XX"):
        number = int(plain[:2]) + 1
        return [*about, "the", f"{number}{_ordinal(number)}", "century"]
    if plain.endswith("X"):
        return [*about, "the", f"{plain[:3]}0s"]
    year, *rest = plain.split("-")
    month = [_SEASONS.get(int(m)) or _MONTHS[int(m) - 1] for m in rest[:1]]
    return [*about, *(str(int(d)) for d in rest[1:]), *month, year]


def _ordinal(number: int) -> str:
    """Return the ending of an ordinal number ("21st", "12th")."""
    return "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


@lru_cache(maxsize=1 << 16)
def _range(edtf: str) -> tuple[date, date]:
    """Return the bounds with an open end as the end of the calendar."""
    first, last = _bounds(edtf)
    return first or date.min, last or date.max


def _breadth(when: When) -> tuple[timedelta, bool, int, str]:
    """Sorts the narrower first; of two equally narrow the surer, then the shorter in writing."""
    first, last = when.days
    return last - first, when.approximate, len(when.edtf), when.edtf


@lru_cache(maxsize=1 << 16)
def _bounds(edtf: str) -> tuple[date | None, date | None]:
    """First and last day of an EDTF date or interval."""
    if not edtf:
        return None, None
    if "/" not in edtf:  # one unit, as most are
        return _unit(edtf)
    ends = edtf.split("/")
    if len(ends) > 2 or set(ends) == {OPEN}:
        raise ValueError(f"not a date in EDTF: {edtf!r}")
    first = None if ends[0] == OPEN else _unit(ends[0])[0]
    last = None if ends[-1] == OPEN else _unit(ends[-1])[1]
    if first and last and first > last:
        raise ValueError(f"a time cannot end before it begins: {edtf!r}")
    return first, last


@lru_cache(maxsize=1 << 16)
def _unit(unit: str) -> tuple[date, date]:
    """First and last day of one day, month, season, year, decade or century.

    The library ``edtf`` gives the same bounds (the tests compare them) but needs 3 milliseconds a date and lets
    winter end with the year, so that these few forms are read here.
    """
    plain = _QUALIFIER.sub("", unit) if unit[-1:] in {"~", "?", "%"} else unit
    try:
        if len(plain) == 10 and plain[4] == plain[7] == "-":  # a day, as most are
            day = date.fromisoformat(plain)
            return day, day
        if _UNSPECIFIED.fullmatch(plain):
            return date(int(plain.replace("X", "0")), 1, 1), date(int(plain.replace("X", "9")), 12, 31)
        if not _ISO.fullmatch(plain):
            raise ValueError("it is no day, month, season, year, decade or century")
        year, month = (int(part) for part in f"{plain}-0".split("-")[:2])
        if month in _SEASONS:
            return _season(year, month)
        return date(year, month or 1, 1), date(year, month or 12, monthrange(year, month or 12)[1])
    except ValueError as error:
        raise ValueError(f"not a date in EDTF: {unit!r} ({error})") from error


def _season(year: int, season: int) -> tuple[date, date]:
    """Three months of the north; winter runs into the next year: 2022-24 is December 2022 to February 2023."""
    month = 3 * (season - 20)
    if month == 12 and year == date.max.year:
        return date(year, month, 1), date.max
    last_year, last_month = (year + 1, 2) if month == 12 else (year, month + 2)
    return date(year, month, 1), date(last_year, last_month, monthrange(last_year, last_month)[1])
