"""Relations and missions that a sentence leaves without their parties."""

import pytest

from bilateral.model.document import Document
from bilateral.reading.reader import pages

OPENING = "Ghana recognised Fiji in 1970. Ghana and Fiji traded sugar.\n\n"


def meant(sentence: str, words: str) -> set[str]:
    """Whom the reader takes some words of a sentence to mean, in a text about Ghana and Fiji."""
    (page,) = pages([Document("1", OPENING + sentence)])
    start = page.document.text.index(words, len(OPENING))
    found = [m for m in page.mentions if page.doc[m.head].idx in range(start, start + len(words)) and not m.place]
    return {i for mention in found for i in mention.ids}


@pytest.mark.parametrize(
    ("sentence", "words", "ids"),
    [
        ("Diplomatic relations were established on 3 May 1971.", "relations", {"GHA", "FJI"}),
        ("Relations were severed in 1980.", "Relations", {"GHA", "FJI"}),
        ("In May 1990 the papers reported the resumption of diplomatic relations.", "relations", {"GHA", "FJI"}),
        ("Diplomatic relations with Peru were established in 1971.", "relations", set()),
        ("Peruvian relations were discussed.", "relations", set()),
        ("Public relations were improved.", "relations", set()),
        ("The Embassy at Suva was opened in 1972.", "Embassy", {"GHA"}),
        ("Embassy Suva was closed in 1985.", "Embassy", {"GHA"}),
        ("The Peruvian Embassy at Suva was opened in 1972.", "Embassy", {"PER"}),
    ],
)
def test_the_parties_are_those_the_text_is_about(sentence: str, words: str, ids: set[str]) -> None:
    assert meant(sentence, words) == ids


def test_an_embassy_that_shelters_another_mission_is_not_the_one_spoken_of() -> None:
    sentence = "In 1980 a Ghanaian interests section was opened in the Peruvian embassy in Suva. The embassy closed."
    assert meant(sentence, "The embassy") != {"PER"}
    assert meant(sentence.replace("a Ghanaian interests section was opened", "he died"), "The embassy") == {"PER"}


def test_who_presents_credentials_to_one_state_comes_from_the_other() -> None:
    sentence = "On 9 June 1974, Kofi Boateng presented his credentials as High Commissioner to the Government of Fiji."
    assert meant(sentence, "Boateng") == {"GHA"}


def test_a_word_with_re_stays_whole() -> None:
    (page,) = pages([Document("1", "The embassy was re-opened in May.")])
    assert [t.lemma_ for t in page.doc if t.text == "re-opened"] == ["re-open"]
