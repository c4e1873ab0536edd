"""Three clocks: when it happened, when it was reported, when this ledger took it in."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.api import Ledger
from bilateral.ledger.moment import Clock, Moment
from bilateral.ledger.query import Query
from bilateral.ledger.verify import verify
from bilateral.model.dyad import Dyad
from bilateral.model.identity import Identity, Sameness
from bilateral.model.judgement import Judgement, Verdict
from bilateral.model.run import Outcome, Setup
from bilateral.relations.reading import reading_of
from bilateral.relations.state import state
from bilateral.relations.timeline import timeline

PAIRS = [("PRK", "BFA"), ("USA", "CHN"), ("USA", "PRK"), ("RUS", "CHN")]
# Invented news is published from 2015 to 2024 and taken in over some days of December 2024.
PUBLISHED = st.dates(date(2014, 6, 1), date(2025, 2, 1)) | st.none()
TAKEN_IN = st.dates(date(2024, 11, 30), date(2024, 12, 4))
KNOWN = st.tuples(PUBLISHED, st.just(Clock.REPORTED)) | st.tuples(TAKEN_IN, st.just(Clock.RECORDED))


def at(day):
    return datetime.fromisoformat(day).replace(tzinfo=UTC)


@pytest.fixture
def ledger(new_address, telling):
    """A cut of 2017 told then, but taken in late, a restoration of 2023 taken in at once, and an undated page."""
    opened = Ledger.open(new_address())
    between = {"actors": "BFA", "recipients": "PRK"}
    cut = telling({"act": "relations.sever", **between, "when": "2017"}, doc="cut", published="2017-06-01")
    back = telling({"act": "relations.restore", "actors": "BFA PRK", "when": "2023-03~"}, doc="back")
    undated = telling({"act": "trade.restrict", **between, "when": ""}, doc="undated", published="")
    opened.add(cut.document, cut.claims, at("2024-02-01"))
    opened.add(back.document, back.claims, at("2023-04-06"))
    opened.add(undated.document, undated.claims, at("2024-03-01"))
    return opened


def test_a_clock_that_is_set_back_breaks_nothing(new_address, telling):
    """What was taken in later has an earlier time; the ledger keeps the order in which it came, and is sound."""
    opened = Ledger.open(new_address())
    told = [telling({"act": "envoy.recall", "actors": "TCD"}, doc=doc, published="") for doc in ("first", "second")]
    for one, day in zip(told, ("2024-02-01", "2001-01-01"), strict=True):
        with opened.store.writer() as writer:
            run = writer.begin(Setup("0.1.0", ""), at(day))
            run.add(one.document, one.claims, at(day))
            run.end(Outcome(1, 1), at(day))
    with opened.store.view() as view:
        assert [kept.document.id for kept in view.documents()] == ["first", "second"]
        assert list(verify(view)) == []
    assert [str(run.begun.date()) for run in opened.runs()] == ["2024-02-01", "2001-01-01"]


@pytest.mark.parametrize(
    ("moment", "docs"),
    [
        ({}, ["cut", "back", "undated"]),
        ({"as_of": "2016"}, ["undated"]),  # it may be of any time
        ({"as_of": "2017-01-01"}, ["cut", "undated"]),  # it may have been on the first of January
        ({"as_of": "2023-03-01"}, ["cut", "back", "undated"]),
        ({"known_at": "2017-05-31"}, []),
        ({"known_at": "2017-06-01"}, ["cut"]),
        ({"known_at": "2024-02-29"}, ["cut", "back"]),
        ({"known_at": "2024-03-01"}, ["cut", "back", "undated"]),  # reported when it was recorded
        ({"known_at": "2023-04-06", "known_by": "recorded"}, ["back"]),
        ({"known_at": "2024-02-01", "known_by": "recorded"}, ["cut", "back"]),
        ({"known_at": "2023-12", "known_by": "recorded", "as_of": "2020"}, []),
    ],
)
def test_claims_are_read_as_of_a_day_and_as_known_on_a_day(ledger, moment, docs):
    assert [entry.claim.doc for entry in ledger.claims(**moment)] == docs
    assert {event.entries[0].claim.doc for event in ledger.timeline("BFA", **moment)} == set(docs)
    for entry in ledger.claims():
        if entry.claim.doc in docs:
            assert ledger.why(entry.id, **moment).entry.claim == entry.claim
        else:
            with pytest.raises(Exception, match="there is no claim"):
                ledger.why(entry.id, **moment)


def test_the_state_follows_the_clock_that_is_asked(ledger):
    def value(**moment):
        told = [one for one in ledger.state("BFA", "PRK", **moment).components if one.name == "relations"]
        return told[0].value if told else ""

    assert value() == "restored"
    assert value(known_at="2018") == "severed"
    assert value(known_at="2018", known_by="recorded") == ""
    assert value(known_at="2023", known_by="recorded") == "restored"
    assert ledger.state("BFA", "PRK", known_at="2018").known_at == date(2018, 12, 31)


def test_documents_and_their_number_are_those_known_then(ledger):
    moment = Moment(known_at=date(2023, 12, 31), known_by=Clock.RECORDED)
    with ledger.store.view() as view:
        assert [stored.document.id for stored in view.documents(moment)] == ["back"]
        assert [document.id for document in view.search("headline", moment)] == ["back"]
        assert (view.size(moment).documents, view.size(moment).claims, view.size(moment).actors) == (1, 1, 2)


def test_the_valid_time_stands_in_columns_with_its_basis(ledger):
    with ledger.store.view() as view:
        found = view.connection.exec_driver_sql("SELECT edtf, earliest, latest, basis FROM claims ORDER BY edtf").all()
    assert [tuple(row) for row in found] == [
        ("", None, None, "unknown"),
        ("2017", "2017-01-01", "2017-12-31", "stated"),
        ("2023-03~", "2023-03-01", "2023-03-31", "stated"),
    ]


def test_a_query_and_a_moment_mean_the_same():
    day = date(2020, 1, 1)
    assert Query(as_of=day, known_at=day, known_by=Clock.RECORDED).moment == Moment(day, day, Clock.RECORDED)


def test_decisions_are_known_when_they_were_made_or_taken_in(ledger):
    claim = ledger.claims()[0].id
    ledger.judge(Judgement(claim, Verdict.REJECT, "Ada", at("2024-05-01")), at("2024-06-01"))
    ledger.decide(Identity("Ida", "I.", Sameness.SAME, "Ada", at("2024-05-01")), at("2024-06-01"))
    for read in (lambda **moment: ledger.judgements(claim, **moment), ledger.identities):
        assert len(read(known_at="2024-05-01")) == 1
        assert read(known_at="2024-04") == read(known_at="2024-05", known_by="recorded") == []


@pytest.fixture(scope="module")
def everything(invented_ledger):
    """Every claim of a ledger, each read once, for those who count by themselves what was known when."""
    return Ledger.open(invented_ledger).claims()


@settings(max_examples=settings.default.max_examples * 3 // 5)
@given(st.sampled_from(PAIRS), PUBLISHED, KNOWN, st.randoms(use_true_random=False))
def test_an_answer_is_what_the_claims_known_then_add_up_to(invented_ledger, everything, pair, as_of, known, random):
    """Whatever the ledger does to answer soon: the same as to take every claim, sort out by hand, and begin anew."""
    ledger, (known_at, clock) = Ledger.open(invented_ledger), known
    when_known = {e.id: e.reported if clock is Clock.REPORTED else e.recorded.date() for e in everything}
    told = [e for e in everything if known_at is None or when_known[e.id] <= known_at]
    told = [e for e in random.sample(told, len(told)) if Query(pair).holds(e.claim)]
    begun = [e for e in told if as_of is None or (e.claim.when.earliest or as_of) <= as_of]
    with ledger.store.view() as view:
        state_then = state(told, Dyad(*pair), as_of, reading_of(view, Moment(), told))
        events_then = timeline(begun, *pair, reading_of(view, Moment(), begun).bench.copies)
    answer = ledger.state(*pair, as_of, known_at, clock)
    assert answer == replace(state_then, known_at=known_at)
    assert ledger.timeline(*pair, as_of, known_at, clock) == events_then
    announced = [event for one in answer.components for event in one.announced]
    assert all(event in ledger.timeline(*pair, None, known_at, clock) for event in announced)
