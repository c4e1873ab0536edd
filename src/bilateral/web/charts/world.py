"""The map of the world, its lands in shades of how much is told of them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

SHADES = 5


@dataclass(frozen=True, slots=True)
class Land:
    """A land of the map: the actor's id ("" where it is nobody's), its outline ("": too small) and its middle."""

    id: str
    name: str
    d: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Base:
    """The map itself, as ``scripts/worldmap.py`` makes it."""

    width: float
    top: float
    height: float
    lands: tuple[Land, ...]
    borders: str
    disputed: str


@dataclass(frozen=True, slots=True)
class Shaded:
    """A land with its shade (0: nothing told, to ``SHADES``), and what is said of it."""

    land: Land
    shade: int
    label: str


@dataclass(frozen=True, slots=True)
class World:
    """The whole picture: all lands, the least number that each shade stands for, and the actor it is about."""

    base: Base
    lands: tuple[Shaded, ...]
    steps: tuple[int, ...]
    focus: Land | None = None


@lru_cache(maxsize=1)
def base() -> Base:
    """The map, read once for each process."""
    told = json.loads(files("bilateral.web").joinpath("world.json").read_text("utf-8"))
    lands = tuple(Land(**land) for land in told["lands"])
    return Base(told["width"], told["top"], told["height"], lands, told["borders"], told["disputed"])


def world(counts: Mapping[str, int], focus: str = "") -> World:
    """Shade the lands by how many claims name them; ``focus`` is the actor that the map is about."""
    steps = _steps(max(counts.values(), default=0))
    lands = tuple(Shaded(land, _shade(counts.get(land.id, 0), steps), _label(land, counts)) for land in base().lands)
    # A state may have several shapes; the one with an outline is where it lies.
    own = sorted((land for land in base().lands if focus and land.id == focus), key=lambda land: -len(land.d))
    return World(base(), lands, steps, next(iter(own), None))


def _steps(most: int) -> tuple[int, ...]:
    """The least number of each shade: each shade stands for about the same ratio of numbers."""
    if most < 1:
        return ()
    steps = sorted({max(1, round(most ** (number / SHADES))) for number in range(SHADES)})
    return tuple(steps)


def _shade(number: int, steps: tuple[int, ...]) -> int:
    return sum(number >= step for step in steps) + (SHADES - len(steps) if number else 0) if steps else 0


def _label(land: Land, counts: Mapping[str, int]) -> str:
    number = counts.get(land.id, 0)
    return f"{land.name}: {number:,} claim{'s' * (number != 1)}"
