"""A text without capitals, or in nothing else, is read as one with them; no letter moves."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.model.document import Document
from bilateral.reading.letters import in_letters
from bilateral.reading.reader import read

TEXT = "Norway expelled two Russian diplomats on Monday. Moscow said it would respond."


@settings(deadline=None)  # the names are gathered once
@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzßéı .,'’\n", max_size=80))
def test_only_capitals_change(text: str):
    assert in_letters(text).lower() == text.lower()
    assert len(in_letters(text)) == len(text)


def test_a_text_with_its_capitals_stays_as_it_is():
    assert in_letters(TEXT) == TEXT


def test_names_days_and_beginnings_get_their_capitals():
    assert in_letters(TEXT.lower()) == TEXT
    assert in_letters(TEXT.upper()) == TEXT


def test_us_is_a_country_only_where_it_can_be_no_pronoun():
    assert in_letters("the us told us that us officials left.") == "The US told us that US officials left."


def test_claims_of_a_text_without_capitals_have_its_words():
    text = TEXT.lower()
    ((_, claims),) = read([Document("d", text)])
    assert ("envoy.expel", ("NOR",), ("RUS",)) in {(c.act, c.actors, c.recipients) for c in claims}
    assert all(claim.span.of(text) == claim.evidence for claim in claims)
