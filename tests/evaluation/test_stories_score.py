"""The scoreboard of stories on a folder of our own making."""

import json
from pathlib import Path

import pytest

from bilateral.evaluation.stories import b_cubed, evaluate
from bilateral.model.document import Document
from bilateral.relations.stories import stories

_HARBOUR = "The ferry ran aground on the sandbank outside the harbour; divers brought {} passengers ashore by night."
_SNOW = "Heavy snow buried the mountain railway, and {} travellers slept in the station of the winter resort."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number, (text, event) in enumerate([(_HARBOUR, 1), (_HARBOUR, 1), (_SNOW, 2), (_SNOW, 2), (_SNOW, 2)]):
        report = {
            "dId": f"d{number}",
            "title": text.split(";")[0].split(",")[0].format(""),
            "text": text.format(number),
            "date_publish": f"2018-01-0{number + 1}T00:00:00",
            "source_domain": "a.example",
            "newsCluster": {"EventId": event},
        }
        (tmp_path / f"{number}.json").write_text(json.dumps(report), encoding="utf-8")
    (tmp_path / "other.json").write_text(json.dumps({"dId": "x", "text": "No event is told."}), encoding="utf-8")
    return tmp_path


def test_reports_of_two_happenings_are_two_stories(folder: Path) -> None:
    assert evaluate(folder) == {"precision": 1.0, "recall": 1.0, "f1": 1.0}


def test_a_folder_without_labels_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="newsCluster"):
        evaluate(tmp_path)


def test_what_is_thrown_together_costs_precision_and_what_is_torn_apart_recall() -> None:
    assert b_cubed("aaaa", "xxyy") == (0.5, 1.0)
    assert b_cubed("abcd", "xxyy") == (1.0, 0.5)


def test_the_order_of_documents_does_not_matter() -> None:
    texts = [_HARBOUR.format(3), _SNOW.format(9), _HARBOUR.format(4), _SNOW.format(1)]
    documents = [Document(str(number), text) for number, text in enumerate(texts)]
    assert stories(documents) == stories(documents[::-1])
    assert [[document.id for document in story] for story in stories(documents)] == [["0", "2"], ["1", "3"]]
