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

# What a reader of the ledger is served by alike: the claim whole, its kind of act, its parties.
SERVED = ("strict", "family", "dyad")
STEPS = [round(-2.4 + 0.2 * n, 1) for n in range(15)]

Held = Sequence[tuple[Model, Sequence[tuple[LabelledDocument, Page]]]]


def best_threshold(held: Held) -> float:
    """The threshold with the highest mean of strict, family and dyad F1 over the held-out documents.

    Prints the curve: precision, recall and F1 at each level.
    """
    # A lower threshold only adds claims: one reading at the lowest serves all.
    read = [
        (item, _claims(page, replace(model, threshold=STEPS[0]), item)) for model, items in held for item, page in items
    ]
    curve: dict[float, float] = {}
    for step in STEPS:
        sure = 1 / (1 + math.exp(-step))
        rows = [Reading(item, tuple(c for confidence, c in claims if confidence >= sure)) for item, claims in read]
        print(step, {level: tuple(f1(rows, level).values()) for level in LEVELS}, flush=True)
        curve[step] = sum(f1(rows, level)["f1"] for level in SERVED) / len(SERVED)
    return max(curve, key=lambda step: curve[step])


def _claims(page: Page, model: Model, item: LabelledDocument) -> list[tuple[float, Labelled]]:
    return [(claim.confidence, labelled(claim.record(), item.document.text)) for claim in claims_of(page, model)]
