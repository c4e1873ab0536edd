"""A document whose text changes: both texts stay, and its claims tell which version they stand in."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bilateral.ledger.query import Query
from bilateral.ledger.store import Store
from bilateral.ledger.verify import verify
from bilateral.model.document import Document

MONDAY, FRIDAY = datetime(2024, 5, 6, tzinfo=UTC), datetime(2024, 5, 10, tzinfo=UTC)
SEVER = {"act": "relations.sever", "actors": "BFA", "recipients": "PRK", "when": "2017"}
EXPEL = {"act": "envoy.expel", "actors": "BFA", "recipients": "PRK", "when": "2024-05-02"}


@pytest.fixture
def store(new_address):
    return Store.at(new_address())


@pytest.fixture
def revised(store, telling):
    """A page that told of two acts on Monday and only of one, with a correction, on Friday."""
    one = telling(SEVER, EXPEL)
    old = replace(one.document, address="https://gazette.example/1", published=date(2024, 5, 6))
    new = replace(old, text=f"{old.text}\nA correction.", published=date(2024, 5, 10))
    with store.writer() as writer:
        assert writer.add(old, one.claims, MONDAY).documents == 1
        assert writer.add(new, one.claims[:1], FRIDAY).documents == 1
    return store


def test_both_versions_are_kept_and_counted(revised):
    with revised.view() as view:
        assert [(stored.version, "correction" in stored.document.text) for stored in view.documents()] == [
            (1, False),
            (2, True),
        ]
        assert view.size().documents == 2
        assert list(verify(view)) == []


def test_claims_of_the_older_version_stay_and_are_marked(revised):
    with revised.view() as view:
        sever, expel = view.claims()  # told twice by one document, it is one claim
        assert (sever.version, sever.newest, sever.withdrawn) == (2, 2, False)
        assert sever.published == date(2024, 5, 6)  # it was first told then
        assert (expel.version, expel.newest, expel.withdrawn) == (1, 2, True)


def test_nobody_knew_of_a_version_before_it_came(revised):
    with revised.view() as view:
        entries = view.claims(Query(known_at=date(2024, 5, 7)))
        assert [(entry.version, entry.newest) for entry in entries] == [(1, 1), (1, 1)]


@pytest.mark.parametrize(
    ("first", "second", "versions"),
    [
        (Document("a", "One."), Document("a", "Two."), [1, 2]),
        (Document("a", "One."), Document("b", "Two."), [1, 1]),
        (Document("a", "One.", address="x.example"), Document("b", "Two.", address="x.example"), [1, 2]),
        (Document("a", "One.", address="x.example"), Document("a", "Two.", address="y.example"), [1, 1]),
        (Document("a", "One."), Document("a", "One."), [1]),
    ],
)
def test_the_same_address_else_the_same_name_is_the_same_document(store, first, second, versions):
    with store.writer() as writer:
        for document in (first, second):
            writer.add(document, (), MONDAY)
    with store.view() as view:
        assert [stored.version for stored in view.documents()] == versions
