import json
import os
import subprocess
import sys
from contextlib import closing
from importlib import import_module

import pytest

from bilateral.api import Ledger
from bilateral.cli import app as cli
from bilateral.cli import output
from bilateral.ledger import answers

SEVER = {"act": "relations.sever", "actors": "BFA", "recipients": "PRK", "when": "2017", "source": "Anadolu"}
RESTORE = {"act": "relations.restore", "actors": "PRK BFA", "when": "2023-03~"}
PLAN = {"act": "envoy.appoint", "actors": "PRK", "recipients": "BFA", "status": "planned"}
DENY = {"act": "relations.sever", "actors": "BFA", "recipients": "PRK", "when": "2017", "status": "denied"}


@pytest.fixture
def ledger(new_address, telling, monkeypatch):
    address = new_address()
    monkeypatch.setenv("BILATERAL_LEDGER", address)
    opened = Ledger.open(address)
    for one in (telling(SEVER, RESTORE, PLAN), telling(DENY, doc="b", published="2023-05-01", outlet="The Post")):
        opened.add(one.document, one.claims)
    return address


@pytest.fixture
def terminal(monkeypatch):
    for place, _ in cli.COMMANDS.values():
        monkeypatch.setattr(import_module(place.partition(":")[0]), "wants_json", lambda asked: asked, raising=False)
    monkeypatch.setenv("COLUMNS", "100")


def test_claims_are_json_lines_when_piped(rows, ledger):
    found = rows("claims", "--between", "North Korea", "Burkina Faso")
    assert [one["act"] for one in found] == ["relations.sever", "relations.restore", "envoy.appoint", "relations.sever"]
    assert found[0]["evidence"] and found[0]["id"] and found[0]["published"] == "2023-04-06"
    assert found[0]["sources"] == [{"text": "Anadolu", "kind": "person", "of": ""}]


@pytest.mark.parametrize(
    ("narrow", "number"),
    [(["--act", "relations"], 3), (["--status", "planned"], 1), (["--doc", "b"], 1), (["--known-at", "2023-04"], 3)],
)
def test_claims_can_be_narrowed(rows, ledger, narrow, number):
    assert len(rows("claims", *narrow)) == number


def test_the_state_is_one_object(rows, ledger):
    (found,) = rows("state", "kp", "Burkina Faso", "--as-of", "2016")
    assert (found["between"], found["as_of"]) == (["PRK", "BFA"], "2016-12-31")
    (relations,) = found["components"]
    assert (relations["value"], relations["inferred"], relations["until"]) == ("in place", True, "2017")
    (found,) = rows("state", "kp", "BFA", "--known-at", "2023-04-10")
    assert [one["component"] for one in found["components"]] == ["relations", "envoys"]
    assert found["components"][1]["announced"][0]["act"] == "envoy.appoint"


def test_the_timeline_is_in_order_of_time(rows, ledger):
    assert [one["when"] for one in rows("timeline", "DPRK", "BFA")] == ["2017", "2017", "2023-03~", ""]
    assert rows("timeline", "France") == []


def test_what_excludes_each_other_is_listed(rows, ledger):
    (found,) = rows("contested", "BFA", "PRK")
    assert [(side["value"], side["origins"]) for side in found["sides"]] == [("denied", 1), ("severed", 1)]


def test_why_takes_the_beginning_of_an_id(rows, ledger):
    claim = rows("claims", "--act", "relations.sever", "--doc", "a")[0]
    (found,) = rows("why", claim["id"][:7])
    assert found["id"] == claim["id"]
    assert found["paragraph"][found["paragraph_start"] : found["paragraph_end"]] == claim["evidence"]
    assert [one["doc"] for one in found["contradicting"]] == ["b"]


def test_a_sound_ledger_is_verified(rows, ledger):
    assert rows("verify") == []


@pytest.mark.parametrize("width", ["60", "80", "140"])
@pytest.mark.parametrize(
    "arguments",
    [
        ["claims"],
        ["timeline", "PRK"],
        ["state", "PRK", "BFA"],
        ["contested"],
        ["verify"],
        ["why", "ID"],
        ["review", "list"],
        [
            "review",
            "reject",
            "ID",
            "--author",
            "Ada",
            "--reason",
            "it was said of the consulate and not of the embassy",
        ],
        ["review", "correct", "ID", "when=2018", "--author", "Ada"],
        ["review", "figures"],
    ],
    ids=" ".join,
)
def test_tables_fit_the_terminal(run, ledger, terminal, monkeypatch, arguments, width):
    claim = Ledger.open(ledger).claims()[0].id
    monkeypatch.setenv("COLUMNS", width)
    result = run(*(claim if argument == "ID" else argument for argument in arguments))
    assert result.exit_code == 0, result.output
    assert max(map(len, result.stdout.splitlines()), default=0) <= int(width)
    assert "…" not in result.stdout


def test_a_table_says_what_people_ask(run, ledger, terminal):
    table = run("state", "North Korea", "Burkina Faso").stdout
    for words in (
        "North Korea and Burkina Faso",
        "restored",
        "about March 2023",
        "announced: envoy.appoint",
        "1 voice",
    ):
        assert words in table
    assert "inferred" in run("state", "PRK", "BFA", "--as-of", "2010").stdout
    assert "Nobody" not in run("why", Ledger.open(ledger).claims()[0].id).stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["state", "Burkino Fasso", "PRK"], "did you mean Burkina Faso"),
        (["state", "kp", "North Korea"], "are the same"),
        (["state", "PRK", "BFA", "--as-of", "yesterday"], "not a date: 'yesterday'"),
        (["state", "PRK", "BFA", "--known-at", "2023-13-45"], "not a date"),
        (["state", "PRK"], "Missing argument 'B'"),
        (["claims", "--act", "sever"], "no act is called 'sever'"),
        (["claims", "--status", "maybe"], "'denied'"),
        (["timeline", "Qqqqq"], "no actor is called 'Qqqqq'"),
        (["why", "zzz"], "there is no claim 'zzz'"),
        (["why", ""], "there is no claim ''"),
        (["claims", "--ledger", "none.db"], "there is no ledger at none.db"),
        (["read", "none.txt"], "no such file or folder: none.txt"),
        (["read"], "Missing argument"),
        (["eval", "everything", "--gold", "."], "no set 'everything'"),
        (["eval", "claims", "--gold", "none"], "no such folder: none"),
        (["clams"], "Did you mean 'claims'"),
        (["extract", "--workers", "0"], "greater than or equal to 1"),
    ],
)
def test_a_wrong_question_gets_a_sentence_and_exit_code_2(run, ledger, arguments, sentence):
    result = run(*arguments)
    assert result.exit_code == 2, result.output
    assert sentence in " ".join(result.stderr.replace("│", " ").split())
    assert "Traceback" not in result.stderr
    assert result.stdout == ""


def test_reading_tells_what_was_found_and_what_was_skipped(run, tmp_path):
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "good.txt").write_text("Published: 2023-05-02\n\nNorway imposed sanctions on Belarus on Monday.")
    (folder / "empty.txt").write_text("")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8")
    lines = ['{"doc": "one", "text": "Nothing happened."}', "not json", '{"doc": "three", "text": "Nothing again."}']
    (folder / "lines.jsonl").write_text("\n".join(lines))
    result = run("read", folder, "--ledger", tmp_path / "l.db")
    assert result.exit_code == 1, result.output
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [one["doc"] for one in found if "doc" in one] == ["good.txt", "one", "three"]
    assert [one["where"] for one in found if "where" in one] == ["empty.txt", "lines.jsonl:2"]
    assert "3 documents read (3 new)" in result.stderr
    assert "1 file passed over" in result.stderr
    assert run("read", folder / "good.txt", "--ledger", tmp_path / "l.db").exit_code == 0


@pytest.mark.parametrize("sharded", [False, True])
def test_reading_keeps_answers_about_pairs_in_the_news(tmp_path, monkeypatch, run, sharded):
    way = ["--shards", tmp_path / "parts"] if sharded else []
    monkeypatch.setattr("bilateral.relations.answers.LEAST", 1)
    (tmp_path / "a.txt").write_text("Chad expelled the ambassador of Niger on 3 May 2024.", encoding="utf-8")
    result = run("read", tmp_path / "a.txt", "--ledger", tmp_path / "l.db", *way)
    assert result.exit_code == 0, result.output
    with Ledger.open(tmp_path / "l.db").store.view() as view:
        assert answers.pairs(view.connection) == [("NER", "TCD")]


def test_reading_again_adds_nothing(run, tmp_path):
    (tmp_path / "a.txt").write_text("Norway imposed sanctions on Belarus on Monday.")
    for new in (1, 0):
        result = run("read", tmp_path / "a.txt", "--ledger", tmp_path / "l.db")
        assert result.exit_code == 0, result.output
        assert f"1 document read ({new} new)" in result.stderr


def test_failures_are_a_table_on_a_terminal(run, tmp_path, terminal):
    (tmp_path / "a.txt").write_text("")
    result = run("read", tmp_path / "a.txt", "--ledger", tmp_path / "l.db")
    assert result.exit_code == 1
    assert "the text is empty" in result.stdout


def bilateral(*arguments, **settings):
    command = [sys.executable, "-W", "ignore", "-c", "from bilateral.cli.app import main; main()", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, **settings)


def test_extract_turns_lines_into_lines():
    texts = {"a": "Norway imposed sanctions on Belarus on Monday.", "b": "Nothing."}
    lines = [json.dumps({"doc": doc, "published": "2023-05-02", "text": text}) for doc, text in texts.items()]
    result = bilateral("extract", input="\n".join([*lines[:1], "broken", *lines[1:]]))
    assert result.returncode == 1, result.stderr
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [one["doc"] for one in found] == ["a", "b"]
    assert "stdin:2" in result.stderr
    for claim in found[0]["claims"]:
        assert texts["a"][claim["start"] : claim["end"]] == claim["evidence"]


@pytest.mark.parametrize("given", ["", "Norway imposed sanctions on Chad.\n"])
def test_extract_says_what_it_takes_where_it_could_read_nothing(given):
    result = bilateral("extract", input=given)
    assert result.returncode == 1
    assert not result.stdout
    assert "bilateral read takes plain text" in result.stderr


def test_help_is_quick_because_little_is_loaded():
    loaded = (
        "import sys; from bilateral.cli.app import main\ntry: main()\nfinally: print(*sys.modules, file=sys.stderr)"
    )
    result = subprocess.run([sys.executable, "-c", loaded, "--help"], capture_output=True, text=True, check=False)
    assert result.returncode == 0
    assert all(name in result.stdout for name in cli.COMMANDS if " " not in name)
    assert not {"spacy", "sqlalchemy", "pydantic", "trafilatura", "importlib.metadata"} & set(result.stderr.split())


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_every_command_has_help(run, name):
    result = run(*name.split(), "--help")
    assert result.exit_code == 0
    assert "Usage" in result.stdout


def test_a_closed_pipe_is_no_fault(ledger):
    read_end, write_end = os.pipe()
    os.close(read_end)
    with closing(os.fdopen(write_end, "w")) as gone:
        command = [sys.executable, "-c", "from bilateral.cli.app import main; main()", "claims"]
        result = subprocess.run(command, stdout=gone, stderr=subprocess.PIPE, text=True, check=False)
    assert result.returncode == 0
    assert "Traceback" not in result.stderr


def test_doctor_names_the_parts(run, tmp_path):
    result = run("doctor", "--ledger", tmp_path / "l.db")
    assert {json.loads(line)["part"] for line in result.stdout.splitlines()} >= {"english pipeline", "acts", "sqlite"}


def test_data_is_json_unless_stdout_is_a_terminal():
    assert output.wants_json(asked=True)
