import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.ledger.errors import EvidenceError, LedgerError
from bilateral.ledger.query import Query
from bilateral.ledger.store import Store
from bilateral.model.claim import OtherParty, Role, Status
from bilateral.model.document import Document
from bilateral.model.source import Source, SourceKind

NOW = datetime(2024, 5, 1, 10, 30, tzinfo=UTC)
SEVER = {"act": "relations.sever", "actors": "BFA", "recipients": "PRK", "when": "2017"}
RESTORE = {"act": "relations.restore", "actors": "PRK BFA", "when": "2023-03~", "source": "a minister"}
EXPEL = {"act": "envoy.expel", "actors": "FRA", "recipients": "RUS", "status": "planned"}


def add(store, *tellings):
    with store.writer() as writer:
        return [writer.add(one.document, one.claims, NOW) for one in tellings]


def claims(store, query=None):
    with store.view() as view:
        return view.claims(query)


@pytest.fixture
def store(new_address):
    return Store.at(new_address())


@pytest.fixture
def filled(store, telling):
    add(store, telling(SEVER, RESTORE), telling(EXPEL, doc="b", published="2023-05-01", outlet="The Post"))
    return store


@pytest.fixture
def file(tmp_path, telling):
    kept = Store.at(tmp_path / "ledger.db")
    add(kept, telling(SEVER, RESTORE), telling(EXPEL, doc="b", published="2023-05-01", outlet="The Post"))
    return kept


def test_what_is_added_comes_back_as_it_was(store, telling):
    one = telling(SEVER, RESTORE)
    full = replace(
        one.claims[0],
        others=(OtherParty(Role.RESIDENCE, "SEN", "Dakar"), OtherParty(Role.ABOUT, "", "allies")),
        sources=(Source("the paper", SourceKind.OUTLET), Source("a minister", SourceKind.OFFICIAL, "BFA")),
        amount="$7 million",
        sectors=("mining", "food security"),
        confidence=0.5,
    )
    with store.writer() as writer:
        writer.add(one.document, [full, one.claims[1]], NOW)
    first, second = claims(store)
    assert (first.claim, second.claim) == (full, one.claims[1])
    assert (first.recorded, first.published, first.outlet) == (NOW, date(2023, 4, 6), "The Gazette")
    with store.view() as view:
        assert view.document(first.document) == one.document


def test_reading_again_adds_nothing(store, telling):
    one = telling(SEVER, RESTORE)
    assert [(added.documents, added.claims) for added in add(store, one, one)] == [(1, 2), (0, 0)]
    assert add(store, one)[0].claims == 0
    assert len(claims(store)) == 2


@pytest.mark.parametrize("fault", ["other words", "other place", "other document"])
def test_a_claim_without_its_words_in_the_document_is_refused(store, telling, fault):
    one = telling(SEVER, RESTORE)
    claim, document = one.claims[0], one.document
    if fault == "other words":
        claim = replace(claim, evidence=claim.evidence.swapcase())
    elif fault == "other place":
        claim = replace(claim, span=one.claims[1].span)
    else:
        document = Document("z", document.text)
    with store.writer() as writer, pytest.raises(EvidenceError):
        writer.add(document, [one.claims[1], claim], NOW)
    with store.view() as view:
        assert view.size().documents == 0  # nothing of the document is written


def test_a_view_cannot_write(filled):
    with filled.view() as view, pytest.raises(Exception, match=r"read-?only"):
        view.connection.exec_driver_sql("INSERT INTO ledger VALUES (0)")


def test_a_file_keeps_what_is_new_beside_it_until_readers_are_done(tmp_path, telling):
    store, told = Store.at(tmp_path / "ledger.db"), telling(SEVER)
    with store.writer() as writer:
        writer.add(told.document, told.claims, NOW)
    with store.view() as view:
        assert view.connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


def test_a_reader_sees_the_ledger_while_it_is_written(filled, telling):
    with filled.writer() as writer, filled.view() as view:
        before = view.size().claims
        view.connection.rollback()
        writer.add(telling(SEVER, doc="c").document, (), NOW)
        assert view.size().documents == 3
        assert view.size().claims == before


@pytest.mark.parametrize(
    ("query", "acts"),
    [
        (Query(), ["relations.sever", "relations.restore", "envoy.expel"]),
        (Query(parties=("PRK",)), ["relations.sever", "relations.restore"]),
        (Query(parties=("BFA", "PRK")), ["relations.sever", "relations.restore"]),
        (Query(parties=("BFA", "FRA")), []),
        (Query(act="envoy"), ["envoy.expel"]),
        (Query(act="relations.sever"), ["relations.sever"]),
        (Query(act="relation"), []),
        (Query(status=Status.PLANNED), ["envoy.expel"]),
        (Query(doc="b"), ["envoy.expel"]),
        (Query(known_at=date(2023, 4, 6)), ["relations.sever", "relations.restore"]),
        (Query(known_at=date(2023, 4, 5)), []),
        (Query(words="sentence 1"), ["relations.restore"]),
        (Query(words='no "such* (words'), []),
    ],
)
def test_claims_can_be_narrowed(filled, query, acts):
    assert [entry.claim.act for entry in claims(filled, query)] == acts


def test_two_who_do_the_same_to_a_third_are_no_pair(store, telling):
    add(store, telling({"act": "statement.criticise", "actors": "JPN KOR", "recipients": "PRK"}))
    assert claims(store, Query(parties=("JPN", "KOR"))) == []
    assert len(claims(store, Query(parties=("JPN", "PRK")))) == 1


def test_an_undated_document_counts_from_the_day_it_was_recorded(store, telling):
    add(store, telling(SEVER, published=""))
    assert claims(store, Query(known_at=date(2024, 4, 30))) == []
    assert len(claims(store, Query(known_at=date(2024, 5, 1)))) == 1


def test_documents_are_found_by_their_words(filled):
    with filled.view() as view:
        assert [document.id for document in view.search("headline told")] == ["a", "b"]
        assert view.search("nowhere") == []


def test_a_claim_is_found_by_the_beginning_of_its_id(filled):
    entry = claims(filled)[0]
    with filled.view() as view:
        assert view.claim(entry.id[:6]) == [entry]
        assert view.claim("%") == []


@settings(max_examples=settings.default.max_examples // 7)
@given(st.permutations(range(4)), st.lists(st.integers(0, 3), max_size=3))
def test_the_order_and_repetition_of_documents_do_not_matter(new_address, telling, order, again):
    tellings = [telling(SEVER, RESTORE, doc=str(i)) for i in range(4)]
    ledgers = []
    for plan in (range(4), [*order, *again]):
        ledgers.append(Store.at(new_address()))
        add(ledgers[-1], *(tellings[i] for i in plan))
    one, other = (claims(ledger) for ledger in ledgers)
    assert one == other


def test_what_is_no_ledger_is_refused_in_a_sentence(tmp_path, telling):
    text = tmp_path / "notes.db"
    text.write_text("These are notes, and no database at all. " * 50)
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE shopping (item)")
    for path, reason in ((text, "not an SQLite file"), (other, "not a ledger"), (tmp_path, "is a folder")):
        with pytest.raises(LedgerError, match=reason), Store.at(path).writer():
            pass
    with pytest.raises(LedgerError, match="not a ledger"), Store.at(other).view():
        pass


def test_a_missing_place_is_told(tmp_path):
    nowhere = Store.at(tmp_path / "no" / "l.db")
    with pytest.raises(LedgerError, match="folder of the ledger does not exist"), nowhere.writer():
        pass
    with pytest.raises(LedgerError, match="there is no ledger"), Store.at(tmp_path / "l.db").view():
        pass
    assert not (tmp_path / "l.db").exists()


@pytest.mark.parametrize("address", ["mysql://host/db", "postgresql://host:port/db", "", "sqlite://"])
def test_an_address_that_cannot_be_a_ledger_is_refused(address):
    with pytest.raises(LedgerError):
        Store.at(address)


def test_a_server_that_is_not_there_is_told_without_the_password():
    nowhere = Store.at("postgresql://ada:secret@127.0.0.1:1/news")
    for opened in (nowhere.view, nowhere.writer):
        with pytest.raises(LedgerError, match="cannot be reached") as caught, opened():
            pass
        assert "secret" not in str(caught.value)


def test_an_empty_database_and_one_of_another_kind_are_told(new_database):
    empty = Store.at(new_database())
    with pytest.raises(LedgerError, match="there is no ledger in"), empty.view():
        pass
    other = Store.at(new_database())
    with other.place.engine(writable=True).begin() as connection:
        connection.exec_driver_sql("CREATE TABLE shopping (item text)")
    for opened in (other.view, other.writer):
        with pytest.raises(LedgerError, match="not a ledger"), opened():
            pass


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_place_is_told_and_can_be_read(file):
    folder = file.path.parent
    folder.chmod(0o500)
    try:
        with pytest.raises(LedgerError, match="read-only"), file.writer():
            pass
        assert len(claims(file)) == 3
    finally:
        folder.chmod(0o700)


def test_text_that_cannot_be_stored_is_refused(store):
    for text in ("a \0 b", "half \ud800 a character"):
        with store.writer() as writer, pytest.raises(LedgerError):
            writer.add(Document("x", text), [], NOW)
