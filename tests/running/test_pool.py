"""Documents are read in processes of their own: one that kills, hangs or eats memory is a failure, others are read."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.model.document import Document
from bilateral.model.failure import Failure
from bilateral.reading.page import Page
from bilateral.running import pool
from bilateral.running.pool import LIMITS, gathered, read_all
from bilateral.running.reading import Reading, Unread

pytestmark = pytest.mark.thorough  # what takes too long has to be waited for
TEXTS = [
    "France recalled its ambassador from Niger on Monday.",
    "Norway imposed sanctions on Belarus.",
    "Nothing here.",
]
BROKEN_LINE = Failure("news.jsonl:2", "source", "DocumentError", "the line is not JSON")

# A reader that does what the texts tell it, and finds nothing.
OBEDIENT = """
import os, signal, time
from bilateral.model.document import Document
from bilateral.running.reading import Reading

def read(items):
    for item in items:
        if isinstance(item, Document):
            with open("{tries}", "a") as tries:
                tries.write(item.id + " ")
            if item.text == "die":
                os.kill(os.getpid(), signal.SIGKILL)
            if item.text == "sleep":
                time.sleep(60)
            if item.text == "eat":
                bytearray(20_000_000_000)
    return [Reading(item, ()) if isinstance(item, Document) else item for item in items]
"""


def items(number):
    found = [Document(str(i), TEXTS[i % len(TEXTS)]) for i in range(number)]
    found.insert(1, BROKEN_LINE)
    return found


@pytest.fixture
def obedient(tmp_path, monkeypatch):
    """Reads some texts with a reader that does what they say; by the names of the documents, what came of them."""
    (tmp_path / "obedient_reader.py").write_text(OBEDIENT.format(tries=tmp_path / "tries"))
    monkeypatch.syspath_prepend(tmp_path)
    from obedient_reader import read

    def results(*texts, **limits):
        told = [Document(text, text) for text in texts]
        found = list(read_all([*told, BROKEN_LINE], 1, replace(LIMITS, **limits), read))
        assert found.pop() == BROKEN_LINE
        return {one.document.id if isinstance(one, Reading) else one.where: one for one in found}

    return results


@pytest.fixture
def stumbling(monkeypatch):
    """A reader in this process that finds nothing and stumbles over documents called "bad"."""

    def pages(documents):
        for document in documents:
            if document.id == "bad":
                raise ValueError("no head found")
            yield Page(document, None)

    monkeypatch.setattr("bilateral.reading.reader.pages", pages)
    monkeypatch.setattr("bilateral.reading.reader.claims_of", lambda page: [])


def test_documents_come_back_in_order_with_failures_in_their_places():
    found = list(read_all(items(40)))
    assert found[1] == BROKEN_LINE
    assert [one.document.id for one in found if isinstance(one, Reading)] == [str(i) for i in range(40)]


def test_the_number_of_workers_does_not_matter():
    assert list(read_all(items(40), workers=2)) == list(read_all(items(40)))


def test_one_bad_document_spoils_no_other(stumbling):
    first, failure, third = pool.read_chunk([Document(name, "x") for name in ("0", "bad", "2")])
    assert [first.document.id, third.document.id] == ["0", "2"]
    assert failure == Failure("bad", "reading", "ValueError", "no head found")


@pytest.mark.parametrize(
    ("does", "limits", "error", "sentence"),
    [
        ("die", {}, "WorkerDied", "it was set aside: 3 processes died over it"),
        ("sleep", {"seconds": 4.0}, "DeadlineError", "it was not read within 4 seconds"),
        ("eat", {}, "MemoryError", "it takes more memory than a document may"),
    ],
)
def test_a_document_that_is_too_much_for_a_process_is_a_failure_and_the_others_are_read(
    does, limits, error, sentence, obedient
):
    found = obedient("one", does, "two", **limits)
    assert list(found) == ["one", does, "two"]
    assert isinstance(found["one"], Reading)
    assert isinstance(found["two"], Reading)
    assert found[does] == Failure(does, "reading", error, sentence)


def test_a_document_that_kills_has_three_tries_of_its_own(obedient, tmp_path):
    obedient("die", "one")
    # With its neighbour, by itself three times; the neighbour by itself.
    assert (tmp_path / "tries").read_text().split() == ["die", "die", "die", "die", "one"]


def test_documents_are_read_as_they_come():
    taken = []

    def stream():
        for item in items(10 * pool._CHUNK):
            taken.append(item)
            yield item

    next(read_all(stream()))
    assert len(taken) <= 6 * pool._CHUNK


@pytest.mark.parametrize("workers", [1, 2])
def test_no_documents_give_nothing_and_start_nothing(workers, monkeypatch):
    monkeypatch.setattr("bilateral.running.workers._Process", None)
    assert list(read_all([], workers)) == []
    assert list(read_all([BROKEN_LINE], workers)) == [BROKEN_LINE]


@given(st.lists(st.sampled_from([None, *Unread]), max_size=60))
def test_what_took_long_to_read_waits_for_nothing(reasons):
    results = [Reading(Document(str(number), "Text."), (), reason) for number, reason in enumerate(reasons)]
    groups = list(gathered(iter(results)))
    assert [one for group in groups for one in group] == results
    assert all(one.unread is not None for group in groups for one in group[:-1])
    assert all(0 < len(group) <= 16 for group in groups)
