"""``bilateral eval all``: the whole scoreboard, shown, written into pages and pinned."""

import shutil
import subprocess
import time
from collections.abc import Sequence
from datetime import date
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import typer

from bilateral.cli.lazy import refuse
from bilateral.cli.output import page, plain_table, talk, wants_json, write_json
from bilateral.evaluation.board import Result, as_table, is_there, measure, rows, shown
from bilateral.evaluation.floors import Floor, breaches, raised, read_floors, write_floors

BEGIN, END = "<!-- scoreboard: begin -->", "<!-- scoreboard: end -->"


def run(gold: Path, pages: Sequence[Path], *, as_json: bool, update: bool) -> None:
    """Measure every set that lies below a folder; exit code 1 where a figure is below its floor."""
    texts = [_halves(path) for path in pages]
    found = [row for row in rows() if is_there(row, gold)]
    if not found:
        refuse(f"no set of the scoreboard lies below {gold}; wanted are {', '.join(row.folder for row in rows())}")
    for row in rows():
        if row not in found:
            talk.print(f"{row.key}: left out, {gold / row.folder} is not there")
    floors, stamp, results = read_floors(), _stamp(), []
    for row in found:
        start = time.monotonic()
        results.append(measure(row, gold))
        talk.print(f"{row.key}: {time.monotonic() - start:.0f} s")
    _show(results, floors, as_json)
    for path, (before, after) in zip(pages, texts, strict=True):
        path.write_text(f"{before}{BEGIN}\n\n{stamp}\n\n{as_table(results)}\n\n{END}{after}", encoding="utf-8")
    _hold(results, floors, update)


def _hold(results: Sequence[Result], floors: dict[str, Floor], update: bool) -> None:
    """Raise the floors if asked to; end with exit code 1 where a figure is below its own."""
    if update:
        try:
            write_floors(raised(results, floors))
        except ValueError as error:
            refuse(str(error))
    low = breaches(results, floors)
    for sentence in low:
        talk.print(f"below its floor: {sentence}", style="red")
    if low:
        raise typer.Exit(1)


def _show(results: Sequence[Result], floors: dict[str, Floor], as_json: bool) -> None:
    if wants_json(as_json):
        write_json([{result.row.key: _record(result) for result in results}])
        return
    table = plain_table("Set", "Figure", "Value", "Aim", "Others", "Floor")
    for result in results:
        title = result.row.key
        floor = floors.get(result.row.key, Floor("", {}))
        held = floor.figures if floor.corpus == result.digest else {}
        for figure in result.figures:
            anchor = "" if figure.anchor is None else f"{shown(figure.anchor)} {figure.rival}"
            value = f"[bold]{shown(figure.value)}[/bold]" if figure.reached else shown(figure.value)
            least = shown(held[figure.name]) if figure.name in held else ""
            aim = f"{'≤ ' if figure.at_most else ''}{shown(figure.aim)}"
            table.add_row(title, figure.name, value, aim, anchor, least)
            title = ""
    page().print(table)


def _record(result: Result) -> dict[str, object]:
    return {
        figure.name: {"value": figure.value, "aim": figure.aim, "at_most": figure.at_most, "others": figure.anchor}
        for figure in result.figures
    }


def _halves(path: Path) -> tuple[str, str]:
    """What stands before and after the board in a page."""
    if not path.is_file():
        refuse(f"no such page: {path}")
    before, begin, rest = path.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        refuse(f"{path} has no place for the board: the lines {BEGIN} and {END}")
    return before, after


def _stamp() -> str:
    """When and with which code the board was measured."""
    today = date.today()
    return f"{today.day} {today:%B %Y}, {_code()}, development halves only. Bold: the aim is reached."


def _code() -> str:
    """The commit of the checkout that the package is run from; its version where it is installed or git is not."""
    if not shutil.which("git") or not _git("ls-files", "cli/board.py"):
        return f"version {version('bilateral')}"
    changed = _git("status", "--porcelain", "--untracked-files=no", "--", ".")
    return f"commit {_git('rev-parse', '--short', 'HEAD')}{' with changes of its own' if changed else ''}"


def _git(*words: str) -> str:
    git = ["git", "-C", str(files("bilateral")), *words]
    return subprocess.run(git, capture_output=True, text=True, check=False).stdout.strip()
