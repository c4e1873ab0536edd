"""A run that is killed leaves whole documents, and goes on where it stopped."""

import json
import subprocess
import sys

import pytest

from bilateral.api import Ledger
from bilateral.model.run import Setup

pytestmark = pytest.mark.thorough

COMMAND = [sys.executable, "-W", "ignore", "-c", "from bilateral.cli.app import main; main()", "read"]
NAMES = ("Norway", "Peru", "Chad", "Fiji", "Mali", "Oman")


def test_a_run_that_is_killed_goes_on_where_it_stopped(tmp_path, run, rows):
    told = [
        {
            "doc": f"{n}",
            "published": "2024-03-05",
            "text": f"{NAMES[n % 6]} recalled its ambassador from Laos on {n % 28 + 1} May.",
        }
        for n in range(120)
    ]
    news, ledger = tmp_path / "news.jsonl", tmp_path / "l.db"
    news.write_text("\n".join(json.dumps(one) for one in told))
    with subprocess.Popen([*COMMAND, str(news), "--json", "--ledger", str(ledger)], stdout=subprocess.PIPE) as process:
        for _ in range(20):
            assert process.stdout.readline()
        process.kill()
    kept = Ledger.open(ledger).size().documents
    assert 20 <= kept < len(told)
    result = run("read", news, "--ledger", ledger)
    assert result.exit_code == 0
    assert f"120 documents read ({120 - kept} new)" in result.stderr
    assert Ledger.open(ledger).size().documents == len(told)
    again = run("read", news, "--ledger", ledger)
    assert "120 documents read (0 new)" in again.stderr
    assert all(line["new"] == 0 for line in map(json.loads, again.stdout.splitlines()))
    assert rows("verify", "--ledger", ledger) == []


def test_after_an_upgrade_each_document_is_read_once_more(tmp_path, run, rows, monkeypatch):
    """And once more after the next one, also of an import; by shards too, which no other reading then repeats."""
    news, ledger = tmp_path / "news.jsonl", tmp_path / "l.db"
    told = [{"doc": f"{n}", "text": f"{name} recalled its ambassador from Laos."} for n, name in enumerate(NAMES)]
    news.write_text("".join(json.dumps(one) + "\n" for one in told))

    def read_by(program, *options):
        monkeypatch.setattr("bilateral.cli.read.setup_of", lambda settings: Setup("0.1.0", program, settings))
        result = run("read", news, "--ledger", ledger, *options)
        assert "6 documents read" in result.stderr
        assert "6 claims (" in result.stderr
        stages = {stage.name: stage for stage in Ledger.open(ledger).runs()[-1].outcome.stages}
        return stages["new"].left

    assert [read_by(program) for program in ("one", "one", "two", "two", "one", "three", "three", "two")] == [
        *(6, 0),
        *(6, 0),
        0,
        *(6, 0),
        0,
    ]
    read_by("four", "--shards", tmp_path / "parts")
    assert read_by("four") == 0
    assert Ledger.open(ledger).size().claims == 6
    assert rows("verify", "--ledger", ledger) == []


def test_the_funnel_is_kept_with_the_run_and_told(tmp_path, run):
    news = tmp_path / "news.jsonl"
    news.write_text(
        "".join(json.dumps({"doc": f"{n}", "text": f"Mali met Chad on day {n}."}) + "\n" for n in range(100))
    )
    result = run("read", news, "--ledger", tmp_path / "l.db")
    assert "with two actors near a word for an act" in " ".join(result.stderr.split())
    (told,) = Ledger.open(tmp_path / "l.db").runs()
    assert told.outcome.stages[0].came == told.outcome.stages[0].left == 100
    assert [stage.name for stage in told.outcome.stages] == [
        "page",
        "new",
        "language",
        "no copy",
        "parties",
        "topic",
        "parse",
        "models",
    ]
