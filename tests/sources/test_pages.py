"""The article of a page, with what the page tells of it."""

import gzip
from datetime import date

import pytest
from hypothesis import given as given_by
from hypothesis import settings
from hypothesis import strategies as st

from bilateral.model.document import Dating, Document
from bilateral.model.failure import Failure
from bilateral.sources.article import article
from bilateral.sources.charset import decoded
from bilateral.sources.given import Given
from bilateral.sources.registry import read

ADDRESS = "https://gazette.example/world/chad"
LEAD = "Chad recalled its ambassador from Niger on Monday, the foreign ministry said in a statement to reporters."
STORY = [
    LEAD,
    "The step followed a week of talks in Niamey that had ended without a result, two officials said on Friday.",
    "Niger had been told of it by a note and nothing else, its own ministry said, and it would answer in time.",
    "The embassy stays open, and visas go on being issued as long as there are people who come to ask for them.",
]


def page(body="", head="", title="Envoy recalled"):
    body = body or f"<article><h1>{title}</h1>{paragraphs(STORY)}</article>"
    head = f"<title>{title} | The Gazette</title>{head}"
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def paragraphs(sentences):
    return "".join(f"<p>{sentence}</p>" for sentence in sentences)


def lines(page):
    return article(page, ADDRESS).text.split("\n")


def test_the_article_is_its_paragraphs():
    around = "<nav><a href='/'>Home</a></nav>{}<aside><p>Most read</p></aside><footer>All rights reserved</footer>"
    assert lines(page(around.format(f"<article><h1>Envoy recalled</h1>{paragraphs(STORY)}</article>"))) == STORY


def test_lines_of_the_source_are_no_lines_of_the_text():
    broken = [sentence.replace(" the ", "\n      the\t") for sentence in STORY]
    assert lines(page(f"<article>{paragraphs(broken)}</article>")) == STORY


def test_a_short_dispatch_is_found():
    assert lines(page(f"<div id='main'><h1>Envoy recalled</h1><p>{LEAD}</p></div>")) == [LEAD]


def test_parts_that_adverts_split_are_put_together():
    parts = "".join(
        f"<div class='grid body__container'>{paragraphs(STORY)}</div><div class='ad-slot'><p>Buy now</p></div>"
        for _ in range(3)
    )
    found = lines(page(f"<main>{parts}</main>"))
    assert [found.count(sentence) for sentence in STORY] == [3] * len(STORY)
    assert "Buy now" not in found


def test_lone_links_and_the_clutter_of_pages_are_left_out():
    more = [
        "<p><a href='/other'>Peru opens an embassy in Quito after ten years of silence between the two</a></p>",
        "<p>READ MORE: The week in Niamey</p>",
        "<p>Sign up for our newsletter</p>",
        "<p>© 2024 The Gazette</p>",
    ]
    assert lines(page(f"<article>{paragraphs(STORY[:2])}{''.join(more)}{paragraphs(STORY[2:])}</article>")) == STORY


def test_a_link_inside_a_sentence_stays():
    linked = LEAD.replace("Niger", "<a href='/niger'>Niger</a>")
    assert lines(page(f"<article>{paragraphs([linked, *STORY[1:]])}</article>")) == STORY


META = (
    '<meta property="og:site_name" content="The Gazette"><meta name="author" content="Ada Quill">'
    '<meta property="og:title" content="Envoy recalled">'
)


def test_a_page_tells_its_title_outlet_and_author():
    found = article(page(head=META), ADDRESS)
    assert (found.title, found.outlet, found.author) == ("Envoy recalled", "The Gazette", "Ada Quill")


@pytest.mark.parametrize("name", ["", "https://www.gazette.example", "x" * 61])
def test_the_host_stands_for_an_outlet_without_a_name(name):
    head = f'<meta property="og:site_name" content="{name}">' if name else ""
    plain = page(head=head).replace(b" | The Gazette", b"")
    assert article(plain, ADDRESS).outlet == "gazette.example"


@pytest.mark.parametrize(
    ("canonical", "address"),
    [
        ("https://www.gazette.example/2024/chad", "https://www.gazette.example/2024/chad"),
        ("https://nytimes.com/2024/chad", ADDRESS),
        ("javascript:alert(1)", ADDRESS),
    ],
    ids=["same site", "another site", "no address"],
)
def test_a_page_says_its_address_only_within_its_site(canonical, address):
    assert article(page(head=f'<link rel="canonical" href="{canonical}">'), ADDRESS).address == address


RECORD = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-03-05T10:00:00Z"}</script>'


@pytest.mark.parametrize(
    ("head", "shown", "address", "day", "basis"),
    [
        ('<meta property="article:published_time" content="2024-03-05T10:00:00Z">', "", "", date(2024, 3, 5), "stated"),
        (RECORD, "<time datetime='2024-03-07'>Updated</time>", "", date(2024, 3, 5), "stated"),
        ("", "<time datetime='2024-03-05'>Tuesday</time>", "", date(2024, 3, 5), "shown"),
        ("", "", "https://gazette.example/2024/03/05/chad", date(2024, 3, 5), "address"),
        ("", "", ADDRESS, None, ""),
    ],
    ids=["metadata", "record", "shown", "address", "nothing"],
)
def test_a_day_of_publication_says_what_it_rests_on(head, shown, address, day, basis):
    found = article(page(f"<article>{shown}{paragraphs(STORY)}</article>", head), address)
    assert (found.published, found.dated) == (day, Dating(basis))


def test_a_day_in_the_text_is_no_day_of_publication():
    told = [*STORY, "The two had exchanged envoys on 3 May 2011.", "Copyright 2019 The Gazette."]
    assert article(page(f"<article>{paragraphs(told)}</article>"), ADDRESS).published is None


@pytest.mark.parametrize(
    ("encoding", "told", "declared"),
    [
        ("utf-8", "", ""),
        ("utf-8", "text/html; charset=iso-8859-1", ""),
        ("utf-8-sig", "", ""),
        ("utf-16", "", ""),
        ("cp1252", "text/html; charset=ISO-8859-1", ""),
        ("cp1252", "", "windows-1252"),
        ("cp1251", "", "windows-1251"),
        ("cp1252", "text/html; charset=no-such", "latin1"),
    ],
)
def test_pages_are_read_in_their_encoding(encoding, told, declared):
    sentence = "Посол Чада отозван." if encoding == "cp1251" else "La Côte d’Ivoire a rappelé son ambassadeur."
    head = f'<meta charset="{declared}">' if declared else ""
    assert sentence in decoded(page(f"<p>{sentence}</p>", head).decode().encode(encoding), told)


@settings(deadline=None)
@given_by(st.binary(max_size=200), st.sampled_from(["", "text/html; charset=utf-8", "text/html; charset=shift_jis"]))
def test_any_bytes_are_a_text(data, told):
    assert "\0" not in decoded(data, told)


@settings(max_examples=80, deadline=None)
@given_by(st.integers(0, 900), st.binary(max_size=40))
def test_a_page_may_be_broken_anywhere(place, other):
    data = page(head=META)
    for one in read(Given("a.html", data=data[:place] + other + data[place + len(other) :])):
        assert isinstance(one, Document | Failure)


@settings(max_examples=60, deadline=None)
@given_by(st.text(min_size=1, max_size=300))
def test_what_is_kept_of_any_text_is_a_document_with_sound_characters(text):
    told = text.replace("<", "&lt;").replace("&", "&amp;")
    for one in read(Given("a.html", data=page(f"<article><p>{LEAD} {told}</p></article>").replace(b"\xed", b""))):
        assert isinstance(one, Document | Failure)
        if isinstance(one, Document):
            assert one.text.encode("utf-8")


@pytest.mark.parametrize(
    "damaged", [b"\x1f\x8b", b"\x1f\x8b\x07", gzip.compress(page())[:-20], gzip.compress(page())[:40] + b"x" * 90]
)
def test_a_packed_page_that_is_damaged_is_told(damaged):
    (found,) = read(Given("chad.html.gz", data=damaged))
    assert "it was compressed, and is damaged" in found.message


def test_a_packed_page_is_read_from_its_file(tmp_path):
    (tmp_path / "chad.html.gz").write_bytes(gzip.compress(page()))
    (found,) = read(Given("chad.html.gz", path=tmp_path / "chad.html.gz"))
    assert found.text.split("\n") == STORY
