"""Long lists come in stretches that fit together, and counts are those of the claims themselves."""

import runpy
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import cycle
from pathlib import Path

import pytest

from bilateral.api import Ledger
from bilateral.data.lexicon import load_acts
from bilateral.ledger import counts, listing
from bilateral.ledger.edition import edition
from bilateral.ledger.listing import NotListedError
from bilateral.ledger.moment import Moment
from bilateral.ledger.query import Query
from bilateral.ledger.store import Store
from bilateral.model.claim import Status
from bilateral.model.dyad import dyads_of
from bilateral.model.identity import Identity, Sameness
from bilateral.model.judgement import Judgement, Verdict

QUERIES = [
    Query(),
    Query(("PRK", "BFA")),
    Query(("USA",), act="envoy"),
    Query(status=Status.PLANNED),
    Query(outlet="The Gazette", since=date(2018, 1, 1), until=date(2021, 12, 31)),
    Query(known_at=date(2019, 6, 1)),
    Query(words="ambassador"),
]

DECISIONS = [
    (Verdict.REJECT, None),
    (Verdict.CORRECT, {"act": "envoy.recall"}),
    (Verdict.ACCEPT, None),
    (Verdict.CORRECT, {"actors": ["PRK"], "recipients": ["BFA"], "act": "envoy.expel"}),
    (Verdict.OPEN, None),
    (Verdict.CORRECT, {"status": "planned"}),
    (Verdict.CORRECT, {"when": "2031"}),
    (Verdict.CORRECT, {"actors": ["FJI", "USA"], "recipients": [], "act": "talks.meet"}),
]
fill = runpy.run_path(str(Path(__file__).parents[1] / "invented.py"))["fill"]


@pytest.fixture
def view(invented_ledger):
    with Store.at(invented_ledger).view() as opened:
        yield opened


@pytest.fixture(scope="module")
def judged(new_address):
    """A ledger in which of some pairs a claim was rejected, corrected in all ways, and accepted."""
    address = new_address()
    fill(address, 150)
    ledger = Ledger.open(address)
    for entry, (verdict, fields) in zip(ledger.claims(), cycle(DECISIONS), strict=False):
        if not fields or any(entry.claim.record()[name] != value for name, value in fields.items()):
            ledger.review(entry.id, verdict, "Ada", correction=fields)
    back = next(entry for entry in ledger.claims(verdict="accept"))
    ledger.review(back.id, "reject", "Bo")
    ledger.review(back.id, "open", "Bo")
    with ledger.store.view() as opened:
        yield opened


@pytest.mark.parametrize("verdict", [None, *Verdict])
@pytest.mark.parametrize("query", QUERIES)
def test_judged_claims_are_listed_and_counted_as_judged(judged, query, verdict):
    query = replace(query, verdict=verdict)
    found, after = [], None
    while after != "":
        stretch = listing.claims(judged, query, after or "", limit=7)
        found += stretch.items
        after = stretch.after
    assert found == judged.claims(query)[::-1]
    assert listing.number_of_claims(judged, query) == len(found)
    by_status = Counter(entry.claim.status.value for entry in judged.claims(replace(query, status=None)))
    assert dict(listing.facets(judged, query)["status"]) == by_status


def test_dyads_and_months_count_claims_as_judged(judged):
    told = Counter(dyad.undirected() for entry in judged.claims() for dyad in set(_dyads(entry)))
    assert {dyad: tally.claims for dyad, tally in counts.dyads(judged).items()} == told
    by_month = Counter(entry.reported.isoformat()[:7] for entry in judged.claims(Query(("FJI",))))
    assert {month: tally.claims for month, tally in counts.months(judged, "FJI").items()} == by_month
    assert by_month


def test_documents_leave_rejected_claims_out(judged):
    told = Counter(entry.claim.doc for entry in judged.claims())
    listed = listing.documents(judged, limit=1000).items
    assert {one.document.id: one.claims for one in listed if one.claims} == told
    for one in listed[:5]:
        assert len(listing.of_document(judged, one.id)) == one.claims


@pytest.mark.parametrize("query", QUERIES)
def test_stretches_put_together_are_the_whole_list_from_the_newest(view, query):
    found, after = [], None
    while after != "":
        stretch = listing.claims(view, query, after or "", limit=7)
        found += stretch.items
        after = stretch.after
    assert found == view.claims(query)[::-1]
    assert listing.number_of_claims(view, query) == len(found)


def test_a_pair_has_only_claims_in_which_the_two_are_partners(view):
    partners = [e for e in view.claims() if {"PRK", "BFA"} in [set(d) for d in _dyads(e)]]
    assert partners
    assert view.claims(Query(("PRK", "BFA"))) == view.claims(Query(("BFA", "PRK"))) == partners


def test_facets_count_what_each_choice_would_find(view):
    query = Query(status=Status.DONE, act="envoy")
    found = listing.facets(view, query)
    by_status = Counter(entry.claim.status.value for entry in view.claims(Query(act="envoy")))
    assert dict(found["status"]) == by_status
    assert dict(found["act"])["envoy"] == by_status["done"]
    assert dict(found["year"]) == Counter(str(entry.reported.year) for entry in view.claims(query))
    assert dict(found["outlet"]) == Counter(entry.outlet for entry in view.claims(query))


def test_dyads_and_months_count_claims(view):
    told = Counter(dyad.undirected() for entry in view.claims() for dyad in set(_dyads(entry)))
    assert {dyad: tally.claims for dyad, tally in counts.dyads(view).items()} == told
    of_one = counts.dyads(view, actor="PRK")
    assert of_one == {dyad: tally for dyad, tally in counts.dyads(view).items() if "PRK" in dyad}
    by_month = Counter(entry.reported.isoformat()[:7] for entry in view.claims(Query(("PRK",))))
    assert {month: tally.claims for month, tally in counts.months(view, "PRK").items()} == by_month


def test_documents_come_newest_first_and_are_found_by_their_words(view):
    first = listing.documents(view, limit=5)
    second = listing.documents(view, after=first.after, limit=5)
    days = [one.document.published or date(2024, 12, 31) for one in (*first.items, *second.items)]
    assert days == sorted(days, reverse=True)
    assert len({one.id for one in (*first.items, *second.items)}) == 10
    found = listing.documents(view, "Burkina Faso ambassador")
    assert {one.document.id for one in found.items} <= {doc.id for doc in view.search("Burkina Faso ambassador")}
    assert all(one.document.text == "" and one.claims for one in found.items)


def test_a_list_cannot_go_on_after_what_is_not_there(view):
    with pytest.raises(NotListedError):
        listing.claims(view, Query(), after="0" * 16)
    with pytest.raises(NotListedError):
        listing.documents(view, after="0" * 64)


def test_the_edition_changes_with_the_ledger_and_only_then(new_address, telling):
    address, told = new_address(), telling({"act": "relations.sever", "actors": "BFA", "recipients": "PRK"})
    store = Store.at(address)
    editions = []
    for _ in range(2):
        with store.writer() as writer:
            writer.add(told.document, told.claims, told.entries[0].recorded)
        with store.view() as view:
            editions.append(edition(view))
    store.forget(told.document.id, told.entries[0].recorded)
    with store.view() as view:
        assert editions[0] == editions[1] != edition(view)


def test_the_edition_about_a_pair_changes_with_all_that_its_answers_are_made_of(new_address, telling):
    store, now = Store.at(new_address()), datetime(2024, 5, 1, tzinfo=UTC)
    sever = {"act": "relations.sever", "actors": "BFA", "recipients": "PRK"}
    one, other = telling(sever, doc="one"), telling(sever | {"actors": "MLI"}, doc="other")
    two, third = telling(sever | {"when": "2017"}, doc="two"), telling({"act": "talks.meet", "actors": "MLI PRK"})
    newer = replace(other.document, text=f"{other.document.text} A correction.")
    alike = Identity("Ida Lund", "I. Lund", Sameness.SAME, "Ada Holm", now)
    into = Judgement(other.claims[0].id, Verdict.CORRECT, "Ada Holm", now, '{"actors": ["BFA"]}')
    found = []

    def take_in(step):
        with store.writer() as writer:
            step(writer)
        with store.view() as view:
            found.append(edition(view, ("BFA", "PRK")))

    take_in(lambda writer: writer.add(one.document, one.claims, now))
    take_in(lambda writer: writer.add(other.document, other.claims, now))
    take_in(lambda writer: writer.add(third.document, third.claims, now))
    assert len(set(found)) == 1  # nothing of these is told of both
    take_in(lambda writer: writer.add(two.document, two.claims, now))
    take_in(lambda writer: writer.judge(into, now))
    take_in(lambda writer: writer.decide(alike, now))
    take_in(lambda writer: writer.add(newer, (), now))
    take_in(lambda writer: writer.forget("one", now))
    assert len(set(found)) == 6


def test_what_was_not_known_yet_is_not_counted(view):
    moment = Moment(known_at=date(2018, 1, 1))
    assert sum(tally.claims for tally in counts.months(view, "USA", moment).values()) == len(
        view.claims(Query(("USA",), known_at=date(2018, 1, 1)))
    )


def _dyads(entry):
    claim = entry.claim
    return list(dyads_of(claim.actors, claim.recipients, load_acts()[claim.act].mutual))


def test_a_pair_is_found_without_reading_all_claims_of_both(tmp_path):
    """The first two actors of the invented news are named in most of its claims."""
    fill(tmp_path / "ledger.db", 1500)
    with Store.at(tmp_path / "ledger.db").view() as view:

        def steps(query):
            """The instructions that SQLite carries out for a query, in hundreds."""
            counted = []
            database = view.connection.connection.dbapi_connection
            database.set_progress_handler(lambda: counted.append(1) and None, 100)
            listing.number_of_claims(view, query)
            database.set_progress_handler(None, 0)
            return len(counted)

        assert steps(Query(("PRK", "BFA"))) < 3 * (steps(Query(("PRK",))) + steps(Query(("BFA",))))
