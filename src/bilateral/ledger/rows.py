"""Rows of the ledger -> documents and entries."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, select

from bilateral.ledger import schema
from bilateral.model.claim import Claim, OtherParty, Role, Status
from bilateral.model.document import Document
from bilateral.model.entry import Entry
from bilateral.model.source import Source, SourceKind
from bilateral.model.span import Span
from bilateral.model.when import Basis, When

# Rows looked up by number at once: below the 32,766 variables that SQLite allows in a statement.
_CHUNK = 10_000


def joined() -> Select[Any]:
    """Claims with what is known of their document."""
    documents = schema.documents.c
    about = (documents.doc, documents.published, documents.outlet, documents.title, documents.address)
    return select(schema.claims, *about).join_from(schema.claims, schema.documents)


def entries(connection: Connection, rows: Sequence[Row[Any]]) -> Iterable[Entry]:
    """The entries of rows of ``joined``, with their parties and sources."""
    for first in range(0, len(rows), _CHUNK):
        chunk = rows[first : first + _CHUNK]
        numbers = [row.entry for row in chunk]
        parties, sources = (_by_claim(connection, table, numbers) for table in (schema.parties, schema.sources))
        for row in chunk:
            yield _entry(row, parties.get(row.entry, ()), sources.get(row.entry, ()))


def document(row: Row[Any]) -> Document:
    """The document of a row of documents."""
    return Document(row.doc, row.text, _day(row.published), row.outlet, row.title, row.address, row.language)


def _by_claim(connection: Connection, table: Table, numbers: Sequence[int]) -> Mapping[int, Sequence[Row[Any]]]:
    found: defaultdict[int, list[Row[Any]]] = defaultdict(list)
    for row in connection.execute(
        select(table).where(table.c.claim.in_(numbers)).order_by(table.c.claim, table.c.place)
    ):
        found[row.claim].append(row)
    return found


def _entry(row: Row[Any], parties: Sequence[Row[Any]], sources: Sequence[Row[Any]]) -> Entry:
    return Entry(
        claim=_claim(row, parties, sources),
        document=row.document,
        recorded=datetime.fromisoformat(row.recorded),
        published=_day(row.published),
        outlet=row.outlet,
        title=row.title,
        address=row.address,
    )


def _claim(row: Row[Any], parties: Sequence[Row[Any]], sources: Sequence[Row[Any]]) -> Claim:
    acting = {schema.ACTOR, schema.RECIPIENT}
    return Claim(
        doc=row.doc,
        span=Span(row.start, row.end),
        evidence=row.evidence,
        act=row.act,
        actors=tuple(party.id for party in parties if party.role == schema.ACTOR),
        recipients=tuple(party.id for party in parties if party.role == schema.RECIPIENT),
        others=tuple(OtherParty(Role(p.role), p.id, p.text) for p in parties if p.role not in acting),
        status=Status(row.status),
        when=When.of(row.edtf, row.phrase, Basis(row.basis)),
        sources=tuple(Source(s.text, SourceKind(s.kind), s.of) for s in sources),
        amount=row.amount,
        confidence=row.confidence,
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
