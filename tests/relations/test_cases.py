"""The queue of the reviewer: what waits, ordered by what matters."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bilateral.model.case import Reason
from bilateral.model.judgement import Judgement, Verdict
from bilateral.relations.cases import cases, second_cases
from bilateral.relations.contested import contested

NOW = datetime(2024, 5, 1, tzinfo=UTC)
SEVER = {"act": "relations.sever", "actors": "BFA", "recipients": "PRK"}
MEET = {"act": "talks.meet", "actors": "FIN SWE", "when": "2023-04"}


def judged(entry, verdict=Verdict.ACCEPT, author="Ada", **more):
    return replace(entry, judgement=Judgement(entry.id, verdict, author, NOW, **more))


def sure(entry, confidence):
    return replace(entry, claim=replace(entry.claim, confidence=confidence))


def test_contested_claims_come_first_then_reopened_then_unsure_then_new(entries_of):
    against = [
        *entries_of({**SEVER, "when": "2017-05"}, doc="a"),
        *entries_of({**SEVER, "when": "2017-05", "status": "denied"}, doc="b", outlet="The Post"),
    ]
    meets = entries_of(*[MEET] * 5, doc="c")
    reopened = replace(judged(meets[0]), newest=2, version=2, latest="newer")
    unsure, less = sure(meets[1], 0.45), sure(meets[2], 0.31)
    old = replace(meets[3], recorded=meets[3].recorded - timedelta(days=9))
    entries = [old, meets[4], unsure, less, reopened, *against]
    found = cases(entries, contested(entries))
    assert [(case.reason, case.entry.id) for case in found] == [
        (Reason.CONTESTED, against[1].id),  # the side that was told last
        (Reason.CONTESTED, against[0].id),
        (Reason.REOPENED, reopened.id),
        (Reason.UNSURE, less.id),
        (Reason.UNSURE, unsure.id),
        (Reason.NEW, meets[4].id),
        (Reason.NEW, old.id),
    ]
    assert {side.value for side in found[0].contest.sides} == {"severed", "denied"}
    assert found == cases(entries[::-1], contested(entries))


def test_what_is_judged_or_left_out_by_a_newer_text_does_not_wait(entries_of):
    one, two, three = entries_of(MEET, MEET, MEET)
    assert cases([judged(one), replace(two, newest=2), three]) == cases([three])


def test_a_contest_that_is_settled_is_none_any_more(entries_of):
    (said,) = entries_of({**SEVER, "when": "2017-05"}, doc="a")
    (against,) = entries_of({**SEVER, "when": "2017-05", "status": "denied"}, doc="b", outlet="The Post")
    entries = [judged(said), against]
    (case,) = cases(entries, contested(entries))
    assert (case.entry.id, case.reason) == (against.id, Reason.NEW)


def test_a_second_reviewer_sees_what_others_judged_as_if_nobody_had(entries_of):
    one, two, three = entries_of(MEET, MEET, MEET)
    corrected = replace(
        judged(one, Verdict.CORRECT, correction='{"status": "planned"}'),
        claim=replace(one.claim, amount="two"),
        machine=one.claim,
    )
    mine = judged(two, author="Bo")
    (case,) = second_cases([corrected, mine, three], [corrected.judgement, mine.judgement], "Bo")
    assert (case.entry.claim, case.entry.judgement, case.blind) == (one.claim, None, True)
