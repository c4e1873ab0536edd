"""The scoreboard of the product itself: claims read against claims that careful readers made."""

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bilateral.evaluation.counts import Counts
from bilateral.evaluation.goldset import Labelled, LabelledDocument, labelled, read_folder
from bilateral.evaluation.matching import LEVELS, match, same_sources, same_when
from bilateral.reading.reader import read

# Two careful readers of 17 of the gold documents; a quick learned reader (one seed).
ANCHORS = {
    "two careful readers": {
        "strict f1": 0.82, "family f1": 0.85, "dyad f1": 0.92,
        "of matched status": 0.99, "of matched when": 0.87, "of matched sources": 0.80,
    },
    "a quick learned reader": {"strict f1": 0.24, "family f1": 0.31, "dyad f1": 0.40},
}  # fmt: skip
ROUNDS = 1000  # of the bootstrap over documents
BINS = 10  # of confidence


@dataclass(frozen=True, slots=True)
class Reading:
    """A gold document and what was read in it."""

    gold: LabelledDocument
    found: tuple[Labelled, ...]


def readings(documents: Sequence[LabelledDocument]) -> list[Reading]:
    """Read the texts of the gold documents with the shipped reader."""
    results = read(item.document for item in documents)
    return [
        Reading(item, tuple(labelled(claim.record(), item.document.text) for claim in claims))
        for item, (_, claims) in zip(documents, results, strict=True)
    ]


def evaluate(folder: Path, split: str = "gold") -> dict[str, object]:
    """Read a folder's texts and score the claims; the figures of :func:`score`."""
    return score(readings(read_folder(folder, split)))


def score(rows: Sequence[Reading]) -> dict[str, object]:
    """Micro F1 over claims at each level with a bootstrap interval, then the fields of the matched claims."""
    counts = [_counts(row) for row in rows]
    total = _sum(counts)
    result: dict[str, object] = {"documents": len(rows), "gold": total["gold"], "predicted": total["pred"]}
    rng = random.Random(0)
    for level in LEVELS:
        draws = sorted(
            _f1(_sum(rng.choices(counts, k=len(counts))), level)["f1"] for _ in range(ROUNDS if counts else 0)
        )
        interval = [draws[int(ROUNDS * 0.025)], draws[int(ROUNDS * 0.975)]] if draws else [0.0, 0.0]
        result[level] = {**_f1(total, level), "f1 95%": interval}
    result["ece"] = calibration_error(confidences(rows))
    result["of matched"] = _fields(rows)
    result["most missed acts"] = missed_acts(rows).most_common(12)
    return result


def confidences(rows: Iterable[Reading]) -> list[tuple[float, bool]]:
    """The confidence of each claim that was read, and whether a careful reader made it (act, parties, place)."""
    return [
        (float(claim.record.get("confidence", 1.0)), number in right)
        for row in rows
        for right in [{p for _, p in match("act", row.gold.claims, row.found)}]
        for number, claim in enumerate(row.found)
    ]


def calibration_error(told: Sequence[tuple[float, bool]]) -> float:
    """Expected calibration error: how far confidence and the share that is right differ, over ten bins of confidence.

    The mean over bins of equal width, weighted by what falls into them (Naeini, Cooper and Hauskrecht, AAAI 2015).

    >>> calibration_error([(0.9, True), (0.9, True), (0.3, False), (0.3, True)])
    0.15
    """
    bins: defaultdict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, right in told:
        bins[min(int(confidence * BINS), BINS - 1)].append((confidence, right))
    gaps = (abs(sum(c for c, _ in one) - sum(r for _, r in one)) for one in bins.values())
    return round(sum(gaps) / (len(told) or 1), 4)


def f1(rows: Sequence[Reading], level: str) -> dict[str, float]:
    """Precision, recall and F1 at one level, micro over claims."""
    return _f1(_sum(_counts(row) for row in rows), level)


def _counts(row: Reading) -> Counter[str]:
    gold, found = row.gold.claims, row.found
    levels = {level: len(match(level, gold, found)) for level in LEVELS}
    return Counter({"gold": len(gold), "pred": len(found), **levels})


def _sum(counts: Iterable[Counter[str]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for count in counts:
        total.update(count)
    return total


def _f1(total: Mapping[str, int], level: str) -> dict[str, float]:
    return Counts(total["gold"], total["pred"], total[level]).figures()


_FIELDS: dict[str, Callable[[Labelled, Labelled], bool]] = {
    "status": lambda a, b: a.status == b.status,
    "when": lambda a, b: same_when(a.when, b.when),
    "sources": lambda a, b: same_sources(a.sources, b.sources),
    "others": lambda a, b: a.others == b.others,
}


def _fields(rows: Sequence[Reading]) -> dict[str, object]:
    pairs = [(row.gold.claims[g], row.found[p]) for row in rows for g, p in match("act", row.gold.claims, row.found)]
    n = len(pairs) or 1
    dated, sourced = [p for p in pairs if p[0].when], [p for p in pairs if p[0].sources]
    return {
        "n": len(pairs),
        **{name: round(sum(agree(a, b) for a, b in pairs) / n, 4) for name, agree in _FIELDS.items()},
        "when right where told": [sum(_FIELDS["when"](a, b) for a, b in dated), len(dated)],
        "sources right where told": [sum(_FIELDS["sources"](a, b) for a, b in sourced), len(sourced)],
    }


def missed_acts(rows: Sequence[Reading]) -> Counter[str]:
    """How many gold claims of each act were not found (act, parties, place)."""
    missed: Counter[str] = Counter()
    for row in rows:
        hit = {g for g, _ in match("act", row.gold.claims, row.found)}
        missed.update(claim.act for g, claim in enumerate(row.gold.claims) if g not in hit)
    return missed


def by_act(rows: Sequence[Reading]) -> list[dict[str, object]]:
    """For each act: how many in the gold, how many read, how many of these right, precision, recall, F1."""
    gold = Counter(claim.act for row in rows for claim in row.gold.claims)
    found = Counter(claim.act for row in rows for claim in row.found)
    hit = Counter(row.found[p].act for row in rows for _, p in match("strict", row.gold.claims, row.found))
    return [
        {"act": act, "gold": gold[act], "pred": found[act], "strict": hit[act],
         **_f1({"gold": gold[act], "pred": found[act], "strict": hit[act]}, "strict")}
        for act in sorted(gold | found, key=lambda act: -gold[act])
    ]  # fmt: skip


def by_document(rows: Sequence[Reading]) -> list[dict[str, object]]:
    """The strict figures of each document."""
    counted = [(row, _counts(row)) for row in rows]
    return [
        {"doc": row.gold.document.id, "gold": c["gold"], "pred": c["pred"], "strict": c["strict"], **_f1(c, "strict")}
        for row, c in counted
    ]
