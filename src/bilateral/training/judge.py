"""Learns how to weigh the lexicon's model against the encoder, on documents that neither has learned from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from bilateral.data.lexicon import load_acts
from bilateral.evaluation.claims import Reading, f1
from bilateral.evaluation.goldset import Labelled, LabelledDocument, labelled
from bilateral.evaluation.matching import LEVELS, has_parties
from bilateral.reading.judge import NAMES, Judge, Signs
from bilateral.reading.linear import Linear
from bilateral.reading.page import Page
from bilateral.reading.proposals import Proposal
from bilateral.reading.reader import claim_of
from bilateral.reading.selection import Chosen, choose, judged, judged_proposals
from bilateral.reading.topic import Topic
from bilateral.reading.weights import Weights
from bilateral.training.calibration import calibrated

Items = Sequence[tuple[LabelledDocument, Page]]
# What a reader of the ledger is served by alike: the claim whole, its kind of act, its parties.
SERVED = ("strict", "family", "dyad")
STEPS = [round(0.06 + 0.02 * n, 2) for n in range(18)]
FOLDS = 4
# Half a point of F1 is a third of the chance error of so many held documents.
ALIKE = 0.005
# Less probable proposals change nothing at any of the steps.
_FAINTEST = 0.01
REGULARISATION = 0.3
UNTRAINED = Judge(dict.fromkeys(NAMES, 0.0), families={}, bias=0.0, threshold=0.0, slope=1.0, shift=0.0, density=0.0)
FAMILIES = tuple(dict.fromkeys(act.partition(".")[0] for act in load_acts()))


@dataclass(frozen=True, slots=True)
class Seen:
    """What was learned before the judge, from documents that are not held out for it."""

    linear: Linear
    topic: Topic

    def weights(self, judge: Judge) -> Weights:
        """All that the selection needs, with a judge."""
        return Weights(self.linear, self.topic, judge)


def learn_judge(seen: Seen, items: Items, asides: Items) -> Judge:
    """The judge learned from held-out documents, its threshold chosen by cross-validation over them.

    ``asides`` are texts of other things, in which nothing is to be claimed: they have no say in the threshold.
    """
    table = [_rows(seen, item, page) for item, page in items]
    nothing = [row for item, page in asides for row in _rows(seen, item, page)]
    read = list(_judged_by_folds(seen, items, table, nothing))
    threshold = _best_threshold(read)
    told = calibrated(_read_at(threshold, read))
    judge = _fit([*nothing, *(row for rows in table for row in rows)])
    return replace(judge, threshold=threshold, **told._asdict())


class Row(NamedTuple):
    """A proposal: what speaks for it, the family of its act, and whether a careful reader made this claim."""

    signs: Signs
    family: str
    right: bool


# A document, its proposals, and the claims that they make by the identity of the proposal.
Read = tuple[LabelledDocument, list[Chosen], Mapping[int, Labelled]]


def _rows(seen: Seen, item: LabelledDocument, page: Page) -> list[Row]:
    sentences = judged_proposals(page, seen.weights(UNTRAINED))
    return [
        Row(signs, proposal.family, _is_right(page, proposal, item.claims))
        for found in sentences
        for proposal, signs in found
    ]


def _is_right(page: Page, proposal: Proposal, claims: Sequence[Labelled]) -> bool:
    """Whether a careful reader made this claim somewhere in its sentence."""
    sentence = page.sentences[proposal.sentence]
    return any(
        claim.act == proposal.act
        and claim.span.start < sentence.end_char
        and sentence.start_char < claim.span.end
        and has_parties(claim, proposal.actors, proposal.recipients)
        for claim in claims
    )


def _fit(rows: Sequence[Row]) -> Judge:
    values = np.array([
        [*(float(getattr(row.signs, name)) for name in NAMES), *(float(row.family == one) for one in FAMILIES)]
        for row in rows
    ])  # fmt: skip
    mean, spread = values.mean(0), values.std(0) + 1e-6
    learner = LogisticRegression(C=REGULARISATION, max_iter=2000)
    learner.fit((values - mean) / spread, np.array([row.right for row in rows]))
    weights: NDArray[np.float64] = learner.coef_[0] / spread
    bias = float(learner.intercept_[0] - (weights * mean).sum())
    named = {n: round(float(w), 4) for n, w in zip((*NAMES, *FAMILIES), weights, strict=True)}
    return replace(
        UNTRAINED,
        weights={name: named[name] for name in NAMES},
        families={family: named[family] for family in FAMILIES},
        bias=round(bias, 4),
    )


def _best_threshold(read: Sequence[Read]) -> float:
    """The lowest threshold with the highest mean of strict, family and dyad F1, as far as it can be told apart.

    A claim that is read can be left out by its confidence, one that is not read is lost. Prints the curve.
    """
    curve: dict[float, float] = {}
    for step in STEPS:
        rows = _read_at(step, read)
        print(step, {level: [round(v, 3) for v in f1(rows, level).values()] for level in LEVELS}, flush=True)
        curve[step] = sum(f1(rows, level)["f1"] for level in SERVED) / len(SERVED)
    return min(step for step, mean in curve.items() if mean > max(curve.values()) - ALIKE)


def _read_at(threshold: float, read: Sequence[Read]) -> list[Reading]:
    """What is read in each document at a threshold."""
    return [
        Reading(item, tuple(made[id(c)] for c in choose(proposed, threshold) if id(c) in made))
        for item, proposed, made in read
    ]


def _judged_by_folds(
    seen: Seen, items: Items, table: Sequence[Sequence[Row]], nothing: Sequence[Row]
) -> Iterator[Read]:
    """The proposals of each document by a judge that has not seen it, with the claims that they make."""
    for fold in range(FOLDS):
        others = (row for number, rows in enumerate(table) if number % FOLDS != fold for row in rows)
        judge = _fit([*nothing, *others])
        for item, page in items[fold::FOLDS]:
            proposed = [c for c in judged(page, seen.weights(judge)) if c.confidence >= _FAINTEST]
            claims = {id(c): claim for c in proposed if (claim := claim_of(page, c)) is not None}
            yield item, proposed, {k: labelled(c.record(), item.document.text) for k, c in claims.items()}
