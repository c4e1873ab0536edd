"""A run that is killed leaves whole documents, and goes on where it stopped."""

import json
import subprocess
import sys

from bilateral.api import Ledger

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
