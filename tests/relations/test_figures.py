"""Inter-reviewer figures, and what was corrected most."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score

from bilateral.model.judgement import Judgement, Verdict
from bilateral.relations.figures import agreement, figures

NOW = datetime(2024, 5, 1, tzinfo=UTC)
ACCEPT, REJECT, CORRECT, OPEN = Verdict
PLANNED = '{"status": "planned"}'


def judgement(claim, verdict, author="Ada", day=0, correction=""):
    correction = correction or (PLANNED if verdict is CORRECT else "")
    return Judgement(claim, verdict, author, NOW + timedelta(days=day), correction)


@given(st.lists(st.tuples(*[st.sampled_from([ACCEPT, REJECT, CORRECT])] * 2), min_size=2, max_size=30))
def test_kappa_is_that_of_cohen(pairs):
    found = agreement("Ada", "Bo", pairs)
    assert found.observed == pytest.approx(sum(a is b for a, b in pairs) / len(pairs))
    if len({verdict for pair in pairs for verdict in pair}) > 1:
        first, second = zip(*pairs, strict=True)
        assert found.kappa == pytest.approx(cohen_kappa_score(first, second))


def test_where_all_verdicts_are_the_same_chance_would_say_no_other():
    found = agreement("Ada", "Bo", [(ACCEPT, ACCEPT)] * 3)
    assert (found.observed, found.kappa) == (1.0, None)


def test_of_each_reviewer_the_last_verdict_counts_and_only_on_what_both_judged():
    made = [
        judgement("a", REJECT),
        judgement("a", ACCEPT, day=1),
        judgement("a", ACCEPT, "Bo"),
        judgement("b", REJECT),
        judgement("b", ACCEPT, "Bo"),
        judgement("c", REJECT),
        judgement("d", REJECT),
        judgement("d", OPEN, day=1),
        judgement("d", REJECT, "Bo"),
    ]
    (pair,) = figures(made, {}).agreements
    assert (pair.one, pair.other, pair.claims, pair.observed) == ("Ada", "Bo", 2, 0.5)


def test_what_was_corrected_most_stands_first(telling):
    told = telling(*[{"act": "talks.meet", "actors": "FIN SWE"}] * 3, {"act": "envoy.recall", "actors": "FIN"})
    ids = [claim.id for claim in told.claims]
    made = [
        judgement(ids[0], CORRECT),
        judgement(ids[1], CORRECT, correction='{"status": "planned", "when": "2024"}'),
        judgement(ids[2], ACCEPT),
        judgement(ids[3], REJECT),
        judgement("0" * 16, CORRECT),  # of a claim that this ledger does not hold
    ]
    found = figures(made, dict(zip(ids, told.claims, strict=True)))
    assert (found.total.accepted, found.total.rejected, found.total.corrected) == (1, 1, 3)
    assert [(act.name, act.accepted, act.corrected) for act in found.acts] == [
        ("talks.meet", 1, 2),
        ("envoy.recall", 0, 0),
    ]
    assert found.fields == (("status", 2), ("when", 1))
    assert [(c.field, c.read, c.meant, c.claims) for c in found.changes] == [
        ("status", "done", "planned", 2),
        ("when", "", "2024", 1),
    ]


def test_without_judgements_there_are_no_figures():
    assert figures([], {}).record()["judged"] == 0
