"""From the first version of the ledger to the newest: its tables as they were, read into those of now.

The first version was kept in SQLite, without versions of documents, runs, judgements and seals. As all that it held are
documents and claims, it is read and written anew, so that this step needs no other change when the tables do.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Double, Integer, MetaData, Row, String, Table, Text, select

from bilateral.ledger import rows, schema
from bilateral.ledger.batch import Batch
from bilateral.ledger.errors import LedgerError
from bilateral.ledger.fields import document_fields
from bilateral.ledger.guards import create
from bilateral.model.claim import Claim
from bilateral.model.document import Document

# The tables of the first version under the names they have while they are moved.
_ASIDE = "first_"
metadata = MetaData()


def _table(name: str, *columns: Column[Any]) -> Table:
    return Table(f"{_ASIDE}{name}", metadata, *columns)


def _texts(*names: str) -> list[Column[Any]]:
    return [Column(name, Text) for name in names]


_DOCUMENTS = _table(
    "documents",
    Column("entry", Integer, primary_key=True),
    Column("id", String(64)),
    Column("sha256", String(64)),
    *_texts("doc", "text", "title", "outlet", "address", "language", "published", "recorded"),
)
_CLAIMS = _table(
    "claims",
    Column("entry", Integer, primary_key=True),
    Column("document", String(64)),
    Column("start", Integer),
    Column("end", Integer),
    *_texts("id", "evidence", "act", "status", "edtf", "basis", "phrase", "amount", "reported", "recorded"),
    Column("confidence", Double),
)
_PARTS = {
    "parties": ("claim", "place", "role", "id", "text"),
    "sources": ("claim", "place", "text", "kind", "of"),
}
_PARTIES, _SOURCES = (
    _table(name, *(Column(column, Integer if column in {"claim", "place"} else Text) for column in columns))
    for name, columns in _PARTS.items()
)


def upgrade(connection: Connection, name: str) -> int:
    """Read a ledger of the first version into the tables of now. Raises ``LedgerError`` where it was tampered with."""
    _set_aside(connection)
    create(connection)
    versions: Counter[str] = Counter()
    for row in connection.execute(select(_DOCUMENTS).order_by(_DOCUMENTS.c.entry)).all():
        document = Document(
            row.doc, row.text, rows.day(row.published), row.outlet, row.title, row.address, row.language
        )
        _check(row.id == _id_of(document), name, f"document {row.doc}")
        fields = document_fields(document, keep_text=True)
        work = str(fields["work"])
        versions[work] += 1
        batch = Batch(connection)
        batch.add_document(document, {**fields, "version": versions[work], "recorded": row.recorded})
        for told, claim in _claims(connection, row):
            _check(claim.id == told.id and claim.span.of(row.text) == claim.evidence, name, f"claim {told.id}")
            clocks = {"reported": told.reported, "recorded": told.recorded}
            batch.add_claim(claim, {"document": fields["id"], **clocks})
        batch.write()
    for table in metadata.sorted_tables:
        table.drop(connection)
    return schema.VERSION


def _set_aside(connection: Connection) -> None:
    for table in metadata.sorted_tables:
        first = table.name.removeprefix(_ASIDE)
        connection.exec_driver_sql(f"CREATE TEMPORARY TABLE {table.name} AS SELECT * FROM {first}")
    for table, column in ((_CLAIMS, "document"), (_PARTIES, "claim"), (_SOURCES, "claim")):
        connection.exec_driver_sql(f"CREATE INDEX {table.name}_{column} ON {table.name} ({column})")
    for first in ("document_search", "evidence_search", "sources", "parties", "claims", "documents", "ledger"):
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {first}")


def _claims(connection: Connection, document: Row[Any]) -> Iterator[tuple[Row[Any], Claim]]:
    asked = select(_CLAIMS).where(_CLAIMS.c.document == document.id).order_by(_CLAIMS.c.entry)
    for row in connection.execute(asked).all():
        parties, sources = (_parts(connection, table, row.entry) for table in (_PARTIES, _SOURCES))
        yield row, rows.claim(row, document.doc, parties, sources)


def _parts(connection: Connection, table: Table, claim: int) -> Sequence[Row[Any]]:
    return connection.execute(select(table).where(table.c.claim == claim).order_by(table.c.place)).all()


def _id_of(document: Document) -> str:
    """The id that the first version gave to a document."""
    content = json.dumps([document.id, document.address, document.text], ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()


def _check(sound: bool, name: str, what: str) -> None:
    if not sound:
        raise LedgerError(
            f"{name} is of an older version and cannot be brought up to date: {what} is not as it was written; "
            "restore a copy, or read the documents into a new ledger"
        )
