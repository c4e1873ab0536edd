"""What the reader has reached, pinned with a digest of the corpus it was reached on. A floor is only ever raised."""

import math
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bilateral.evaluation.board import Figure, Result, shown

FILE = Path(__file__).with_name("floors.toml")
# Another processor rounds the encoder's sums otherwise: so far below what was measured a share is pinned.
SLACK = 0.005
_HEAD = (
    "# Written by `bilateral eval all --gold FOLDER --update`. A floor is only ever raised, a ceiling only lowered.\n"
)


@dataclass(frozen=True, slots=True)
class Floor:
    """The figures of a row by name, and the digest of the corpus that they hold for."""

    corpus: str
    figures: Mapping[str, float]


def read_floors(path: Path = FILE) -> dict[str, Floor]:
    """The floors by the key of their row."""
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    return {key: Floor(table.pop("corpus"), table) for key, table in told.items()}


def write_floors(floors: Mapping[str, Floor], path: Path = FILE) -> None:
    """Write the floors in order of their keys."""
    blocks = [
        "\n".join([f'["{key}"]', f'corpus = "{floor.corpus}"', *(f'"{n}" = {v}' for n, v in floor.figures.items()), ""])
        for key, floor in sorted(floors.items())
    ]
    path.write_text("\n".join([_HEAD, *blocks]), encoding="utf-8")


def breaches(results: Iterable[Result], floors: Mapping[str, Floor]) -> list[str]:
    """A sentence for each figure that is worse than its floor; floors of another corpus hold for nothing."""
    return [
        f"{result.row.key}: {figure.name} is {shown(figure.value)}, the floor is {shown(floor.figures[figure.name])}"
        for result in results
        if (floor := floors.get(result.row.key)) is not None and floor.corpus == result.digest
        for figure in result.figures
        if figure.name in floor.figures and _is_worse(figure, figure.value, floor.figures[figure.name])
    ]


def raised(results: Sequence[Result], floors: Mapping[str, Floor]) -> dict[str, Floor]:
    """The floors with those of the results raised to what was measured; none is lowered.

    Raises ``ValueError`` where a row was measured on another corpus than its floor was.
    """
    new = dict(floors)
    for result in results:
        key, old = result.row.key, floors.get(result.row.key)
        if old is not None and old.corpus != result.digest:
            raise ValueError(f"the floors of {key} were reached on another corpus")
        known = dict(old.figures) if old else {}
        for figure in result.figures:
            floor = pinned(figure)
            if figure.name not in known or _is_worse(figure, known[figure.name], floor):
                known[figure.name] = floor
        new[key] = Floor(result.digest, known)
    return new


def pinned(figure: Figure) -> float:
    """Where a figure is pinned: a count as it is, a share :data:`SLACK` short of what was measured.

    >>> pinned(Figure("f1", 0.349, aim=0.5)), pinned(Figure("claims", 6, aim=6, at_most=True))
    (0.344, 6)
    """
    if isinstance(figure.value, int):
        return figure.value
    step = (
        math.ceil((figure.value + SLACK) * 1000 - 1e-6)
        if figure.at_most
        else math.floor((figure.value - SLACK) * 1000 + 1e-6)
    )
    return round(step / 1000, 3)


def _is_worse(figure: Figure, value: float, than: float) -> bool:
    return value > than if figure.at_most else value < than
