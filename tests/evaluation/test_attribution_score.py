from pathlib import Path

import pytest

from bilateral.evaluation.attribution import ROLES, evaluate, read_annotations

TEXT = "The envoy said that the bridge was closed. The river is long."
STANDOFF = """T1\tSource 0 9\tThe envoy
T2\tCue 10 14\tsaid
T3\tContent 15 41\tthat the bridge was closed
T4\tAttribution 10 14\tsaid
E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
"""


def part(folder: Path, standoff: str = STANDOFF, annotator: str = "0a1b") -> Path:
    (folder / "text").mkdir(exist_ok=True)
    (folder / "attributions").mkdir(exist_ok=True)
    (folder / "text" / "daily_1.txt").write_text(TEXT, encoding="utf-8")
    (folder / "attributions" / f"daily_1_{annotator}.ann").write_text(standoff, encoding="utf-8")
    return folder


def test_a_perfect_reading_scores_one(tmp_path):
    scores = evaluate(part(tmp_path))
    assert scores == {role: {"exact": 1.0, "overlap": 1.0} for role in (*ROLES, "all")}


def test_overlap_forgives_what_exact_does_not(tmp_path):
    scores = evaluate(part(tmp_path, STANDOFF.replace("Content 15 41", "Content 20 41")))
    assert scores["content"] == {"exact": 0.0, "overlap": 1.0}
    assert scores["all"] == {"exact": 0.0, "overlap": 1.0}


def test_of_several_annotators_the_first_by_name_counts(tmp_path):
    part(tmp_path, annotator="1111")
    assert evaluate(part(tmp_path, standoff="", annotator="9999"))["cue"]["exact"] == 1.0


def test_an_attribution_may_lie_in_pieces_and_lack_a_source():
    (found,) = read_annotations("T1\tCue 0 3\tx\nT2\tContent 4 9;10 14\tx\nE1\tCue:T1 Content:T2\n", TEXT)
    assert found.source == frozenset()
    assert found.content == frozenset([*range(4, 9), *range(10, 14)])


def test_a_folder_without_annotations_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        evaluate(tmp_path)
