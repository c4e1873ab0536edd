"""What may not be kept: texts that are read without being stored, documents and persons that are forgotten."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from struct import pack

import pytest
from sqlalchemy import select

from bilateral.api import Ledger
from bilateral.ledger.bands import bands
from bilateral.ledger.errors import LedgerError
from bilateral.ledger.query import Query
from bilateral.ledger.schema import LONGEST_QUOTE
from bilateral.ledger.sketch import bands_of
from bilateral.ledger.store import Store
from bilateral.ledger.verify import verify
from bilateral.model.identity import Identity, Sameness
from bilateral.model.judgement import Judgement, Verdict
from bilateral.model.source import Source, SourceKind
from bilateral.relations.copies import copies_of

NOW = datetime(2024, 5, 1, 10, 30, tzinfo=UTC)
LONG = "Norway and Sweden met " + "and talked of herring " * 30 + "in Bern."
ZORA = {
    "act": "envoy.recall",
    "actors": "NOR",
    "recipients": "ISL",
    "words": "Norway recalled Zora Quill, its envoy.",
    "source": Source("Zora Quill", SourceKind.OFFICIAL, "NOR"),
}
MEET = {"act": "talks.meet", "actors": "NOR ISL", "words": "Ms Quill met Iceland's minister, and QUILL left."}
ASIDE = {"act": "talks.meet", "actors": "FIN SWE", "words": "Finland and Sweden met over a goose quill."}


@pytest.fixture
def store(new_address):
    return Store.at(new_address())


@pytest.fixture
def named(store, telling):
    """Zora Quill in two claims of one document, in its address and title, in decisions; a goose quill in another."""
    one, two = telling(ZORA, MEET, doc="zora"), telling(ASIDE, doc="goose")
    page = replace(one.document, address="https://x.example/zora-quill-recalled", title="Zora Quill goes")
    with store.writer() as writer:
        writer.add(page, one.claims, NOW)
        writer.add(two.document, two.claims, NOW)
        writer.judge(Judgement(one.claims[1].id, Verdict.REJECT, "Ada", NOW, reason="Quill was ill"), NOW)
        writer.judge(Judgement(two.claims[0].id, Verdict.ACCEPT, "Zora Quill", NOW, reason="a Quill pen"), NOW)
        writer.decide(Identity("Zora Quill", "Z. Quill", Sameness.SAME, "Ada", NOW), NOW)
        writer.decide(Identity("Bo", "Bob", Sameness.SAME, "Zora Quill", NOW), NOW)
    return store, page, one.claims


FILLER = " ".join(f"Paragraph {n} tells of herring {n * n} and of grain {n * 7}." for n in range(20))


def test_copies_are_known_after_a_person_was_forgotten_but_not_by_the_old_hashes(store, telling):
    """Who knows the words around a name could try names on the hashes of a text until one fits."""
    told = [telling(ZORA | {"words": f"{lead} Zora Quill. {FILLER}"}, doc=lead) for lead in ("Once more", "Recalled")]
    with store.writer() as writer:
        for one in told:
            writer.add(one.document, one.claims, NOW)
    with store.view() as view:
        old = view.sketches(stored.id for stored in view.documents())
    store.forget("Zora Quill", NOW)
    held = everything(store)
    with store.view() as view:
        new = view.sketches(stored.id for stored in view.documents())
    assert not any(sketch in held for sketch in old.values())
    assert (len(copies_of(old)), copies_of(new)) == (2, copies_of(old))
    assert faults(store) == []
    store.forget("Recalled", NOW)
    with store.view() as view:
        assert len(view.sketches(new)) == 1


def test_of_a_forgotten_text_no_band_stays_in_the_index_or_its_files(store, telling):
    few = " ".join(FILLER.split()[:40])
    told = telling(ZORA | {"words": f"Once more Zora Quill. {few}"}, doc="a")
    with store.writer() as writer:
        writer.add(told.document, told.claims, NOW)
    with store.view() as view:
        (old,) = view.sketches(stored.id for stored in view.documents()).values()
    store.forget("Zora Quill", NOW)
    with store.view() as view:
        (new,) = view.sketches(stored.id for stored in view.documents()).values()
        assert {row.band for row in view.connection.execute(select(bands))} == set(bands_of(new))
    gone = set(bands_of(old)) - set(bands_of(new))
    assert gone
    kept = index_bytes(store)
    written = [pack("<q", band)[:6] if store.name.startswith("postgresql") else pack(">q", band)[2:] for band in gone]
    assert not any(band in kept for band in written)


def index_bytes(store):
    """All bytes in which the database keeps the index of sketches."""
    if not store.name.startswith("postgresql"):
        return b"".join(path.read_bytes() for path in store.path.parent.glob(f"{store.path.name}*"))
    with store.place.engine(writable=True).connect() as connection:
        connection.exec_driver_sql("CHECKPOINT")
        folder = Path(connection.exec_driver_sql("SHOW data_directory").scalar())
        files = [f"SELECT pg_relation_filepath('{name}')" for name in ("bands", "bands_pkey")]
        return b"".join((folder / connection.exec_driver_sql(asked).scalar()).read_bytes() for asked in files)


def everything(store):
    """All text that the database holds in tables, and for SQLite all bytes of its files."""
    with store.place.engine(writable=False).connect() as connection:
        names = [
            "documents",
            "sketches",
            "claims",
            "parties",
            "sources",
            "judgements",
            "identities",
            "tombstones",
            "erasures",
        ]
        rows = [row for name in names for row in connection.exec_driver_sql(f"SELECT * FROM {name}")]
    text = "\n".join(str(value) for row in rows for value in row)
    if not store.name.startswith("postgresql"):
        for path in store.path.parent.glob(f"{store.path.name}*"):
            text += path.read_bytes().decode("latin-1")
    return text


def faults(store):
    with store.view() as view:
        return list(verify(view))


def test_without_its_text_a_document_keeps_its_hash_and_its_claims_their_places(store, telling):
    told = telling({"act": "talks.meet", "actors": "NOR SWE", "words": LONG}, ASIDE)
    with store.writer(keep_text=False) as writer:
        assert writer.add(told.document, told.claims, NOW).claims == 2
        assert writer.add(told.document, told.claims, NOW).claims == 0  # nor does reading again add anything
    with store.writer() as writer:
        assert writer.add(told.document, told.claims, NOW).claims == 0
    with store.view() as view:
        long, short = view.claims()
        assert long.claim.span.of(told.document.text) == long.claim.evidence
        assert LONGEST_QUOTE - 10 < len(long.claim.evidence) <= LONGEST_QUOTE
        assert LONG.startswith(f"{long.claim.evidence} ")  # cut between two words
        assert short.claim == told.claims[1]
        (stored,) = view.documents()
        assert (stored.document.text, stored.whole) == ("", False)
        assert view.claims(Query(words="goose")) == [short]
        assert list(verify(view)) == []
    assert LONG not in everything(store)


def test_a_claim_without_its_text_is_still_explained(new_address, telling):
    ledger, told = Ledger.open(new_address()), telling(ASIDE)
    with ledger.store.writer(keep_text=False) as writer:
        writer.add(told.document, told.claims, NOW)
    found = ledger.why(told.claims[0].id)
    assert found.sentence.of(found.paragraph) == found.paragraph == ASIDE["words"]


@pytest.mark.parametrize("target", ["zora", "https://x.example/zora-quill-recalled", "id"])
def test_a_forgotten_document_is_told_no_more_and_not_read_again(named, target):
    store, page, claims = named
    with store.view() as view:
        key = next(stored.id for stored in view.documents() if stored.document.id == "zora")
    done = store.forget(key[:12] if target == "id" else target, NOW)
    assert (done.kind, done.documents, done.claims) == ("document", 1, 2)
    assert faults(store) == []
    with store.view() as view:
        assert [entry.claim.doc for entry in view.claims()] == ["goose"]
        assert [stored.document.id for stored in view.documents()] == ["goose"]
        assert view.search("recalled") == view.claims(Query(words="recalled")) == view.claim(claims[0].id) == []
        assert [one.author for one in view.judgements()] == ["Zora Quill"]
        assert view.size().documents == 1
    held = everything(store)
    assert "recalled" not in held and "Quill was ill" not in held
    with store.writer() as writer:
        newer = replace(page, text=f"{page.text} Later.")
        assert [writer.add(one, (), NOW).documents for one in (page, newer)] == [0, 0]
    with pytest.raises(LedgerError, match="no document and no person"):
        store.forget(key[:12], NOW)


def test_all_versions_of_a_forgotten_document_go(named):
    store, page, _ = named
    with store.writer() as writer:
        writer.add(replace(page, text=f"{page.text} Later."), (), NOW)
    assert store.forget("zora", NOW).documents == 2
    assert "recalled" not in everything(store)
    assert faults(store) == []


def test_a_forgotten_person_is_blacked_out_and_the_claims_stay(named):
    store, page, claims = named
    with store.view() as view:
        before = view.claims()
    done = store.forget("zora quill", NOW)
    assert (done.kind, done.documents, done.claims) == ("person", 1, 2)
    assert faults(store) == []
    held = everything(store)
    assert "zora" not in held.lower()
    assert "Quill" not in held.replace("a Quill pen", "").replace("Z. Quill", "")
    assert "goose quill" in held
    with store.view() as view:
        assert [entry.id for entry in view.claims()] == [entry.id for entry in before]
        by_id = {entry.id: entry for entry in (*view.claims(), *view.claims(Query(verdict=Verdict.REJECT)))}
        first, second = (by_id[claim.id] for claim in claims)
        assert first.claim.evidence == "Norway recalled ██████████, its envoy."
        assert first.claim.sources[0].text == "██████████"
        assert second.claim.evidence == "Ms █████ met Iceland's minister, and █████ left."
        assert (first.title, first.address) == ("██████████ goes", "https://x.example/██████████-recalled")
        assert {one.reason for one in view.judgements()} == {"█████ was ill", "a Quill pen"}
        assert [one.pair for one in view.identities()] == [("Bo", "Bob")]
        assert [document.id for document in view.search("Quill")] == ["goose"]
        assert len(view.search("recalled")) == 1
    with store.writer() as writer:
        assert writer.add(page, claims, NOW).claims == 0  # the same text does not bring the name back


def test_a_person_is_forgotten_in_quotes_whose_text_was_not_kept(store, telling):
    told = telling(ZORA, MEET)
    with store.writer(keep_text=False) as writer:
        writer.add(told.document, told.claims, NOW)
    store.forget("Zora Quill", NOW)
    with store.view() as view:
        assert {entry.claim.evidence for entry in view.claims()} == {
            "Norway recalled ██████████, its envoy.",
            "Ms █████ met Iceland's minister, and █████ left.",
        }
        assert list(verify(view)) == []


@pytest.mark.parametrize("target", ["Nobody Atall", "", "x", "goos"])
def test_what_the_ledger_does_not_hold_cannot_be_forgotten(named, target):
    store, *_ = named
    with pytest.raises(LedgerError, match="no document and no person"):
        store.forget(target, NOW)
    with store.view() as view:
        assert view.connection.exec_driver_sql("SELECT count(*) FROM tombstones").scalar() == 0


def test_an_actor_of_relations_cannot_be_forgotten(named):
    with pytest.raises(LedgerError, match="not a person"):
        named[0].forget("Norway", NOW)


def test_a_person_and_then_the_document(named):
    store, *_ = named
    store.forget("Zora Quill", NOW)
    assert store.forget("goose", NOW).documents == 1
    assert faults(store) == []
