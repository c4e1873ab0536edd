"""PLOVER events on PLV: sentences with source and target given, the event to be told (tab-separated tables).

Columns ``sentence_id``, ``marked_sentence`` (the parties marked by ``<s>`` and ``<t>``), ``gold_root`` and
``gold_penta`` (quad class). Fifteen roots: CONCEDE and RETREAT are one, YIELD.
"""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bilateral.data.plover import quad_of
from bilateral.evaluation.coding.coder import Lesson, cross_validated, shipped
from bilateral.evaluation.coding.traits import pair_of, traits
from bilateral.evaluation.counts import f1_by_class
from bilateral.model.document import Document
from bilateral.model.span import Span
from bilateral.reading.page import Page
from bilateral.reading.parser import parse

# Published figures to hold ours against.
ANCHORS = {"ZSP (test half)": {"accuracy": 0.835, "macro_f1": 0.821}}

COLUMNS = {"sentence_id", "marked_sentence", "gold_root", "gold_penta"}
YIELD = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
_MARK = re.compile(r"</?[st]>")


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence, its parties (``None`` where the row marks none) the root of its event and its quad class."""

    id: str
    text: str
    source: Span | None
    target: Span | None
    root: str
    quad: int


def evaluate(folder: Path, *, folds: bool = False) -> dict[str, object]:
    """Code every row of the tables below a folder.

    ``accuracy`` and ``macro_f1`` over the roots, ``quad`` accuracy of the quad class, ``by_root`` F1; ``even`` and
    ``odd`` are the accuracies of rows with even and odd ids: the cues were written while looking at the even ones
    of the training half only. ``rules`` are the first two figures by cues alone. A folder with rows that the shipped
    coder has learned from is always cross-validated. Raises ``FileNotFoundError`` where there is no table.
    """
    rows = read_folder(folder)
    lessons, told = _lessons(rows)
    found = _roots(lessons, folds)
    return {
        "rows": len(rows),
        **_figures(rows, found),
        "quad": _accuracy([(row.quad, quad_of(root)) for row, root in zip(rows, found, strict=True)]),
        **{name: _accuracy(_pairs(rows, found, odd)) for odd, name in enumerate(("even", "odd"))},
        "by_root": f1_by_class((row.root, root) for row, root in zip(rows, found, strict=True)),
        "rules": _figures(rows, told),
    }


def _pairs(rows: Sequence[Row], found: Sequence[str], odd: int) -> list[tuple[str, str]]:
    return [(row.root, root) for row, root in zip(rows, found, strict=True) if int(row.id) % 2 == odd]


def _figures(rows: Sequence[Row], found: Sequence[str]) -> dict[str, float]:
    pairs = [(row.root, root) for row, root in zip(rows, found, strict=True)]
    by_root = f1_by_class(pairs)
    return {"accuracy": _accuracy(pairs), "macro_f1": round(sum(by_root.values()) / len(by_root), 4)}


def read_folder(folder: Path) -> list[Row]:
    """Return all rows of the tables with the set's columns below a folder."""
    rows = [row for path in sorted(folder.rglob("*.tsv")) for row in _read(path)]
    if not rows:
        raise FileNotFoundError(f"no table with the columns {', '.join(sorted(COLUMNS))} (*.tsv) in {folder}")
    return rows


def _read(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8", newline="") as lines:
        table = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        if set(table.fieldnames or ()) >= COLUMNS:
            for row in table:
                yield _row(row)


def _row(row: Mapping[str, str]) -> Row:
    marked = row["marked_sentence"]
    root = YIELD.get(row["gold_root"], row["gold_root"])
    return Row(
        row["sentence_id"],
        _MARK.sub("", marked),
        _party(marked, "s"),
        _party(marked, "t"),
        root,
        int(row["gold_penta"]),
    )


def _party(marked: str, mark: str) -> Span | None:
    """Return the first place of a party, counted in the sentence without its marks."""
    found = re.search(rf"<{mark}>(.*?)</{mark}>", marked)
    if found is None:
        return None
    start = len(_MARK.sub("", marked[: found.start()]))
    return Span(start, start + len(_MARK.sub("", found[1])))


def predict(rows: Sequence[Row]) -> list[str]:
    """Return the root that the shipped coder gives each row."""
    return [shipped().event(lesson.traits) for lesson in lessons_of(rows)]


def lessons_of(rows: Sequence[Row]) -> list[Lesson]:
    """What the rows teach."""
    return _lessons(rows)[0]


def _lessons(rows: Sequence[Row]) -> tuple[list[Lesson], list[str]]:
    """What the rows teach, and the root that cues alone give each, "" where no trigger tells one."""
    lessons, told = [], []
    for row, doc in zip(rows, parse(row.text for row in rows), strict=True):
        page = Page(Document(row.id, row.text), doc, list(doc.sents))
        pair = pair_of(page, row.source, row.target)
        event = pair.ranked[0].event if pair.ranked else ""
        lessons.append(Lesson(row.text, traits(pair), row.root))
        told.append(YIELD.get(event, event))
    return lessons, told


def _roots(lessons: Sequence[Lesson], folds: bool) -> list[str]:
    if folds or any(shipped().has_learned_from(lesson.text) for lesson in lessons):
        return cross_validated(lessons)
    return [shipped().event(lesson.traits) for lesson in lessons]


def _accuracy(pairs: Sequence[tuple[object, object]]) -> float:
    return round(sum(gold == found for gold, found in pairs) / len(pairs), 4) if pairs else 0.0
