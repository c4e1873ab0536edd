"""Runs the commands that the documentation shows and writes what they print below them.

Run as ``python scripts/transcripts.py [PAGE...]``; without pages, all of them. A page's blocks of the kind ``console``
hold a line ``$ command`` and its output. They are run in order, on a terminal of 80 columns, in a folder that holds a
copy of ``examples/`` and the files the page shows (blocks with ``title="NAME"``). ``<!-- id: ACT -->`` before a block
puts the id of the first claim of that act in the place of the last word of its command.
"""

import json
import os
import pty
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
_BLOCK = re.compile(r"(?:<!-- id: (?P<act>\S+) -->\n)?```console\n\$ (?P<command>.+)\n(?P<output>(?:.*\n)*?)```\n")
_FILE = re.compile(r'```\w+ title="(?P<name>[\w.-]+)"\n(?P<text>(?:.*\n)*?)```\n')
# The one thing that differs from run to run: when the ledger took a claim in.
_CLOCK = re.compile(r"\d{4}-\d\d-\d\d(?: \d\d:\d\d UTC|T\d\d:\d\d:\d\d\+00:00)")


def transcribed() -> list[Path]:
    """Return the pages that show what commands print."""
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    return [page for page in pages if _BLOCK.search(page.read_text(encoding="utf-8"))]


def retold(text: str) -> str:
    """Return a page with what its commands print now; a block that says the same but for the clock is left alone."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "examples", folder / "examples")
        for file in _FILE.finditer(text):
            (folder / file["name"]).write_text(file["text"], encoding="utf-8")
        return _BLOCK.sub(lambda block: _rerun(block, folder), text)


def _rerun(block: re.Match[str], folder: Path) -> str:
    command = block["command"]
    if block["act"]:
        command = f"{command.rpartition(' ')[0]} {_id_of(block['act'], folder)}"
    marker = f"<!-- id: {block['act']} -->\n" if block["act"] else ""
    again = f"{marker}```console\n$ {command}\n{printed(command, folder)}```\n"
    return block[0] if _CLOCK.sub("", block[0]) == _CLOCK.sub("", again) else again


def printed(command: str, folder: Path) -> str:
    """Return what a command prints on a terminal, without white space at the ends of lines and around the whole."""
    main, sub = pty.openpty()
    process = subprocess.Popen(
        ["sh", "-c", command],
        cwd=folder,
        env=_environment(),
        stdin=subprocess.DEVNULL,
        stdout=sub,
        stderr=subprocess.STDOUT,
    )
    os.close(sub)
    lines = _read(main).splitlines()
    os.close(main)
    process.wait()
    text = "\n".join(line.rstrip() for line in lines).strip("\n")
    return f"{text}\n" if text else ""


def _read(terminal: int) -> str:
    read = b""
    while True:
        try:
            chunk = os.read(terminal, 1 << 16)
        except OSError:  # Linux ends a terminal with an error
            chunk = b""
        if not chunk:
            return read.decode()
        read += chunk


def _id_of(act: str, folder: Path) -> str:
    command = ["bilateral", "claims", "--act", act, "--json"]
    found = subprocess.run(command, cwd=folder, env=_environment(), check=True, capture_output=True, text=True)
    return str(json.loads(found.stdout.partition("\n")[0])["id"])[:8]


def _environment() -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key != "BILATERAL_LEDGER"}
    path = f"{sysconfig.get_path('scripts')}{os.pathsep}{kept.get('PATH', '')}"
    return {**kept, "PATH": path, "TERM": "dumb", "COLUMNS": "80"}


if __name__ == "__main__":
    for page in [Path(name) for name in sys.argv[1:]] or transcribed():
        page.write_text(retold(page.read_text(encoding="utf-8")), encoding="utf-8")
