"""``bilateral export`` and ``bilateral import`` as a user at a shell meets them."""

import json
import subprocess
import sys

import pytest

from bilateral.api import Ledger
from bilateral.exports.formats import FORMATS

pytestmark = pytest.mark.thorough

SEVER = {"act": "relations.sever", "actors": "BFA", "recipients": "PRK", "when": "2017"}


@pytest.fixture
def ledger(tmp_path, telling, monkeypatch):
    path = tmp_path / "ledger.db"
    monkeypatch.setenv("BILATERAL_LEDGER", str(path))
    told = telling(SEVER)
    Ledger.open(path).add(told.document, told.claims)
    return path


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_goes_to_a_file_and_to_stdout(form, run, ledger, tmp_path):
    out = tmp_path / f"out{FORMATS[form].suffix}"
    done = run("export", form, "--out", out)
    assert done.exit_code == 0, done.output
    assert out.stat().st_size
    assert f"1 claim of 1 document exported as {form} to" in done.stderr
    assert (out.stat().st_mode & 0o777) == (ledger.stat().st_mode & 0o777), "readable by whoever may read other files"
    if form not in {"bundle", "gexf"}:
        assert run("export", form).stdout_bytes == out.read_bytes()


def test_a_round_trip_tells_the_same_digest(run, rows, ledger, tmp_path):
    done = run("export", "jsonl", "--with-text", "--out", tmp_path / "all.jsonl")
    assert done.exit_code == 0
    (taken,) = rows("import", tmp_path / "all.jsonl", "--ledger", tmp_path / "other.db")
    assert (taken["documents"], taken["claims"], taken["failures"]) == (1, 1, 0)
    assert f"The digest of the ledger is {taken['digest']}." in done.stderr
    assert rows("claims", "--ledger", tmp_path / "other.db")[0]["id"] == rows("claims")[0]["id"]


def test_it_is_narrowed_as_questions_are(run, ledger):
    assert len(run("export", "icews", "--between", "North Korea", "Burkina Faso").stdout.splitlines()) == 2
    assert len(run("export", "icews", "--known-at", "2020").stdout.splitlines()) == 1
    assert len(run("export", "icews", "--as-of", "2016").stdout.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["excel"], "there is no format 'excel'; there are icews"),
        (["icews", "--between", "Burkino", "Fasso"], "no actor is called"),
        (["icews", "--out", "/no/such/folder/x.tsv"], "cannot be written: No such file or directory"),
        (["icews", "--as-of", "soon"], "not a date"),
    ],
)
def test_a_fault_is_a_sentence(arguments, said, run, ledger):
    done = run("export", *arguments)
    assert done.exit_code == 2
    assert said in done.stderr


def test_formats_are_listed_with_what_they_are(rows):
    found = rows("export")
    assert {one["format"]: one["suffix"] for one in found} == {name: form.suffix for name, form in FORMATS.items()}
    assert all(one["about"] for one in found)


def test_the_ledger_is_not_written_over(run, ledger):
    before = ledger.read_bytes()
    done = run("export", "jsonl", "--out", ledger)
    assert done.exit_code == 2
    assert "is the ledger itself" in done.stderr
    assert ledger.read_bytes() == before


def test_a_fault_leaves_the_old_file(run, ledger, tmp_path, monkeypatch):
    out = tmp_path / "old.tsv"
    out.write_text("old")
    monkeypatch.setattr("bilateral.exports.icews.write", lambda material, out: 1 / 0)
    assert run("export", "icews", "--out", out).exit_code != 0
    assert out.read_text() == "old"
    assert [path.name for path in tmp_path.glob(".*")] == []


def test_what_cannot_be_taken_in_is_told_and_the_rest_is(run, tmp_path):
    path = tmp_path / "some.jsonl"
    path.write_text('{"doc": "a", "text": "A text."}\n{\n', encoding="utf-8")
    done = run("import", path, "--ledger", tmp_path / "new.db")
    assert done.exit_code == 1
    failure, taken = (json.loads(line) for line in done.stdout.splitlines())
    assert failure["where"] == "some.jsonl:2"
    assert (taken["documents"], taken["failures"]) == (1, 1)
    assert run("import", tmp_path / "none.jsonl").exit_code == 2


def test_a_reader_that_has_seen_enough_ends_it_quietly(ledger):
    call = f"{sys.executable} -m bilateral.cli.app"
    code = "import sys; sys.argv[0] = 'bilateral'; from bilateral.cli.app import main; main()"
    done = subprocess.run(
        f'{sys.executable} -c "{code}" export jsonl | head -c 1',
        shell=True,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "{"
    assert "Traceback" not in done.stderr, call
