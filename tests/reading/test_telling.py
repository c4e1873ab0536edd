"""The learned choice of cues: their words, their speakers, and those that no list has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.model.document import Document
from bilateral.reading.attribution import find_attributions
from bilateral.reading.clutter import prose
from bilateral.reading.page import Attribution, Page
from bilateral.reading.parser import parse

SENTENCES = (
    "The union has long opposed the plan.",
    'The mayor, a friend of the union, balked at "the plan".',
    "The river rose by a metre on Monday.",
    "Officials who back the plan say that it will work, and the union agrees.",
    "According to the paper, the mayor wants to resign.",
)


def attributions(text: str) -> list[Attribution]:
    document = Document("1", text)
    page = Page(document, next(parse([text])))
    page.sentences = prose(document, page.doc)
    return find_attributions(page)


def words(text: str) -> list[tuple[str, str, list[str]]]:
    """Cue, speaker and what is told of each attribution."""
    return [
        (a.cue.of(text), a.speaker.of(text) if a.speaker else "", [span.of(text) for span in a.content])
        for a in attributions(text)
    ]


@pytest.mark.parametrize(
    "text, cue, speaker, content",
    [
        ("The union has long opposed the plan.", "has long opposed", "The union", "the plan"),
        ("The mayor said that the river rose.", "said", "The mayor", "that the river rose"),
        ("The river rose, the mayor of the town said.", "said", "the mayor of the town", "The river rose"),
        ("The mayor balked at the plan of the union.", "balked at", "The mayor", "the plan of the union"),
    ],
)
def test_an_attribution_has_its_cue_its_speaker_and_what_is_told(text, cue, speaker, content):
    assert words(text) == [(cue, speaker, [content])]


def test_a_cue_that_no_list_has_makes_no_source():
    (found,) = attributions("The mayor balked at the plan of the union.")
    assert found.sources == ()


def test_the_words_of_a_quotation_are_no_cues():
    (found,) = attributions('The mayor said: "I think that the union believes the river rose."')
    assert len(found.content) == 1


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join))
def test_no_two_cues_share_a_word_and_nobody_speaks_in_a_cue(text):
    found = attributions(text)
    assert not any(a.cue.overlap(b.cue) for n, a in enumerate(found) for b in found[:n])
    assert not any(a.speaker and a.speaker.overlap(a.cue) for a in found)
