"""Answers about pairs in the news are kept ready when a run ends, and never differ from what would be made now."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from bilateral.api import Ledger
from bilateral.ledger import answers as kept
from bilateral.ledger.answers import answers
from bilateral.ledger.edition import edition
from bilateral.ledger.query import Query
from bilateral.ledger.store import Store
from bilateral.model.dyad import Dyad
from bilateral.model.event import Event
from bilateral.model.identity import Identity, Sameness
from bilateral.model.judgement import Judgement, Verdict
from bilateral.model.run import Outcome, Setup
from bilateral.model.state import State
from bilateral.relations.answers import kept_state, kept_timeline, renew
from bilateral.relations.events import group
from bilateral.relations.reading import reading_of
from bilateral.relations.state import state
from bilateral.relations.timeline import timeline

NOW = datetime(2025, 1, 1, tzinfo=UTC)
PAIR = Dyad("BFA", "PRK")
NEWS = {"act": "relations.restore", "actors": "PRK", "recipients": "BFA", "words": "Both told it anew."}


def run(store, told):
    """Takes documents in as one run, and keeps the answers about what it told of."""
    with store.writer() as opened:
        writer = opened.begin(Setup("0.1.0", "c0ffee", {}), NOW)
        for document, claims in told:
            writer.add(document, claims, NOW)
        writer.end(Outcome(), NOW)
    renew(store, writer.run)


@pytest.fixture
def ledger(new_address, invented, monkeypatch):
    """A ledger of which a run told 400 claims; of three pairs or more it told five times or more."""
    monkeypatch.setattr("bilateral.relations.answers.LEAST", 5)
    store = Store.at(new_address())
    run(store, invented(400))
    return Ledger(store)


def pairs(ledger):
    with ledger.store.view() as view:
        return kept.pairs(view.connection)


def found(ledger, pair=PAIR, query=None):
    """What is kept for a question about a pair."""
    with ledger.store.view() as view:
        asked = query or Query(pair)
        known = edition(view, pair)
        return kept_state(view, asked, pair, known), kept_timeline(view, asked, pair, known)


def made(ledger, pair=PAIR):
    """What is made of the claims of a pair."""
    with ledger.store.view() as view:
        query = Query(pair)
        entries = view.claims(query)
        reading = reading_of(view, query.moment, entries)
        return state(entries, pair, reading=reading), timeline(entries, *pair, reading.bench.copies)


def test_what_is_kept_is_what_would_be_made_whoever_is_named_first(ledger):
    assert len(pairs(ledger)) >= 3
    for pair in pairs(ledger):
        for way in (pair, Dyad(*reversed(pair))):
            assert found(ledger, way) == made(ledger, way)
            assert (ledger.state(*way), ledger.timeline(*way)) == made(ledger, way)


def test_only_pairs_that_are_told_of_often_are_kept(ledger):
    with ledger.store.view() as view:
        told = {pair: len(view.claims(Query(pair))) for pair in pairs(ledger)}
    assert min(told.values()) >= 5
    assert found(ledger, Dyad("FJI", "TON")) == (None, None)


def test_only_the_question_without_a_limit_of_time_is_kept(ledger):
    for query in (Query(PAIR, as_of=NOW.date()), Query(PAIR, known_at=NOW.date())):
        assert found(ledger, query=query) == (None, None)
    before = ledger.state(*PAIR, known_at="2016")
    assert len(before.components) < len(ledger.state(*PAIR).components)


def test_news_of_the_pair_is_told_at_once_and_kept_with_its_run(ledger, telling):
    told = telling(NEWS, doc="news")
    ledger.add(told.document, told.claims, NOW)
    assert found(ledger) == (None, None)
    assert "news" in {entry.claim.doc for event in ledger.timeline(*PAIR) for entry in event.entries}
    again = telling(NEWS, doc="more")
    run(ledger.store, [(again.document, again.claims)])
    assert found(ledger) == made(ledger)


def test_an_export_that_is_taken_in_brings_them_too(ledger, new_address, tmp_path):
    path, other = tmp_path / "news.jsonl", Ledger.open(new_address())
    with path.open("wb") as file:
        ledger.export("jsonl", file)
    other.take_in(path, NOW)
    assert found(other) == made(other)
    assert pairs(other) == pairs(ledger)


def test_news_of_others_leaves_it(ledger, telling):
    told = telling({"act": "talks.meet", "actors": "FJI TON"})
    ledger.add(told.document, told.claims, NOW)
    assert found(ledger) == made(ledger)


def test_what_a_reviewer_decides_is_told_at_once(ledger):
    claim = ledger.timeline(*PAIR)[0].entries[0]
    ledger.review(claim.id, Verdict.REJECT, "Ada Holm")
    assert found(ledger) == (None, None)
    assert claim.id not in {entry.id for event in ledger.timeline(*PAIR) for entry in event.entries}


def test_names_that_are_joined_are_told_at_once(ledger):
    ledger.decide(Identity("Ole Berg", "O. Berg", Sameness.SAME, "Ada Holm", NOW))
    assert found(ledger) == (None, None)


def test_what_a_reviewer_decides_on_others_leaves_it(ledger):
    other = next(claim for claim in ledger.claims() if not {*PAIR} & {*claim.claim.actors, *claim.claim.recipients})
    ledger.review(other.id, Verdict.REJECT, "Ada Holm")
    assert found(ledger) == made(ledger)


def test_a_claim_that_a_correction_brought_before_it_came_is_told_at_once(ledger, telling):
    """Judgements may come from another ledger before the claims that they are on."""
    told = telling({"act": "relations.restore", "actors": "FJI", "recipients": "TON"}, doc="late")
    correction = '{"actors": ["PRK"], "recipients": ["BFA"]}'
    ledger.judge(Judgement(told.claims[0].id, Verdict.CORRECT, "Ada Holm", NOW, correction), NOW)
    news = telling(NEWS, doc="news")
    run(ledger.store, [(news.document, news.claims)])
    assert found(ledger) == made(ledger)
    ledger.add(told.document, told.claims, NOW)
    assert found(ledger) == (None, None)
    assert "late" in {entry.claim.doc for event in ledger.timeline(*PAIR) for entry in event.entries}


def test_a_newer_version_withdraws_what_it_does_not_tell(ledger, telling):
    first = ledger.timeline(*PAIR)[0].entries[0]
    document = next(one for one in documents(ledger) if one.id == first.claim.doc)
    other = telling({"act": "talks.meet", "actors": "FJI TON"}, doc="other")
    for name in ("other", "other, once more"):  # a version of a document about others
        ledger.add(replace(other.document, id="other", text=f"{other.document.text} {name}"), (), NOW)
    assert found(ledger) == made(ledger)
    ledger.add(replace(document, text=f"{document.text} And so on."), (), NOW)
    assert found(ledger) == (None, None)


def documents(ledger):
    with ledger.store.view() as view:
        return [stored.document for stored in view.documents()]


def test_an_answer_of_another_program_is_none(ledger, monkeypatch):
    monkeypatch.setattr("bilateral.relations.answers._maker", lambda: "another")
    assert found(ledger) == (None, None)


def test_what_is_forgotten_is_in_no_answer(ledger):
    told = ledger.timeline(*PAIR)[0].entries[0]
    ledger.forget(told.claim.doc, NOW + timedelta(days=1))
    assert pairs(ledger) == []
    assert told.claim.doc not in {entry.claim.doc for event in ledger.timeline(*PAIR) for entry in event.entries}


def tamper(ledger, told):
    with ledger.store.writer() as writer, writer.connection.begin():
        mine = (answers.c.one == PAIR.first, answers.c.other == PAIR.second, answers.c.kind == "timeline")
        writer.connection.execute(update(answers).where(*mine).values(told=told))


def test_an_answer_that_was_changed_is_found(ledger):
    assert ledger.verify() == []
    tamper(ledger, msgspec.msgpack.encode(ledger.timeline(*PAIR)[1:]))
    (fault,) = ledger.verify()
    assert (fault.what, fault.id) == ("answer", "timeline of BFA and PRK")


@pytest.mark.parametrize(("there", "instead"), [(b"BFA", b"\xff\xff\xff"), (b"doc", b"cod"), (b"\xa3act", b"\xff\xff")])
def test_one_that_cannot_be_read_is_made_anew(ledger, there, instead):
    """No text any more, another shape, or no message at all."""
    told = msgspec.msgpack.encode(ledger.timeline(*PAIR))
    assert there in told
    tamper(ledger, told.replace(there, instead))
    assert ledger.timeline(*PAIR) == made(ledger)[1]
    assert [fault.what for fault in ledger.verify()] == ["answer"]


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["relations.sever", "relations.restore", "envoy.appoint", "sanction.impose", "trade.flow"]),
            st.sampled_from(["", "2017", "2017-03-05", "2017-02/2017-04", "2019-05/..", "2016~"]),
            st.sampled_from(["done", "possible", "planned", "denied"]),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_what_comes_back_is_what_was_kept(entries_of, told):
    entries = [
        entry
        for number, (act, when, status) in enumerate(told)
        for entry in entries_of(
            {"act": act, "actors": "FRA", "recipients": "DEU", "when": when, "status": status, "source": "Ole Berg"},
            doc=str(number),
        )
    ]
    for whole, kind in ((state(entries, Dyad("DEU", "FRA")), State), (group(entries), list[Event])):
        assert msgspec.msgpack.decode(msgspec.msgpack.encode(whole), type=kind) == whole
