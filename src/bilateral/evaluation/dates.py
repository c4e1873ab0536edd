"""Scores time expressions and their values against a folder of TimeML documents, as TempEval-3 does."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from bilateral.evaluation.counts import Counts
from bilateral.model.document import Document
from bilateral.model.span import Span
from bilateral.reading.dates import find_timexes
from bilateral.reading.page import Page
from bilateral.reading.parser import parse

# Published figures to hold ours against.
ANCHORS = {"HeidelTime-t (TempEval-3 Platinum)": {"value_f1": 0.776, "span_f1": 0.903}}


@dataclass(frozen=True, slots=True)
class LabelledDates:
    """A document and its time expressions: place and TIMEX3 value."""

    document: Document
    timexes: tuple[tuple[Span, str], ...]


def read_folder(folder: Path) -> list[LabelledDates]:
    """Return all TimeML documents (``*.tml``) below a folder, in order of their paths.

    Raises ``FileNotFoundError`` where there is none.
    """
    paths = sorted(folder.rglob("*.tml"))
    if not paths:
        raise FileNotFoundError(f"no TimeML documents (*.tml) in {folder}")
    return [_read(path) for path in paths]


def _read(path: Path) -> LabelledDates:
    root = ElementTree.parse(path).getroot()
    created = root.find("DCT/TIMEX3")
    day = re.match(r"\d{4}-\d\d-\d\d", created.get("value", "")) if created is not None else None
    body, pieces = root.find("TEXT"), list[str]()
    timexes = tuple(_walk(body, pieces)) if body is not None else ()
    return LabelledDates(Document(path.stem, "".join(pieces), date.fromisoformat(day[0]) if day else None), timexes)


def _walk(element: ElementTree.Element, pieces: list[str]) -> Iterator[tuple[Span, str]]:
    """Gather the text below an element; yield its time expressions."""
    start = sum(map(len, pieces))
    pieces.append(element.text or "")
    for child in element:
        yield from _walk(child, pieces)
        pieces.append(child.tail or "")
    if element.tag == "TIMEX3":
        yield Span(start, sum(map(len, pieces))), element.get("value", "")


def evaluate(folder: Path) -> dict[str, float | int]:
    """Return span F1 (any overlap) and value F1 (the values of overlapping expressions are the same).

    Each expression of one side meets at most one of the other. The value F1 is that of TempEval-3 (UzZaman et al.
    2013): a value that is wrong is neither precise nor recalled.
    """
    labelled = read_folder(folder)
    counts: Counter[str] = Counter()
    for gold, doc in zip(labelled, parse(item.document.text for item in labelled), strict=True):
        found = [(Span(t.start, t.end), t.value) for t in find_timexes(Page(gold.document, doc))]
        counts += _counts(gold.timexes, found)
    value, span = (Counts(counts["gold"], counts["found"], counts[name]).f1 for name in ("value", "span"))
    return {
        "value_f1": round(value, 4),
        "span_f1": round(span, 4),
        "documents": len(labelled),
        **{name: counts[name] for name in ("gold", "found", "span", "value")},
    }


def _counts(gold: tuple[tuple[Span, str], ...], found: list[tuple[Span, str]]) -> Counter[str]:
    pairs = matched(gold, found)
    same = sum(gold[g][1] == found[f][1] for g, f in pairs)
    return Counter({"gold": len(gold), "found": len(found), "span": len(pairs), "value": same})


def matched(gold: tuple[tuple[Span, str], ...], found: list[tuple[Span, str]]) -> list[tuple[int, int]]:
    """Return pairs of indices of overlapping expressions, the largest overlap first, each used once."""
    options = sorted(
        ((-a.overlap(b), g, f) for g, (a, _) in enumerate(gold) for f, (b, _) in enumerate(found) if a.overlap(b)),
    )
    pairs: dict[int, int] = {}
    for _, g, f in options:
        if g not in pairs and f not in pairs.values():
            pairs[g] = f
    return list(pairs.items())
