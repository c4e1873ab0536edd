import gzip
import io
import json
import pickle
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.model.document import Dating, Document
from bilateral.model.failure import Failure
from bilateral.sources import csv, html, jsonl, text
from bilateral.sources.byline import byline
from bilateral.sources.chooser import choose
from bilateral.sources.given import About, Given
from bilateral.sources.intake import documents as documents_apart
from bilateral.sources.intake import intake
from bilateral.sources.record import columns_of
from bilateral.sources.registry import read as read_given
from bilateral.sources.registry import source_of
from bilateral.sources.source import SourceError

PAGE = """<html><head><title>Arlanda closes its embassy - The Gazette</title>
<meta property="og:site_name" content="The Gazette">
<meta property="article:published_time" content="2023-04-06T10:00:00Z">
<link rel="canonical" href="https://gazette.example/arlanda"></head>
<body><nav><a href="/">Home</a> <a href="/about">About us</a></nav>
<article><h1>Arlanda closes its embassy</h1><p>Arlanda closed its embassy in Borduria on Monday.</p>
<p>The foreign ministry said that the step was final.</p></article>
<footer>All rights reserved</footer></body></html>"""


def read(module, data, name="file", columns=None):
    data = data if isinstance(data, bytes) else data.encode()
    return list(module.documents(Given(name, data=data, columns=columns or {})))


def documents(choice):
    return (item for given in choice.given for item in read_given(given))


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


def test_a_page_is_its_article():
    (found,) = read(html, PAGE, "page.html")
    assert (found.title, found.outlet, found.published, found.dated) == (
        "Arlanda closes its embassy",
        "The Gazette",
        date(2023, 4, 6),
        Dating.STATED,
    )
    assert found.address == "https://gazette.example/arlanda"
    assert "Arlanda closed its embassy in Borduria on Monday." in found.text
    assert "All rights reserved" not in found.text


@pytest.mark.parametrize("page", ["", "<html><body></body></html>", "\0\0\0"])
def test_a_page_without_an_article_is_a_failure(page):
    (found,) = read(html, page)
    assert isinstance(found, Failure)


def test_one_bad_line_spoils_no_other():
    lines = [json.dumps({"doc": str(i), "text": f"Text {i}."}) for i in range(10)]
    lines[2] = '{"doc": "2", "text": '
    found = read(jsonl, "\n".join(lines), "news.jsonl")
    assert [one.id for one in found if isinstance(one, Document)] == ["0", "1", "3", "4", "5", "6", "7", "8", "9"]
    (failure,) = (one for one in found if isinstance(one, Failure))
    assert failure.where == "news.jsonl:3"
    assert "not JSON" in failure.message


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ({"text": "x"}, "field doc is missing"),
        ({"doc": "a"}, "field text is missing"),
        ({"doc": "a", "text": 5}, "field text is not a text"),
        ({"doc": "", "text": "x"}, "needs a name"),
        ({"doc": "a", "text": ""}, "empty"),
        ({"doc": "a", "text": "x", "published": "6 April"}, "not a date"),
        ({"doc": "a", "text": "x \ud800"}, "surrogate"),
        (["a"], "not an object"),
        ("a", "not an object"),
    ],
)
def test_a_bad_record_is_told_by_its_field(record, reason):
    (found,) = read(jsonl, json.dumps(record))
    assert isinstance(found, Failure)
    assert reason in found.message


def test_a_record_may_leave_out_what_is_not_known():
    (found,) = read(jsonl, '{"doc": "a", "text": "x", "published": null, "outlet": "", "more": 1}\n\n')
    assert replace(found, raw="") == Document("a", "x")


def test_a_time_of_publication_is_its_day():
    (found,) = read(jsonl, '{"doc": "a", "text": "x", "published": "2023-04-06T23:10:00Z"}')
    assert found.published == date(2023, 4, 6)


@given(st.text().filter(lambda t: t.strip() and "\0" not in t))
def test_the_text_of_a_record_is_kept_letter_by_letter(words):
    (found,) = read(jsonl, json.dumps({"doc": "a", "text": words}))
    assert found.text == words


def test_a_table_is_read_by_its_header():
    table = 'Title,doc,published,text,other\nOne,a,2023-04-06,"A text, with\na line.",x\nTwo,b,never,T,\nThree,c,,T,\n'
    first, second, third = read(csv, table, "t.csv")
    assert replace(first, raw="") == Document(
        "a", "A text, with\na line.", date(2023, 4, 6), "", "One", dated=Dating.STATED
    )
    assert isinstance(second, Failure)
    assert third.title == "Three"


def test_a_record_keeps_the_hash_of_its_bytes_and_when_it_was_fetched():
    line = '{"doc": "a", "text": "Säid.", "retrieved": "2024-05-01T12:30:00+02:00"}'
    (found,) = read(jsonl, f"\n{line}\r\n")
    assert found.raw == sha256(line.encode()).hexdigest()
    assert found.retrieved == datetime(2024, 5, 1, 10, 30, tzinfo=UTC)
    rows = ['a,"A text, with\na line.",2024-05-01T10:30:00Z', "b,Säid.,"]
    first, second = read(csv, "\ufeff" + "\r\n".join(["doc,text,fetched", *rows]) + "\r\n", "t.csv")
    assert [one.raw for one in (first, second)] == [sha256(row.encode()).hexdigest() for row in rows]
    assert (first.retrieved, second.retrieved) == (found.retrieved, None)


def test_a_time_of_retrieval_without_its_zone_is_taken_for_utc_and_what_is_none_is_told():
    lines = [json.dumps({"doc": "a", "text": "T", "retrieved": told}) for told in ("2024-05-01 10:30", "in May")]
    found, failure = read(jsonl, "\n".join(lines))
    assert found.retrieved == datetime(2024, 5, 1, 10, 30, tzinfo=UTC)
    assert "the time of retrieval is not a time" in failure.message


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ("a,b\n1,2\n", "no column doc and no column text"),
        ("", "no column"),
        (b"doc,text\na,\xff\xfe\n", "cannot be read"),
    ],
)
def test_a_table_that_cannot_be_read_is_a_failure(table, reason):
    (found,) = read(csv, table)
    assert reason in found.message


def test_columns_of_other_names_are_told_one_by_one():
    columns = {"doc": "Nr", "text": "Story", "published": "day"}
    table = "nr\tday\tstory\ttext\n7\t2024-03-05\tFrance recalled its envoy.\tnot this\n"
    (found,) = read(csv, table, "t.tsv", columns)
    assert (found.id, found.text, found.published) == ("7", "France recalled its envoy.", date(2024, 3, 5))
    line = '{"Nr": "7", "Story": "France recalled its envoy.", "text": "not this", "url": "https://g.example/7"}'
    (found,) = read(jsonl, line, "t.jsonl", columns)
    assert (found.id, found.text, found.address) == ("7", "France recalled its envoy.", "https://g.example/7")
    (failure,) = read(csv, "doc,text\na,b\n", "t.csv", columns)
    assert "no column" in failure.message or "missing" in failure.message


def test_a_column_of_no_field_is_wrong_usage():
    for told in (["story"], ["text="], ["body=story"]):
        with pytest.raises(SourceError, match="FIELD=COLUMN"):
            columns_of(told)


@pytest.mark.parametrize(
    ("data", "module"),
    [
        (b'{"doc": "a", "text": "x"}\n', jsonl),
        (b"  <!DOCTYPE html><p>x</p>", html),
        (b"France recalled its envoy.", text),
        (b"", text),
    ],
)
def test_what_has_neither_type_nor_suffix_is_read_by_its_look(data, module):
    assert source_of(Given("stdin", data=data)) is module


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("News/A.HTML", ".html"),
        ("a.jsonl.gz", ".jsonl"),
        ("https://g.example/a.pdf?x=b.html#c.txt", ".pdf"),
        ("https://g.example", ""),
        ("https://g.example/feed.xml/", ".xml"),
        ("https://[g/a.pdf", ".pdf"),
    ],
)
def test_the_suffix_of_a_name_or_an_address_tells_its_form(name, suffix):
    assert Given(name).suffix == suffix


def test_standard_input_is_read_as_it_comes(monkeypatch):
    lines = "".join(f'{{"doc": "{n}", "text": "Text {n}."}}\n' for n in range(3))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(lines.encode())))
    assert [one.id for one in documents(choose(["-"]))] == ["0", "1", "2"]


def test_a_pattern_stands_for_the_files_it_matches(tmp_path):
    for name in ("a.txt", "b.txt", "c.html"):
        (tmp_path / name).write_text(f"Text of {name}.")
    assert [given.path.name for given in choose([tmp_path / "*.txt"]).given] == ["a.txt", "b.txt"]
    assert [given.path.name for given in choose([f"{tmp_path}/**/*.txt"]).given] == ["a.txt", "b.txt"]
    with pytest.raises(SourceError, match="no file is called like"):
        choose([tmp_path / "*.pdf"])


def test_a_line_that_is_too_long_spoils_no_other(monkeypatch):
    long = json.dumps({"doc": "long", "text": "x" * 9_000_000})
    found = read(jsonl, f'{{"doc": "a", "text": "x"}}\n{long}\n{{"doc": "b", "text": "x"}}\n', "n.jsonl")
    assert [one.id for one in found if isinstance(one, Document)] == ["a", "b"]
    assert (found[1].where, found[1].message) == ("n.jsonl:2", "the line holds more than 8 MB")


def test_packed_lines_are_read(tmp_path):
    (tmp_path / "n.jsonl.gz").write_bytes(gzip.compress(b'{"doc": "a", "text": "x"}\n' * 3))
    assert [one.id for one in documents(choose([tmp_path]))] == ["a"] * 3


def test_a_folder_is_read_file_by_file(tmp_path):
    (tmp_path / "sub").mkdir()
    (tmp_path / "b.txt").write_text("Text b.")
    (tmp_path / "sub" / "a.HTML").write_text(PAGE)
    (tmp_path / "c.jsonl").write_text('{"doc": "c1", "text": "Text c."}\n')
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    (tmp_path / ".hidden.txt").write_text("Hidden.")
    choice = choose([tmp_path])
    assert [passed.reason for passed in choice.passed] == ["of no format that is read"]
    assert [one.id for one in documents(choice)] == ["b.txt", "c1", "sub/a.HTML"]


def test_a_file_named_by_itself_is_read_whatever_it_is_called(tmp_path):
    path = tmp_path / "dispatch"
    path.write_text("France recalled its envoy.")
    (found,) = documents(choose([path]))
    assert found.id == "dispatch"


def test_a_source_that_cannot_be_read_at_all_is_an_error(tmp_path):
    for source, reason in ((tmp_path, "no file that can be read"), (tmp_path / "no.txt", "no such file")):
        with pytest.raises(SourceError, match=reason):
            choose([source])


def test_a_file_that_vanishes_is_a_failure(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("x")
    choice = choose([path])
    path.unlink()
    (found,) = documents(choice)
    assert isinstance(found, Failure)


def test_a_page_on_standard_input_is_read(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode())))
    (loose,) = intake(choose(["-"]).given, None)
    assert pickle.loads(pickle.dumps(loose)) == loose
    assert [one.title for one in documents_apart(loose)] == ["Arlanda closes its embassy"]
