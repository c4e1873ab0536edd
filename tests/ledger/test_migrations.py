"""A ledger of any earlier version opens, is brought up to date once, and tells what it told before."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from bilateral.ledger import migrations, schema
from bilateral.ledger.edition import edition
from bilateral.ledger.errors import LedgerError
from bilateral.ledger.migrations import first
from bilateral.ledger.query import Query
from bilateral.ledger.seals import work_of
from bilateral.ledger.seen import Seen
from bilateral.ledger.store import Store
from bilateral.ledger.verify import verify
from bilateral.model.document import Dating, Document
from bilateral.model.dyad import Dyad
from bilateral.model.judgement import Judgement, Verdict
from bilateral.model.run import Outcome, Setup
from bilateral.model.source import SourceKind
from bilateral.model.when import Basis
from bilateral.relations.answers import faults, kept_timeline, renew
from bilateral.relations.copies import copies_of

HERE = Path(__file__).parent
# Written by the first version itself: three documents, two of them versions of one, and four claims.
FIRST = (HERE / "first.sql").read_text(encoding="utf-8")


@pytest.fixture
def old(new_address):
    """A ledger of the first version. On PostgreSQL, where there never was one, its tables without triggers."""
    store = Store.at(new_address())
    if store.name.startswith("postgresql"):
        tables = [part for part in FIRST.split(";\n") if part.startswith(("--", "CREATE TABLE", "INSERT"))]
        with store.place.engine(writable=True).begin() as connection:
            for statement in tables:
                connection.exec_driver_sql(statement.replace("%", "%%"))
    else:
        with closing(sqlite3.connect(store.path)) as connection:
            connection.executescript(f"BEGIN;{FIRST}COMMIT;")
    return store


@pytest.fixture
def second(new_address):
    """A ledger of the second version: the story of the tests, copies, a text not kept, what was forgotten."""
    return written(new_address(), "second")


@pytest.fixture
def third(new_address):
    """A ledger of the third version: three documents, two of them versions of one, and two claims."""
    return written(new_address(), "third")


@pytest.fixture
def fifth(new_address):
    """A ledger of the fifth version: as the third, with a run that tells its funnel."""
    return written(new_address(), "fifth")


@pytest.fixture
def sixth(new_address):
    """A ledger of the sixth version: three documents, two of them copies, in which a person was forgotten."""
    return written(new_address(), "sixth")


@pytest.fixture
def seventh(new_address):
    """A ledger of the seventh version: the story of the tests."""
    return written(new_address(), "seventh")


def written(address, version):
    store = Store.at(address)
    dialect = "postgresql" if store.name.startswith("postgresql") else "sqlite"
    script = (HERE / f"{version}.{dialect}.sql").read_text(encoding="utf-8")
    with store.place.engine(writable=True).connect() as connection:
        driver = connection.connection.driver_connection
        if dialect == "postgresql":
            driver.execute(script)
            driver.commit()
        else:
            driver.executescript(f"BEGIN;{script}COMMIT;")
    return store


def shape(store):
    """The tables of a ledger with their columns, and the names of its triggers and indexes."""
    with store.view() as view:
        seen = inspect(view.connection)
        tables = {
            name: sorted((column["name"], str(column["type"]), column["nullable"]) for column in seen.get_columns(name))
            for name in seen.get_table_names()
        }
        guards = {
            "sqlite": "SELECT type, name, sql FROM sqlite_master WHERE type IN ('trigger', 'index')",
            "postgresql": "SELECT t.tgname, pg_get_triggerdef(t.oid), p.prosrc FROM pg_trigger t "
            "JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_class c ON c.oid = t.tgrelid "
            "WHERE c.relnamespace = current_schema()::regnamespace AND NOT tgisinternal",
        }
        found = view.connection.execute(text(guards[view.connection.dialect.name])).all()
    return tables, sorted(tuple(str(part).replace(f"{place_of(store)}.", "") for part in row) for row in found)


def place_of(store):
    return "" if not store.name.startswith("postgresql") else store.name.rpartition("%3D")[2]


def test_every_earlier_version_has_a_step():
    assert sorted(migrations.STEPS) == list(range(1, schema.VERSION))


def test_a_ledger_of_the_first_version_tells_what_it_told(old):
    with old.view() as view:
        recall, meet, mission = view.claims()
        assert (recall.claim.act, recall.claim.when.edtf, recall.claim.when.phrase) == (
            "envoy.recall",
            "2022-05-03",
            "on 3 May",
        )
        assert (recall.claim.when.basis, recall.claim.confidence) == (Basis.TEXT, 0.8125)
        assert [(source.text, source.kind) for source in recall.claim.sources] == [
            ("the minister", SourceKind.OFFICIAL)
        ]
        assert (recall.published, recall.recorded) == (date(2022, 5, 5), datetime(2022, 5, 7, 8, tzinfo=UTC))
        assert [(one.version, one.newest) for one in (recall, meet, mission)] == [(2, 2), (1, 2), (1, 1)]
        assert (mission.claim.evidence, mission.claim.amount) == ("Malta opened a mission in Oslo", "€2 million")
        assert [document.id for document in view.search("correction chargé")] == ["quarrel.txt"]
        assert len(view.claims(Query(words="Geneva"))) == 1
        assert list(verify(view)) == []
        assert view.runs() == []


def test_a_ledger_of_the_second_version_keeps_its_judgements_and_knows_copies(second):
    with second.view() as view:
        accept, correct = view.judgements()
        assert (accept.verdict, accept.author, accept.reason) == (Verdict.ACCEPT, "Ada Holm", "Ida Lund confirmed it")
        assert (correct.correction, correct.document) == ('{"when": "2018"}', "")
        (sever,) = view.claims(Query(act="relations.sever"))
        assert (sever.claim.when.edtf, sever.read.when.edtf) == ("2018", "2017")
        documents = {stored.document.id: stored.id for stored in view.documents()}
        # Of a text that was not kept there is nothing to sketch, and what was forgotten in one stays so.
        assert set(view.sketches(documents.values())) == {documents["copy"], documents["named"]}
        assert set(copies_of(view.sketches(documents.values()))) == {documents["copy"], documents["named"]}
        assert list(verify(view)) == []


def test_a_ledger_of_the_third_version_tells_what_it_told(third):
    with third.view() as view:
        recall, again = view.claims()
        assert [(one.claim.when.edtf, one.version, one.newest) for one in (recall, again)] == [
            ("2022-05-03", 1, 2),
            ("2022-05-04", 2, 2),
        ]
        quarrel, _, note = (one.document for one in view.documents())
        assert (note.raw, quarrel.author, quarrel.dated, quarrel.copy_of) == ("cd" * 32, "", Dating.UNKNOWN, "")
        assert [run.outcome.documents for run in view.runs()] == [3]
        assert list(verify(view)) == []


def test_a_ledger_of_the_third_version_takes_authors_and_forgets_them(third):
    told = Document("a", "Peru closed its border.", author="Ada Quill", dated=Dating.STATED, copy_of="ab" * 32)
    with third.writer() as writer:
        writer.add(told, [], datetime(2024, 5, 1, tzinfo=UTC))
    with third.view() as view:
        assert [one.document for one in view.documents()][-1] == told
    assert third.forget("Ada Quill", datetime(2024, 5, 2, tzinfo=UTC)).documents == 1
    with third.view() as view:
        assert [one.document for one in view.documents()][-1].author == "█" * len("Ada Quill")
        assert list(verify(view)) == []


def test_what_a_ledger_of_the_fifth_version_holds_is_read_again_once(fifth):
    newer = Setup("0.2.0", "cd" * 32)
    with fifth.view() as view:
        (run,) = view.runs()
        assert [(stage.name, stage.left) for stage in run.outcome.stages] == [("new", 3), ("models", 2)]
        seen, told = Seen(view.connection), [one.document for one in view.documents()]
        assert [seen.claims(document, run.setup) for document in told] == [1, 1, 0]
        assert [seen.claims(document, newer) for document in told] == [None] * 3
    with fifth.writer() as opened:
        writer = opened.begin(newer, datetime(2024, 6, 1, tzinfo=UTC))
        for document in told:
            writer.add(document, [], datetime(2024, 6, 1, tzinfo=UTC))
        writer.end(Outcome(3, 0), datetime(2024, 6, 1, tzinfo=UTC))
    with fifth.view() as view:
        assert [Seen(view.connection).claims(document, newer) for document in told] == [0] * 3
        assert list(verify(view)) == []


def test_copies_of_what_a_ledger_of_the_sixth_version_holds_are_found(sixth):
    with sixth.view() as view:
        wire, paper, note = view.documents()
        seen, kept = Seen(view.connection), view.sketches(one.id for one in (wire, paper, note))
        assert set(kept) == {wire.id, paper.id}
        assert [one.id for one in seen.alike("of another work", kept[paper.id])] == [wire.id, paper.id]
        (other,) = seen.alike(work_of(paper.document.id, ""), kept[paper.id])
        assert (other.id, other.sketch, other.text) == (wire.id, kept[wire.id], wire.document.text)
        assert list(verify(view)) == []


def test_answers_are_kept_in_a_ledger_of_the_seventh_version_from_its_next_run_on(seventh, telling, monkeypatch):
    monkeypatch.setattr("bilateral.relations.answers.LEAST", 1)
    told = telling({"act": "envoy.return", "actors": "NOR", "recipients": "ISL"}, doc="return")
    pair = Dyad("ISL", "NOR")
    with seventh.writer() as opened:
        writer = opened.begin(Setup("0.1.0", "c0ffee", {}), datetime(2024, 6, 1, tzinfo=UTC))
        writer.add(told.document, told.claims, datetime(2024, 6, 1, tzinfo=UTC))
        writer.end(Outcome(1, 1), datetime(2024, 6, 1, tzinfo=UTC))
    renew(seventh, writer.run)
    with seventh.view() as view:
        events = kept_timeline(view, Query(pair), pair, edition(view, pair))
        assert [event.act for event in events or ()] == ["envoy.recall", "talks.meet", "envoy.return"]
        assert list(verify(view)) == list(faults(view)) == []


def test_in_a_ledger_of_the_second_version_judging_goes_on(second):
    with second.view() as view:
        (recall,) = view.claims(Query(act="envoy.recall"))
    made = Judgement(recall.id, Verdict.OPEN, "Bo", datetime(2024, 6, 1, tzinfo=UTC))
    with second.writer() as writer:
        assert writer.judge(made, datetime(2024, 6, 1, tzinfo=UTC))
    second.forget("Ada Holm", datetime(2024, 6, 2, tzinfo=UTC))
    with second.view() as view:
        assert [one.author for one in view.judgements(recall.id)] == ["████████", "Bo"]
        assert list(verify(view)) == []


@pytest.mark.parametrize("version", ["old", "second", "third", "fifth", "sixth", "seventh"])
def test_it_is_then_just_like_a_new_one(request, version, new_address, telling):
    new, old = Store.at(new_address()), request.getfixturevalue(version)
    told = telling({"act": "talks.meet", "actors": "FIN SWE"})
    for store in (new, old):
        with store.writer() as writer:
            writer.add(told.document, told.claims, datetime(2024, 5, 1, tzinfo=UTC))
    assert shape(old) == shape(new)


def test_it_is_read_again_without_anything_twice(old):
    with old.view() as view:
        stored, size = list(view.documents()), view.size()
        claims = {one.id: view.claims_of(one.id) for one in stored}
    with old.writer() as writer:
        for one in stored:
            added = writer.add(one.document, claims[one.id], datetime(2024, 5, 1, tzinfo=UTC))
            assert (added.documents, added.claims) == (0, 0)
    with old.view() as view:
        assert view.size() == size


def test_one_that_was_tampered_with_is_left_as_it_is(old):
    with old.place.engine(writable=True).begin() as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("DROP TRIGGER claims_no_UPDATE")
        connection.execute(text("UPDATE claims SET act = 'talks.cancel' WHERE act = 'talks.meet'"))
    for opened in (old.view, old.writer):
        with pytest.raises(LedgerError, match="not as it was written"), opened():
            pass
    with old.place.engine(writable=False).connect() as connection:
        assert connection.execute(text("SELECT version FROM ledger")).scalars().all() == [1]
        assert connection.execute(text("SELECT count(*) FROM claims")).scalar() == 4


def test_the_first_version_is_kept_in_step_with_its_fixture(old):
    """The tables that the step reads are those that the first version wrote."""
    with old.place.engine(writable=False).connect() as connection:
        for table in first.metadata.sorted_tables:
            columns = {column["name"] for column in inspect(connection).get_columns(table.name.removeprefix("first_"))}
            assert set(table.c.keys()) <= columns


def test_a_newer_ledger_is_refused(own_story):
    with own_story.place.engine(writable=True).begin() as connection:
        connection.exec_driver_sql("INSERT INTO ledger VALUES (99)")
    for opened in (own_story.view, own_story.writer):
        with (
            pytest.raises(LedgerError, match=r"newer Bilateral \(its schema is 99, this one knows 8\): update"),
            opened(),
        ):
            pass


def test_an_older_ledger_in_a_read_only_place_is_told(tmp_path):
    """Where the file cannot be brought up to date, that is said; nothing is written beside it."""
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(f"BEGIN;{FIRST}COMMIT;")
    folder = tmp_path / "closed"
    folder.mkdir()
    shutil.copy(path, folder / "old.db")
    folder.chmod(0o500)
    try:
        store = Store.at(folder / "old.db")
        try:
            with store.view() as view:
                assert view.size().claims == 3  # root may write anywhere
        except LedgerError as error:
            assert "read-only" in str(error)
    finally:
        folder.chmod(0o700)
