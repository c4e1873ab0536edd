"""``bilateral review`` without a terminal: the queue, judgements, and their exchange between two ledgers."""

import json
from datetime import UTC, datetime

import pytest

from bilateral.api import Ledger
from bilateral.model.judgement import Judgement, Verdict

SEVER = {"act": "relations.sever", "actors": "BFA", "recipients": "PRK", "when": "2017"}
DENY = {**SEVER, "status": "denied"}


@pytest.fixture
def two(new_address, telling):
    """Two ledgers of the same reports, for two people who work apart."""
    opened = [Ledger.open(new_address()) for _ in range(2)]
    told = telling(SEVER), telling(DENY, doc="b", outlet="The Post")
    for ledger in opened:
        for one in told:
            ledger.add(one.document, one.claims)
    return opened


@pytest.fixture
def ledger(two, monkeypatch):
    monkeypatch.setenv("BILATERAL_LEDGER", two[0].store.place.name)
    monkeypatch.setenv("BILATERAL_AUTHOR", "Ada")
    return two[0]


def test_the_queue_is_judged_from_the_command_line(rows, ledger):
    first, second = rows("review", "list")
    assert [first["reason"], first["contest"]["component"]] == ["contested", "relations"]
    (made,) = rows("review", "accept", first["id"][:8], "--reason", "so it says")
    assert (made["author"], made["verdict"], made["reason"]) == ("Ada", "accept", "so it says")
    rows("review", "reject", second["id"], "--author", "Bo")
    assert rows("review", "list") == []
    assert [one["verdict"] for one in rows("claims")] == ["accept"]
    assert [one["id"] for one in rows("claims", "--verdict", "reject")] == [second["id"]]
    rows("review", "reopen", second["id"])
    assert [one["id"] for one in rows("review", "list", "--between", "kp", "Burkina Faso", "--act", "relations")] == [
        second["id"]
    ]
    assert [one["id"] for one in rows("review", "list", "--second", "Cy")] == [first["id"]]


def test_any_field_can_be_corrected_as_people_write_it(rows, ledger):
    claim = rows("claims", "--doc", "a")[0]["id"]
    said = (
        "act=envoy.recall",
        "actors=North Korea",
        "recipients=Burkina Faso, France",
        "status=planned",
        "when=2018-05",
        "amount=two",
        "others=residence: Dakar [Senegal]; about: allies",
        "sources=outlet: Anadolu [Turkey]; official: the minister",
        "evidence=the act is told",
    )
    rows("review", "correct", claim, *said)
    (found,) = rows("claims", "--verdict", "correct")
    assert (found["act"], found["actors"], found["recipients"]) == ("envoy.recall", ["PRK"], ["BFA", "FRA"])
    assert (found["status"], found["when"], found["amount"]) == ("planned", "2018-05", "two")
    assert found["others"][0] == {"role": "residence", "id": "SEN", "text": "Dakar"}
    assert found["sources"][1] == {"text": "the minister", "kind": "official", "of": ""}
    assert found["evidence"] == "the act is told"
    rows("review", "correct", claim, "others=", 'sources=[{"text": "the envoy", "kind": "official", "of": "PRK"}]')
    (found,) = rows("claims", "--verdict", "correct")
    assert (found["others"], found["sources"][0]["of"], found["act"]) == ([], "PRK", "envoy.recall")


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("status", "'status' is no correction: write FIELD=VALUE"),
        ("colour=red", "a claim has no field 'colour' to correct"),
        ("actors=North Corea", "did you mean North Korea"),
        ("others=Dakar", "'Dakar' is none of the others: write them as 'residence: Dakar [Senegal]'"),
        ("sources=[{", "the sources begin with [ and are no JSON"),
        ("status=maybe", "there is no status 'maybe'"),
        ("act=relations.cut", "no act is called 'relations.cut'"),
    ],
)
def test_what_is_no_correction_is_told_in_a_sentence(run, rows, ledger, said, sentence):
    claim = rows("claims", "--doc", "a")[0]["id"]
    result = run("review", "correct", claim, said)
    assert result.exit_code == 2
    assert sentence in " ".join(result.stderr.split())
    assert ledger.judgements() == []


def test_two_who_worked_apart_come_to_the_same(run, rows, two, ledger, tmp_path):
    other = two[1].store.place.name
    one, two_ = (claim["id"] for claim in rows("claims"))
    rows("review", "accept", one)
    rows("review", "reject", two_)
    later = datetime(2099, 5, 1, tzinfo=UTC)
    two[1].judge(Judgement(one, Verdict.CORRECT, "Bo", later, '{"when": "2018"}'))
    rows("review", "reject", two_, "--author", "Bo", "--ledger", other)
    files = {}
    for place in (ledger.store.place.name, other):
        files[place] = tmp_path / f"{len(files)}.jsonl"
        files[place].write_text(run("review", "export", "--ledger", place).stdout, encoding="utf-8")
    for place in (ledger.store.place.name, other):
        result = run("review", "import", *files.values(), "--ledger", place)
        assert (result.exit_code, result.stdout) == (0, "")
        assert "4 judgements taken in (2 new)." in result.stderr
    exported = [run("review", "export", "--ledger", place).stdout for place in (ledger.store.place.name, other)]
    assert exported[0] == exported[1]
    (found,) = rows("review", "figures")
    assert found["agreements"] == [{"reviewers": ["Ada", "Bo"], "claims": 2, "agreement": 0.5, "kappa": 0.333}]
    assert found["changes"] == [{"field": "when", "from": "2017", "to": "2018", "claims": 1}]
    assert rows("verify") == []


def test_lines_that_are_no_judgements_are_refused_one_by_one(run, ledger, tmp_path):
    good = {"claim": "f" * 16, "verdict": "accept", "author": "Bo", "at": "2024-05-01T10:30:00+00:00"}
    bad = [
        b"no JSON",
        b"[]",
        b'{"claim": "a"}',
        json.dumps({**good, "at": "yesterday"}).encode(),
        json.dumps({**good, "at": "2024-05-01T10:30:00"}).encode(),
        json.dumps({**good, "verdict": "maybe"}).encode(),
        json.dumps({**good, "reason": 5}).encode(),
        json.dumps({**good, "verdict": "correct"}).encode(),
        json.dumps({**good, "verdict": "correct", "correction": '{"act": "x.y"}'}).encode(),
        b"\xff\xfe",
    ]
    path = tmp_path / "judgements.jsonl"
    path.write_bytes(b"\n".join([*bad[:5], json.dumps(good).encode(), b"", *bad[5:]]))
    result = run("review", "import", path)
    assert result.exit_code == 1
    assert "1 judgement taken in (1 new)." in result.stderr
    assert "1 claim that they are on is not in this ledger." in result.stderr
    assert [json.loads(line)["where"] for line in result.stdout.splitlines()] == [
        f"judgements.jsonl:{number}" for number in (1, 2, 3, 4, 5, 8, 9, 10, 11, 12)
    ]
    assert [one.author for one in ledger.judgements()] == ["Bo"]


def test_nothing_is_imported_where_there_is_nothing(run, ledger, tmp_path):
    assert "no such file" in run("review", "import", tmp_path / "none.jsonl").stderr
    (tmp_path / "some.jsonl").write_text("")
    result = run("review", "import", tmp_path / "some.jsonl", "--ledger", tmp_path / "none.db")
    assert (result.exit_code, "there is no ledger" in result.stderr) == (2, True)


def test_judgements_in_which_words_were_forgotten_are_not_passed_on(run, rows, ledger):
    one, two_ = (claim["id"] for claim in rows("claims"))
    rows("review", "accept", one, "--author", "Zora Quill")
    rows("review", "accept", two_)
    ledger.forget("Zora Quill")
    result = run("review", "export")
    assert [json.loads(line)["author"] for line in result.stdout.splitlines()] == ["Ada"]
    assert "1 judgement left out" in result.stderr
