"""The labels of the repository: every claim has its words, and no text of others is in them."""

import json
from pathlib import Path

import pytest

from bilateral.training.corpus import corpus
from bilateral.training.labels import digest, own_reports, public_reports

LABELS = Path(__file__).parents[2] / "labels"


def test_the_words_of_every_claim_of_our_own_reports_stand_in_the_text():
    reports = list(own_reports(LABELS))
    assert len(reports) == 1275
    for report in reports:
        for claim in report.claims:
            assert claim.span.of(report.document.text) == claim.record["evidence"]
            assert claim.actors


def test_public_labels_hold_offsets_and_no_words():
    for line in (LABELS / "reports.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        assert record.keys() == {"doc", "sha256", "claims"}
        for claim in record["claims"]:
            assert "evidence" not in claim and all("text" not in source for source in claim["sources"])


@pytest.fixture
def corpora(tmp_path):
    """A folder with one report of Wikinews, as the public corpora have it."""
    folder = tmp_path / "wikinews"
    folder.mkdir()
    (folder / "wikinews_2019.csv").write_text(
        "url,date,title,text\nu,2019-05-01,Peru and Iceland open embassies,Peru opened an embassy in Iceland.\n",
        "utf-8",
    )
    return tmp_path


def labels_for(folder, text):
    claim = {"start": 0, "end": 33, "act": "mission.open", "actors": ["PER"], "recipients": ["ISL"], "status": "done"}
    record = {
        "doc": "wikinews/2019-05-01-peru-and-iceland-open-embassies",
        "sha256": digest(text),
        "claims": [{**claim, "when": "", "sources": [], "others": []}],
    }
    (folder / "reports.jsonl").write_text(json.dumps(record) + "\n", "utf-8")
    return folder


def test_labels_are_joined_with_the_text_they_were_made_on(corpora, tmp_path):
    (found,) = public_reports(labels_for(tmp_path, "Peru opened an embassy in Iceland."), corpus(corpora))
    assert found.claims[0].span.of(found.document.text) == "Peru opened an embassy in Iceland"


def test_a_text_that_has_changed_is_left_out(corpora, tmp_path):
    assert list(public_reports(labels_for(tmp_path, "Peru closed its embassy in Iceland."), corpus(corpora))) == []


def test_what_the_encoder_has_not_learned_from_is_labelled_and_each_named_once():
    unlearned = (LABELS / "unlearned.txt").read_text("utf-8").split()
    assert unlearned == sorted(set(unlearned))
    own = {report.document.id for report in own_reports(LABELS)}
    assert {one for one in unlearned if one.startswith("own/")} < own
