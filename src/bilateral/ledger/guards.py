"""The triggers that keep the ledger append-only and every claim tied to its words, in both databases.

A row is never deleted, and changed in one way only: where an erasure stands in the ledger for it, the stretch that the
erasure names may be blacked out, character for character, and the seal set anew. Everything else is refused.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, Table, UniqueConstraint

from bilateral.ledger import schema
from bilateral.ledger.answers import answers
from bilateral.ledger.bands import bands

# What is put in the place of each forgotten character: FULL BLOCK, which no word of the news holds.
BLACK = "█"

# A table's row and place as an erasure names them, where they are not its entry and 0.
_PARTS = {schema.parties: ('OLD."claim"', "OLD.place"), schema.sources: ('OLD."claim"', "OLD.place")}

_EVIDENCE = f"""NOT EXISTS (
    SELECT 1 FROM documents AS d WHERE d.id = NEW.document AND (
        substr(d.text, NEW.start + 1, NEW."end" - NEW.start) = NEW.evidence
        OR (d.text IS NULL AND NEW."end" <= d.length AND length(NEW.evidence) <= {schema.LONGEST_QUOTE})
    )
)"""
_NO_EVIDENCE = "the evidence of a claim must stand at its place in its document"

# Words are looked for in this much of a text at most: an index entry of PostgreSQL is limited to one megabyte.
SEARCHED = 250_000


def statements(dialect: str) -> Iterator[str]:
    """The statements that guard and index the tables, for ``sqlite`` or ``postgresql``."""
    return _sqlite() if dialect == "sqlite" else _postgresql()


def create(connection: Connection) -> None:
    """Make the tables of an empty ledger with their guards, and note their version."""
    schema.metadata.create_all(connection, checkfirst=False)
    bands.create(connection)
    answers.create(connection)
    for statement in statements(connection.dialect.name):
        connection.exec_driver_sql(statement)
    connection.execute(schema.about.insert().values(version=schema.VERSION))


def words_of(table: str) -> str:
    """The words of a row of documents or claims as PostgreSQL indexes them, an expression over its columns."""
    text = "evidence" if table == "claims" else f"title || ' ' || left(coalesce(text, ''), {SEARCHED})"
    return f"to_tsvector('simple', {text})"


def of_table(table: Table, dialect: str) -> Iterator[str]:
    """The statements that guard one table."""
    return _sqlite_guard(table) if dialect == "sqlite" else _postgresql_guard(table)


def _sqlite() -> Iterator[str]:
    for table in schema.metadata.sorted_tables:
        yield from _sqlite_guard(table)
    yield (
        f"CREATE TRIGGER claims_need_evidence BEFORE INSERT ON claims WHEN {_EVIDENCE} "
        f"BEGIN SELECT RAISE(ABORT, '{_NO_EVIDENCE}'); END"
    )
    yield from _sqlite_search("document_search", "documents", "title", "text")
    yield from _sqlite_search("evidence_search", "claims", "evidence")


def _sqlite_guard(table: Table) -> Iterator[str]:
    name = table.name
    yield _refusal(f"{name}_no_delete", f"DELETE ON {name}", "", f"no DELETE of {name}")
    yield _refusal(f"{name}_no_update", f"UPDATE ON {name}", _sqlite_fault(table), f"no UPDATE of {name}")
    # INSERT OR REPLACE deletes without the trigger on DELETE, so a row that is there already is refused as well.
    there = f"EXISTS (SELECT 1 FROM {name} WHERE {_same(table)})"
    yield _refusal(f"{name}_no_replace", f"INSERT ON {name}", there, f"this row of {name} is there already")


def _refusal(name: str, when: str, condition: str, what: str) -> str:
    return (
        f"CREATE TRIGGER {name} BEFORE {when} {f'WHEN {condition} ' if condition else ''}"
        f"BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: {what}'); END"
    )


def _sqlite_fault(table: Table) -> str:
    """The condition of an update that is no erasure: "" where every update is none."""
    black = f"replace(hex(zeroblob(e.\"end\" - e.start)), '00', '{BLACK}')"
    return f"NOT ({_erasure(table, black, 'IS')})" if table in schema.ERASABLE else ""


def _erasure(table: Table, black: str, same: str) -> str:
    """The condition that an update blacks out just what an erasure of its row names, and nothing else."""
    erasable = schema.ERASABLE[table]
    fixed = [column.name for column in table.c if column.name not in (*erasable, "seal")]
    kept = " AND ".join(f'NEW."{name}" {same} OLD."{name}"' for name in fixed)
    blacked = " AND ".join(
        f"NEW.\"{field}\" {same} CASE WHEN e.relation = '{table.name}' AND e.field = '{field}' "
        f'AND e."end" <= length(OLD."{field}") THEN '
        f'substr(OLD."{field}", 1, e.start) || {black} || substr(OLD."{field}", e."end" + 1) '
        f'ELSE OLD."{field}" END'
        for field in erasable
    )
    row, place = _PARTS.get(table, ("OLD.entry", "0"))
    own = f"e.relation = '{table.name}' AND e.place = {place}"
    # The seal of a claim is over its parties and sources too: it changes with them.
    reach = f"({own} OR e.relation IN ('parties', 'sources'))" if table is schema.claims else own
    return f'{kept} AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = {row} AND {reach} AND {blacked})'


def _same(table: Table) -> str:
    """The condition that a row is there already which the new one would replace."""
    keys = [[column.name] for column in table.c if column.unique or (column.primary_key and len(table.primary_key) < 2)]
    keys += [[column.name for column in key] for key in table.constraints if isinstance(key, UniqueConstraint)]
    keys += [[column.name for column in table.primary_key]]
    unique = dict.fromkeys(" AND ".join(f'"{name}" = NEW."{name}"' for name in key) for key in keys)
    return " OR ".join(f"({key})" for key in unique)


def _sqlite_search(index: str, table: str, *columns: str) -> Iterator[str]:
    """A full text index that holds no text of its own; rows are indexed on their way in, and anew when erased."""
    names = ", ".join(columns)
    old, new = (", ".join(f"coalesce({row}.{column}, '')" for column in columns) for row in ("OLD", "NEW"))
    add = f"INSERT INTO {index}(rowid, {names}) VALUES (NEW.entry, {new})"
    remove = f"INSERT INTO {index}({index}, rowid, {names}) VALUES ('delete', OLD.entry, {old})"
    yield f"CREATE VIRTUAL TABLE {index} USING fts5({names}, content='{table}', content_rowid='entry')"
    yield f"CREATE TRIGGER {table}_search AFTER INSERT ON {table} BEGIN {add}; END"
    yield f"CREATE TRIGGER {table}_search_again AFTER UPDATE OF {names} ON {table} BEGIN {remove}; {add}; END"


def _postgresql() -> Iterator[str]:
    for table in schema.metadata.sorted_tables:
        yield from _postgresql_guard(table)
    yield _function("claims_need_evidence", f"IF {_EVIDENCE} THEN {_raise(_NO_EVIDENCE)} END IF; RETURN NEW;")
    yield (
        "CREATE TRIGGER claims_need_evidence BEFORE INSERT ON claims "
        "FOR EACH ROW EXECUTE FUNCTION claims_need_evidence()"
    )
    for searched, index in (("documents", "document_search"), ("claims", "evidence_search")):
        yield f"CREATE INDEX {index} ON {searched} USING gin ({words_of(searched)})"


def _postgresql_guard(table: Table) -> Iterator[str]:
    name = table.name
    yield _postgresql_refusal(table)
    row, whole = f"{name}_guard BEFORE UPDATE OR DELETE", f"{name}_keep BEFORE TRUNCATE"
    yield f"CREATE TRIGGER {row} ON {name} FOR EACH ROW EXECUTE FUNCTION {name}_guard()"
    yield f"CREATE TRIGGER {whole} ON {name} FOR EACH STATEMENT EXECUTE FUNCTION {name}_guard()"


def _postgresql_refusal(table: Table) -> str:
    black = f"repeat('{BLACK}', e.\"end\" - e.start)"
    refused = _raise(f"the ledger is append-only: no ' || TG_OP || ' of {table.name}")
    if table not in schema.ERASABLE:
        return _function(f"{table.name}_guard", refused)
    erased = f"IF {_erasure(table, black, 'IS NOT DISTINCT FROM')} THEN RETURN NEW; END IF;"
    return _function(f"{table.name}_guard", f"IF TG_OP = 'UPDATE' THEN {erased} END IF; {refused}")


def _function(name: str, body: str) -> str:
    return f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} END $$"


def _raise(message: str) -> str:
    return f"RAISE EXCEPTION USING MESSAGE = '{message}', ERRCODE = 'integrity_constraint_violation';"
