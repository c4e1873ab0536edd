"""A disk that is full while something is written: a sentence says so, and what was written before is whole."""

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bilateral.ledger.errors import LedgerError
from bilateral.ledger.store import Store
from bilateral.ledger.verify import verify
from bilateral.model.run import Setup
from bilateral.sources.source import SourceError
from bilateral.sources.web.memory import Memory

pytestmark = pytest.mark.thorough

NOW = datetime(2024, 3, 6, tzinfo=UTC)
COMMAND = [sys.executable, "-W", "ignore", "-c", "from bilateral.cli.app import main; main()"]
FRENCH = "Le ministre des affaires étrangères a rappelé pour la {} fois son ambassadeur à Paris."
SENTENCE = "Norway imposed sanctions on Belarus on Monday, it said in Oslo."


@pytest.fixture
def news(tmp_path):
    """Sixty texts, which take two megabytes in a ledger; they are French, which is kept and not read."""
    told = [{"doc": f"{n}", "text": " ".join(FRENCH.format(f"{n}-{i}") for i in range(60))} for n in range(60)]
    path = tmp_path / "news.jsonl"
    path.write_text("\n".join(json.dumps(one) for one in told))
    return path


@pytest.fixture
def small_disk(tmp_path):
    """Runs a command in a folder on a disk of 700 kB, which is there for it alone; then what it left."""
    folder, kept = tmp_path / "disk", tmp_path / "kept"
    folder.mkdir()
    mount = f"mount -t tmpfs -o size=700k tmpfs {folder}"
    alone = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c"]
    if not shutil.which("unshare") or subprocess.run([*alone, mount], capture_output=True, check=False).returncode:
        pytest.skip("this system lends nobody a disk of their own")

    def run(*arguments):
        after = f'{mount} && cd {folder} && "$@"; code=$?; cp -r {folder} {kept}; exit $code'
        command = [*alone, after, "sh", *COMMAND, *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False), kept

    return run


def test_a_ledger_on_a_full_disk_keeps_what_was_read_and_goes_on_when_there_is_room(small_disk, news, run, rows):
    result, kept = small_disk("read", str(news), "--ledger", "l.db")
    assert result.returncode == 2
    assert result.stderr.strip().endswith("the ledger l.db could not be used: database or disk is full")
    assert "Traceback" not in result.stderr
    told = len(result.stdout.splitlines())
    assert 0 < told < 60
    assert rows("verify", "--ledger", kept / "l.db") == []
    again = run("read", news, "--ledger", kept / "l.db")
    assert again.exit_code == 0
    assert f"60 documents read ({60 - told} new)" in again.stderr


def test_a_ledger_that_can_grow_no_more_keeps_what_was_read(tmp_path, telling):
    """The same where no disk is to be had: the database is told how many pages there are."""
    store, added = Store.at(tmp_path / "l.db"), 0
    with pytest.raises(LedgerError, match="could not be used: database or disk is full"), store.writer() as opened:
        opened.connection.connection.driver_connection.execute("PRAGMA max_page_count = 80")
        writer = opened.begin(Setup("0.1.0", ""), NOW)
        while True:
            told = telling({"act": "envoy.recall", "actors": "TCD", "words": f"Chad recalled {added}."}, doc=f"{added}")
            writer.add(told.document, told.claims, NOW)
            added += 1
    with store.view() as view:
        assert view.size().documents == view.size().claims == added > 0
        assert list(verify(view)) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
@pytest.mark.parametrize("arguments", [["claims"], ["export", "csv"], ["extract"]], ids=" ".join)
def test_output_to_a_full_disk_is_told(arguments, news, run, tmp_path):
    (tmp_path / "a.txt").write_text(SENTENCE)
    run("read", tmp_path / "a.txt", "--ledger", tmp_path / "l.db")
    with Path("/dev/full").open("w") as full, news.open() as texts:
        result = subprocess.run(
            [*COMMAND, *arguments],
            stdin=texts,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env={**os.environ, "BILATERAL_LEDGER": str(tmp_path / "l.db")},
        )
    assert result.returncode == 2
    assert result.stderr.strip().endswith("the output cannot be written: No space left on device")


def test_what_was_fetched_cannot_be_noted_on_a_full_disk(tmp_path):
    memory = Memory(tmp_path / "fetched.db")
    memory._connection.execute("PRAGMA max_page_count = 1")
    with pytest.raises(SourceError, match=r"cannot be noted in .*full.*BILATERAL_HOME"):
        for number in range(2_000):
            memory.done(f"https://g.example/{number}")
    memory.reserve("g.example", 1.0)
