"""``verify`` finds what was changed behind the ledger's back, down to a single byte."""

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from sqlalchemy import LargeBinary, Text, cast, column, literal, select, table, text
from sqlalchemy.exc import DatabaseError

from bilateral.ledger.schema import about, metadata
from bilateral.ledger.verify import verify
from bilateral.ledger.view import View

# The number of a row says nothing by itself; where others refer to it, the reference is among the fields.
FIELDS = [(t.name, c.name) for t in metadata.sorted_tables if t is not about for c in t.c if c.name != "entry"]


def test_a_sound_ledger_has_no_fault(story):
    with story.view() as view:
        assert list(verify(view)) == []


@settings(max_examples=2 * settings.default.max_examples)
@given(st.data())
def test_any_changed_byte_is_found(forgetful, past_the_guards, data):
    """A byte of a text, a bit of a number, a value where there was none: in any field of any row."""
    name, field = data.draw(st.sampled_from(FIELDS), "field")
    with past_the_guards(forgetful) as connection:
        place = text("rowid" if connection.dialect.name == "sqlite" else "ctid")
        rows = connection.execute(select(table(name, column(field))).order_by(place)).scalars().all()
        if not rows:
            reject()
        number = data.draw(st.integers(0, len(rows) - 1), "row")
        changed = altered(connection.dialect.name, rows[number], data)
        here = select(place).select_from(table(name)).order_by(place).offset(number).limit(1).scalar_subquery()
        update = table(name, column(field)).update().where(place == here).values({field: changed})
        try:
            assert connection.execute(update).rowcount == 1
        except DatabaseError:
            return  # a constraint of the database has found it already
        assert list(verify(View(connection)))


def altered(dialect, value, data):
    """The value with one byte changed, or a number with one bit."""
    if value is None:
        return literal("2001-01-01")
    if isinstance(value, int):
        return value ^ (1 << data.draw(st.integers(0, 3), "bit"))
    if isinstance(value, float):
        return value / 2 + 0.1
    raw = bytearray(value.encode())
    if not raw:
        return literal("x")
    raw[data.draw(st.integers(0, len(raw) - 1), "byte")] ^= data.draw(st.integers(1, 255), "mask")
    if dialect == "sqlite":
        return cast(literal(bytes(raw), LargeBinary), Text)
    try:
        decoded = raw.decode()
    except UnicodeDecodeError:
        reject()  # PostgreSQL holds no text that is none
    return reject() if "\0" in decoded else decoded


def test_a_changed_entry_is_named(story, past_the_guards):
    with past_the_guards(story) as connection:
        connection.execute(text("UPDATE claims SET act = 'talks.meet' WHERE act = 'envoy.recall'"))
        connection.execute(text("UPDATE documents SET text = replace(text, 'headline', 'Headline') WHERE doc = 'b'"))
        assert sorted(fault.what for fault in verify(View(connection))) == ["claim", "document"]


@pytest.mark.parametrize(
    ("statements", "what"),
    [
        (["DELETE FROM parties WHERE claim = 1 AND role = 'recipient'"], {"claim"}),
        (["DELETE FROM parties WHERE claim = 3", "DELETE FROM claims WHERE entry = 3"], {"run"}),
        (["DELETE FROM claims WHERE entry = 3"], {"claim", "run"}),
        (["DELETE FROM documents WHERE doc = 'b'"], {"claim", "run"}),
        (["DELETE FROM readings"], {"run"}),
        (
            ["DELETE FROM runs WHERE entry = (SELECT max(entry) FROM runs)"],
            set(),
        ),  # the newest row of a chain may be missing unseen
        (["DELETE FROM runs WHERE stage = 'begin'"], {"run"}),
    ],
)
def test_a_missing_row_is_found_where_something_rests_on_it(story, past_the_guards, statements, what):
    with past_the_guards(story) as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        for statement in statements:
            connection.execute(text(statement))
        assert {fault.what for fault in verify(View(connection))} == what


def test_a_run_cannot_be_slipped_into_the_chain(story, past_the_guards):
    """Not even with a seal of its own that is right: the row before it is followed already."""
    columns = ", ".join(c.name for c in metadata.tables["runs"].c if c.name not in {"entry", "run", "seal"})
    with past_the_guards(story) as connection, pytest.raises(DatabaseError):
        copy = f"SELECT 'slipped', 'seal', {columns} FROM runs WHERE stage = 'end'"
        connection.execute(text(f"INSERT INTO runs (run, seal, {columns}) {copy}"))
