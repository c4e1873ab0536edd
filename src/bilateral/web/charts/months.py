"""Cooperation above and conflict below a line, month by month."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bilateral.ledger.counts import Tally
from bilateral.model.when import When
from bilateral.web.charts.scale import Scale, Tick

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
    days = [date.fromisoformat(f"{month}-01") for month in told]
    scale = Scale.over(days, 0, WIDTH)
    most = max(1, *(max(tally.cooperation, tally.conflict) for tally in told.values()))
    width = max(1.2, min(8.0, WIDTH / max((scale.last - scale.first).days / 30.4, 1) - 0.6))
    columns = [_column(scale.at(day), width, told[f"{day:%Y-%m}"], most) for day in sorted(days)]
    named = [f"{When.of(f'{day:%Y-%m}').render()}: {_said(told[f'{day:%Y-%m}'])}" for day in sorted(days)]
    told_columns = (Column(x, w, up, down, name) for (x, w, up, down), name in zip(columns, named, strict=True))
    return Months(tuple(told_columns), tuple(scale.ticks(12)), most)


def _column(x: float, width: float, tally: Tally, most: int) -> tuple[float, float, float, float]:
    up, down = (round(number / most * _ROOM, 1) for number in (tally.cooperation, tally.conflict))
    return x, round(width, 1), up, down


def _said(tally: Tally) -> str:
    return f"{tally.cooperation} of cooperation, {tally.conflict} of conflict, {tally.claims} in all"
