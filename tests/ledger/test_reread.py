"""Reading the stored texts again, and telling by stage what differs."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bilateral.api import Ledger, extract
from bilateral.ledger.reread import STAGES, TRIGGERS, differences
from bilateral.model.claim import OtherParty, Role, Status
from bilateral.model.document import Document
from bilateral.model.source import Source, SourceKind
from bilateral.model.span import Span
from bilateral.model.when import When

NOW = datetime(2024, 5, 1, 10, 30, tzinfo=UTC)
SEVER = {"act": "relations.sever", "actors": "BFA", "recipients": "PRK", "when": "2017"}
MEET = {"act": "talks.meet", "actors": "FIN SWE"}


@pytest.mark.parametrize(
    ("stage", "change"),
    [
        ("parties", {"recipients": ("KOR",)}),
        ("status", {"status": Status.DENIED}),
        ("others", {"others": (OtherParty(Role.PLACE, "CHE", "Bern"),)}),
        ("dates", {"when": When.of("2018")}),
        ("attribution", {"sources": (Source("a minister", SourceKind.OFFICIAL, "BFA"),)}),
        ("amounts", {"amount": "$7 million"}),
        ("sectors", {"sectors": ("mining",)}),
        ("confidence", {"confidence": 0.25}),
    ],
)
def test_a_changed_field_is_told_under_its_stage(telling, stage, change):
    one, other = telling(SEVER, MEET).claims
    (found,) = differences([one, other], [other, replace(one, **change)])
    assert (found.stage, found.act, found.doc) == (stage, "relations.sever", "a")
    assert set(found.stored) == set(found.reread) == set(STAGES[stage])


def test_shorter_evidence_is_the_same_telling(telling):
    (one,) = telling(SEVER).claims
    shorter = replace(one, span=Span(one.span.start, one.span.end - 1), evidence=one.evidence[:-1])
    assert [found.stage for found in differences([one], [shorter])] == ["evidence"]


def test_claims_that_come_and_go_are_told_whole(telling):
    one, other = telling(SEVER, MEET).claims
    gone, new = differences([one], [other])
    assert (gone.stage, gone.stored, gone.reread) == (TRIGGERS, one.record(), None)
    assert (new.stage, new.stored, new.reread) == (TRIGGERS, None, other.record())
    assert list(differences([one, other], [other, one])) == []


def test_a_ledger_is_read_again_but_for_what_it_does_not_hold_whole(new_address):
    ledger = Ledger.open(new_address())
    kept = Document("kept", "Norway expelled two Russian diplomats on 3 May 2022.")
    ledger.add(kept, extract(kept))
    assert list(ledger.reread()) == []
    other = Document("other", "Niger severed diplomatic relations with Ukraine on 6 August 2024.")
    (claim, *_) = extract(other)
    ledger.add(other, [replace(claim, status=Status.PLANNED)])
    assert [(found.doc, found.stage) for found in ledger.reread()] == [("other", "status")]
    with ledger.store.writer(keep_text=False) as writer:
        writer.add(Document("quoted", other.text), (), NOW)
    ledger.forget("other")
    assert list(ledger.reread()) == []
