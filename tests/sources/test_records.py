"""Lines of JSON and rows of tables."""

import gzip
import json
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.model.document import Dating, Document
from bilateral.model.failure import Failure
from bilateral.sources import csv, jsonl
from bilateral.sources.chooser import choose
from bilateral.sources.given import Given
from bilateral.sources.record import columns_of
from bilateral.sources.registry import read as read_given
from bilateral.sources.source import SourceError


def read(module, data, name="file", columns=None):
    data = data if isinstance(data, bytes) else data.encode()
    return list(module.documents(Given(name, data=data, columns=columns or {})))


def documents(choice):
    return (item for given in choice.given for item in read_given(given))


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


def test_a_line_that_is_too_long_spoils_no_other(monkeypatch):
    long = json.dumps({"doc": "long", "text": "x" * 9_000_000})
    found = read(jsonl, f'{{"doc": "a", "text": "x"}}\n{long}\n{{"doc": "b", "text": "x"}}\n', "n.jsonl")
    assert [one.id for one in found if isinstance(one, Document)] == ["a", "b"]
    assert (found[1].where, found[1].message) == ("n.jsonl:2", "the line holds more than 8 MB")


def test_packed_lines_are_read(tmp_path):
    (tmp_path / "n.jsonl.gz").write_bytes(gzip.compress(b'{"doc": "a", "text": "x"}\n' * 3))
    assert [one.id for one in documents(choose([tmp_path]))] == ["a"] * 3
