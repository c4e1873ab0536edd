"""Texts that tell of no relation: which are read, what is counted in them, and that none is learned from as such."""

import csv
import json
from pathlib import Path

import pytest

from bilateral.evaluation import nothing
from bilateral.evaluation.nothing import Telling, by_document, read_folder, score, turns
from bilateral.model.claim import Claim
from bilateral.model.document import Document
from bilateral.model.span import Span
from bilateral.training import asides as learned
from bilateral.training.corpus import corpus


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Ten reports of each of four topics, two of which count, and three clusters, two of which count."""
    (tmp_path / "masakhanews").mkdir()
    with (tmp_path / "masakhanews" / "eng_dev.tsv").open("w", encoding="utf-8", newline="") as lines:
        rows = csv.DictWriter(lines, ("category", "headline", "text"), delimiter="\t")
        rows.writeheader()
        for number in range(10):
            for topic in ("sports", "health", "politics", "technology"):
                rows.writerow({"category": topic, "headline": "h", "text": f"A report on {topic}, number {number}."})
    clusters = tmp_path / "giveme5w1h" / "news_cluster" / "data"
    clusters.mkdir(parents=True)
    for name, event, section in (("a", "croydon_tram_trash", "World"), ("b", "", "business"), ("c", "", "politics")):
        label = {"EventId": 1, "Event": event, "Category": section}
        record = {"dId": name, "text": f"Report {name}.", "date_publish": "2017-01-02 00:00:00", "newsCluster": label}
        (clusters / f"{name}.json").write_text(json.dumps(record), encoding="utf-8")
    (tmp_path / "other.json").write_text("[1, 2]", encoding="utf-8")
    return tmp_path


def test_the_topics_take_turns_whatever_the_files_are_called(folder: Path):
    told = turns(folder)
    assert [topic for _, topic in told[:4]] == ["business", "crime", "health", "sports"]
    assert {topic for _, topic in told[4:]} == {"health", "sports"}
    assert len(told) == 22
    table = folder / "masakhanews" / "eng_dev.tsv"
    table.rename(table.with_name("eng_first.tsv"))
    assert [document.text for document, _ in turns(folder)] == [document.text for document, _ in told]


def test_texts_that_are_measured_are_not_learned_from(folder: Path, monkeypatch: pytest.MonkeyPatch):
    for module in (nothing, learned):
        monkeypatch.setattr(module, {nothing: "TEXTS", learned: "NOTHING"}[module], 12)
    measured = {document.id for document, _ in read_folder(folder)}
    free = {document.id for document, _ in turns(folder)} - measured
    seen_by_readers = min(free)
    told = [item.document.id for item in learned.asides(folder, {seen_by_readers})]
    assert set(told) == free - {seen_by_readers}
    assert free | measured <= {document.id for document in corpus(folder)}  # the ids are those that labels use


def test_a_folder_without_either_corpus_is_refused(tmp_path: Path):
    with pytest.raises(FileNotFoundError, match="MasakhaNEWS"):
        read_folder(tmp_path)


def test_claims_are_counted_by_topic_and_those_without_their_words_apart():
    text = "Norway beat Chad in the final."
    document = Document("d", text)
    found = Claim("d", Span(0, 6), "Norway", "military.attack", ("NOR",), ("TCD",), confidence=0.4)
    lost = Claim("d", Span(0, 6), "Sweden", "military.attack", ("SWE",), confidence=0.9)
    rows = [Telling(document, "sports", (found, lost), 1), Telling(document, "health", (), 0)]
    assert score(rows) == {
        "texts": 2, "claims": 2, "unfounded": 1, "unknown": 1, "by_topic": {"health": 0, "sports": 2},
    }  # fmt: skip
    assert [row["evidence"] for row in by_document(rows)] == ["Sweden", "Norway"]
