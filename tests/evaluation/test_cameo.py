import json
from pathlib import Path

import pytest

from bilateral.evaluation.cameo import evaluate


def folder_of(tmp_path: Path, *sentences: tuple[str, list[str]]) -> Path:
    rows = [{"text": text, "codable_majority": bool(roots), "roots_majority": roots} for text, roots in sentences]
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "any.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    (tmp_path / "spans.jsonl").write_text(json.dumps({"id": "other", "coders": {}}), encoding="utf-8")
    return tmp_path


def test_deeds_and_statements_of_politics_are_events_and_private_life_is_none(tmp_path: Path) -> None:
    figures = evaluate(
        folder_of(
            tmp_path,
            ("The Danish foreign minister said the harvest was good.", ["01"]),
            ("Rebels killed three soldiers near the dam.", ["18"]),
            ("My aunt baked a cake with plums.", []),
            ("Police said a cyclist was stabbed by his cousin.", []),
        )
    )
    assert figures == {"sentences": 4, "codable_accuracy": 1.0, "root_f1": 1.0}


def test_what_is_denied_ordered_or_only_planned_beside_a_statement_is_no_deed(tmp_path: Path) -> None:
    figures = evaluate(
        folder_of(
            tmp_path,
            ("Soldiers failed to arrest the rebel leader.", []),
            ("Talk to the Kenyan minister about the harvest.", []),
            ("Lawmakers returned to Nairobi on Monday.", []),
            ("The Kenyan minister said the army will attack the rebels.", ["01"]),
            ("Students rioted outside the station.", ["14"]),
            ("A Kenyan county says the harvest was good.", ["01"]),
        )
    )
    assert figures == {"sentences": 6, "codable_accuracy": 1.0, "root_f1": 1.0}


def test_an_arrest_is_a_deed_of_the_state_though_no_organ_of_it_is_told(tmp_path: Path) -> None:
    figures = evaluate(
        folder_of(
            tmp_path,
            ("Two bakers were arrested over the missing flour.", ["17"]),
            ("The inquiry led to the arrest of a banker.", ["17"]),
            ("The singer was indicted last spring.", ["17"]),
            ("Two bakers were praised over the fine flour.", []),
        )
    )
    assert figures == {"sentences": 4, "codable_accuracy": 1.0, "root_f1": 1.0}


def test_a_wrong_root_costs_both_ways(tmp_path: Path) -> None:
    figures = evaluate(folder_of(tmp_path, ("Rebels killed three soldiers near the dam.", ["14"])))
    assert (figures["codable_accuracy"], figures["root_f1"]) == (1.0, 0.0)


def test_a_folder_without_sentences_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        evaluate(tmp_path)
