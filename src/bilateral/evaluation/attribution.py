"""Attribution on PolNeAR: cue, source and content of what articles tell of others' words and thoughts.

A part of the corpus holds ``text/*.txt`` and ``attributions/NAME_ANNOTATOR.ann`` (brat standoff). Newell,
Margolin and Ruths, "An attribution relations corpus for political news", LREC 2018.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bilateral.evaluation.counts import Counts
from bilateral.model.document import Document
from bilateral.model.span import Span
from bilateral.reading.attribution import find_attributions
from bilateral.reading.clutter import prose
from bilateral.reading.page import Attribution, Page
from bilateral.reading.parser import parse

# Published figures to hold ours against; Citron was measured on another corpus (PARC3).
ANCHORS = {
    "BBC Citron (PARC3)": {
        "cue exact": 0.823, "source exact": 0.820, "source overlap": 0.853, "content exact": 0.593,
        "content overlap": 0.833, "all exact": 0.567, "all overlap": 0.832,
    }
}  # fmt: skip

ROLES = ("cue", "source", "content")
ANNOTATOR = re.compile(r"_[0-9a-f]{4}$")

Place = frozenset[int]  # offsets of letters and digits: punctuation and white space at the edges do not count


@dataclass(frozen=True, slots=True)
class Labelled:
    """The places of one attribution; an empty place is a role that the text leaves open."""

    cue: Place
    source: Place
    content: Place


def evaluate(folder: Path) -> dict[str, dict[str, float]]:
    """Score the rules on a part of PolNeAR: F1 of cues, sources, contents, and of all three linked.

    ``exact``: the same letters and digits. ``overlap``: at least one in common; each side is used once. Where
    several annotators read an article, the first by name counts. Raises ``FileNotFoundError`` where the folder
    holds no annotations.
    """
    articles = list(read_part(folder))
    if not articles:
        raise FileNotFoundError(f"no attributions (*.ann) in {folder}")
    pairs = [(gold, predict(page)) for (page, gold) in articles]
    return {
        role: {"exact": _f1(pairs, role, Place.__eq__), "overlap": _f1(pairs, role, _touch)} for role in (*ROLES, "all")
    }


def read_part(folder: Path) -> Iterator[tuple[Page, list[Labelled]]]:
    """Yield the articles of a part, parsed, with their attributions."""
    first: dict[str, Path] = {}
    for path in sorted(folder.rglob("*.ann")):
        first.setdefault(ANNOTATOR.sub("", path.stem), path)
    texts = {path.stem: path.read_text(encoding="utf-8") for path in folder.rglob("*.txt")}
    names = [name for name in first if name in texts]
    for name, doc in zip(names, parse(texts[name] for name in names), strict=True):
        document = Document(name, texts[name])
        page = Page(document, doc, prose(document, doc))
        yield page, read_annotations(first[name].read_text(encoding="utf-8"), texts[name])


def read_annotations(standoff: str, text: str) -> list[Labelled]:
    """Read brat standoff: ``T`` lines give places, ``E`` lines join them to attributions."""
    places: dict[str, Place] = {}
    found = []
    lines = [line.split("\t") for line in standoff.splitlines()]
    for key, value, *_ in (line for line in lines if len(line) > 1 and line[0].startswith("T")):
        spans = re.findall(r"(\d+) (\d+)", value)
        places[key] = _place(text, [Span(int(a), int(b)) for a, b in spans])
    for _, value, *_ in (line for line in lines if len(line) > 1 and line[0].startswith("E")):
        roles: dict[str, Place] = dict.fromkeys(ROLES, Place())
        for role, key in re.findall(r"(Cue|Source|Content)\d*:(T\d+)", value):
            roles[role.lower()] |= places.get(key, Place())
        if roles["cue"]:
            found.append(Labelled(**roles))
    return found


def predict(page: Page) -> list[Labelled]:
    """Find attributions the way the corpus marks them: none inside what another one tells."""
    found = find_attributions(page)
    outer = [a for a in found if not any(_tells(other, a) for other in found)]
    text = page.document.text
    return [
        Labelled(_place(text, [a.cue]), _place(text, [a.speaker] if a.speaker else []), _place(text, a.content))
        for a in outer
    ]


def _tells(other: Attribution, inner: Attribution) -> bool:
    return other is not inner and any(span.contains(inner.cue) for span in other.content)


def _place(text: str, spans: Sequence[Span]) -> Place:
    return frozenset(i for span in spans for i in range(span.start, span.end) if text[i : i + 1].isalnum())


def _touch(a: Place, b: Place) -> bool:
    return bool(a & b)


def _f1(pairs: list[tuple[list[Labelled], list[Labelled]]], role: str, same: Callable[[Place, Place], bool]) -> float:
    total = Counts()
    for labelled, predicted in pairs:
        gold, found = _with_role(labelled, role), _with_role(predicted, role)
        total += Counts(len(gold), len(found), _matched(gold, found, role, same))
    return round(total.f1, 4)


def _with_role(items: list[Labelled], role: str) -> list[Labelled]:
    return items if role == "all" else [item for item in items if getattr(item, role)]


def _matched(gold: list[Labelled], found: list[Labelled], role: str, same: Callable[[Place, Place], bool]) -> int:
    """Count pairs, each side used once, the nearest cue first come."""
    roles = ROLES if role == "all" else (role,)
    left = list(found)
    hits = 0
    for item in gold:
        pair = next((p for p in left if all(_agree(getattr(item, r), getattr(p, r), same) for r in roles)), None)
        if pair is not None:
            left.remove(pair)
            hits += 1
    return hits


def _agree(a: Place, b: Place, same: Callable[[Place, Place], bool]) -> bool:
    return (not a and not b) or (bool(a) and bool(b) and same(a, b))
