"""The commands that keep, check and forget: read, verify, forget, and the clocks of those that ask."""

import hashlib
import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bilateral.api import Ledger
from bilateral.cli.wording import earlier_names
from bilateral.model.document import Document
from bilateral.model.span import Span

LATE = datetime(2024, 2, 1, tzinfo=UTC)
TEXT = "Published: 2024-08-07\n\nNiger severed diplomatic relations with Ukraine on 6 August 2024, Ada Quill said.\n"


@pytest.fixture
def ledger(new_address, monkeypatch):
    address = new_address()
    monkeypatch.setenv("BILATERAL_LEDGER", address)
    return Ledger.open(address)


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "niger.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_reading_is_kept_as_a_run_with_what_it_skipped(run, rows, ledger, page):
    empty = page.parent / "empty.txt"
    empty.write_text("", encoding="utf-8")
    assert run("read", page, empty).exit_code == 1
    (kept,) = ledger.runs()
    assert (kept.outcome.documents, kept.outcome.claims) == (1, len(ledger.claims()))
    assert [failure.where for failure in kept.outcome.failures] == ["empty.txt"]
    assert (kept.setup.settings["workers"], kept.setup.settings["no_text"]) == (1, False)
    assert len(kept.setup.model) == 64
    with ledger.store.view() as view:
        (stored,) = view.documents()
        assert stored.document.raw == hashlib.sha256(TEXT.encode()).hexdigest()
    assert rows("verify") == []


def test_texts_that_may_not_be_kept_are_not(run, rows, ledger, page):
    assert run("read", page, "--no-text").exit_code == 0
    (claim,) = rows("claims", "--act", "relations")
    with ledger.store.view() as view:
        (stored,) = view.documents()
        assert stored.document.text == ""
    text = TEXT.partition("\n\n")[2]
    assert text[claim["start"] : claim["end"]] == claim["evidence"]
    assert rows("verify", "--reread") == []


def test_reading_again_tells_what_differs_by_stage(run, rows, ledger, page):
    assert run("read", page).exit_code == 0
    assert rows("verify", "--reread") == []
    (entry,) = ledger.claims(act="relations")
    other = "A note\n\n" + entry.claim.evidence + "."
    start = other.index(entry.claim.evidence)
    moved = replace(entry.claim, doc="note", span=Span(start, start + len(entry.claim.evidence)), amount="a flag")
    ledger.add(Document("note", other, entry.published), [moved])
    found = rows("verify", "--reread")
    assert {"doc": "note", "stage": "amounts"}.items() <= next(
        one for one in found if one["stage"] == "amounts"
    ).items()
    assert {one["doc"] for one in found} == {"note"}


def test_what_is_forgotten_is_told_in_a_sentence(run, rows, ledger, page):
    assert run("read", page).exit_code == 0
    assert rows("forget", "Ada Quill")[0]["kind"] == "person"
    assert "Quill" not in run("claims", "--json").stdout
    assert "Forgotten: a document, in 1 document and 1 claim." in run("forget", "niger.txt").stderr
    assert rows("claims") == rows("verify") == []
    result = run("forget", "niger.txt")
    assert result.exit_code == 2
    assert "holds no document and no person called 'niger.txt'" in result.stderr


def test_every_question_takes_the_three_clocks(run, rows, ledger, telling):
    between = {"actors": "BFA", "recipients": "PRK"}
    told = telling({"act": "relations.sever", **between, "when": "2017"}, published="2017-06-01")
    ledger.add(told.document, told.claims, LATE)
    claim = ledger.claims()[0].id
    for question in (["claims"], ["timeline", "BFA"], ["why", claim], ["state", "BFA", "PRK"]):
        assert rows(*question, "--known-at", "2018", "--as-of", "2020")
        unknown = run(*question, "--known-at", "2018", "--known-by", "recorded", "--json")
        components = [json.loads(line).get("components") for line in unknown.stdout.splitlines()]
        assert components in ([], [[]])
    assert rows("contested", "--known-at", "2018", "--known-by", "recorded", "--as-of", "2020") == []
    assert run("claims", "--known-by", "guessed").exit_code == 2


def test_where_nothing_is_found_the_earlier_name_of_a_state_is_told():
    assert earlier_names("DEU", "RUS") == " Until 1991-12-26, Russia is told as Soviet Union (SUN)."
    assert not earlier_names("PER")
