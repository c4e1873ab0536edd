"""Judgements, decisions on identity and runs: entries of their own, which change nothing that was there."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from bilateral.api import Ledger
from bilateral.ledger.errors import LedgerError
from bilateral.model.failure import Failure
from bilateral.model.identity import Identity, Sameness
from bilateral.model.judgement import Judgement, Verdict
from bilateral.model.run import Outcome, Run, Setup

NOW = datetime(2024, 5, 1, 10, 30, tzinfo=UTC)
SEVER = {"act": "relations.sever", "actors": "BFA", "recipients": "PRK", "when": "2017"}


@pytest.fixture
def ledger(new_address, telling):
    opened = Ledger.open(new_address())
    one = telling(SEVER)
    opened.add(one.document, one.claims)
    return opened


def test_a_judgement_stands_beside_the_claim_it_is_about(ledger):
    (entry,) = ledger.claims()
    reject = Judgement(entry.id, Verdict.REJECT, "Ada", NOW, reason="it was the consulate")
    correct = Judgement(entry.id, Verdict.CORRECT, "Bo", NOW + timedelta(days=1), '{"act": "envoy.recall"}')
    assert [ledger.judge(one) for one in (correct, reject, reject)] == [True, True, False]
    assert ledger.judgements(entry.id) == [reject, correct]
    assert ledger.judgements("0000") == []
    assert [one.read for one in ledger.claims()] == [entry.claim]


def test_a_judgement_may_come_before_its_claim(ledger):
    early = Judgement("00ff00ff00ff00ff", Verdict.ACCEPT, "Ada", NOW)
    assert ledger.judge(early)
    assert ledger.judgements() == [early]


def test_the_same_decision_has_the_same_id_wherever_it_was_made():
    there = NOW.astimezone(timezone(timedelta(hours=9)))
    assert Judgement("a", Verdict.ACCEPT, "Ada", NOW).id == Judgement("a", Verdict.ACCEPT, "Ada", there).id
    one, other = (Identity(*names, Sameness.SAME, "Ada", NOW) for names in (("x", "y"), ("y", "x")))
    assert one.id == other.id


@pytest.mark.parametrize(("verdict", "correction"), [(Verdict.CORRECT, ""), (Verdict.ACCEPT, '{"act": "x"}')])
def test_only_a_correction_corrects(verdict, correction):
    with pytest.raises(ValueError, match="correct"):
        Judgement("a", verdict, "Ada", NOW, correction)


def test_a_decision_on_identity_can_be_taken_back_by_another(ledger):
    same = Identity("Chae Hui-chol", "Chae Hui Chol", Sameness.SAME, "Ada", NOW)
    back = Identity("Chae Hui Chol", "Chae Hui-chol", Sameness.OPEN, "Bo", NOW + timedelta(days=1))
    assert [ledger.decide(one) for one in (back, same, same)] == [True, True, False]
    assert [(one.decision, one.pair) for one in ledger.identities()] == [
        (Sameness.SAME, same.pair),
        (Sameness.OPEN, same.pair),
    ]
    with pytest.raises(ValueError, match="two names"):
        Identity("x", "x", Sameness.SAME, "Ada", NOW)


def test_a_run_tells_what_it_was_done_with_and_what_it_came_to(ledger, telling):
    setup = Setup("0.2.0", "c0ffee", {"workers": 2, "sources": ["näws"]})
    outcome = Outcome(1, 1, (Failure("c.txt", "source", "DocumentError", "it is empty"),))
    told = telling(SEVER, doc="b")
    with ledger.store.writer() as opened:
        writer = opened.begin(setup, NOW)
        writer.add(told.document, told.claims, NOW)
        writer.end(outcome, NOW + timedelta(minutes=1))
        cut_off = opened.begin(setup, NOW + timedelta(hours=1))
    assert ledger.runs() == [
        Run(writer.run, setup, NOW, NOW + timedelta(minutes=1), outcome),
        Run(cut_off.run, setup, NOW + timedelta(hours=1)),
    ]
    assert writer.run != cut_off.run
    assert ledger.verify() == []


def test_a_run_that_was_not_begun_cannot_be_ended(ledger):
    with ledger.store.writer() as writer, pytest.raises(LedgerError, match="no run"):
        writer.end(Outcome(), NOW)
