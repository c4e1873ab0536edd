"""Who does what to whom, through passives, infinitives, relative clauses and joined verbs."""

import pytest

from bilateral.reading.grammar import objects, subjects
from bilateral.reading.parser import parse

CASES = [
    ("The minister attacked the plan.", "attacked", ["minister"], ["plan"]),
    ("The plan was attacked by the minister.", "attacked", ["minister"], ["plan"]),
    ("The treaty signed by Kenya lapsed.", "signed", ["Kenya"], ["treaty"]),
    ("Kenya, which severed ties, plans to reopen its embassy.", "reopen", ["Kenya"], ["embassy"]),
    ("Kenya, which severed ties, plans to reopen its embassy.", "severed", ["Kenya"], ["ties"]),
    ("France urged Iran to release prisoners.", "release", ["Iran"], ["prisoners"]),
    ("Iran was urged by France to release prisoners.", "release", ["Iran"], ["prisoners"]),
    ("Turkey accused Greece of attacking ships.", "attacking", ["Greece"], ["ships"]),
    ("Chile bought and shipped grain.", "bought", ["Chile"], ["grain"]),
    ("Peru urged that Chad stop and spoke with Mali.", "spoke", ["Peru"], []),
    ("The ministry said that Peru did not comply and attacked Mali.", "attacked", ["Peru"], ["Mali"]),
    ("Mali was accused of meddling in elections by Chad.", "meddling", ["Mali"], []),
    ("A ship carried 40 tons of oil.", "carried", ["ship"], ["oil"]),
    ("The Bahamas was widely and loudly criticized over its quarrel with Cuba.", "criticized", [], ["Bahamas"]),
]


@pytest.mark.parametrize(("sentence", "verb", "doers", "done_to"), CASES)
def test_subject_and_object(sentence: str, verb: str, doers: list[str], done_to: list[str]):
    token = next(t for t in next(parse([sentence])) if t.text == verb)
    assert [t.text for t in subjects(token)] == doers
    assert [t.text for t in objects(token)] == done_to
