"""The scoreboard: every set measured, beside what is aimed at and what others reached."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from importlib import import_module
from pathlib import Path

import yaml

_TABLE = Path(__file__).with_name("board.yaml")


@dataclass(frozen=True, slots=True)
class Row:
    """A set of the board: a measurement, the part of the gold data it is done on, and what is aimed at.

    ``key`` is the name of the row, ``corpus`` the folders that are read; ``targets`` are figures to reach, ``bars``
    figures to stay at or below.
    """

    key: str
    set: str
    folder: str
    corpus: tuple[str, ...]
    title: str
    targets: Mapping[str, float]
    bars: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that was measured, with its aim and what others reached; less is better where ``at_most``."""

    name: str
    value: float
    aim: float
    at_most: bool = False
    anchor: float | None = None
    rival: str = ""

    @property
    def reached(self) -> bool:
        """Whether the aim is reached."""
        return self.value <= self.aim if self.at_most else self.value >= self.aim


@dataclass(frozen=True, slots=True)
class Result:
    """A row that was measured, with the digest of the corpus that it was measured on."""

    row: Row
    digest: str
    figures: tuple[Figure, ...]


@lru_cache(maxsize=1)
def rows() -> tuple[Row, ...]:
    """The rows of the board, in order.

    >>> [row.key for row in rows() if row.set == "dates"]
    ['dates tempeval3', 'dates wikiwars']
    """
    told = yaml.safe_load(_TABLE.read_text(encoding="utf-8"))
    often = Counter(row["set"] for row in told)
    return tuple(
        Row(
            key=row["set"] if often[row["set"]] == 1 else f"{row['set']} {row['folder']}",
            set=row["set"],
            folder=row["folder"],
            corpus=tuple(row.get("corpus") or [row["folder"]]),
            title=row["title"],
            targets=row.get("targets") or {},
            bars=row.get("bars") or {},
        )
        for row in told
    )


def is_there(row: Row, gold: Path) -> bool:
    """Whether the folder of all gold data has that of a row."""
    return all((gold / folder).is_dir() for folder in row.corpus)


def measure(row: Row, gold: Path) -> Result:
    """Measure a row below the folder of all gold data. Raises ``FileNotFoundError`` where its set is not there."""
    module = import_module(f"bilateral.evaluation.{row.set}")
    found = dict(flat(module.evaluate(gold / row.folder)))
    rivals = [(rival, name, told) for rival, told in getattr(module, "ANCHORS", {}).items() for name in told]
    anchors = {name: (told[name], rival) for rival, name, told in reversed(rivals)}
    figures = [
        Figure(name, _number(found[name]), aim, at_most, *anchors.get(name, ()))
        for aims, at_most in ((row.targets, False), (row.bars, True))
        for name, aim in aims.items()
    ]
    return Result(row, digest_of(gold / folder for folder in row.corpus), tuple(figures))


def flat(figures: Mapping[str, object], above: str = "") -> Iterator[tuple[str, object]]:
    """Figures within figures by their names joined.

    >>> dict(flat({"strict": {"f1": 0.5}, "gold": 7}))
    {'strict f1': 0.5, 'gold': 7}
    """
    for name, value in figures.items():
        if isinstance(value, Mapping):
            yield from flat(value, f"{above}{name} ")
        else:
            yield f"{above}{name}", value


def _number(value: object) -> float:
    assert isinstance(value, int | float)
    return value


def digest_of(folders: Iterator[Path] | Sequence[Path]) -> str:
    """The digest of all that files below folders hold, whatever their names are."""
    held = sorted(
        sha256(path.read_bytes()).hexdigest() for folder in folders for path in folder.rglob("*") if path.is_file()
    )
    return sha256("\n".join(held).encode()).hexdigest()


def as_table(results: Sequence[Result]) -> str:
    """The board as a table in Markdown, a line a figure; a figure that reached its aim is set bold."""
    lines = ["| set | figure | value | aim | others |", "|---|---|---|---|---|"]
    for result in results:
        title = f"{result.row.title} (`eval {result.row.set}`)"
        for figure in result.figures:
            value = f"**{shown(figure.value)}**" if figure.reached else shown(figure.value)
            aim = f"{'at most ' if figure.at_most else ''}{shown(figure.aim)}"
            beside = "" if figure.anchor is None else f"{shown(figure.anchor)} {figure.rival}"
            lines.append(f"| {title} | {figure.name} | {value} | {aim} | {beside} |")
            title = ""
    return "\n".join(lines)


def shown(value: float) -> str:
    """A figure as it is printed: a share with three places and no leading nought, a count whole.

    >>> shown(0.3491), shown(1.0), shown(6)
    ('.349', '1.000', '6')
    """
    return str(value) if isinstance(value, int) else f"{value:.3f}".removeprefix("0")
