"""Runs the commands that the documentation shows, and writes what they print below them.

Run as ``python scripts/transcripts.py [PAGE...]``; without pages, all of them. The blocks of a page are run in order,
in a folder that holds a copy of ``examples/``, an archive of the web, and the files that the page shows (blocks with
``title="NAME"``). A block ``console`` holds a line ``$ command`` and what it prints on a terminal of 80 columns;
blocks ``sh``, ``python`` and ``r`` must end well. Addresses below ``.example`` lead to a small web of this program's
own, and nobody starts more than two workers. Comments above a block tell what a reader need not see:

* ``id: ACT`` puts the id of the first claim of that act in the place of the last word of the command;
* ``first: COMMAND`` is run before the block, ``beside: COMMAND`` while it runs;
* ``goes on``: the command of the block ends when it is interrupted;
* ``elsewhere: WHERE``: the block is run there and not here. Lines that install are run by nobody.
"""

import json
import os
import pty
import re
import shutil
import signal
import socket
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parent))
from small_web import Web, write_archive

ROOT = Path(__file__).parents[1]
_BLOCK = re.compile(
    r"(?P<notes>(?:<!-- (?:id|first|beside|goes on|elsewhere)\b[^\n]* -->\n)*)"
    r"```(?P<kind>console|sh|python|r)\n(?P<body>(?:.*\n)*?)```\n"
)
_NOTE = re.compile(r"<!-- (?P<key>[a-z ]+?)(?:: (?P<told>.+))? -->\n")
_FILE = re.compile(r'```\w+ title="(?P<name>[\w.-]+)"\n(?P<text>(?:.*\n)*?)```\n')
# What differs from run to run: when the ledger took a claim in.
_CLOCK = re.compile(r"\d{4}-\d\d-\d\d(?: \d\d:\d\d UTC|T\d\d:\d\d:\d\d\+00:00)")
_READY = re.compile(rb"http://127\.|documents? read")  # what a command that goes on says when it is at work
_SERVED = "127.0.0.1:8000"


class FailedError(Exception):
    """A command of the documentation does not end well."""


def transcribed() -> list[Path]:
    """Return the pages with blocks to run."""
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    return [page for page in pages if any(_is_run(b) for b in _BLOCK.finditer(page.read_text(encoding="utf-8")))]


def elsewhere(text: str) -> list[str]:
    """Return the blocks of a page that are not run here."""
    return [block["body"] for block in _BLOCK.finditer(text) if not _is_run(block)]


def retold(text: str) -> str:
    """Return a page with what its commands print now; a block that says the same but for the clock is left alone.

    Raises ``FailedError`` where a block does not end well.
    """
    with TemporaryDirectory() as name, Web() as web:
        folder = Folder(Path(name), web.address)
        for file in _FILE.finditer(text):
            (folder.path / file["name"]).write_text(folder.led(file["text"]), encoding="utf-8")
        return _BLOCK.sub(folder.again, text)


class Folder:
    """Where the blocks of a page are run."""

    def __init__(self, path: Path, web: str) -> None:
        self.path, self.web = path, web
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        shutil.copytree(ROOT / "examples", path / "examples")
        write_archive(path / "archive" / "day.warc.gz")

    def again(self, block: re.Match[str]) -> str:
        """A block with what its command prints now."""
        if not _is_run(block):
            return block[0]
        notes = _notes(block)
        if "first" in notes:
            self.run(notes["first"])
        if block["kind"] == "console":
            return self._printing(block, notes)
        with self._beside(notes.get("beside", "")):
            self._run_block(block, notes)
        return block[0]

    def led(self, text: str) -> str:
        """A text whose addresses lead to where somebody answers."""
        return re.sub(r"https://[\w.-]+\.example\b", self.web, text).replace(_SERVED, f"127.0.0.1:{self.port}")

    def run(self, command: str) -> None:
        """Run a command to its end."""
        done = subprocess.run(
            ["sh", "-c", self._here(command)], cwd=self.path, env=self._environment(), stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
        )  # fmt: skip
        if done.returncode:
            raise FailedError(f"{command}\n{done.stdout.decode(errors='replace')}")

    def _run_block(self, block: re.Match[str], notes: dict[str, str]) -> None:
        kind, body = block["kind"], block["body"]
        if kind == "sh":
            commands = [line for line in body.replace("\\\n", "").splitlines() if not line.startswith("pip install")]
            *ending, last = commands
            for command in ending if "goes on" in notes else commands:
                self.run(command)
            if "goes on" in notes:
                with self._beside(last):
                    pass
        elif kind == "python":
            (self.path / "block.py").write_text(body, encoding="utf-8")
            self.run("python block.py")
        elif shutil.which("Rscript") or "BILATERAL_ALL" in os.environ:
            (self.path / "block.R").write_text(body, encoding="utf-8")
            self.run("Rscript block.R")

    @contextmanager
    def _beside(self, command: str) -> Iterator[None]:
        """A command that goes on, once it is at work; it must end well when it is interrupted."""
        if not command:
            yield
            return
        shell, said = ["sh", "-c", f"exec {self._here(command)}"], b""
        with subprocess.Popen(
            shell, cwd=self.path, env=self._environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        ) as process:
            assert process.stdout is not None
            while not _READY.search(said):
                line = process.stdout.readline()
                if not line:
                    raise FailedError(f"{command}\n{said.decode(errors='replace')}")
                said += line
            yield
            process.send_signal(signal.SIGINT)
            left = process.stdout.read()
            if process.wait() not in {0, 128 + signal.SIGINT} or b"Traceback" in left:
                raise FailedError(f"{command}, interrupted\n{left.decode(errors='replace')}")

    def _here(self, command: str) -> str:
        """A command for this machine: where it may listen, and with how many processes."""
        command = re.sub(r"--workers \d+", "--workers 2", self.led(command))
        return re.sub(r"^bilateral serve\b", f"bilateral serve --port {self.port}", command)

    def _printing(self, block: re.Match[str], notes: dict[str, str]) -> str:
        first, _, _ = block["body"].partition("\n")
        command = first.removeprefix("$ ")
        if "id" in notes:
            command = f"{command.rpartition(' ')[0]} {self._id_of(notes['id'])}"
        again = f"{block['notes']}```console\n$ {command}\n{self._printed(command)}```\n"
        return block[0] if _CLOCK.sub("", block[0]) == _CLOCK.sub("", again) else again

    def _printed(self, command: str) -> str:
        """What a command prints on a terminal, without white space at the ends of lines and around the whole."""
        main, sub = pty.openpty()
        process = subprocess.Popen(
            ["sh", "-c", self._here(command)],
            cwd=self.path,
            env=self._environment(),
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

    def _id_of(self, act: str) -> str:
        command = ["bilateral", "claims", "--act", act, "--json"]
        env = self._environment()
        found = subprocess.run(command, cwd=self.path, env=env, check=True, capture_output=True, text=True)
        return str(json.loads(found.stdout.partition("\n")[0])["id"])[:8]

    def _environment(self) -> dict[str, str]:
        kept = {key: value for key, value in os.environ.items() if key != "BILATERAL_LEDGER"}
        path = f"{sysconfig.get_path('scripts')}{os.pathsep}{kept.get('PATH', '')}"
        web = {"BILATERAL_INSIDE": "127.0.0.0/8", "BILATERAL_HOME": str(self.path)}
        return {**kept, **web, "PATH": path, "TERM": "dumb", "COLUMNS": "80"}


def _is_run(block: re.Match[str]) -> bool:
    return "elsewhere" not in _notes(block)


def _notes(block: re.Match[str]) -> dict[str, str]:
    return {note["key"]: note["told"] or "" for note in _NOTE.finditer(block["notes"])}


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


if __name__ == "__main__":
    for page in [Path(name) for name in sys.argv[1:]] or transcribed():
        page.write_text(retold(page.read_text(encoding="utf-8")), encoding="utf-8")
