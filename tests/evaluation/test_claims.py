"""The claims scoreboard gives the figures of the gold set's own scorer."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bilateral.evaluation.claims import Reading, readings, score
from bilateral.evaluation.goldset import LabelledDocument, labelled, read_folder
from bilateral.model.document import Document

GOLD = os.environ.get("BILATERAL_GOLD", "")
needs_gold = pytest.mark.skipif(not GOLD, reason="the gold data stand outside the repository (BILATERAL_GOLD)")
TEXT = "Norway expelled two Russian diplomats on Monday."
CLAIM = {
    "start": 0, "end": 48, "evidence": TEXT, "act": "envoy.expel", "actors": ["NOR"], "recipients": ["RUS"],
    "status": "done", "when": "", "sources": [], "others": [], "amount": "",
}  # fmt: skip


def reading(*found: dict[str, object]) -> Reading:
    gold = LabelledDocument(Document("d", TEXT), (labelled(CLAIM, TEXT),))
    return Reading(gold, tuple(labelled({**CLAIM, **change}, TEXT) for change in found))


def figure(rows: list[Reading], level: str) -> float:
    return score(rows)[level]["f1"]


def test_same_claim_counts_at_every_level():
    rows = [reading({})]
    assert [figure(rows, level) for level in ("strict", "act", "family", "dyad")] == [1, 1, 1, 1]


def test_wrong_status_fails_strict_only():
    rows = [reading({"status": "planned"})]
    assert [figure(rows, level) for level in ("strict", "act")] == [0, 1]


def test_wrong_act_of_the_family_counts_as_family():
    rows = [reading({"act": "envoy.recall"})]
    assert [figure(rows, level) for level in ("act", "family")] == [0, 1]


def test_a_claim_is_matched_once():
    result = score([reading({}, {})])
    assert (result["strict"]["recall"], result["strict"]["precision"]) == (1, 0.5)


def test_evidence_elsewhere_does_not_match():
    assert figure([reading({"start": 40, "end": 41})], "dyad") == 1
    assert figure([reading({"start": 48, "end": 48})], "dyad") == 0


def test_a_folder_of_other_data_is_refused_with_its_file_and_line(tmp_path: Path):
    (tmp_path / "events.jsonl").write_text('{"story": "of other fields"}\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"events\.jsonl, line 1: no labelled document"):
        read_folder(tmp_path)


@pytest.fixture(scope="module")
def gold_readings() -> list[Reading]:
    return readings(read_folder(Path(GOLD) / "claims"))


@needs_gold
def test_figures_equal_those_of_the_gold_sets_own_scorer(gold_readings: list[Reading], tmp_path: Path):
    predicted = tmp_path / "predicted.jsonl"
    with predicted.open("w", encoding="utf-8") as out:
        for row in gold_readings:
            claims = [claim.record for claim in row.found]
            out.write(json.dumps({"doc": row.gold.document.id, "claims": claims}) + "\n")
    folder = Path(GOLD) / "claims"
    command = [sys.executable, str(folder / "score.py"), str(folder / "gold.jsonl"), str(predicted), "--json"]
    theirs = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    ours = json.loads(json.dumps(score(gold_readings)))
    for level in ("strict", "act", "family", "dyad"):
        assert {k: ours[level][k] for k in ("precision", "recall", "f1")} == {
            k: theirs[level][k] for k in ("precision", "recall", "f1")
        }
    assert ours["of matched"] == theirs["of matched"]


@needs_gold
def test_nothing_is_invented(gold_readings: list[Reading]):
    """Every claim's evidence stands in its text at its place."""
    for row in gold_readings:
        for claim in row.found:
            assert claim.span.of(row.gold.document.text) == claim.record["evidence"]
