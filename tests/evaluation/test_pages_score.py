"""The scoreboard of pages on a folder of our own making."""

import gzip
import json

import pytest

from bilateral.evaluation.pages import evaluate, score

BODY = (
    "Chad recalled its ambassador from Niger on Monday, the foreign ministry said in a statement to reporters. "
    "The step followed a week of talks in Niamey that had ended without a result, two officials said on Friday."
)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "html").mkdir()
    page = f"<html><body><nav>Home</nav><article><h1>Envoy recalled</h1><p>{BODY}</p></article></body></html>"
    labels = {}
    for name, extra in (("one", ""), ("two", " Niger did not answer to that.")):
        (tmp_path / "html" / f"{name}.html.gz").write_bytes(gzip.compress(page.encode()))
        labels[name] = {"articleBody": BODY + extra, "url": f"https://g.example/{name}"}
    (tmp_path / "truth.json").write_text(json.dumps(labels))
    return tmp_path


def test_what_is_found_is_right_and_what_is_missing_costs_recall(folder):
    words = len(BODY.split())
    found = evaluate(folder)
    assert found["precision"] == 1.0
    assert found["recall"] == pytest.approx((1 + (words - 3) / (words - 3 + 6)) / 2)


def test_a_folder_without_pages_is_refused(tmp_path):
    with pytest.raises(FileNotFoundError, match="articleBody"):
        evaluate(tmp_path)


def test_each_page_has_equal_weight():
    long = " ".join(f"word{number}" for number in range(400))
    assert score(iter([(long, long), ("a b c d", "e f g h")]))["precision"] == 0.5


def test_a_page_of_which_nothing_was_found_costs_recall_alone():
    assert score(iter([("", "a b c d e"), ("a b c d e", "a b c d e")])) == {
        "precision": 1.0,
        "recall": 0.5,
        "f1": pytest.approx(2 / 3),
    }
