"""Where to cut: the score above which a candidate is a claim, chosen on held-out documents."""

from collections.abc import Sequence
from dataclasses import replace

from bilateral.evaluation.claims import Reading, f1
from bilateral.evaluation.goldset import LabelledDocument, labelled
from bilateral.evaluation.matching import LEVELS
from bilateral.reading.page import Page
from bilateral.reading.reader import claims_of
from bilateral.reading.selection import Model

STEPS = [round(-2.4 + 0.2 * n, 1) for n in range(15)]


def best_threshold(held: Sequence[tuple[Model, Sequence[tuple[LabelledDocument, Page]]]]) -> float:
    """The threshold with the highest strict F1 over all held-out documents; prints the curve."""
    best = (0.0, 0.0)
    for step in STEPS:
        rows = [
            Reading(item, tuple(labelled(c.record(), item.document.text) for c in claims_of(page, replace(model, threshold=step))))
            for model, items in held
            for item, page in items
        ]
        strict = f1(rows, "strict")
        print(step, {level: f1(rows, level) for level in LEVELS}, flush=True)
        best = max(best, (strict["f1"], step))
    return best[1]
