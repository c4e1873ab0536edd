"""Processes that read are replaced when they die, and end with the program that started them."""

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from bilateral.running.workers import Limits, Lost, Workers

pytestmark = pytest.mark.thorough
LIMITS = Limits(seconds=30.0, memory=3_000_000_000, tasks=100)


def is_running(pid):
    """Whether a process is there, and more than an entry that nobody asked for yet."""
    with suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return False


def gone(pid, seconds=20):
    last = time.monotonic() + seconds
    while is_running(pid) and time.monotonic() < last:
        time.sleep(0.05)
    return not is_running(pid)


@pytest.fixture
def told(tmp_path, monkeypatch):
    """What tasks do, as a module that processes can load."""
    (tmp_path / "told_tasks.py").write_text(
        "import os, time\n"
        "def pid(item): return os.getpid()\n"
        "def sleep(item): time.sleep(item); return item\n"
        "def unsendable(item): return lambda: item\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    import told_tasks

    return told_tasks


def test_a_process_that_is_killed_while_it_waits_is_replaced(told):
    with Workers(1, LIMITS) as workers:
        ((_, first),) = workers.each(told.pid, [0])
        os.kill(first, signal.SIGKILL)
        assert gone(first)
        ((_, second),) = workers.each(told.pid, [0])
        assert second not in {first, os.getpid()}


def test_a_process_is_replaced_after_so_many_tasks(told):
    with Workers(1, Limits(seconds=30.0, memory=3_000_000_000, tasks=2)) as workers:
        pids = [pid for _, pid in workers.each(told.pid, range(6))]
    assert [pids.count(pid) for pid in dict.fromkeys(pids)] == [2, 2, 2]


@pytest.mark.parametrize("seconds", [-100_000, 100_000])
def test_a_clock_that_is_set_moves_no_deadline(seconds, told, monkeypatch):
    now = time.time
    with Workers(1, Limits(seconds=2.0, memory=3_000_000_000, tasks=100)) as workers:
        found = workers.each(told.sleep, [0.1, 0.5, 60])
        assert next(found) == (0.1, 0.1)
        monkeypatch.setattr(time, "time", lambda: now() + seconds)
        begun = time.monotonic()
        assert next(found) == (0.5, 0.5)
        assert next(found) == (60, Lost("DeadlineError", "it was not read within 2 seconds"))
        assert time.monotonic() - begun < 10


def test_what_cannot_come_back_is_told(told):
    with Workers(1, LIMITS) as workers:
        ((_, lost),) = workers.each(told.unsendable, [0])
        assert isinstance(lost, Lost)
        assert "pickle" in lost.message
        ((_, pid),) = workers.each(told.pid, [0])
        assert isinstance(pid, int)


def test_whoever_has_seen_enough_waits_for_nothing(told):
    begun = time.monotonic()
    with Workers(2, LIMITS) as workers:
        next(workers.each(told.sleep, [0, 25, 25, 25]))
    assert time.monotonic() - begun < 20


PROGRAM = """
import sys
sys.path.insert(0, sys.argv[1])
import told_tasks
from bilateral.running.workers import Limits, Workers
if __name__ == "__main__":
    with Workers(2, Limits(seconds=2.0, memory=3_000_000_000, tasks=100)) as workers:
        for _, pid in workers.each(told_tasks.pid, [0]):
            print(pid, flush=True)
        print(next(workers.each(told_tasks.sleep, [300, 300])), flush=True)
"""


def test_processes_end_with_the_program_that_started_them(told, tmp_path):
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    with subprocess.Popen([sys.executable, str(program), str(tmp_path)], stdout=subprocess.PIPE, text=True) as running:
        pid = int(running.stdout.readline())
        assert is_running(pid)
        running.kill()
    assert gone(pid)
