"""Who has to do with whom: actors on a circle, joined by lines as strong as what is told of the two."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, pi, sin

from bilateral.ledger.counts import Tally, by_actor
from bilateral.model.dyad import Dyad
from bilateral.relations.wording import name_of
from bilateral.web.charts.world import base

SIZE, RADIUS = 640.0, 212.0
# So many actors can still be read around the circle.
_MOST_ACTORS, _MOST_LINES = 30, 60
_LONGEST_NAME = 22
_THINNEST, _THICKEST = 0.6, 6.0


@dataclass(frozen=True, slots=True)
class Node:
    """An actor on the circle; ``turn`` is the angle of its name, which reads outwards, or inwards on the left."""

    id: str
    name: str
    x: float
    y: float
    turn: float
    left: bool
    radius: float


@dataclass(frozen=True, slots=True)
class Line:
    """A dyad as drawn; ``kind`` tells whether cooperation or conflict prevails (``mixed``: neither)."""

    dyad: Dyad
    d: str
    width: float
    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class Network:
    """The whole picture, and how many actors and dyads were left out of it."""

    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]
    actors_left: int
    lines_left: int
    size: float = SIZE


def network(dyads: Mapping[Dyad, Tally]) -> Network | None:
    """Draw the dyads of which most is told; ``None`` where there is none.

    Neighbours on the map stand beside each other on the circle: actors are ordered from the west to the east, those
    without a land (organisations, groups) at the end.
    """
    if not dyads:
        return None
    weight = by_actor(dyads)
    chosen = {actor for actor, _ in weight.most_common(_MOST_ACTORS)}
    inside = [dyad for dyad in dyads if set(dyad) <= chosen]
    drawn = inside[:_MOST_LINES]
    joined = {actor for dyad in drawn for actor in dyad}  # one without a line would look as if it had to do with none
    nodes = {node.id: node for node in _nodes(sorted(joined, key=_place), weight)}
    most = max(dyads[dyad].claims for dyad in drawn) if drawn else 1
    lines = tuple(_line(dyad, dyads[dyad], nodes, most) for dyad in reversed(drawn))
    return Network(tuple(nodes.values()), lines, len(weight) - len(joined), len(dyads) - len(drawn))


def _place(actor: str) -> tuple[float, str]:
    return next((land.x for land in base().lands if land.id == actor), 2000.0), actor


def _nodes(ordered: list[str], weight: Counter[str]) -> list[Node]:
    most, found = max(weight.values()), []
    for number, actor in enumerate(ordered):
        angle = 2 * pi * number / len(ordered) - pi / 2
        x, y = SIZE / 2 + RADIUS * cos(angle), SIZE / 2 + RADIUS * sin(angle)
        left = cos(angle) < -1e-9
        turn = round(angle * 180 / pi + (180 if left else 0), 2)
        radius = round(2.5 + 5 * (weight[actor] / most) ** 0.5, 1)
        found.append(Node(actor, _label(actor), round(x, 1), round(y, 1), turn, left, radius))
    return found


def _label(actor: str) -> str:
    """The name, or the id where the name is too long to stand beside the circle."""
    name = name_of(actor)
    return name if len(name) <= _LONGEST_NAME else actor


def _line(dyad: Dyad, tally: Tally, nodes: Mapping[str, Node], most: int) -> Line:
    one, other = (nodes[actor] for actor in dyad)
    # Lines bend towards the middle, so that those of neighbours stay near the rim.
    bend = SIZE / 2
    width = round(_THINNEST + (_THICKEST - _THINNEST) * tally.claims / most, 1)
    kind = "mixed"
    if tally.cooperation > 1.5 * tally.conflict:
        kind = "cooperation"
    elif tally.conflict > 1.5 * tally.cooperation:
        kind = "conflict"
    label = (
        f"{one.name} and {other.name}: {tally.claims:,} claim{'s' * (tally.claims != 1)}, "
        f"{tally.cooperation} of cooperation, {tally.conflict} of conflict"
    )
    return Line(dyad, f"M{one.x} {one.y}Q{bend} {bend} {other.x} {other.y}", width, kind, label)
