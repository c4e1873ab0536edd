"""The timeline as a picture: one lane a component, each event as wide as its date is imprecise."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date

from bilateral.data.components import component_kinds
from bilateral.model.claim import Status
from bilateral.model.event import Event
from bilateral.relations.facts import bearings
from bilateral.web.charts.scale import Scale, Tick, days_of
from bilateral.web.wording import event_line

WIDTH, LEFT, RIGHT, TOP = 960.0, 118.0, 16.0, 14.0
_ROW, _BAR, _AIR, _AXIS = 13.0, 9.0, 11.0, 26.0
# The narrowest mark that one can hit with a pointer, and the rows a lane may fill before marks lie on one another.
_NARROWEST, _MOST_ROWS = 6.0, 7
OTHER = "other acts"


@dataclass(frozen=True, slots=True)
class Mark:
    """An event as drawn; ``kind`` is its status, or ``undated`` where it stands at the day of its report."""

    claim: str
    x: float
    y: float
    width: float
    kind: str
    contested: bool
    label: str
    height: float = _BAR


@dataclass(frozen=True, slots=True)
class Lane:
    """The events of one component; ``crowded`` counts those that had to be drawn over others."""

    name: str
    y: float
    height: float
    marks: tuple[Mark, ...]
    crowded: int = 0


@dataclass(frozen=True, slots=True)
class Lanes:
    """The whole picture, with the place of the day asked for (``None`` where that is not shown)."""

    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    height: float
    as_of: float | None
    outside: int = 0
    width: float = WIDTH
    left: float = LEFT

    @property
    def foot(self) -> float:
        """Where the lanes end and the axis begins."""
        return self.height - _AXIS


def lanes(
    events: Sequence[Event], contested: Set[str], as_of: date | None = None, window: tuple[date, date] | None = None
) -> Lanes | None:
    """Draw the events; ``contested`` are the claims that others exclude. ``None`` where there is nothing to draw.

    ``window`` narrows the time shown; what lies outside is counted.
    """
    placed = [(event, *days_of(event.when, _reported(event))) for event in events]
    if not placed:
        return None
    scale = _scale([(first, last) for _, first, last in placed], window)
    by_lane: defaultdict[str, list[tuple[Event, date, date]]] = defaultdict(list)
    shown = [one for one in placed if scale.shows(one[1], one[2])]
    for one in shown:
        by_lane[lane_of(one[0])].append(one)
    drawn, y = [], TOP
    for name in (*component_kinds(), OTHER):
        if name in by_lane:
            drawn.append(_lane(name, y, by_lane[name], scale, contested))
            y += drawn[-1].height
    at = scale.at(as_of) if as_of and scale.first <= as_of <= scale.last else None
    return Lanes(tuple(drawn), tuple(scale.ticks()), y + _AXIS, at, len(placed) - len(shown))


def _scale(spans: list[tuple[date, date]], window: tuple[date, date] | None) -> Scale:
    return Scale.over(window, LEFT, WIDTH - RIGHT) if window else Scale.fitted(spans, LEFT, WIDTH - RIGHT)


def lane_of(event: Event) -> str:
    """The component that an event bears on."""
    return next((bearing.kind.name for bearing in bearings(event)), OTHER)


def _reported(event: Event) -> date:
    return min(entry.reported for entry in event.entries)


def _lane(name: str, y: float, placed: Iterable[tuple[Event, date, date]], scale: Scale, contested: Set[str]) -> Lane:
    boxes = sorted(_boxes(placed, scale), key=lambda box: (box[0], box[1]))
    ends: list[float] = []
    marks, crowded = [], 0
    for x, width, event in boxes:
        row = next((number for number, end in enumerate(ends) if end <= x), len(ends))
        if row == len(ends) and row < _MOST_ROWS:
            ends.append(0)
        if row >= _MOST_ROWS:
            row, crowded = ends.index(min(ends)), crowded + 1
        ends[row] = max(ends[row], x + width + 1)
        marks.append(_mark(event, x, y + _AIR / 2 + row * _ROW, width, contested))
    return Lane(name, y, len(ends) * _ROW + _AIR, tuple(marks), crowded)


def _boxes(placed: Iterable[tuple[Event, date, date]], scale: Scale) -> Iterator[tuple[float, float, Event]]:
    for event, first, last in placed:
        x, end = scale.at(first), scale.at(last)
        width = max(end - x, _NARROWEST)
        # A mark that is widened to be seen keeps its day in its middle.
        yield round(min((x + end - width) / 2, scale.high - width), 1), round(width, 1), event


def _mark(event: Event, x: float, y: float, width: float, contested: Set[str]) -> Mark:
    kind = event.status.value if event.when.known else f"{event.status.value} undated"
    if event.status in {Status.PROPOSED, Status.CONDITIONAL}:
        kind = kind.replace(event.status.value, Status.POSSIBLE.value)
    disputed = any(entry.id in contested for entry in event.entries)
    return Mark(event.entries[0].id, x, y, width, kind, disputed, event_line(event))
