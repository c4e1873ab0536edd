"""What the database itself refuses, whatever program writes to it."""

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DatabaseError

from bilateral.ledger import schema
from bilateral.ledger.schema import ERASABLE, metadata

TABLES = [table.name for table in metadata.sorted_tables]
# Tables that a rule of another kind than the guards may refuse first, as no row of them stands in the story.
FILLED = [name for name in TABLES if name not in {"tombstones", "erasures"}]


def refused(store, *statements, match="append-only"):
    with store.place.engine(writable=True).connect() as connection:
        with pytest.raises(DatabaseError, match=match):
            for statement in statements:
                connection.execute(text(statement))
        connection.rollback()


def keys(name):
    return [column.name for column in metadata.tables[name].c if column.primary_key]


@pytest.mark.parametrize("table", FILLED)
def test_no_row_is_deleted_or_changed(story, table):
    refused(story, f"DELETE FROM {table}")
    for column in metadata.tables[table].c:
        refused(story, f'UPDATE {table} SET "{column.name}" = "{column.name}"')


@pytest.mark.parametrize("table", ["tombstones", "erasures"])
def test_what_was_forgotten_stays_so(forgetful, table):
    refused(forgetful, f"DELETE FROM {table}")
    for column in metadata.tables[table].c:
        refused(forgetful, f'UPDATE {table} SET "{column.name}" = "{column.name}"')


@pytest.mark.parametrize("table", FILLED)
def test_no_row_is_put_in_the_place_of_another(story, table):
    if story.place.name.startswith("postgresql"):
        key = keys(table)[0]
        upsert = f"INSERT INTO {table} SELECT * FROM {table} ON CONFLICT ({', '.join(keys(table))}) DO UPDATE SET {key}"
        refused(story, f"{upsert} = excluded.{key}")
        refused(story, f"TRUNCATE {table} CASCADE")
    else:
        refused(story, f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")


@pytest.mark.parametrize(
    "change",
    [
        {"evidence": "upper(evidence)"},
        {"start": "start + 1", "end": '"end" + 1'},
        {"end": '"end" + 1'},
        {"document": "'no such document'"},
        {"status": "'maybe'"},
        {"basis": "'guessed'"},
        {"confidence": "1.5"},
        {"earliest": "'2018-01-01'", "latest": "'2017-01-01'"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_claim_without_its_words_or_with_impossible_values_is_refused(story, change):
    columns = [column.name for column in schema.claims.c if column.name not in {"entry", "id"}]
    quoted = ", ".join(f'"{name}"' for name in columns)
    values = ", ".join(change.get(name, f'"{name}"') for name in columns)
    refused(
        story,
        f"INSERT INTO claims (id, {quoted}) SELECT 'x', {values} FROM claims WHERE act = 'relations.sever'",
        match="evidence|constraint",
    )


def test_the_same_statement_with_its_words_is_taken(story):
    columns = ", ".join(f'"{column.name}"' for column in schema.claims.c if column.name not in {"entry", "id"})
    with story.place.engine(writable=True).connect() as connection:
        done = connection.execute(
            text(f"INSERT INTO claims (id, {columns}) SELECT 'x' || entry, {columns} FROM claims")
        )
        assert done.rowcount == 3
        connection.rollback()


def erasure(table, field, span=(0, 3), row=1, place=0):
    return (
        "INSERT INTO tombstones (kind, work, at, seal) VALUES ('person', '', '', '')",
        'INSERT INTO erasures (tombstone, relation, "row", place, field, start, "end", seal) '
        f"SELECT entry, '{table}', {row}, {place}, '{field}', {span[0]}, {span[1]}, '' FROM tombstones",
    )


ERASED = [(table, field) for table, fields in ERASABLE.items() for field in fields]


@pytest.mark.parametrize(("table", "field"), ERASED, ids=str)
def test_words_go_only_where_an_erasure_says_so(story, table, field):
    """With the tombstone's erasure the named stretch may be blacked out: no other, no less, and nothing else."""
    with story.place.engine(writable=True).connect() as connection:
        row = connection.execute(select(table).where(func.length(table.c[field]) > 3)).first()
    key = next(iter(table.primary_key)).name
    number, place = getattr(row, key), getattr(row, "place", 0)
    where = f"WHERE {key} = {number}" + (f" AND place = {place}" if "place" in table.c else "")
    allowed = erasure(table.name, field, row=number, place=place)
    black = f"UPDATE {table.name} SET {field} = '███' || substr({field}, 4) {where}"
    refused(story, black)
    for other in (
        erasure(table.name, field, row=number + 1, place=place),
        erasure(table.name, field, row=number, place=place + 1),
        erasure(table.name, field, row=number, place=place, span=(0, 2)),
        erasure(table.name, field, row=number, place=place, span=(0, 999)),
        erasure("ledger", field, row=number, place=place),
        erasure(table.name, "act", row=number, place=place),
    ):
        refused(story, *other, black)
    refused(story, *allowed, f"UPDATE {table.name} SET {field} = 'xxx' || substr({field}, 4) {where}")
    refused(story, *allowed, f"UPDATE {table.name} SET {field} = '' {where}")
    refused(story, *allowed, f"DELETE FROM {table.name} {where}")
    for other in table.c:
        if other.name not in {field, "seal"}:
            value = {"INTEGER": "99", "DOUBLE": "0.5"}.get(str(other.type), "'zz'")
            refused(story, *allowed, black.replace(" SET ", f' SET "{other.name}" = {value}, '))
    with story.place.engine(writable=True).connect() as connection:
        for statement in (*allowed, black):
            done = connection.execute(text(statement))
        assert done.rowcount == 1
        connection.rollback()
