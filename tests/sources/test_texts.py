"""Plain texts, and the lines of them that tell who published them and when."""

from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.model.document import Dating, Document
from bilateral.model.failure import Failure
from bilateral.sources import text
from bilateral.sources.byline import byline
from bilateral.sources.given import About, Given


def read(module, data, name="file"):
    data = data if isinstance(data, bytes) else data.encode()
    return list(module.documents(Given(name, data=data)))


def test_a_plain_text_is_a_document_named_by_its_file():
    told = "France recalled its envoy.\n\nIt gave no reason."
    assert read(text, told, "a.txt") == [Document("a.txt", told, raw=sha256(told.encode()).hexdigest())]


def test_the_first_lines_of_a_text_may_tell_of_it():
    head = "Title: Envoy recalled\nOUTLET: The Gazette\r\nPublished: 2023-04-06\nAddress: https://g.example/a\n\n"
    (found,) = read(text, head + "Published: this line is text.")
    assert replace(found, raw="") == Document(
        "file",
        "Published: this line is text.",
        date(2023, 4, 6),
        "The Gazette",
        "Envoy recalled",
        "https://g.example/a",
        dated=Dating.STATED,
    )


STORY = "Chad recalled its envoy from Niger on Monday.\nThe ministry gave no reason on 3 March 2023."


@pytest.mark.parametrize(
    ("line", "outlet", "author"),
    [
        ("The Lantern, 14 May 2021", "The Lantern", ""),
        ("THE LANTERN | 14 MAY 2021", "THE LANTERN", ""),
        ("(The Lantern, Friday, May 14, 2021)", "The Lantern", ""),
        ("— 14th of May 2021 — The Lantern", "The Lantern", ""),
        ("By Ada Quill | The Lantern | 2021-05-14", "The Lantern", "Ada Quill"),
        (
            "By Ada Quill in Niamey, Diplomatic Editor | The Lantern | May 14, 2021 10:30 GMT",
            "The Lantern",
            "Ada Quill",
        ),
        ("May 14, 2021 - By Ada Quill and Ben de Wit", "", "Ada Quill and Ben de Wit"),
        ("Published 14 May 2021", "", ""),
        ("Published on 14 May 2021 by The Lantern", "The Lantern", ""),
        ("Geneva, 14 May 2021", "", ""),
        ("Press Release, 14 May 2021", "", ""),
        ("**14 May 2021**", "", ""),
    ],
)
@pytest.mark.parametrize("place", ["above", "below the title", "below"])
def test_a_line_that_tells_only_who_published_a_text_and_when_is_believed(line, outlet, author, place):
    told = {
        "above": f"{line}\n\n{STORY}",
        "below the title": f"Envoy recalled\n{line}\n{STORY}",
        "below": f"{STORY}\n\n{line}\n",
    }[place]
    (found,) = read(text, told)
    assert (found.published, found.dated) == (date(2021, 5, 14), Dating.SHOWN)
    assert (found.outlet, found.author) == (outlet, author)
    assert found.text == told


@pytest.mark.parametrize(
    "line",
    [
        "The two had met on 14 May 2021.",
        "Chad recalled its envoy, 14 May 2021",
        "The Treaty of Lausanne, 24 July 1923",
        "Updated: 14 May 2021",
        "From 3 May 2020 to 14 May 2021",
        "The Lantern, 31 February 2021",
        "The Lantern, May 2021",
        "14 May 2021\nChad recalled its envoy.\n15 May 2021\nNiger followed.",
        "x" * 200 + ", 14 May 2021",
    ],
)
def test_a_line_that_tells_anything_else_dates_no_text(line):
    (found,) = read(text, f"{line}\n{STORY}")
    assert (found.published, found.outlet, found.author, found.dated) == (None, "", "", Dating.UNKNOWN)


def test_a_header_may_write_its_day_in_words():
    (found,) = read(text, f"Published: 14 May 2021\n\n{STORY}")
    assert (found.published, found.dated, found.text) == (date(2021, 5, 14), Dating.STATED, STORY)


def test_a_line_in_the_middle_of_a_text_dates_nothing():
    (found,) = read(text, "\n".join([*[STORY] * 3, "The Lantern, 14 May 2021", *[STORY] * 3]))
    assert found.published is None


def test_what_the_header_says_comes_before_a_line_of_the_story():
    (found,) = read(text, f"Outlet: The Gazette\nPublished: 15 May 2021\n\nThe Lantern, 14 May 2021\n{STORY}")
    assert (found.published, found.dated, found.outlet) == (date(2021, 5, 15), Dating.STATED, "The Gazette")


@pytest.mark.parametrize(
    "headline",
    [
        "Kenya Seeks Closer Trade Ties",
        "Peru Denies Visas to Envoys of Chile",
        "Foreign Ministry Summons Envoy",
        "Ties Without Trust",
        "Fiji and Palau Over the Reef",
    ],
)
def test_a_headline_in_capitals_with_a_day_is_no_outlet(headline):
    for line in (f"{headline}, 5 March 2024", f"{headline} | March 5, 2024"):
        assert byline(f"{line}\n\nThe ministry told its reasons on Monday.") == About()
        assert byline(f"{line}\nThe Gazette, 6 March 2024\n\nThe ministry told its reasons.").outlet == "The Gazette"


@pytest.mark.parametrize(
    "outlet",
    [
        "Palau Times",
        "Fiji News Agency",
        "United States Herald",
        "Ministry of Foreign Affairs of Tonga",
        "Evening Express",
    ],
)
def test_an_outlet_with_a_name_like_a_headline_is_one(outlet):
    assert byline(f"A story\n{outlet}, 5 March 2024\n\nThe ministry told its reasons.").outlet == outlet


@given(st.text(max_size=200))
def test_any_text_has_a_line_that_dates_it_or_none(words):
    assert byline(words).published is None or isinstance(byline(words).published, date)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_texts_are_decoded(encoding):
    sentence = "La Côte d’Ivoire a rappelé son ambassadeur à Paris, a déclaré le ministère des affaires étrangères."
    (found,) = read(text, sentence.encode(encoding))
    assert found.text == sentence


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        (b"Published: soon\n\nFrance recalled its envoy.", "not a date"),
        (b"word " * 300_000, "1,000,000"),
    ],
)
def test_what_is_no_text_is_a_failure_with_a_reason(data, reason):
    (found,) = read(text, data, "a.txt")
    assert isinstance(found, Failure)
    assert (found.where, found.stage) == ("a.txt", "source")
    assert reason in found.message
