"""What reviewers decide is what the ledger tells from then on; what the machine read stays to be seen."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bilateral.api import Ledger
from bilateral.ledger.errors import EvidenceError, LedgerError
from bilateral.ledger.query import Query
from bilateral.model.claim import Status
from bilateral.model.judgement import Judgement, Verdict, standing
from bilateral.model.when import Basis

NOW = datetime(2024, 5, 1, 10, 30, tzinfo=UTC)
SEVER = {
    "act": "relations.sever",
    "actors": "BFA",
    "recipients": "PRK",
    "when": "2017",
    "words": "Burkina Faso severed diplomatic relations with North Korea in 2017.",
}
RESTORE = {"act": "relations.restore", "actors": "PRK BFA", "when": "2023-03", "words": "The two restored them later."}


@pytest.fixture
def ledger(new_address, telling):
    opened = Ledger.open(new_address())
    one = telling(SEVER, RESTORE)
    opened.add(one.document, one.claims)
    return opened


@pytest.fixture
def sever(ledger):
    return ledger.claims(act="relations.sever")[0]


def values(ledger, a="BFA", b="PRK", **moment):
    return {one.name: one.value for one in ledger.state(a, b, **moment).components}


def test_a_rejected_claim_counts_for_nothing_and_can_be_seen_rejected(ledger, sever):
    assert values(ledger, as_of="2018") == {"relations": "severed"}
    ledger.review(sever.id[:8], "reject", "Ada", reason="it was the consulate")
    assert values(ledger, as_of="2018") == {"relations": "severed or suspended"}  # as the restoration implies
    assert [event.act for event in ledger.timeline("BFA", "PRK")] == ["relations.restore"]
    assert [entry.claim.act for entry in ledger.claims()] == ["relations.restore"]
    assert [entry.id for entry in ledger.claims(verdict="reject")] == [sever.id]
    found = ledger.why(sever.id)
    assert (found.rejected, found.origins, found.reports) == (True, 0, 0)
    assert [(one.author, one.reason) for one in found.judgements] == [("Ada", "it was the consulate")]
    assert ledger.verify() == []


def test_a_corrected_claim_counts_in_the_place_of_what_was_read(ledger, sever):
    ledger.review(sever.id, "correct", "Ada", correction={"act": "relations.suspend", "when": "2016-05"})
    assert values(ledger, as_of="2018") == {"relations": "suspended"}
    assert [(event.act, event.when.edtf) for event in ledger.timeline("BFA", "PRK")] == [
        ("relations.suspend", "2016-05"),
        ("relations.restore", "2023-03"),
    ]
    (entry,) = ledger.claims(act="relations.suspend", verdict="correct")
    assert (entry.id, entry.claim.when.edtf, entry.claim.when.basis) == (sever.id, "2016-05", Basis.TEXT)
    assert entry.claim.confidence == 1.0
    assert ledger.claims(act="relations.sever") == []
    found = ledger.why(sever.id)
    assert (found.entry.claim.act, found.entry.read) == ("relations.suspend", sever.claim)
    assert found.record()["machine"]["act"] == "relations.sever"
    assert ledger.verify() == []


def test_a_correction_takes_part_in_contests(ledger, telling):
    denial = telling({**SEVER, "status": "denied", "words": "The cut of 2017 was denied."}, doc="b", outlet="The Post")
    ledger.add(denial.document, denial.claims)
    assert len(ledger.contested("BFA", "PRK")) == 1
    ledger.review(denial.claims[0].id, "correct", "Ada", correction={"status": "done"})
    assert ledger.contested("BFA", "PRK") == []
    (event,) = ledger.timeline("BFA", "PRK", as_of="2018")
    assert event.reports == 2


def test_a_claim_moves_to_the_pair_that_it_is_corrected_to(ledger, sever):
    ledger.review(sever.id, "correct", "Ada", correction={"recipients": ["KOR"]})
    assert [one.id for one in ledger.claims(between=("BFA", "KOR"))] == [sever.id]
    assert sever.id not in {one.id for one in ledger.claims(between=("BFA", "PRK"))}
    assert values(ledger, "BFA", "KOR") == {"relations": "severed"}
    assert [event.dyad for event in ledger.timeline("KOR")] == [("BFA", "KOR")]


@pytest.mark.parametrize(
    ("correction", "asked"),
    [
        ({"act": "envoy.recall"}, {"act": "envoy"}),
        ({"status": "planned"}, {"status": "planned"}),
        ({"when": "2024-07"}, {"doc": "a"}),
        ({"evidence": "severed diplomatic relations"}, {"words": "diplomatic severed"}),
    ],
    ids=lambda value: next(iter(value)),
)
def test_what_is_asked_for_is_the_claim_as_corrected(ledger, sever, correction, asked):
    ledger.review(sever.id, "correct", "Ada", correction=correction)
    assert sever.id in {one.id for one in ledger.claims(**asked)}
    machine = {"act": "relations.sever"} if "act" in correction else {"status": "done", "as_of": "2020"}
    if "evidence" in correction:
        machine = {"words": "Burkina"}
    assert sever.id not in {one.id for one in ledger.claims(**machine)}


def test_new_evidence_is_given_by_its_words_and_keeps_its_place(ledger, sever):
    made = ledger.review(sever.id, "correct", "Ada", correction={"evidence": "severed  diplomatic\nrelations"})
    fields = json.loads(made.correction)
    (entry,) = ledger.claims(verdict="correct")
    with ledger.store.view() as view:
        text = view.document(entry.document).text
    assert text[fields["start"] : fields["end"]] == entry.claim.evidence == "severed diplomatic relations"
    paragraph, place = ledger.paragraph(entry)
    assert place.of(paragraph) == entry.claim.evidence


@pytest.mark.parametrize(
    ("correction", "sentence"),
    [
        ({"act": "relations.severe"}, "no act is called 'relations.severe': did you mean relations.sever?"),
        ({"actors": ["XXX"]}, "no actor has the id 'XXX'"),
        ({"recipients": "PRK"}, "the field recipients of the correction is not a list of ids"),
        ({"others": [{"role": "place", "id": "ATL", "text": "Atlantis"}]}, "no actor has the id 'ATL'"),
        ({"others": [{"role": "venue", "id": "", "text": "a hall"}]}, "there is no role 'venue'; there are residence"),
        ({"sources": [{"text": "x", "kind": "rumour", "of": ""}]}, "there is no kind 'rumour'"),
        (
            {"sources": [{"text": "x"}]},
            "the field sources of the correction is not a list of objects with kind, of, text",
        ),
        ({"actors": []}, "needs at least one actor"),
        ({"status": "perhaps"}, "there is no status 'perhaps'; there are done, planned"),
        ({"when": "last year"}, "not a date in EDTF: 'last year'"),
        ({"evidence": "These words are not there."}, "these words do not stand in a"),
        ({"evidence": "A headline", "start": 3, "end": 13}, "do not stand at their place"),
        ({"start": 0, "end": 4}, "must be the words of its span"),
        ({"colour": "red"}, "a claim has no field 'colour' to correct; it has evidence, act"),
        ({"when": "2017"}, "says what the claim says: accept it instead"),
        ({}, "tells which fields should read otherwise"),
        ({"amount": "a\0b"}, "holds a NUL character or half a character"),
    ],
    ids=lambda value: next(iter(value), "nothing") if isinstance(value, dict) else "",
)
def test_a_correction_must_be_a_claim_like_others(ledger, sever, correction, sentence):
    with pytest.raises(LedgerError, match=sentence.replace("(", r"\(")):
        ledger.review(sever.id, "correct", "Ada", correction=correction)
    assert ledger.judgements() == []


def test_judgements_need_an_author_and_a_claim_that_is_there(ledger, sever):
    with pytest.raises(LedgerError, match="needs an author"):
        ledger.review(sever.id, "accept", "  ")
    with pytest.raises(LedgerError, match="there is no claim 'ffff'"):
        ledger.review("ffff", "accept", "Ada")
    with pytest.raises(ValueError, match="perhaps"):
        ledger.review(sever.id, "perhaps", "Ada")


def test_what_another_program_writes_as_a_correction_is_checked_too(ledger, sever):
    for correction, error in (('{"act": "x"}', LedgerError), ("not JSON", LedgerError), ("[1]", LedgerError)):
        with pytest.raises(error):
            ledger.judge(Judgement(sever.id, Verdict.CORRECT, "Ada", NOW, correction))
    elsewhere = json.dumps({"start": 1, "end": 11, "evidence": "A headline"})
    with pytest.raises(EvidenceError):
        ledger.judge(Judgement(sever.id, Verdict.CORRECT, "Ada", NOW, elsewhere))


def test_a_correction_that_came_before_its_claim_and_does_not_fit_it_counts_for_nothing(new_address, telling):
    ledger, one = Ledger.open(new_address()), telling(SEVER)
    wrong = json.dumps({"start": 1, "end": 11, "evidence": "A headline"})
    ledger.judge(Judgement(one.claims[0].id, Verdict.CORRECT, "Ada", NOW, wrong))
    ledger.add(one.document, one.claims)
    (entry,) = ledger.claims()
    assert (entry.claim, entry.judgement) == (one.claims[0], None)
    assert [case.entry.id for case in ledger.queue()] == [entry.id]
    assert [(fault.what, "do not stand" in fault.message) for fault in ledger.verify()] == [("judgement", True)]


def test_to_accept_a_claim_is_to_accept_it_as_it_is_shown(ledger, sever):
    correct = ledger.review(sever.id, "correct", "Ada", correction={"status": "planned"})
    again = ledger.review(sever.id, "accept", "Bo")
    assert (again.verdict, again.correction) == (Verdict.CORRECT, correct.correction)
    ledger.review(sever.id, "correct", "Bo", correction={"when": "2018"})
    (entry,) = ledger.claims(verdict="correct")
    assert (entry.claim.status, entry.claim.when.edtf) == (Status.PLANNED, "2018")  # one correction adds to the other
    ledger.review(sever.id, "open", "Ada")
    assert [one.claim for one in ledger.claims(act="relations.sever", verdict="open")] == [sever.claim]
    assert [one.verdict.value for one in ledger.judgements(sever.id)] == ["correct", "correct", "correct", "open"]


def test_a_decision_comes_after_those_it_was_made_with(ledger, sever):
    """The clock of the one who judged before was ahead; the last to decide still decides."""
    ahead = datetime.now(UTC).replace(microsecond=0) + timedelta(days=3)
    ledger.judge(Judgement(sever.id, Verdict.REJECT, "Ada", ahead))
    ledger.review(sever.id, "accept", "Bo")
    assert standing(ledger.judgements())[sever.id].author == "Bo"


def test_a_judgement_is_known_from_the_day_it_was_made(ledger, sever):
    ledger.judge(Judgement(sever.id, Verdict.REJECT, "Ada", NOW))
    assert len(ledger.claims(known_at="2024-04-30")) == 2
    assert len(ledger.claims(known_at="2024-05-01")) == 1


@pytest.fixture
def page(ledger, telling):
    """A page whose claim was judged, to be changed: gives the page with other texts."""
    told = telling(
        {**SEVER, "words": "Burkina Faso has cut the ties to the North."}, doc="page", published="2017-06-01"
    )
    first = replace(told.document, address="https://gazette.example/1")
    ledger.add(first, told.claims)
    return first, told.claims[0]


def waiting(ledger):
    return {case.entry.id: case for case in ledger.queue()}


@pytest.mark.parametrize("verdict", ["accept", "reject", "correct"])
def test_when_the_text_changes_the_judgement_is_open_again(ledger, page, verdict):
    first, claim = page
    correction = {"status": "planned"} if verdict == "correct" else None
    made = ledger.review(claim.id, verdict, "Ada", correction=correction)
    assert claim.id not in waiting(ledger)
    ledger.add(replace(first, text=f"{first.text}\nA correction.", published=date(2017, 6, 3)), [claim])
    case = waiting(ledger)[claim.id]
    assert (case.reason.value, case.earlier) == ("reopened", made)
    # Until it is judged anew what was decided goes on to count: the words are the same.
    assert [one.id for one in ledger.claims(verdict=verdict)] == [claim.id]
    assert ledger.paragraph(case.entry)[0] == claim.evidence
    ledger.review(claim.id, "accept", "Bo")
    assert claim.id not in waiting(ledger)


def test_a_judgement_made_on_the_old_text_elsewhere_stays_open(ledger, page):
    """It comes in after the new text, and by the clock is younger: what counts is which text was read."""
    first, claim = page
    made = ledger.review(claim.id, "accept", "Ada")
    ledger.add(replace(first, text=f"{first.text}\nA correction."), [claim])
    ledger.judge(replace(made, author="Bo", at=made.at + timedelta(days=400)))
    assert waiting(ledger)[claim.id].earlier.author == "Bo"


def test_a_claim_that_the_new_text_has_moved_comes_with_what_was_decided_about_it(ledger, page, telling):
    first, claim = page
    ledger.review(claim.id, "reject", "Ada", reason="hearsay")
    text = f"Corrected on Friday.\n{first.text}"
    span = replace(claim.span, start=claim.span.start + 21, end=claim.span.end + 21)
    moved = replace(claim, span=span)
    ledger.add(replace(first, text=text), [moved])
    case = waiting(ledger)[moved.id]
    assert (case.reason.value, case.earlier.reason) == ("reopened", "hearsay")
    assert claim.id not in waiting(ledger)  # the new text no longer tells it there


def test_words_that_are_not_kept_can_be_shortened_and_nothing_else(new_address, telling):
    ledger, one = Ledger.open(new_address()), telling(SEVER)
    with ledger.store.writer(keep_text=False) as writer:
        writer.add(one.document, one.claims, NOW)
    (entry,) = ledger.claims()
    ledger.review(entry.id, "correct", "Ada", correction={"evidence": "severed diplomatic relations"})
    assert ledger.claims()[0].claim.evidence == "severed diplomatic relations"
    with pytest.raises(EvidenceError):
        ledger.review(entry.id, "correct", "Ada", correction={"evidence": "A headline"})
    assert ledger.verify() == []


DAYS = st.integers(0, 3).map(lambda day: NOW + timedelta(days=day))
CLAIMS = st.sampled_from(["a" * 16, "b" * 16])
JUDGEMENTS = st.builds(
    lambda claim, said, author, at: Judgement(claim, said[0], author, at, said[1]),
    CLAIMS,
    st.sampled_from(
        [
            (Verdict.ACCEPT, ""),
            (Verdict.REJECT, ""),
            (Verdict.OPEN, ""),
            (Verdict.CORRECT, '{"status": "planned"}'),
            (Verdict.CORRECT, '{"when": "2018"}'),
        ]
    ),
    st.sampled_from(["Ada", "Bo"]),
    DAYS,
)


@settings(max_examples=settings.default.max_examples // 7, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(JUDGEMENTS, max_size=6), st.lists(JUDGEMENTS, max_size=6), st.lists(JUDGEMENTS, max_size=3))
def test_judgements_made_apart_merge_to_the_same_in_any_order(new_address, one, two, three):
    """Commutative, associative, and taking in again what is there changes nothing."""

    def merged(*parts):
        ledger = Ledger.open(new_address())
        for part in parts:
            for judgement in part:
                ledger.judge(judgement)
        return ledger

    left, right = merged(one, two, three), merged(three, two, one)
    both = merged(merged(one, three).judgements() if one or three else [], two, two) if one or two or three else None
    if both is not None:
        told = left.judgements()
        assert told == right.judgements() == both.judgements()
        assert {made.id for made in told} == {made.id for made in (*one, *two, *three)}
        assert standing(told) == standing(right.judgements())


def test_the_verdict_narrows_in_the_view_too(ledger, sever):
    ledger.review(sever.id, "accept", "Ada")
    with ledger.store.view() as view:
        found = {verdict: len(view.claims(Query(verdict=verdict))) for verdict in Verdict}
    assert found == {Verdict.ACCEPT: 1, Verdict.REJECT: 0, Verdict.CORRECT: 0, Verdict.OPEN: 1}
