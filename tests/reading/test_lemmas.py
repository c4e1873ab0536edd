"""What a past tense is a form of: a cue has to know its verb."""

import pytest

from bilateral.reading.parser import parse


@pytest.mark.parametrize(
    ("sentence", "lemma"),
    [
        ("Fiji installed a radar.", "install"),
        ("Fiji reappointed its envoy.", "reappoint"),
        ("Fiji resupplied the rebels.", "resupply"),
        ("Fiji was readmitted to the league.", "readmit"),
        ("Fiji staged a raid.", "stage"),
        ("Fiji hoped for peace.", "hope"),
        ("Fiji re-opened its border.", "re-open"),
        ("The king died in May.", "die"),
    ],
)
def test_a_past_tense_is_known_by_its_verb(sentence: str, lemma: str):
    (doc,) = parse([sentence])
    assert lemma in {token.lemma_ for token in doc if token.pos_ == "VERB"}
