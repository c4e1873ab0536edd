"""Where to cut: the score above which a candidate is a claim, chosen on held-out documents."""

import math
from collections.abc import Sequence
from dataclasses import replace

from bilateral.evaluation.claims import Reading, f1
from bilateral.evaluation.goldset import Labelled, LabelledDocument, labelled
from bilateral.evaluation.matching import LEVELS
from bilateral.reading.page import Page
from bilateral.reading.reader import claims_of
from bilateral.reading.selection import Model

# Of thresholds whose F1 is as good but for this, the highest is taken: a false entry is worse than a missing one.
AS_GOOD = 0.002
STEPS = [round(-2.4 + 0.2 * n, 1) for n in range(15)]

Held = Sequence[tuple[Model, Sequence[tuple[LabelledDocument, Page]]]]


def best_threshold(held: Held) -> float:
    """The threshold with the highest strict F1 over all held-out documents; prints the curve."""
    # A lower threshold only adds claims: one reading at the lowest serves all.
    read = [
        (item, _claims(page, replace(model, threshold=STEPS[0]), item)) for model, items in held for item, page in items
    ]
    curve: dict[float, float] = {}
    for step in STEPS:
        sure = 1 / (1 + math.exp(-step))
        rows = [Reading(item, tuple(c for confidence, c in claims if confidence >= sure)) for item, claims in read]
        print(step, {level: tuple(f1(rows, level).values()) for level in LEVELS}, flush=True)
        curve[step] = f1(rows, "strict")["f1"]
    return max(step for step, figure in curve.items() if figure >= max(curve.values()) - AS_GOOD)


def _claims(page: Page, model: Model, item: LabelledDocument) -> list[tuple[float, Labelled]]:
    return [(claim.confidence, labelled(claim.record(), item.document.text)) for claim in claims_of(page, model)]
