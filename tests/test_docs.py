"""The documentation tells what is so: commands exist, pages follow the code, outputs are what commands print."""

import doctest
import json
import re
import runpy
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from bilateral.cli.app import COMMANDS, app
from bilateral.data.lexicon import read_cue

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
TOLD = {page.relative_to(ROOT).as_posix(): page.read_text(encoding="utf-8") for page in PAGES}
NAMES = "docs/reference/names.md"  # whose examples run where they are written, as docstrings
REFERENCE = runpy.run_path(str(ROOT / "scripts" / "reference.py"))
FAULTS = runpy.run_path(str(ROOT / "scripts" / "faults.py"))
STAGES = runpy.run_path(str(ROOT / "scripts" / "stages.py"))
TRANSCRIPTS = runpy.run_path(str(ROOT / "scripts" / "transcripts.py"))

# Commands stand in code: in a block, or between backticks in a line.
CODE = re.compile(
    r"^```(?:sh|console|text)[^\n]*\n(?P<block>.*?)^```|`(?P<inline>bilateral [^`\n]*(?:\n[^`\n]*)?)`", re.M | re.S
)
# typer adds these to commands; they are not ours to describe
GIVEN = {"--help", "--install-completion", "--show-completion"}


def commands(text: str) -> Iterator[list[str]]:
    """The words of every ``bilateral`` command that a page tells."""
    for code in CODE.finditer(text):
        for line in (code["block"] or code["inline"].replace("\n", " ")).splitlines():
            call = re.match(r"(?:\$ )?(bilateral [^|<>]*)", line)
            if call:
                yield shlex.split(call[1].replace("[", " ").replace("]", " "))[1:]


def help_of(command: str) -> str:
    result = CliRunner().invoke(
        app, [*command.split(), "--help"], env={"COLUMNS": "200", "NO_COLOR": "1", "TERM": "dumb"}
    )
    assert result.exit_code == 0
    return result.output


def options_of(command: str) -> set[str]:
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", help_of(command)))


@pytest.mark.parametrize("page", TOLD)
def test_commands_that_are_told_exist_with_their_options(page: str):
    for first, *rest in commands(TOLD[page]):
        name = f"{first} {rest[0]}" if rest and f"{first} {rest[0]}" in COMMANDS else first
        if name not in {"--help", "--version"}:
            assert name in COMMANDS, f"{page}: there is no command {name}"
            told = {word for word in rest if word.startswith("--")}
            assert told <= options_of(name), f"{page}: {name} has no such option"


def test_pages_tell_commands_at_all():
    told = [words for text in TOLD.values() for words in commands(text)]
    assert {" ".join(words[:number]) for words in told for number in (1, 2)} >= set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_in_the_reference(name: str):
    _, _, section = TOLD["docs/reference/cli.md"].partition(f"\n## {name}\n")
    section = section.partition("\n## ")[0]
    missing = {option for option in options_of(name) - GIVEN if f"`{option}" not in section}
    assert section
    assert not missing


@pytest.mark.parametrize("path", REFERENCE["pages"](), ids=lambda path: path.name)
def test_reference_follows_the_code(path: Path):
    message = f"{path.name} is not what the code says: run python scripts/reference.py"
    assert path.read_text(encoding="utf-8") == REFERENCE["pages"]()[path], message


def test_pictures_of_the_stages_are_of_what_is_read_now():
    drawn = STAGES["pictures"]()
    different = [path.name for path, svg in drawn.items() if path.read_text(encoding="utf-8") != svg]
    assert different == [], "the reader finds something else: run python scripts/stages.py"
    shown = set(re.findall(r"images/stages/([\w-]+\.svg)", TOLD["docs/how-reading-works.md"]))
    assert shown == {path.name for path in drawn} == {path.name for path in STAGES["FOLDER"].iterdir()}


@pytest.mark.thorough
@pytest.mark.parametrize("path", TRANSCRIPTS["transcribed"](), ids=lambda path: path.name)
def test_outputs_are_what_the_commands_print(path: Path):
    text = path.read_text(encoding="utf-8")
    message = f"{path.name} does not show what the commands print: run python scripts/transcripts.py"
    assert TRANSCRIPTS["retold"](text) == text, message


def test_every_block_is_of_a_kind_that_is_tried_or_read():
    tried = {"console", "sh", "python", "r", "pycon", "yaml", "py"}  # run, or compared by a test of this file
    shown = {"json", "text", "csv", "toml"}  # files, and answers of a program that asks questions
    for page, text in TOLD.items():
        fences = re.findall(r"^ *```(\w*)", text, re.M)
        assert set(fences[::2]) <= tried | shown, page
        for block in re.findall(r"^```json\n(.*?)^```", text, re.M | re.S):
            assert json.loads(block)


def test_only_what_installs_is_run_elsewhere():
    elsewhere = {page: TRANSCRIPTS["elsewhere"](text) for page, text in TOLD.items()}
    assert {page for page, blocks in elsewhere.items() if blocks} == {"README.md", "docs/tutorial.md"}
    (both,), (install,) = elsewhere["README.md"], elsewhere["docs/tutorial.md"]
    ci = (ROOT / ".ci" / "run").read_text()
    assert [line.split("#")[0].strip() for line in both.splitlines()] == ["sh try.sh", "sh test.sh"]
    assert {"sh ./try.sh", "sh ./test.sh"} <= set(ci.splitlines())
    quicker = r"--(?:quiet|disable-pip-version-check|no-compile) |--no-deps (?=--requirement)"
    tried = re.sub(quicker, "", (ROOT / "try.sh").read_text())
    assert [line for line in install.splitlines() if "pip" in line and line not in tried] == []


def test_extras_that_are_told_exist():
    told = {name for text in TOLD.values() for name in re.findall(r"bilateral\[(\w+)\]", text)}
    assert told
    assert told <= set(tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"])


@pytest.mark.parametrize("page", [page for page, text in TOLD.items() if ">>> " in text and page != NAMES])
def test_python_examples_run(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for library in set(re.findall(r">>> import (duckdb|polars)", TOLD[page])):
        pytest.importorskip(library)
    monkeypatch.chdir(tmp_path)
    result = doctest.testfile(str(ROOT / page), module_relative=False)
    assert result.attempted
    assert not result.failed


def test_lines_of_knowledge_are_read_as_told():
    blocks = re.findall(r"```yaml\n(.*?)```", TOLD["docs/adding-knowledge.md"], re.S)
    act, state, leader = (yaml.safe_load(block) for block in blocks)
    assert [read_cue("sanction.impose", cue).lemmas for cue in act["cues"]] == [("blackball",)]
    assert state[0]["id"] == "BFA"
    assert leader[0]["state"] == "FJI"


def test_the_readme_links_to_files_that_exist():
    links = re.findall(r"\]\(([^)#:]+)\)", TOLD["README.md"])
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.thorough
def test_the_site_is_built_without_a_warning_and_fetches_nothing(tmp_path: Path):
    build = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path)]
    result = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    fetched = re.compile(
        r'<(?:script|img|iframe|link rel="(?:stylesheet|preconnect|icon)")[^>]*(?:src|href)="?(?:https?:)?//'
    )
    assert [page.name for page in tmp_path.rglob("*.html") if fetched.search(page.read_text(encoding="utf-8"))] == []


def test_figures_are_only_entered_between_the_marks():
    begin, end = "<!-- scoreboard: begin -->", "<!-- scoreboard: end -->"
    text = TOLD["docs/scoreboard.md"]
    assert text.count(begin) == text.count(end) == 1
    assert text.index(begin) < text.index(end)


@pytest.mark.parametrize("row", FAULTS["rows"](TOLD["docs/reliability.md"]), ids=lambda row: row.fault[:40])
def test_every_fault_that_is_told_has_its_tests(row):
    for shown in row.tests:
        source = shown.file.read_text(encoding="utf-8")
        # A test by its name, or a case of one by what it is called with.
        assert f"def {shown.name}(" in source or f'"{shown.name}"' in source, f"{shown.file.name} has no {shown.name}"


@pytest.mark.parametrize("page", TOLD)
def test_no_page_names_a_path_of_a_machine(page: str):
    assert not re.search(r"(?<![\w.])/(?:home|root|tmp|work|Users)/", TOLD[page])
