"""Writes ``src/bilateral/web/world.json``: the lands of the world map, projected, with the lines between them.

Run as ``python scripts/worldmap.py FILE`` where FILE is ``countries-50m.json`` of the npm package ``world-atlas``,
which holds the public domain data of Natural Earth at 1:50 million. Needs ``pip install shapely pycountry``. The
projection is Equal Earth (Šavrič, Patterson and Jenny 2018), in which areas are true.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import Any

import pycountry
import yaml
from shapely import LineString, Polygon

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "src" / "bilateral" / "web" / "world.json"
WIDTH = 1000.0
# What one sees at 1000 pixels: lines are simplified to a third of a pixel, islands under a square pixel become dots.
TOLERANCE, SMALLEST = 0.35, 0.6
# Natural Earth gives these no number, or draws them apart from the state that is recognised there; "" is nobody's.
UNNUMBERED = {"Kosovo": "XKX", "Somaliland": "SOM", "N. Cyprus": "CYP", "Siachen Glacier": "", "Indian Ocean Ter.": ""}
# No relations are kept with the ice.
LEFT_OUT = {"Antarctica", "Fr. S. Antarctic Lands", "Heard I. and McDonald Is.", "Ashmore and Cartier Is."}

# The map is cut in the Bering Strait, where it meets nothing but two small islands, which are left out.
MIDDLE = 11.1

Point = tuple[float, float]
_A = (1.340264, -0.081106, 0.000893, 0.003796)
_M = sqrt(3) / 2


def main() -> None:
    """Write the map and say how large it is."""
    atlas = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    shapes = [shape for shape in atlas["objects"]["countries"]["geometries"] if _name(shape) not in LEFT_OUT]
    arcs = [_simple(arc) for arc in _arcs(atlas)]
    lands = [_land(shape, arcs) for shape in shapes]
    lines = _lines(shapes, arcs)
    heights = [y for land in lands for y in land.pop("ys")]
    low, high = min(heights) - 4, max(heights) + 4
    made = {"source": "Natural Earth, 1:50 million, by world-atlas 2.0.2", "width": WIDTH, "top": round(low, 1)}
    made |= {"height": round(high - low, 1), "lands": sorted(lands, key=lambda land: land["name"]), **lines}
    TARGET.write_text(json.dumps(made, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    print(f"{len(lands)} lands, {TARGET.stat().st_size / 1000:.0f} kB")


def _name(shape: dict[str, Any]) -> str:
    return str(shape["properties"]["name"])


def _id(shape: dict[str, Any]) -> str:
    number = shape.get("id")
    known = pycountry.countries.get(numeric=number) if number else None
    return known.alpha_3 if known else UNNUMBERED.get(_name(shape), "")


def _arcs(atlas: dict[str, Any]) -> Iterator[list[Point]]:
    (kx, ky), (x0, y0) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    for arc in atlas["arcs"]:
        steps = accumulate(arc, lambda at, step: (at[0] + step[0], at[1] + step[1]))
        yield [_projected(x * kx + x0, y * ky + y0) for x, y in steps]


def _projected(longitude: float, latitude: float) -> Point:
    """Equal Earth, scaled to the width of the map, with the north above."""
    turn = asin(_M * sin(radians(latitude)))
    t2 = turn * turn
    t6 = t2**3
    east = (longitude - MIDDLE + 180) % 360 - 180
    x = radians(east) * cos(turn) / (_M * (_A[0] + 3 * _A[1] * t2 + t6 * (7 * _A[2] + 9 * _A[3] * t2)))
    y = turn * (_A[0] + _A[1] * t2 + t6 * (_A[2] + _A[3] * t2))
    scale = WIDTH / 2 / 2.7066299837
    return WIDTH / 2 + x * scale, 244 - y * scale


def _simple(arc: list[Point]) -> list[Point]:
    return [(float(x), float(y)) for x, y in LineString(arc).simplify(TOLERANCE).coords]


def _rings(shape: dict[str, Any]) -> Iterator[list[list[int]]]:
    """The polygons of a shape, each a list of rings of numbers of arcs."""
    yield from [shape["arcs"]] if shape["type"] == "Polygon" else shape.get("arcs", [])


def _points(ring: Iterable[int], arcs: list[list[Point]]) -> list[Point]:
    points: list[Point] = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points


def _land(shape: dict[str, Any], arcs: list[list[Point]]) -> dict[str, Any]:
    """A land with its outline and the middle of its largest part; what is too small to see is its middle alone."""
    outlines, largest, middle, ys = [], 0.0, (0.0, 0.0), list[float]()
    for rings in _rings(shape):
        points = _points(rings[0], arcs)
        xs = [x for x, _ in points]
        if max(xs) - min(xs) > WIDTH / 2:
            continue
        area = Polygon(points).area if len(points) > 3 else 0.0
        if area >= largest:
            spot = Polygon(points).representative_point() if area > SMALLEST else LineString(points).centroid
            largest, middle = area, (round(spot.x, 1), round(spot.y, 1))
        if area > SMALLEST:
            outlines += [_path(_points(ring, arcs), closed=True) for ring in rings]
            ys += [y for _, y in points]
    return {"id": _id(shape), "name": _name(shape), "d": "".join(outlines), "x": middle[0], "y": middle[1], "ys": ys}


def _path(points: list[Point], *, closed: bool = False) -> str:
    """A path in steps of a tenth of a pixel, relative to the point before."""
    tenths = [(round(10 * x), round(10 * y)) for x, y in points]
    steps = [(x - u, y - v) for (u, v), (x, y) in pairwise(tenths)]
    first = f"M{_tenth(tenths[0][0])} {_tenth(tenths[0][1])}"
    told = [f"{_tenth(x)} {_tenth(y)}" for x, y in steps if x or y]
    return first + (f"l{' '.join(told)}" if told else "") + ("z" if closed else "")


def _tenth(value: int) -> str:
    return f"{value / 10:g}"


def _lines(shapes: list[dict[str, Any]], arcs: list[list[Point]]) -> dict[str, str]:
    """The lines between two lands, those that are disputed apart from the others."""
    beside: defaultdict[int, set[str]] = defaultdict(set)
    for shape in shapes:
        for rings in _rings(shape):
            for ring in rings:
                for number in ring:
                    beside[number if number >= 0 else ~number].add(_name(shape))
    disputed = {frozenset(pair) for pair in yaml.safe_load((ROOT / "scripts" / "disputed.yaml").read_text("utf-8"))}
    paths: dict[str, list[str]] = {"borders": [], "disputed": []}
    for number, names in sorted(beside.items()):
        if len(names) == 2:
            contested = frozenset(names) in disputed or any(frozenset({name, "*"}) in disputed for name in names)
            paths["disputed" if contested else "borders"].append(_path(arcs[number]))
    return {kind: "".join(found) for kind, found in paths.items()}


if __name__ == "__main__":
    main()
