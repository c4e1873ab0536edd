import pytest

from bilateral.model.document import Document
from bilateral.model.failure import Failure
from bilateral.reading.page import Page
from bilateral.running import pool
from bilateral.running.pool import Reading, read_all

TEXTS = [
    "France recalled its ambassador from Niger on Monday.",
    "Norway imposed sanctions on Belarus.",
    "Nothing here.",
]


def items(number):
    found = [Document(str(i), TEXTS[i % len(TEXTS)]) for i in range(number)]
    found.insert(1, Failure("news.jsonl:2", "source", "DocumentError", "the line is not JSON"))
    return found


@pytest.fixture
def reader(monkeypatch):
    """A reader that finds nothing and stumbles over documents called "bad"."""

    def pages(documents):
        for document in documents:
            if document.id == "bad":
                raise ValueError("no head found")
            yield Page(document, None)

    monkeypatch.setattr("bilateral.reading.reader.pages", pages)
    monkeypatch.setattr("bilateral.reading.reader.claims_of", lambda page: [])


def test_documents_come_back_in_order_with_failures_in_their_places(reader):
    found = list(read_all(items(20)))
    assert isinstance(found[1], Failure)
    assert [one.document.id for one in found if isinstance(one, Reading)] == [str(i) for i in range(20)]


def test_the_number_of_workers_does_not_matter():
    assert list(read_all(items(20), workers=2)) == list(read_all(items(20)))


def test_one_bad_document_spoils_no_other(reader):
    first, failure, third = read_all([Document(name, "x") for name in ("0", "bad", "2")])
    assert [first.document.id, third.document.id] == ["0", "2"]
    assert failure == Failure("bad", "reading", "ValueError", "no head found")


def test_documents_are_read_as_they_come(reader):
    taken = []

    def stream():
        for item in items(10 * pool._CHUNK):
            taken.append(item)
            yield item

    next(iter(read_all(stream())))
    assert len(taken) == pool._CHUNK


@pytest.mark.parametrize("workers", [1, 2])
def test_no_documents_give_nothing(workers):
    assert list(read_all([], workers)) == []
