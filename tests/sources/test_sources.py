"""What is given is read by the source of its form, from files, folders and standard input."""

import io
import pickle
from datetime import date

import pytest

from bilateral.model.document import Dating
from bilateral.model.failure import Failure
from bilateral.sources import html, jsonl, text
from bilateral.sources.chooser import choose
from bilateral.sources.given import Given
from bilateral.sources.intake import documents as documents_apart
from bilateral.sources.intake import intake
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
