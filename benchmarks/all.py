"""Runs the benchmarks that have a bar, and prints a table of what was reached, with date, commit and machine.

Run as ``python benchmarks/all.py LABELLED.jsonl SOURCE... [--quick]``: the file of labelled claims is for the funnel,
the sources for ``reading.py``. Each benchmark runs in a process of its own; its own lines go to stderr. ``--quick``
tries all of them on as little as they can.
"""

import os
import platform
import re
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Bar:
    """A benchmark with what is measured, the line of its output that tells, and what is asked; ``quick`` arguments."""

    name: str
    about: str
    line: str
    asked: str
    quick: tuple[str, ...]
    given: tuple[str, ...] = ()

    def reached(self, quick: bool) -> str:
        """Run it; the figure of its line."""
        told = printed(self.name, (*self.given, *self.quick) if quick else self.given)
        return str(re.findall(rf"^{re.escape(self.line)}\s+([\d.]+)", told, re.M)[-1])


@cache
def printed(name: str, arguments: tuple[str, ...]) -> str:
    """What a benchmark prints; one with several figures is run once."""
    command = [sys.executable, str(HERE / f"{name}.py"), *arguments]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    sys.stderr.write(f"{name}\n{done.stdout}\n")
    return done.stdout


def main() -> None:
    """Run all and print the table."""
    quick = "--quick" in sys.argv
    labelled, *sources = (one for one in sys.argv[1:] if one != "--quick")
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=HERE, capture_output=True, text=True, check=False
    )
    print(f"{datetime.now(UTC):%Y-%m-%d}, commit {commit.stdout.strip()}, {machine()}\n")
    print("| What | Reached | Asked |\n|---|---|---|")
    for bar in bars(labelled, tuple(sources)):
        print(f"| {bar.about} (`{bar.name}.py`) | {bar.reached(quick)} | {bar.asked} |", flush=True)


def bars(labelled: str, sources: tuple[str, ...]) -> tuple[Bar, ...]:
    """What is asked of the speed of the program."""
    return (
        Bar("funnel", "labelled claims that the checks before the parse lose", "lost", "≤ 0.01", (), (labelled,)),
        Bar("reading", "the rules alone against bare parsing", "ratio of rules", "≥ 0.8", ("--limit", "8"), sources),
        Bar("reading", "reading against bare parsing of the same texts", "ratio", "≥ 0.5", ("--limit", "8"), sources),
        Bar("stream", "a stream of news against bare extraction", "ratio", "≥ 0.6", ("20",)),
        Bar("memory", "peak memory of a process that reads, in MiB", "peak MiB", "≤ 1536", ("20",)),
        Bar("memory", "memory at the end against that after a fifth", "growth", "≤ 1.05", ("20",)),
        Bar("workers", "two processes against one", "ratio", "≥ 1.8", ("40",)),
        Bar("curve", "deviation of the cost of a document", "deviation", "≤ 0.1", ("20", "40")),
    )


def machine() -> str:
    """The machine, and what else runs on it."""
    model = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text())
    return f"{os.cpu_count()} cores ({model[1] if model else platform.machine()}), load {os.getloadavg()[0]:.1f}"


if __name__ == "__main__":
    main()
