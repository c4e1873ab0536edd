"""Confidence is learned from how often claims of the same certainty are right, in texts that claim as much."""

from itertools import product

from bilateral.evaluation.claims import Reading
from bilateral.evaluation.goldset import LabelledDocument, labelled
from bilateral.model.document import Document
from bilateral.training.calibration import calibrated

WORDS = "Peru closed its embassy in Oslo. "


def reading(number: int, claims: int, right: int, sure: float) -> Reading:
    """A document of which so many claims are read, the first of them as a careful reader has them."""
    text = WORDS * 20
    record = {"act": "mission.close", "actors": ["PER"], "recipients": ["NOR"], "status": "done", "when": ""}
    made = [
        labelled(
            {
                **record,
                "start": len(WORDS) * n,
                "end": len(WORDS) * n + 20,
                "sources": [],
                "others": [],
                "confidence": sure,
            },
            text,
        )
        for n in range(claims)
    ]
    gold = LabelledDocument(Document(str(number), text), tuple(made[:right]))
    return Reading(gold, tuple(made))


def test_the_same_certainty_says_less_in_a_text_that_claims_little():
    thick = [reading(n, 8, 6, sure) for n, sure in product(range(10), (0.4, 0.6))]
    thin = [reading(n, 2, n % 2, sure) for n, sure in product(range(10, 30), (0.4, 0.6))]
    assert calibrated([*thick, *thin]).density > 0


def test_where_texts_are_alike_density_hardly_counts():
    rows = [reading(n, 4, 1 + 2 * (sure > 0.5), sure) for n, sure in product(range(20), (0.3, 0.7))]
    found = calibrated(rows)
    assert abs(found.density) < 0.5 and found.slope > 0
