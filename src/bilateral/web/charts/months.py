"""Cooperation above and conflict below a line, month by month."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bilateral.ledger.counts import Tally
from bilateral.web.charts.scale import Scale, Tick, month_of

WIDTH, HEIGHT, MIDDLE = 960.0, 132.0, 58.0
_ROOM = 48.0


@dataclass(frozen=True, slots=True)
class Column:
    """A month as drawn: what was told of cooperation (``up``) and of conflict (``down``), in units of the figure."""

    x: float
    width: float
    up: float
    down: float
    label: str


@dataclass(frozen=True, slots=True)
class Months:
    """The whole picture; ``most`` is the number that the tallest column stands for."""

    columns: tuple[Column, ...]
    ticks: tuple[Tick, ...]
    most: int
    width: float = WIDTH
    height: float = HEIGHT
    middle: float = MIDDLE
    room: float = _ROOM


def months(told: Mapping[str, Tally]) -> Months | None:
    """Draw the months ("2023-04") of which something is told; ``None`` where there is none."""
    if not told:
        return None
    by_day = {date.fromisoformat(f"{month}-01"): tally for month, tally in sorted(told.items())}
    scale = Scale.over(by_day, 0, WIDTH)
    most = max(1, *(max(tally.cooperation, tally.conflict) for tally in told.values()))
    width = max(1.2, min(8.0, WIDTH / max((scale.last - scale.first).days / 30.4, 1) - 0.6))
    columns = (_column(scale.at(day), round(width, 1), day, tally, most) for day, tally in by_day.items())
    return Months(tuple(columns), tuple(scale.ticks(12)), most)


def _column(x: float, width: float, day: date, tally: Tally, most: int) -> Column:
    up, down = (round(number / most * _ROOM, 1) for number in (tally.cooperation, tally.conflict))
    said = f"{tally.cooperation} of cooperation, {tally.conflict} of conflict, {tally.claims} in all"
    return Column(x, width, up, down, f"{month_of(day)}: {said}")
