"""Altered copies keep their claims: the words of a claim stand at its new place."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.evaluation.altered.edits import Edit, Edited
from bilateral.evaluation.altered.wording import other_quotes, other_spelling
from bilateral.evaluation.goldset import LabelledDocument, labelled
from bilateral.evaluation.robust import ALTERATIONS, altered
from bilateral.model.document import Document
from bilateral.model.span import Span

TEXT = """Norway expels diplomats
Norway's foreign minister said on Monday that Oslo would expel two French diplomats.
"We have no other way," the minister told reporters at the defence ministry.
The United States called on the Norwegians to organise talks with Paris.
France had earlier criticised Norway’s programme of oil exports."""
CLAIMS = [
    ("Oslo would expel two French diplomats", "envoy.expel", ["NOR"], ["FRA"]),
    ("The United States called on the Norwegians to organise talks", "statement.demand", ["USA"], ["NOR"]),
    ("France had earlier criticised Norway’s programme of oil exports", "statement.criticise", ["FRA"], ["NOR"]),
]


def document(text: str = TEXT) -> LabelledDocument:
    records = [
        {"evidence": words, "act": act, "actors": actors, "recipients": recipients, "status": "done"}
        for words, act, actors, recipients in CLAIMS
    ]
    return LabelledDocument(
        Document("d", text, title="Norway expels diplomats"), tuple(labelled(r, text) for r in records)
    )


@st.composite
def edited_texts(draw: st.DrawFn) -> tuple[str, list[Edit], Span]:
    text = draw(st.text(alphabet="abc “”\n", min_size=1, max_size=60))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    edits = [Edit(a, b, draw(st.text(alphabet="xyz", max_size=4))) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    start = draw(st.integers(0, len(text)))
    return text, edits, Span(start, draw(st.integers(start, len(text))))


@given(edited_texts())
def test_a_place_is_carried_to_the_same_words(case: tuple[str, list[Edit], Span]):
    text, edits, span = case
    new = Edited(text, edits)
    touched = [e for e in edits if e.start < span.end and span.start < e.end]
    start = min([span.start, *(e.start for e in touched)])
    end = max([span.end, *(e.end for e in touched)])
    inside = [Edit(e.start - start, e.end - start, e.new) for e in touched]
    assert new.carry(span).of(new.text) == Edited(text[start:end], inside).text


@pytest.mark.parametrize("name", ALTERATIONS)
def test_claims_keep_their_number_and_stand_in_the_text(name: str):
    copy = altered(document(), ALTERATIONS[name])
    assert len(copy.claims) == len(CLAIMS)
    for claim in copy.claims:
        assert claim.span.of(copy.document.text) == claim.record["evidence"]


@pytest.mark.parametrize("name", ALTERATIONS)
def test_an_alteration_is_the_same_each_time(name: str):
    assert altered(document(), ALTERATIONS[name]) == altered(document(), ALTERATIONS[name])


def test_letters_change_and_nothing_else():
    lower = altered(document(), ALTERATIONS["no capitals"])
    assert lower.document.text == TEXT.lower()
    assert [c.span for c in lower.claims] == [c.span for c in document().claims]


def test_only_the_headline_is_put_in_capitals():
    copy = altered(document(), ALTERATIONS["headline in capitals"]).document
    assert copy.title == "NORWAY EXPELS DIPLOMATS"
    assert copy.text == TEXT.replace("Norway expels diplomats", "NORWAY EXPELS DIPLOMATS")


def test_spelling_and_marks_change_sides():
    assert Edited("Defence, colors", other_spelling("Defence, colors", Random(0))).text == "Defense, colours"
    assert Edited('"Go," he said', other_quotes('"Go," he said', Random(0))).text == "“Go,” he said"
    assert Edited("“Go,” he said", other_quotes("“Go,” he said", Random(0))).text == '"Go," he said'


def test_the_order_of_paragraphs_changes_and_their_words_do_not():
    copy = altered(document(), ALTERATIONS["paragraphs in another order"])
    assert sorted(copy.document.text.split("\n")) == sorted(TEXT.split("\n"))
    assert [c.record["evidence"] for c in copy.claims] == [words for words, *_ in CLAIMS]


def test_states_are_exchanged_in_the_text_and_in_the_claims_alike():
    copy = altered(document(), ALTERATIONS["other states"])
    expel, demand, criticise = copy.claims
    assert expel.actors == demand.recipients == criticise.recipients
    assert expel.recipients == criticise.actors
    ids = {i for claim in copy.claims for i in claim.actors | claim.recipients}
    assert len(ids) == 3
    assert not ids & {"NOR", "FRA", "USA"}
    for name in ("Norw", "Oslo", "French", "France", "Paris", "United States"):
        assert name not in copy.document.text
