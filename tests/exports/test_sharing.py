"""What is handed on: address, hash, offsets and quotes, never more text than asked for, and nothing that acts."""

import csv
import io
import json
import shutil
import subprocess
import zipfile
from html.parser import HTMLParser

import pytest
from pypdf import PdfReader

from bilateral.api import Ledger
from bilateral.exports import pdf
from bilateral.exports.errors import ExportError
from bilateral.exports.formats import FORMATS, format_of

HIDDEN, END = "the author's alone", "nobody finishes"
CLAIMS = [name for name in FORMATS if name not in {"bibtex", "csl", "dyad-year", "dyad-month"}]


def texts(data: bytes, form: str) -> str:
    """All that an export says, out of its packing."""
    if form == "bundle":
        with zipfile.ZipFile(io.BytesIO(data)) as folder:
            parts = [folder.read(name) for name in folder.namelist() if not name.endswith(".pdf")]
        return "\n".join(part.decode() for part in parts)
    if form == "parquet":
        import pandas as pd

        return pd.read_parquet(io.BytesIO(data)).to_json(force_ascii=False, date_format="iso")
    if form == "ical":
        data = data.replace(b"\r\n ", b"")
    return data.decode()


@pytest.mark.parametrize("form", FORMATS)
def test_no_text_is_handed_on_unasked(form, exported):
    said = texts(exported(form), form)
    assert HIDDEN not in said.replace("&#39;", "'")
    assert END not in said


@pytest.mark.parametrize("form", CLAIMS)
def test_the_words_are_handed_on(form, exported):
    said = texts(exported(form), form)
    assert "Fiji and Mongolia restored relations in Suva on 2 March" in said
    assert "gazette.example/suva" in said.replace("\\/", "/")


@pytest.mark.parametrize("form", ["jsonl", "parquet", "ftm", "csv", "prov", "nanopub", "annotations", "bundle"])
def test_texts_are_handed_on_where_asked(form, exported):
    said = texts(exported(form, with_text=True), form)
    assert HIDDEN in said.replace("&#39;", "'")
    assert END in said


@pytest.mark.parametrize("form", FORMATS)
def test_narrowing_leaves_the_others_out(form, exported):
    said = texts(exported(form, between=("Peru", "Chile")), form)
    assert "Suva" not in said
    if form in set(CLAIMS) - {"ical"}:  # what Peru did is undated
        assert "Peru recalled its ambassador to Chile" in said
    early = texts(exported(form, known_at="2024-03-31"), form)
    assert "Peru" not in early
    assert "Lima" not in early


@pytest.mark.parametrize("form", FORMATS)
def test_an_export_of_nothing_is_sound(form, exported):
    data = exported(form, between=("Kiribati", "Bhutan"))
    said = texts(data, form)
    if FORMATS[form].suffix in {".json", ".jsonld", ".geojson"}:
        json.loads(said)
    assert "Fiji" not in said


def test_spreadsheets_find_no_formula(exported):
    rows = list(csv.reader(io.StringIO(exported("csv", with_text=True).decode())))
    assert len(rows) == 7
    assert {len(row) for row in rows} == {len(rows[0])}
    cells = [cell for row in rows for cell in row]
    assert any(cell.startswith("'=HYPERLINK") for cell in cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


class Page(HTMLParser):
    """The elements of a page, and where its links lead."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.links: set[str] = set()

    def handle_starttag(self, tag, attrs):
        self.elements.add(tag)
        self.links |= {value for name, value in attrs if name in {"href", "src"}}


@pytest.fixture(scope="module")
def bundle(exported):
    with zipfile.ZipFile(io.BytesIO(exported("bundle"))) as folder:
        return {name.removeprefix("evidence/"): folder.read(name) for name in folder.namelist()}


def test_the_report_runs_nothing_and_loads_nothing(bundle):
    page = Page()
    page.feed(bundle["report.html"].decode())
    assert "script" not in page.elements
    assert page.links == {"https://gazette.example/suva", "https://post.example/?a=1&b=%22"}
    assert b"default-src 'none'" in bundle["report.html"]


def test_the_hashes_of_a_bundle_are_checked_by_common_tools(bundle, tmp_path):
    for name, content in bundle.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=tmp_path, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stdout
    assert len(done.stdout.splitlines()) == len(bundle) - 1


def test_the_report_is_printed_where_there_is_chromium(bundle, missing):
    if not shutil.which("chromium"):
        missing("no Chromium is installed (on Debian: apt-get install chromium)")
    pages = PdfReader(io.BytesIO(bundle["report.pdf"])).pages
    said = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert "Fiji and Mongolia restored relations in Suva on 2 March" in said
    assert HIDDEN not in said


def test_without_chromium_a_sentence_says_so(ledger, monkeypatch):
    monkeypatch.setattr(pdf.shutil, "which", lambda name: None)
    out = io.BytesIO()
    done = ledger.export("bundle", out)
    assert "no Chromium was found" in done.note
    with zipfile.ZipFile(out) as folder:
        assert "evidence/report.pdf" not in folder.namelist()
        assert "no Chromium was found" in folder.read("evidence/README.txt").decode()


def test_what_was_corrected_is_corrected_where_a_bundle_is_taken_in(fill, tmp_path):
    ledger = fill(str(tmp_path / "own.db"))
    (read,) = ledger.claims(between=("Russia",))
    ledger.review(read.id, "correct", "Ada Holm", correction={"recipients": ["DEU"]})
    with (tmp_path / "bundle.zip").open("wb") as out:
        ledger.export("bundle", out)
    with zipfile.ZipFile(tmp_path / "bundle.zip") as folder:
        folder.extract("evidence/claims.jsonl", tmp_path)
    other = Ledger.open(tmp_path / "other.db")
    assert other.take_in(tmp_path / "evidence" / "claims.jsonl").failures == ()
    assert [entry.id for entry in other.claims(between=("Germany",))] == [read.id]


def test_the_same_ledger_gives_the_same_bytes(exported, ledger, monkeypatch):
    monkeypatch.setattr(pdf.shutil, "which", lambda name: None)
    for form in set(FORMATS) - {"gexf"}:  # networkx writes the day of writing into it
        one, other = io.BytesIO(), io.BytesIO()
        ledger.export(form, one)
        ledger.export(form, other)
        assert one.getvalue() == other.getvalue(), form


def test_a_format_that_there_is_not_is_refused_with_those_there_are():
    with pytest.raises(ExportError, match="there are icews, polecat"):
        format_of("excel")


def test_a_missing_package_is_told_with_what_helps(exported, monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "bilateral.exports.parquet", raising=False)
    with pytest.raises(ExportError, match=r"needs the package pyarrow: pip install 'bilateral\[parquet\]'"):
        exported("parquet")
