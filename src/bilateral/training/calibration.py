"""Turns what the judge says of a proposal into how often such a claim is right."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

from bilateral.evaluation.claims import Reading, calibration_error, confidences
from bilateral.reading.genre import density_of
from bilateral.reading.judge import log_odds

FOLDS = 4


class Calibration(NamedTuple):
    """Slope and shift of the log odds of a proposal, and the weight of the density of its document."""

    slope: float
    shift: float
    density: float


def calibrated(rows: Sequence[Reading]) -> Calibration:
    """The calibration with which claims are as often right as they say (Platt 1999), here by two signs.

    ``rows`` are documents with what was read in them by a judge that has not seen them, its confidences as they are.
    Prints the calibration error before and, cross-validated over documents, after. Raises ``ValueError`` where all
    claims are right or none is.
    """
    told = [(confidences([row]), density_of(row.gold.document, len(row.found))) for row in rows]
    signs = np.array([(log_odds(sure), dense) for claims, dense in told for sure, _ in claims])
    right = np.array([one for claims, _ in told for _, one in claims])
    document = [number for number, (claims, _) in enumerate(told) for _ in claims]
    learner, folds = LogisticRegression(C=1e3), GroupKFold(FOLDS)
    after = cross_val_predict(learner, signs, right, groups=document, cv=folds, method="predict_proba")[:, 1]
    before = calibration_error(confidences(rows))
    print("calibration error before and after", before, _error(after.tolist(), right.tolist()), flush=True)
    learner.fit(signs, right)
    slope, density = (round(float(weight), 4) for weight in learner.coef_[0])
    return Calibration(slope, round(float(learner.intercept_[0]), 4), density)


def _error(sure: Sequence[float], right: Sequence[bool]) -> float:
    return calibration_error(list(zip(sure, right, strict=True)))
