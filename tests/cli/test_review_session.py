"""``bilateral review`` at a real terminal: one key a decision, quit and go on."""

import os
import pty
import re
import runpy
import select
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bilateral.api import Ledger
from bilateral.model.claim import Status
from bilateral.model.judgement import Verdict

pytestmark = pytest.mark.thorough

STORY = runpy.run_path(str(Path(__file__).parents[2] / "examples" / "story" / "keep.py"))
COMMAND = [sys.executable, "-c", "from bilateral.cli.app import main; main()", "review", "--author", "Ada"]
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


class Terminal:
    """A command on a terminal of its own."""

    def __init__(self, *arguments: str) -> None:
        self.main, sub = pty.openpty()
        environment = {**os.environ, "COLUMNS": "100", "TERM": "xterm", "NO_COLOR": "1"}
        # The terminal becomes its own, so that Ctrl-C reaches it.
        self.process = subprocess.Popen(
            [*COMMAND, *arguments],
            env=environment,
            preexec_fn=lambda: os.login_tty(sub),  # noqa: PLW1509 - no other thread is forked with it
            pass_fds=[sub],
        )
        os.close(sub)
        self.seen = ""

    def until(self, words: str) -> str:
        """What was shown up to some words, which must come."""
        last = time.monotonic() + 90
        while words not in self.seen:
            assert time.monotonic() < last, f"{words!r} did not come: {self.seen}"
            if select.select([self.main], [], [], 1)[0]:
                try:
                    read = os.read(self.main, 1 << 16)
                except OSError:
                    read = b""
                assert read or words in self.seen, f"{words!r} did not come: {self.seen}"
                self.seen += ESCAPES.sub("", read.decode()).replace("\r", "")
        shown, _, self.seen = self.seen.partition(words)
        return shown

    def press(self, key: str) -> None:
        """Press a key once the command waits for one: what comes just before that, the terminal throws away."""
        last = time.monotonic() + 90
        while termios.tcgetattr(self.main)[3] & termios.ICANON:
            assert time.monotonic() < last, "no key is waited for"
            time.sleep(0.01)
        self.type(key)

    def type(self, keys: str) -> None:
        os.write(self.main, keys.encode())

    def end(self) -> int:
        return self.process.wait(timeout=20)


@pytest.fixture
def ledger(tmp_path, monkeypatch) -> Ledger:
    path = tmp_path / "story.db"
    monkeypatch.setenv("BILATERAL_LEDGER", str(path))
    opened = Ledger.open(path)
    for document, claims in STORY["story"]():
        opened.add(document, claims)
    return opened


@pytest.fixture
def terminal(ledger) -> Iterator[type[Terminal]]:
    opened = []

    def start(*arguments):
        opened.append(Terminal(*arguments))
        return opened[-1]

    yield start
    for one in opened:
        one.process.kill()
        one.process.wait()
        os.close(one.main)


def test_a_reviewer_goes_through_the_queue_quits_and_goes_on(ledger, terminal):
    first, second, third = (case.entry for case in ledger.queue()[:3])
    one = terminal()
    shown = one.until("? keys")
    assert "1 of 13  contested" in shown
    assert first.claim.evidence.split()[-1] in shown
    assert "Who says otherwise" in shown
    one.press("a")
    one.until("accepted by Ada")
    one.until("? keys")
    one.press("R")
    one.until("Why? ")
    one.type("told by nobody\n")
    one.until("rejected by Ada")
    one.until("? keys")
    one.press("q")
    one.until("2 claims judged, 11 left")
    assert one.end() == 0
    assert {(made.claim, made.verdict, made.author, made.reason) for made in ledger.judgements()} == {
        (first.id, Verdict.ACCEPT, "Ada", ""),
        (second.id, Verdict.REJECT, "Ada", "told by nobody"),
    }
    again = terminal()
    assert third.claim.evidence.split()[-1] in again.until("? keys")
    again.press("\x03")
    again.until("0 claims judged")
    assert again.end() == 0


def test_a_claim_is_corrected_field_by_field_and_what_cannot_be_is_told(ledger, terminal):
    one = terminal("--act", "envoy.appoint")
    one.until("? keys")
    one.press("c")
    one.until("no more) ")
    one.type("actors\n")
    one.until("actors: Mongolia")  # stands there already, to be changed
    one.type("\x15Mongolya\n")
    one.until("did you mean Mongolia")
    one.until("no more) ")
    one.type("stat\n")
    one.until("status: planned")
    one.type("\x15perhaps\n")
    one.until("no more) ")
    one.type("\n")
    one.until("Why? ")
    one.type("\n")
    one.until("there is no status 'perhaps'")
    one.press("c")
    one.until("no more) ")
    one.type("status\n")
    one.until("status: planned")
    one.type("\x15possible\n")
    one.until("no more) ")
    one.type("\n")
    one.until("Why? ")
    one.type("they only may\n")
    one.until("corrected by Ada")
    one.until("1 claim judged, 0 left")
    assert one.end() == 0
    (entry,) = ledger.claims(act="envoy.appoint")
    assert (entry.claim.status, entry.read.status) == (Status.POSSIBLE, Status.PLANNED)


def test_the_last_decision_can_be_undone_and_a_claim_skipped(ledger, terminal):
    first, second = (case.entry for case in ledger.queue()[:2])
    one = terminal()
    one.until("? keys")
    one.press("r")
    one.until("2 of 13")
    one.until("? keys")
    one.press("u")
    one.until("opened again by Ada")
    one.until("1 of 13")
    one.until("? keys")
    one.press("s")
    one.until("2 of 13")
    one.until("? keys")
    one.press("a")
    one.until("accepted by Ada")
    one.until("? keys")
    one.press("q")
    one.until("1 claim judged, 12 left")
    verdicts = {entry.id: entry.verdict for entry in ledger.claims()}
    assert (verdicts[first.id], verdicts[second.id]) == (Verdict.OPEN, Verdict.ACCEPT)


def test_what_somebody_else_judges_meanwhile_is_passed_over(ledger, terminal):
    second, third = (case.entry for case in ledger.queue()[1:3])
    one = terminal()
    one.until("? keys")
    ledger.review(second.id, "reject", "Bo")
    one.press("a")
    shown = one.until("? keys")
    assert "3 of 13" in shown
    assert third.id in shown
    one.press("q")
    one.until("1 claim judged")


def test_without_a_terminal_it_says_what_to_use(ledger):
    result = subprocess.run(COMMAND, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert result.returncode == 2
    assert "use bilateral review list, accept, reject and correct" in result.stderr
