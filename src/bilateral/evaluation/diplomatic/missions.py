"""The table of US missions, coded by hand, and how many of its years the ledger has right."""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from bilateral.data.representation import NONE, levels
from bilateral.evaluation.diplomatic.guide import Article, folded
from bilateral.relations.representation import Step, level_on
from bilateral.relations.state import Course

# The table's word for each level of representation.
_STATUS = {
    "embassy": "Embassy",
    "chargé d'affaires": "Embassy",
    "non-resident ambassador": "Ambassador Nonresident",
    "legation": "Legation",
    "non-resident envoy": "Envoy Nonresident",
    "consulate": "Consulate",
    "liaison office": "Liaison",
    "interests section": "Interests",
    NONE: "None",
}
# Of two that hold equally long the higher counts (codebook, "Ties in the median or mode").
_RANKS = [_STATUS[level.name] for level in levels()] + [_STATUS[NONE]]
_ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Coded:
    """A status from a day to a day, both included, of the state that the table calls so."""

    name: str
    code: str
    first: date
    last: date
    status: str


def read_table(folder: Path) -> list[Coded]:
    """The rows of the tables below a folder that give a status for a range of days; empty where there is none."""
    return [row for path in sorted(folder.rglob("*.csv")) for row in _rows(path)]


def share_right(courses: Iterable[tuple[Article, Course]], table: Iterable[Coded]) -> tuple[int, int]:
    """How many years of states are right, of how many."""
    by_name: defaultdict[str, list[Coded]] = defaultdict(list)
    for row in table:
        by_name[folded(row.name)].append(row)
    right = total = 0
    for article, course in courses:
        for coded, read in years(by_name[folded(article.name)], course.represented[0].steps):
            right, total = right + (coded == read), total + 1
    return right, total


def years(rows: Sequence[Coded], steps: Sequence[Step]) -> Iterator[tuple[str, str]]:
    """For each year of a state's code the status on most of its days: as coded, and as read."""
    coded: defaultdict[tuple[str, int], Counter[str]] = defaultdict(Counter)
    read: defaultdict[tuple[str, int], Counter[str]] = defaultdict(Counter)
    for row in rows:
        for first, last in _pieces(row, [step.day for step in steps]):
            days = (last - first).days + 1
            coded[row.code, first.year][row.status] += days
            read[row.code, first.year][_STATUS[level_on(steps, first)]] += days
    for year, found in coded.items():
        yield _most(found), _most(read[year])


def _most(found: Counter[str]) -> str:
    return max(found, key=lambda status: (found[status], -_rank(status)))


def _rank(status: str) -> int:
    return _RANKS.index(status) if status in _RANKS else len(_RANKS)


def _pieces(row: Coded, changes: Sequence[date]) -> Iterator[tuple[date, date]]:
    """The stretches of a row within a year in which nothing that was read changes."""
    starts = {row.first, *(date(year, 1, 1) for year in range(row.first.year + 1, row.last.year + 1)), *changes}
    within = sorted(day for day in starts if row.first <= day <= row.last)
    for first, following in zip(within, [*within[1:], row.last + _ONE], strict=True):
        yield first, following - _ONE


def _rows(path: Path) -> Iterator[Coded]:
    with path.open(encoding="utf-8", newline="") as lines:
        table = csv.DictReader(lines)
        columns = set(table.fieldnames or ())
        code = next((name for name in sorted(columns) if name.startswith("country_code")), "")
        if not code or not {"us_mission_status", "date_start", "date_end", "country_name_usdos"} <= columns:
            return
        for row in table:
            days = (date.fromisoformat(row["date_start"]), date.fromisoformat(row["date_end"]))
            yield Coded(row["country_name_usdos"], row[code], *days, row["us_mission_status"])
