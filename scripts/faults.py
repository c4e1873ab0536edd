"""Runs the tests of the table of faults in ``docs/reliability.md``, and tells what came of each row.

Run as ``python scripts/faults.py [--write]``; ``--write`` enters in the page when, of what and where the table was run.
The exit code is 1 where a row does not hold.
"""

import argparse
import os
import platform
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "reliability.md"
_NAMED = re.compile(r"`(?P<file>(?:\w+/)?test_\w+\.py|…)::(?P<name>[^`]+)`")
_WRITTEN = re.compile(r"(<!-- faults: begin -->\n).*?(<!-- faults: end -->)", re.S)


@dataclass(frozen=True, slots=True)
class Shown:
    """A test that shows what happens: its file, and the function or the case of one."""

    file: Path
    name: str

    def is_of(self, case: str) -> bool:
        """Whether a case that was run, named as pytest does, belongs to it."""
        function, _, parameter = case.partition("[")
        return self.name in {function, parameter.removesuffix("]")}


@dataclass(frozen=True, slots=True)
class Row:
    """A fault with the tests that show what happens."""

    fault: str
    tests: tuple[Shown, ...]


def rows(page: str) -> list[Row]:
    """The rows of the table. Raises ``LookupError`` where one names no test, or a file that is none."""
    found: list[Row] = []
    for line in page.split("\n"):
        if not line.startswith("| ") or line.startswith("| Fault"):
            continue
        fault, _, told = (cell.strip() for cell in line.strip("| ").split(" | "))
        tests: list[Shown] = []
        for named in _NAMED.finditer(told):
            file = tests[-1].file if named["file"] == "…" else _file(named["file"])
            tests.append(Shown(file, named["name"]))
        if not tests:
            raise LookupError(f"no test shows: {fault}")
        found.append(Row(fault, tuple(tests)))
    return found


def _file(name: str) -> Path:
    found = list((ROOT / "tests").glob(f"**/{name}"))
    if len(found) != 1:
        raise LookupError(f"{len(found)} files are called {name}")
    return found[0]


def cases(files: Iterable[Path]) -> Iterator[tuple[Path, str, str]]:
    """Run files of tests: each case with its file, its name and what came of it."""
    with TemporaryDirectory() as folder:
        for file in sorted(set(files)):
            report = Path(folder) / f"{file.stem}.xml"
            command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", f"--junit-xml={report}", str(file)]
            subprocess.run(command, cwd=ROOT, env={**os.environ, "BILATERAL_ALL": "1"}, check=False)
            for case in ElementTree.parse(report).iter("testcase"):
                bad = [child.tag for child in case if child.tag in {"failure", "error", "skipped"}]
                yield file, case.get("name", ""), (bad or ["holds"])[0]


def main() -> None:
    """Run all that the table names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    page = PAGE.read_text(encoding="utf-8")
    table = rows(page)
    ran = list(cases(shown.file for row in table for shown in row.tests))
    held = [_came_to(row, ran) for row in table]
    for row, came_to in zip(table, held, strict=True):
        print(f"{came_to:8} {row.fault}")
    print(f"{held.count('holds')} of {len(held)} rows hold: {_where()}")
    if args.write and set(held) == {"holds"}:
        PAGE.write_text(_WRITTEN.sub(rf"\g<1>{_where()}\n\g<2>", page), encoding="utf-8")
    sys.exit(set(held) != {"holds"})


def _came_to(row: Row, ran: list[tuple[Path, str, str]]) -> str:
    """What came of a row: "holds" where each of its tests was run, and passed."""
    found = [
        [came_to for file, case, came_to in ran if file == shown.file and shown.is_of(case)] for shown in row.tests
    ]
    other = [came_to for one in found for came_to in one or ["missing"] if came_to != "holds"]
    return other[0] if other else "holds"


def _where() -> str:
    asked = ["git", "rev-parse", "--short", "HEAD"]
    commit = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()
    machine = f"{platform.system()} {platform.machine()} with {len(os.sched_getaffinity(0))} cores"
    return f"{datetime.now(UTC).date()}, commit {commit}, Python {platform.python_version()} on {machine}."


if __name__ == "__main__":
    main()
