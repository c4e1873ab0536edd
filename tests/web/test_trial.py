"""A stranger's file is read in a process of its own: whatever it does there, the server answers and lives on."""

import io
import zipfile
from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from bilateral.web import trial
from bilateral.web.server import create_app
from bilateral.web.settings import Limits, Settings

pytestmark = pytest.mark.thorough

TEXT = "Chad recalled its ambassador from Niger on Monday, the foreign ministry said in a statement."
PAGE = f"<html><body><article><p>{TEXT}</p></article></body></html>".encode()
# A tree of pages that has itself for a branch.
LOOP = b"""%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 9 /Parent 3 0 R >>
endobj
trailer
<< /Size 4 /Root 1 0 R >>
%%EOF"""
FEED = b"""<rss version="2.0"><channel><title>G</title>
<item><title>A</title><link>https://gazette.example/a</link></item></channel></rss>"""


def bomb():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", b"\0" * 120_000_000)
    return stream.getvalue()


@pytest.fixture
def drop(tmp_path):
    """Drops a file on a server; what it answers, a record a document."""
    limits = Limits(rate="1000/minute", reading_rate="1000/minute", seconds=600.0)  # the reader is loaded first
    client = TestClient(create_app(Settings(str(tmp_path / "l.db"), hosts=("testserver",), limits=limits)))

    def dropped(name, data):
        return client.post("/try", files={"file": (name, data)}, headers={"accept": "application/json"})

    return dropped


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("bomb.docx", bomb, "it unpacks to more than 100 MB"),
        ("loop.pdf", lambda: LOOP, "PDF"),
        ("feed.xml", lambda: FEED, "nothing is fetched here"),
    ],
)
def test_a_hostile_file_is_told_in_a_sentence_and_the_next_one_is_read(name, data, message, drop):
    answer = drop(name, data())
    assert answer.status_code == 200
    (told,) = answer.json()
    assert message in told["message"]
    (page,) = drop("page.html", PAGE).json()
    assert [claim["act"] for claim in page["claims"]] == ["envoy.recall"]


def test_what_does_not_end_is_left_and_what_takes_too_much_memory_too(drop, monkeypatch):
    monkeypatch.setattr(trial, "APART", replace(trial.APART, seconds=0.001))
    assert drop("page.html", PAGE).json()[0]["message"] == "it was not read within 0 seconds"
    monkeypatch.setattr(trial, "APART", replace(trial.APART, seconds=20.0, memory=1_000_000))
    assert drop("page.html", PAGE).json()[0]["error"] in {"MemoryError", "WorkerDied"}
    monkeypatch.setattr(trial, "READING", replace(trial.READING, seconds=0.001))
    assert drop("text.txt", TEXT.encode()).json()[0]["message"] == "it was not read within 0 seconds"


def test_of_an_archive_no_more_is_read_than_is_shown(drop):
    lines = b"".join(b'{"doc": "%d", "text": "Peru recognised Palau."}\n' % number for number in range(21))
    assert drop("many.jsonl", lines).status_code == 413
