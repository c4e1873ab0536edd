"""Archives of the web give their pages one by one, and all that stand before a cut."""

import gzip
import io
import zipfile
from datetime import UTC, datetime

import pytest
from hypothesis import given as given_by
from hypothesis import settings
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from bilateral.model.document import Document
from bilateral.model.failure import Failure
from bilateral.sources.given import Given
from bilateral.sources.intake import documents, intake
from bilateral.sources.registry import read, source_of
from bilateral.sources.source import Passed


def page(text):
    return f"<html><head><title>Envoys</title></head><body><article><p>{text}</p></article></body></html>".encode()


TEXT = "Chad recalled its ambassador from Niger on Monday, the foreign ministry said in a statement."


class Archive:
    """Writes records as crawlers do."""

    def __init__(self, packed=True):
        self.stream = io.BytesIO()
        self.writer = WARCWriter(self.stream, gzip=packed)
        self.ends = []

    def response(self, address, body, status="200 OK", **headers):
        told = [("Content-Type", "text/html; charset=utf-8")]
        told = [
            *(told if "Content_Type" not in headers else []),
            *((k.replace("_", "-"), v) for k, v in headers.items()),
        ]
        http = StatusAndHeaders(status, told, protocol="HTTP/1.1")
        record = self.writer.create_warc_record(
            address,
            "response",
            payload=io.BytesIO(body),
            http_headers=http,
            warc_headers_dict={"WARC-Date": "2024-03-05T10:00:00Z"},
        )
        self.write(record)

    def write(self, record):
        self.writer.write_record(record)
        self.ends.append(self.stream.tell())

    @property
    def data(self):
        return self.stream.getvalue()


def items(data, name="crawl.warc.gz"):
    return list(read(Given(name, data=data)))


@pytest.mark.parametrize("packed", [True, False])
def test_pages_come_with_their_address_and_the_time_they_were_fetched(packed):
    archive = Archive(packed)
    archive.write(archive.writer.create_warcinfo_record("crawl.warc", {"software": "tests"}))
    archive.response("https://g.example/1", page(TEXT))
    (found,) = items(archive.data)
    assert (found.name, found.address, found.data) == ("https://g.example/1", "https://g.example/1", page(TEXT))
    assert found.retrieved == datetime(2024, 3, 5, 10, tzinfo=UTC)
    (document,) = documents(found)
    assert (document.text, document.address, document.retrieved) == (TEXT, "https://g.example/1", found.retrieved)


def test_an_archive_is_known_whatever_its_name():
    archive = Archive()
    archive.response("https://g.example/1", page(TEXT))
    assert source_of(Given("crawl", data=archive.data)).__name__ == "bilateral.sources.warc"


@pytest.mark.parametrize(
    ("packing", "headers"),
    [
        (gzip.compress, {"Content_Encoding": "gzip"}),
        (lambda body: b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body), {"Transfer_Encoding": "chunked"}),
        (
            lambda body: b"%x\r\n%s\r\n0\r\n\r\n" % (len(gzip.compress(body, mtime=0)), gzip.compress(body, mtime=0)),
            {"Transfer_Encoding": "chunked", "Content_Encoding": "gzip"},
        ),
    ],
    ids=["gzip", "chunked", "both"],
)
def test_pages_are_unpacked_as_they_were_sent(packing, headers):
    archive = Archive()
    archive.response("https://g.example/1", packing(page(TEXT)), **headers)
    (found,) = items(archive.data)
    assert found.data == page(TEXT)


def test_what_is_no_page_is_passed_over():
    archive = Archive()
    archive.response("https://g.example/logo.png", b"\x89PNG", Content_Type="image/png")
    archive.response("https://g.example/old", b"", "301 Moved Permanently", Location="/new")
    archive.response("https://g.example/gone", b"", "404 Not Found")
    archive.write(
        archive.writer.create_revisit_record(
            "https://g.example/1", "sha1:AAAA", "https://g.example/1", "2024-01-01T00:00:00Z"
        )
    )
    archive.response("https://g.example/1", page(TEXT))
    *passed, last = items(archive.data)
    assert [one.reason for one in passed] == [
        "not a page",
        "the server answered 301",
        "the server answered 404",
        "the same as when it was visited before",
    ]
    assert last.address == "https://g.example/1"


def test_texts_and_papers_in_an_archive_are_read():
    archive = Archive()
    archive.write(
        archive.writer.create_warc_record(
            "https://g.example/1", "conversion", payload=io.BytesIO(TEXT.encode()), warc_content_type="text/plain"
        )
    )
    (found,) = items(archive.data)
    assert [one.text for one in documents(found)] == [TEXT]


def test_a_bomb_in_an_archive_is_a_failure_and_what_follows_is_read():
    archive = Archive()
    archive.response("https://g.example/bomb", gzip.compress(b"\0" * 60_000_000, 1), Content_Encoding="gzip")
    archive.response("https://g.example/large", b"x" * 21_000_000)
    archive.response("https://g.example/1", page(TEXT))
    bomb, large, last = items(archive.data)
    assert "unpacks to more than 20 MB" in bomb.message
    assert "holds more than 20 MB" in large.message
    assert last.data == page(TEXT)


@pytest.mark.parametrize("packed", [True, False])
def test_an_archive_that_is_cut_gives_what_stands_before_the_cut(packed):
    archive = Archive(packed)
    for number in range(3):
        archive.response(f"https://g.example/{number}", page(TEXT + str(number)))
    for cut in range(1, len(archive.data)):
        found = items(archive.data[:cut])
        whole = sum(end <= cut for end in archive.ends)
        pages = [one for one in found if isinstance(one, Given)]
        # After its last byte a record has two empty lines, and a packed one the sum of what is in it.
        assert len(pages) in {whole, whole + 1}
        if cut not in archive.ends and len(pages) == whole:
            assert isinstance(found[-1], Failure), cut


@settings(max_examples=100, deadline=None)
@given_by(st.booleans(), st.integers(0, 3000), st.binary(min_size=1, max_size=40))
def test_an_archive_may_be_broken_anywhere(packed, place, other):
    archive = Archive(packed)
    for number in range(3):
        archive.response(f"https://g.example/{number}", page(TEXT))
    broken = archive.data[:place] + other + archive.data[place + len(other) :]
    for one in items(broken, "a.warc"):
        assert isinstance(one, Given | Failure | Passed | Document)


@pytest.mark.parametrize("address", ["https://g.example]]/1", "https://[g/1", "//[", "", "https://g.example/1\x00.pdf"])
def test_a_page_whose_address_is_none_is_read_and_spoils_no_other(address):
    archive = Archive()
    archive.response(address, page(TEXT))
    archive.response("https://g.example/2", page(TEXT))
    given = list(intake([Given("crawl.warc.gz", data=archive.data)], None))
    found = [one for loose in given for one in documents(loose)]
    assert [one.text for one in found] == [TEXT] * 2


def test_a_feed_in_an_archive_fetches_nothing():
    archive = Archive()
    feed = b"<rss version='2.0'><channel><title>x</title><item><link>https://g.example/1</link></item></channel></rss>"
    archive.response("https://g.example/feed", feed, Content_Type="application/rss+xml")

    def nobody():
        raise AssertionError("the web was asked")

    found = list(intake([Given("crawl.warc.gz", data=archive.data)], nobody))
    assert found == [Passed("https://g.example/1", "named by a feed in an archive")]


def wacz(*archives):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("datapackage.json", "{}")
        for number, data in enumerate(archives):
            packed.writestr(f"archive/{number}.warc.gz", data)
    return stream.getvalue()


def test_all_archives_in_a_wacz_file_are_read():
    archives = []
    for number in range(2):
        archives.append(Archive())
        archives[-1].response(f"https://g.example/{number}", page(TEXT))
    found = items(wacz(*(one.data for one in archives)), "crawl.wacz")
    assert [one.address for one in found] == ["https://g.example/0", "https://g.example/1"]
    assert all(one.data == page(TEXT) for one in found)


@pytest.mark.parametrize(("data", "reason"), [(b"PK no", "not a WACZ file"), (wacz(), "no archive")])
def test_what_is_no_wacz_file_is_a_failure(data, reason):
    (found,) = items(data, "crawl.wacz")
    assert reason in found.message
