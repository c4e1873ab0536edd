"""Altered copies keep their claims: the words of a claim stand at its new place."""

import re
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.data.gazetteer import gazetteer
from bilateral.evaluation.altered.edits import Edit, Edited
from bilateral.evaluation.altered.wording import other_quotes, other_spelling, typing_errors
from bilateral.evaluation.goldset import LabelledDocument, labelled
from bilateral.evaluation.robust import ALTERATIONS, altered, falls
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


# How the words of each claim begin and end in every copy, in small letters; what stands between may change.
WORDS = (
    r"\w+ would expel two [\w-]+ diplomats",
    r"(?:the united states|\w+) called on the \w+ to organi[sz]e talks",
    r"\w+ had earlier critici[sz]ed [\w-]+['’]s program(?:me)? of oil exports",
)


@pytest.mark.parametrize("name", ALTERATIONS)
def test_every_claim_keeps_its_words(name: str):
    copy = altered(document(), ALTERATIONS[name])
    for claim, words in zip(copy.claims, WORDS, strict=True):
        told = claim.span.of(copy.document.text)
        assert told == claim.record["evidence"]
        assert re.fullmatch(words, told.lower())


@pytest.mark.parametrize("name", ALTERATIONS)
def test_every_alteration_changes_something(name: str):
    long = document("\n".join([TEXT] * 12))  # typing errors are rare
    assert altered(long, ALTERATIONS[name]).document.text != long.document.text


def test_here_and_there_a_longer_word_is_mistyped():
    text = " ".join(["officials discussed further cooperation with them"] * 100)
    old, new = text.split(), Edited(text, typing_errors(text, Random(1))).text.split()
    changed = [(before, after) for before, after in zip(old, new, strict=True) if before != after]
    assert 2 <= len(changed) <= 20  # one in fifty of four hundred
    for before, after in changed:
        assert before != "with" and before != "them"
        assert (before[0], before[-1]) == (after[0], after[-1])
        assert abs(len(before) - len(after)) <= 1


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


def test_leaders_are_exchanged_with_their_states():
    text = "French President Emmanuel Macron thanked Norway. Macron said so in Paris."
    record = {
        "evidence": "French President Emmanuel Macron thanked Norway", "act": "statement.praise", "actors": ["FRA"],
        "recipients": ["NOR"], "status": "done",
    }  # fmt: skip
    item = LabelledDocument(Document("d", text, date(2019, 5, 2)), (labelled(record, text),))
    copy = altered(item, ALTERATIONS["other states"])
    (claim,) = copy.claims
    (state,) = claim.actors
    assert "Macron" not in copy.document.text
    assert any(leader.name in copy.document.text for leader in gazetteer().leaders(state, date(2019, 5, 2)))


def test_neither_abbreviations_nor_other_names_are_taken_for_the_names_exchanged():
    text = "The DPRK and the Guyanese president, Mr Ali, signed a pact. Ali Baba Street is closed."
    record = {
        "evidence": "signed a pact", "act": "agreement.sign", "actors": ["PRK", "GUY"], "recipients": [],
        "status": "done",
    }  # fmt: skip
    item = LabelledDocument(Document("d", text, date(2023, 5, 2)), (labelled(record, text),))
    copied = altered(item, ALTERATIONS["other states"]).document.text
    assert "Ali Baba Street" in copied
    assert "DPRK" not in copied
    assert not any(word.isupper() and len(word) > 3 for word in copied.split())


def test_the_fall_is_measured_against_the_text_as_it_is():
    figures = falls([document()])
    plain = figures["plain"]
    assert plain > 0
    for name in ALTERATIONS:
        told = figures[name]
        assert told["fall"] == pytest.approx(plain - told["strict"], abs=1e-4)
        assert told["share"] == pytest.approx(told["fall"] / plain, abs=1e-3)
