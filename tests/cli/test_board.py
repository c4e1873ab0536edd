"""``bilateral eval all`` measures the sets that are there and writes the board between its marks."""

import json
import os
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bilateral.cli.app import app

MARKS = "before\n<!-- scoreboard: begin -->\nold\n<!-- scoreboard: end -->\nafter\n"


def run(*words: str):
    return CliRunner().invoke(app, ["eval", *words])


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold" / "cameo_multi"
    folder.mkdir(parents=True)
    sentence = {
        "text": "Chad's president met his counterpart of Mali.",
        "codable_majority": True,
        "roots_majority": ["04"],
    }
    (folder / "sentences.jsonl").write_text(json.dumps(sentence), encoding="utf-8")
    return tmp_path / "gold"


def test_the_sets_that_are_there_are_measured_and_the_page_written(gold: Path, tmp_path: Path):
    page = tmp_path / "page.md"
    page.write_text(MARKS, encoding="utf-8")
    result = run("all", "--gold", str(gold), "--json", "--write", str(page))
    assert result.exit_code == 0
    (line,) = [line for line in result.output.splitlines() if line.startswith("{")]
    assert json.loads(line)["cameo"]["root_f1"]["aim"] == 0.62
    assert "plv: left out" in result.output
    text = page.read_text(encoding="utf-8")
    assert text.startswith("before\n<!-- scoreboard: begin -->") and text.endswith("<!-- scoreboard: end -->\nafter\n")
    assert "| root_f1 |" in text and "\nold\n" not in text


@pytest.mark.parametrize(
    ("path", "told"),
    [(os.environ["PATH"], r"commit [0-9a-f]{7,}(?: with changes of its own)?"), ("", r"version \d+\.\d+\S*")],
    ids=["with git", "without git"],
)
def test_the_page_tells_the_code_that_was_measured(
    path: str, told: str, gold: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PATH", path)
    page = tmp_path / "page.md"
    page.write_text(MARKS, encoding="utf-8")
    assert run("all", "--gold", str(gold), "--write", str(page)).exit_code == 0
    assert re.search(rf"\d+ \w+ \d{{4}}, {told}, development", page.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["all", "--gold", "empty"], "no set of the scoreboard"),
        (["all", "--gold", "gold", "--write", "bare.md"], "no place for the board"),
        (["all", "--gold", "gold", "--write", "none.md"], "no such page"),
        (["cameo", "--gold", "gold", "--update"], "only the whole scoreboard"),
        (["all", "--gold", "gold", "--errors"], "name one set"),
    ],
)
def test_what_cannot_be_done_is_told(
    words: list[str], told: str, gold: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "bare.md").write_text("no marks", encoding="utf-8")
    result = run(*words)
    assert result.exit_code == 2
    assert told in result.output
