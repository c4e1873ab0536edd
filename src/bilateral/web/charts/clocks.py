"""Two clocks in one picture: when something happened against when it was reported."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bilateral.exports.headline import of_claim
from bilateral.model.entry import Entry
from bilateral.web.charts.scale import Scale, Tick, days_of
from bilateral.web.wording import day

WIDTH, LEFT, RIGHT, TOP, BOTTOM = 960.0, 118.0, 16.0, 14.0, 34.0
# Reports of a few weeks need less height than those of years.
_HIGH, _LOW, _WEEKS = 380.0, 170.0, 60
_NARROWEST = 5.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """A claim as drawn: a line at the height of its report, as long as its date is imprecise."""

    claim: str
    x: float
    y: float
    width: float
    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class Clocks:
    """The whole picture; ``same`` are the ends of the line on which a thing is reported on the day it happens."""

    strokes: tuple[Stroke, ...]
    across: tuple[Tick, ...]
    upwards: tuple[Tick, ...]
    same: tuple[float, float, float, float] | None
    as_of: float | None
    known_at: float | None
    undated: int
    height: float
    width: float = WIDTH
    left: float = LEFT
    right: float = WIDTH - RIGHT
    top: float = TOP

    @property
    def bottom(self) -> float:
        """Where the lower axis stands."""
        return self.height - BOTTOM


def clocks(
    entries: Sequence[Entry],
    as_of: date | None = None,
    known_at: date | None = None,
    window: tuple[date, date] | None = None,
) -> Clocks | None:
    """Draw the dated claims; ``None`` where there is none. Those without a date are counted."""
    dated = [(entry, *days_of(entry.claim.when, entry.reported)) for entry in entries if entry.claim.when.known]
    if not dated:
        return None
    low, high = LEFT, WIDTH - RIGHT
    across = Scale.over(window, low, high) if window else Scale.fitted([one[1:] for one in dated], low, high)
    shown = [one for one in dated if across.shows(one[1], one[2])]
    reports = sorted(entry.reported for entry, _, _ in shown or dated)
    height = _LOW if (reports[-1] - reports[0]).days < _WEEKS else _HIGH
    upwards = Scale.over(reports, height - BOTTOM, TOP, _WEEKS)
    return Clocks(
        tuple(_stroke(entry, first, last, across, upwards) for entry, first, last in shown),
        tuple(across.ticks()),
        tuple(upwards.ticks(round(height / 60))),
        _same(across, upwards),
        _at(across, as_of),
        _at(upwards, known_at),
        len(entries) - len(dated),
        height,
    )


def _stroke(entry: Entry, first: date, last: date, across: Scale, upwards: Scale) -> Stroke:
    x, end = across.at(first), across.at(last)
    width = max(end - x, _NARROWEST)
    told = f"{of_claim(entry.claim)}; reported {day(entry.reported)}"
    y = upwards.at(entry.reported)
    return Stroke(entry.id, round((x + end - width) / 2, 1), y, round(width, 1), entry.claim.status.value, told)


def _same(across: Scale, upwards: Scale) -> tuple[float, float, float, float] | None:
    first, last = max(across.first, upwards.first), min(across.last, upwards.last)
    return (across.at(first), upwards.at(first), across.at(last), upwards.at(last)) if first < last else None


def _at(scale: Scale, day: date | None) -> float | None:
    return scale.at(day) if day and scale.first <= day <= scale.last else None
