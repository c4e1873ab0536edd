"""The factuality scoreboard reads CAT XML as the corpus has it, each document once."""

from pathlib import Path

import pytest

from bilateral.evaluation.factuality import evaluate
from bilateral.evaluation.factuality.corpus import read_folder
from bilateral.evaluation.factuality.told import Certainty

DOCUMENT = """<?xml version="1.0" ?>
<Document doc_id="1" doc_name="1_A_mine" lang="en">
<token number="0" sentence="0" t_id="1">Firm</token>
<token number="1" sentence="0" t_id="2">sells</token>
<token number="2" sentence="0" t_id="3">mine</token>
<token number="3" sentence="1" t_id="4">``</token>
<token number="4" sentence="1" t_id="5">It</token>
<token number="5" sentence="1" t_id="6">did</token>
<token number="6" sentence="1" t_id="7">n't</token>
<token number="7" sentence="1" t_id="8">close</token>
<token number="8" sentence="1" t_id="9">it</token>
<token number="9" sentence="1" t_id="10">.</token>
<token number="10" sentence="1" t_id="11">''</token>
<Markables>
<EVENT_MENTION certainty="CERTAIN" m_id="1" polarity="POS" time="NON_FUTURE"><token_anchor t_id="2"/></EVENT_MENTION>
<EVENT_MENTION certainty="CERTAIN" m_id="2" polarity="NEG" time="NON_FUTURE"><token_anchor t_id="8"/></EVENT_MENTION>
<EVENT_MENTION certainty="" m_id="3" polarity="" time=""><token_anchor t_id="3"/></EVENT_MENTION>
</Markables>
</Document>
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for part in ("intra-doc", "cross-doc"):
        (tmp_path / part).mkdir()
        (tmp_path / part / "1_A_mine.xml").write_text(DOCUMENT, encoding="utf-8")
    return tmp_path


def test_a_document_is_read_once_with_the_events_that_are_labelled_in_full(folder: Path):
    (item,) = read_folder(folder)
    assert item.document.text == "Firm sells mine\n“It didn't close it.”"
    assert [event.spans[0].of(item.document.text) for event in item.events] == ["sells", "close"]
    assert [event.factuality.denied for event in item.events] == [False, True]
    assert {event.factuality.certainty for event in item.events} == {Certainty.CERTAIN}


def test_figures_are_those_of_the_contract(folder: Path):
    figures = evaluate(folder)
    assert [figures[key] for key in ("certainty", "polarity", "future")] == [1.0, 1.0, 1.0]
    assert figures["by_class"]["polarity"] == {"affirmed": 1.0, "denied": 1.0}


def test_a_folder_without_events_is_told(tmp_path: Path):
    with pytest.raises(FileNotFoundError, match="EVENT_MENTION"):
        read_folder(tmp_path)
