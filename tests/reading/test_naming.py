"""What of a text is parsed: where actors are near, and all of it where they are near nearly everywhere."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bilateral.model.document import Document
from bilateral.reading.glance import unparsed_topic_words
from bilateral.reading.letters import in_letters
from bilateral.reading.naming import SHORT, near_actors, sentences
from bilateral.reading.reader import pages, read

RAIN = "The rain fell on the hills all day. "
TOLD = "France recalled its ambassador from Niger on Monday. "
SENTENCES = [RAIN, TOLD, "The envoy left.\n", "“Nobody came,” he said. ", "Ünder Öl ﬁel İstanbul… ", "\n"]


def blank(text):
    return [line.isspace() or not line for line in text.split("\n")]


def test_what_stands_far_from_all_actors_is_blank():
    text = f"{RAIN * 20}\n{TOLD}\n{RAIN}\n{RAIN * 20}"
    assert blank(near_actors(Document("a", text))) == [False, False, False, True]
    assert near_actors(Document("a", text)).split("\n")[0].strip() == RAIN.strip()  # the sentence before


def test_a_text_with_actors_nearly_everywhere_is_parsed_whole():
    text = f"{(TOLD + RAIN) * 10}{RAIN * 3}"
    assert near_actors(Document("a", text)) == text


def test_a_note_is_parsed_whole():
    text = RAIN * (SHORT // len(RAIN) - 1)
    assert near_actors(Document("a", text)) == text


def test_who_is_in_office_on_the_day_is_an_actor():
    (sentence,) = sentences(Document("a", "Merkel said so.", date(2015, 3, 1)))
    assert sentence.actors == {"DEU"}


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=60).map("".join))
def test_no_character_moves_and_lines_stay_lines(text):
    told, parsed = in_letters(text), near_actors(Document("a", text))
    assert len(parsed) == len(told)
    assert all(one in {other, " "} for one, other in zip(parsed, told, strict=True))
    assert parsed.count("\n") == told.count("\n")


def test_claims_quote_the_text_and_not_what_was_parsed():
    text = f"{RAIN * 20}{TOLD}{RAIN * 20}"
    ((_, (claim,)),) = read([Document("a", text)])
    assert claim.span.of(text) == claim.evidence
    assert (claim.act, claim.actors, claim.recipients) == ("envoy.recall", ("FRA",), ("NER",))


def test_what_is_not_parsed_still_tells_what_a_text_is_about():
    text = f"{'The striker won the match and the fans cheered. ' * 20}{TOLD}"
    (page,) = pages([Document("a", text)])
    assert {"fan", "striker", "match"} & unparsed_topic_words(page)
    assert not unparsed_topic_words(next(pages([Document("b", TOLD * 20)])))
