"""A ledger that whoever asks may not write: asked by a user who is not root."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

import bilateral
from bilateral.api import Ledger
from bilateral.model.document import Document
from bilateral.reading.reader import read

pytestmark = [pytest.mark.thorough, pytest.mark.skipif(os.name != "posix", reason="these are the permissions of POSIX")]
TEXT = "Niger severed diplomatic relations with Ukraine on 6 August 2024."

# Root may write anywhere, so the program becomes another user. It has run the commands once by then, on a copy that it
# may write: a Python installed for root alone is loaded no further by others.
_ASK = """
import importlib, json, os, pkgutil, sys
from typer.testing import CliRunner
import bilateral.cli, bilateral.running.pool
from bilateral.cli import app
for module in pkgutil.iter_modules(bilateral.cli.__path__, "bilateral.cli."):
    importlib.import_module(module.name)
ledger, scratch, commands = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
def run(arguments, address):
    found = CliRunner().invoke(app.app, arguments, env={"BILATERAL_LEDGER": address})
    return [found.exit_code, found.stdout, found.stderr]
for arguments in commands:
    run(arguments, scratch)
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
print(json.dumps([run(arguments, ledger) for arguments in commands]))
"""


@pytest.fixture(params=[(0o555, 0o444), (0o777, 0o444)], ids=["folder", "file"])
def ledger(request):
    """A ledger of one document in a place that everybody may enter: the folder may be read only, or the file."""
    folder = Path(tempfile.mkdtemp(prefix="bilateral-"))
    path = folder / "kept.db"
    kept = Ledger.open(path)
    for document, claims in read([Document("niger", TEXT)]):
        kept.add(document, claims)
    shutil.copy(path, folder / "scratch.db")
    (folder / "more.txt").write_text("", encoding="utf-8")
    for_folder, for_file = request.param
    path.chmod(for_file)
    folder.chmod(for_folder)
    yield path
    folder.chmod(0o700)
    shutil.rmtree(folder)


def ask(ledger, *commands):
    """What the commands came to, each with its exit code, output and talk."""
    environment = {**os.environ, "PYTHONPATH": str(Path(bilateral.__file__).parents[1])}
    arguments = [str(ledger), str(ledger.with_name("scratch.db")), json.dumps(commands)]
    done = subprocess.run(
        [sys.executable, "-c", _ASK, *arguments],
        env=environment,
        cwd=ledger.parent,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_what_would_write_is_refused_with_a_sentence(ledger):
    before = ledger.read_bytes()
    for code, _, talk in ask(ledger, ["read", "more.txt"], ["forget", "niger"]):
        assert (code, "cannot be written" in talk) == (2, True), talk
        assert str(ledger) in talk
    assert ledger.read_bytes() == before


def test_what_reads_is_answered(ledger):
    commands = [["claims"], ["timeline", "Niger"], ["state", "Niger", "Ukraine"], ["verify"]]
    answers = ask(ledger, *commands)
    assert [code for code, _, _ in answers] == [0, 0, 0, 0], answers
    claim = json.loads(answers[0][1].splitlines()[0])
    assert claim["evidence"] in TEXT
    ((code, told, _),) = ask(ledger, ["why", claim["id"]])
    assert (code, json.loads(told)["id"]) == (0, claim["id"])
