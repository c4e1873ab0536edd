"""Every act is told by its own examples, with the right parties and status, and by none of its counterexamples."""

import pytest

from bilateral.data.lexicon import load_acts
from bilateral.model.act import Example
from bilateral.model.claim import Claim
from bilateral.model.document import Document
from bilateral.reading.reader import read

ACTS = load_acts()
POSITIVE = [(code, example) for code, act in ACTS.items() for example in act.positive]
NEGATIVE = [(code, example) for code, act in ACTS.items() for example in act.negative]


@pytest.fixture(scope="module")
def claims() -> dict[str, list[Claim]]:
    """All example sentences read in one batch: sentence -> claims."""
    texts = {example.text for _, example in POSITIVE + NEGATIVE}
    documents = [Document(text, text) for text in sorted(texts)]
    return {document.id: found for document, found in read(documents)}


def test_there_are_74_acts_with_examples():
    assert len(ACTS) == 74
    assert [code for code, act in ACTS.items() if len(act.positive) < 3 or len(act.negative) < 2] == []


@pytest.mark.parametrize(("code", "example"), POSITIVE, ids=[f"{c}: {e.text[:50]}" for c, e in POSITIVE])
def test_example_tells_its_act(code: str, example: Example, claims: dict[str, list[Claim]]):
    found = [(c.act, set(c.actors) | set(c.recipients), c.status.value) for c in claims[example.text]]
    assert (code, set(example.actors) | set(example.recipients), example.status) in found


@pytest.mark.parametrize(("code", "example"), NEGATIVE, ids=[f"{c}: {e.text[:50]}" for c, e in NEGATIVE])
def test_counterexample_does_not(code: str, example: Example, claims: dict[str, list[Claim]]):
    assert code not in {claim.act for claim in claims[example.text]}
