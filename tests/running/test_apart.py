"""Strangers' bytes are read in processes of their own: whatever they do there, the run goes on."""

import gzip
import io
import json
import zipfile
from dataclasses import replace
from importlib import invalidate_caches

import pytest

from bilateral.model.document import Document
from bilateral.model.failure import Failure
from bilateral.running.apart import LIMITS, read_apart
from bilateral.running.reading import Reading, Unread
from bilateral.sources import registry
from bilateral.sources.chooser import choose
from bilateral.sources.given import Given
from bilateral.sources.intake import intake
from bilateral.sources.source import SourceError

pytestmark = pytest.mark.thorough
TEXT = "Chad recalled its ambassador from Niger on Monday, the foreign ministry said in a statement."
PAGE = f"<html><head><title>Envoys</title></head><body><article><p>{TEXT}</p></article></body></html>".encode()

TRAP = """
import os, signal, time
from bilateral.model.document import Document
from bilateral.sources.source import never
SUFFIXES, TYPES, APART, sure = {".trap"}, set(), True, never

def documents(given):
    does = given.read().decode()
    with open(given.name, "a") as tries:
        tries.write("x")
    if does == "die" or (does == "die once" and os.path.getsize(given.name) == 1):
        os.kill(os.getpid(), signal.SIGKILL)
    if does == "sleep":
        time.sleep(60)
    if does == "eat":
        bytearray(8_000_000_000)
    yield Document("trap", "Chad recalled its envoy.")
"""


@pytest.fixture
def traps(tmp_path, monkeypatch):
    """A source of another package, which does what its files tell it; gives what is given of one."""
    (tmp_path / "trap_source.py").write_text(TRAP)
    about = tmp_path / "trap-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: trap\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text("[bilateral.sources]\ntrap = trap_source\n")
    monkeypatch.syspath_prepend(tmp_path)
    invalidate_caches()
    registry.sources.cache_clear()
    yield lambda does: Given(str(tmp_path / f"{does}.trap"), data=does.encode())
    registry.sources.cache_clear()


def nobody():
    raise AssertionError("the web was asked")


def all_of(*given, **limits):
    return list(read_apart(intake(given, nobody), limits=replace(LIMITS, **limits)))


def test_a_source_of_another_package_is_found(traps):
    assert [one.id for one in all_of(traps("be good"))] == ["trap"]


def test_a_source_that_cannot_be_loaded_is_told(tmp_path, traps):
    (tmp_path / "broken_source.py").write_text("import no_such_module")
    (tmp_path / "trap-1.0.dist-info" / "entry_points.txt").write_text("[bilateral.sources]\nbroken = broken_source\n")
    with pytest.raises(SourceError, match=r"the source broken \(broken_source\) cannot be loaded"):
        registry.sources()


def test_what_kills_its_process_three_times_is_set_aside(traps, tmp_path):
    first, second, third = all_of(
        Given("a", data=PAGE, type="text/html"), traps("die"), Given("b", data=PAGE, type="text/html")
    )
    assert (first.id, third.id) == ("a", "b")
    assert (second.error, second.message) == ("WorkerDied", "it was set aside: 3 processes died over it")
    assert (tmp_path / "die.trap").read_text() == "xxx"


def test_what_was_read_when_its_process_was_killed_is_read_again(traps, tmp_path):
    assert [one.id for one in all_of(traps("die once"))] == ["trap"]
    assert (tmp_path / "die once.trap").read_text() == "xx"


def test_what_takes_too_long_is_left(traps):
    failure, document = all_of(traps("sleep"), traps("be good"), seconds=8.0)
    assert (failure.error, failure.message) == ("DeadlineError", "it was not read within 8 seconds")
    assert document.id == "trap"


def test_what_takes_too_much_memory_is_left(traps):
    failure, document = all_of(traps("eat"), traps("be good"))
    assert (failure.error, failure.message) == ("MemoryError", "it takes more memory than a document may")
    assert document.id == "trap"


def test_documents_come_in_order_from_several_processes():
    given = [Given(str(number), data=PAGE, type="text/html") for number in range(30)]
    assert [one.id for one in read_apart(intake(given, nobody), 2)] == [str(number) for number in range(30)]


def test_no_process_is_started_for_what_needs_none(monkeypatch):
    monkeypatch.setattr("bilateral.running.workers._Process", nobody)
    assert [one.id for one in all_of(Given("a.txt", data=b"Chad recalled its envoy."))] == ["a.txt"]


GAME = "The striker scored twice, the fans sang in the stadium, and the coach praised his goalkeeper after the match."
VISIT = "Le ministre des affaires étrangères du Tchad a rappelé son ambassadeur à Niamey, a déclaré le gouvernement."


@pytest.mark.parametrize(
    ("sentence", "unread"),
    [(TEXT, None), (GAME, Unread.PAGE), (VISIT, Unread.LANGUAGE)],
    ids=["envoys", "game", "visit"],
)
def test_a_page_on_other_things_is_kept_by_its_paragraphs_alone(sentence, unread):
    paragraphs = "".join(f"<p>{sentence} ({number})</p>" for number in range(20))
    page = f"<html><head><title>News</title></head><body><article>{paragraphs}</article></body></html>".encode()
    (found,) = all_of(Given("a", data=page, type="text/html", address="https://g.example/a"))
    document = found.document if isinstance(found, Reading) else found
    assert getattr(found, "unread", None) is unread
    assert (document.id, document.title, document.address) == ("a", "News", "https://g.example/a")
    assert document.text.count(sentence) == 20


def nested(depth):
    return b"<html><body>" + b"<div>" * depth + TEXT.encode() + b"</div>" * depth + b"</body></html>"


def links(number):
    listed = "".join(f'<li><a href="/{n}">Story {n}</a></li>' for n in range(number))
    story = f"<p>{TEXT} Niger answered that it had been told of the step by a note and nothing else.</p>" * 4
    return f"<html><body><ul>{listed}</ul><article>{story}</article></body></html>".encode()


def packed(data):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", data)
    return stream.getvalue()


def pdf(**objects):
    """A file of numbered objects, the first of which is the root."""
    data, places = b"%PDF-1.4\n", []
    for number, told in enumerate(objects.values(), 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{told}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n\r\n" for place in places)
    size = len(places) + 1
    head, tail = f"xref\n0 {size}\n0000000000 65535 f\r\n", f"trailer\n<< /Size {size} /Root 1 0 R >>\n"
    return data + f"{head}{table}{tail}startxref\n{len(data)}\n%%EOF".encode()


# A tree of pages that has itself for a branch, and a page with a drawing that draws itself.
LOOP = pdf(
    root="<< /Type /Catalog /Pages 2 0 R >>",
    pages="<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    branch="<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 9 /Parent 3 0 R >>",
)
DRAWING = pdf(
    root="<< /Type /Catalog /Pages 2 0 R >>",
    pages="<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    page="<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>",
    content="<< /Length 5 >>\nstream\n/X Do\nendstream",
    drawing="<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 11 /Resources << /XObject << /X 5 0 R >> >> >>\n"
    "stream\n/X Do /X Do\nendstream",
)

# Each, made where it is asked for, with what comes of it: the words that its text has, or "" where it is a failure.
HOSTILE = {
    "deep.html": (lambda: nested(100_000), ""),
    "nested.html": (lambda: nested(200), "Chad recalled"),
    "links.html": (lambda: links(100_000), "Chad recalled"),
    "gzip-bomb.html.gz": (lambda: gzip.compress(b"\0" * 300_000_000, 1), ""),
    "zip-bomb.docx": (lambda: packed(b"\0" * 120_000_000), ""),
    "loop.pdf": (lambda: LOOP, ""),
    "drawing.pdf": (lambda: DRAWING, ""),
    "nul.html": (lambda: PAGE.replace(b"Monday", b"Mon\0day"), "Monday"),
    "nul.txt": (lambda: b"Chad \0recalled", ""),
    "invalid.html": (lambda: PAGE.replace(b"Monday", b"Mon\xffday \xc3\x28"), "Chad recalled"),
    "mixed.html": (lambda: PAGE.replace(b"Niger", "Niger\u2019s".encode() + "Côte".encode("cp1252")), "Chad recalled"),
    "rtl.html": (lambda: PAGE.replace(b"Niger", "\u202eNiger\u202c السفير e\u0301".encode()), "السفير"),
    "long-line.jsonl": (lambda: json.dumps({"doc": "a", "text": "x" * 50_000_000}).encode(), ""),
    "long-line.txt": (lambda: b"x" * 50_000_000, ""),
    "long-word.html": (lambda: PAGE.replace(b"Niger", b"N" * 5_000_000), ""),
    "deep.jsonl": (lambda: b'{"doc": "a", "text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", ""),
    "quotes.csv": (lambda: b'doc,text\na,"' + b"x" * 9_000_000, ""),
    "empty.pdf": (lambda: b"%PDF-1.7", ""),
    "empty.html": (lambda: b"", ""),
}


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    """All of them, read in one run together with a page that is in order."""
    folder = tmp_path_factory.mktemp("hostile")
    for name, (made, _) in HOSTILE.items():
        (folder / name).write_bytes(made())
    (folder / "zz.html").write_bytes(PAGE)
    found = list(read_apart(intake(choose([folder]).given, nobody), 2))
    return {(one.id if isinstance(one, Document) else one.where.partition(":")[0]): one for one in found}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_hostile_is_a_failure_or_a_text_and_never_an_end(name, results):
    found, words = results[name], HOSTILE[name][1]
    if words:
        assert words in found.text
        assert "\0" not in found.text
    else:
        assert isinstance(found, Failure)
        assert found.message and "Traceback" not in found.message


def test_what_stands_beside_it_is_read(results):
    assert results["zz.html"].text == TEXT
