from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.model.document import Document
from bilateral.reading.clutter import prose
from bilateral.reading.parser import parse

STORY = "On Monday Norway recalled its envoy from Mali. The two countries have quarrelled over a river since 2019."


def read(text: str, title: str = "") -> list[str]:
    return [s.text for s in prose(Document("1", text, title=title), next(parse([text])))]


def test_plain_prose_is_kept_whole_and_in_order():
    assert read(STORY) == STORY.replace(". ", ".|").split("|")


@pytest.mark.parametrize(
    "line",
    [
        "Chad Calls Its Envoy Home From Mali",
        "The Desk",
        "By Jane Roe",
        "By JANE ROE and JOHN DOE",
        "John Doe, Department Spokesperson",
        "Office of the Spokesperson",
        "Read More",
        "Exit mobile version",
        "Share this",
        "Sign up for our morning newsletter.",
        "Updated at 4:10 p.m. on Friday",
        "FILE PHOTO: The envoy arrives at his office.",
        "Pictured: the bridge over the river.",
        "Enlarge this image toggle caption Jane Roe/AFP/Getty Images",
        "The president waves to the crowd in the capital. (Reuters photo)",
        "Jane Roe contributed to this report.",
        "(Additional reporting by Jane Roe; editing by John Doe)",
        "Copyright 2019 The Daily. All rights reserved.",
        "CHAD AND MALI: THE RIVER.",
        "Closure of the Embassy, 2019.",
        "Home News Sport Weather",
    ],
)
def test_clutter_is_left_out_wherever_it_stands(line):
    assert read(f"{line}\n\n{STORY}") == read(STORY)
    assert read(f"{STORY}\n\n{line}") == read(STORY)


def test_the_headline_copied_into_the_text_is_left_out():
    assert read(f"Envoy goes home. {STORY}", title="Envoy goes home") == read(STORY)


def test_a_headline_alone_is_read():
    assert read("Chad recalls its envoy from Mali") == ["Chad recalls its envoy from Mali"]


def test_a_word_with_a_hyphen_is_no_dateline():
    assert read("NATO-led troops left Mali.") == ["NATO-led troops left Mali."]


def test_the_dateline_is_cut_from_its_sentence():
    for dateline in ("BAMAKO, May 2 (Reuters) - ", "BAMAKO — ", "BAMAKO, Mali (AP) _ ", "Bamako (CNN) "):
        assert read(dateline + STORY) == read(STORY)


def test_what_a_caption_goes_on_to_tell_is_kept():
    caption = "The envoy is seen at the airport. Chad called him home after a quarrel over a river. (Jane Roe/AP)"
    assert read(f"{caption}\n{STORY}")[0] == "Chad called him home after a quarrel over a river."


def test_nothing_is_read_below_the_list_of_sources():
    assert read(f"{STORY}\n\nThe river is long.\n\nSources\n\nJane Roe. The river quarrel. The Daily, 2 May.")[-1] == (
        "The river is long."
    )


def test_the_biography_of_the_author_is_left_out_at_the_end_only():
    biography = "Jane Roe is a senior fellow at the Institute of Rivers."
    assert read(f"{STORY}\n{biography}") == read(STORY)
    assert biography in read(f"{biography}\n{STORY}\nThe river is long.\nIt is wide.\nIt is deep.")


def test_wrapped_text_without_stops_at_its_line_ends_is_prose():
    wrapped = "Norway recalled its envoy from\nMali on Monday after a quarrel\nthat began years ago and\nnever ended."
    assert " ".join(read(wrapped)) == wrapped.replace("\n", " ")


def test_a_tweet_is_prose_though_it_has_no_stop():
    tweet = "Our envoy comes home today, and the bridge stays closed — Jane Roe (@janeroe) May 2, 2019"
    assert read(f"{STORY}\n{tweet}")[-1].startswith("Our envoy")


@given(st.text(alphabet="aB. \n\"'’(,:-", max_size=60))
def test_every_text_with_words_has_prose_inside_it(text):
    sentences = prose(Document("1", text), next(parse([text])))
    assert bool(sentences) == bool(text.strip())
    assert all(s.text in text and s.text.strip() == s.text for s in sentences)
    assert all(a.end_char <= b.start_char for a, b in pairwise(sentences))
