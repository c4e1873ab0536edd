"""``bilateral serve`` as a user starts it."""

import re
import signal
import subprocess
import sys
import urllib.request

import pytest

from bilateral.api import Ledger
from bilateral.model.document import Document

COMMAND = [sys.executable, "-c", "from bilateral.cli.app import main; main()", "serve"]


def test_it_tells_where_it_listens_and_answers_there(tmp_path, telling):
    told = telling({"act": "relations.sever", "actors": "BFA", "recipients": "PRK", "when": "2017"})
    Ledger.open(tmp_path / "news.db").add(told.document, told.claims)
    started = [*COMMAND, "--ledger", str(tmp_path / "news.db"), "--port", "0", "--write"]
    with subprocess.Popen(started, stderr=subprocess.PIPE, text=True) as server:
        try:
            lines = [server.stderr.readline(), server.stderr.readline()]
            assert "token" in lines[0]
            address = re.search(r"http://127\.0\.0\.1:[0-9]+", lines[1])
            with urllib.request.urlopen(f"{address[0]}/relations/BFA/PRK", timeout=60) as page:
                assert "severed" in page.read().decode()
        finally:
            server.terminate()


def test_it_ends_without_a_word_when_interrupted_as_soon_as_it_has_told_its_address(tmp_path):
    started = [*COMMAND, "--ledger", str(tmp_path / "news.db"), "--port", "0"]
    Ledger.open(tmp_path / "news.db").add(Document("a", "Nothing."), [])
    with subprocess.Popen(started, stderr=subprocess.PIPE, text=True) as server:
        assert "http://" in server.stderr.readline()
        server.send_signal(signal.SIGINT)
        assert not server.stderr.read()
    assert server.returncode in {0, 128 + signal.SIGINT}


@pytest.mark.parametrize("options", [["--ledger", "mysql://x/y"], ["--host", "203.0.113.9"]])
def test_what_cannot_be_served_is_told_in_a_sentence(run, options):
    result = run("serve", "--port", "0", *options)
    assert result.exit_code == 2
    assert result.output.strip().splitlines()[-1].startswith("bilateral: ")
