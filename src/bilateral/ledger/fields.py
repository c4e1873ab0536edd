"""Documents, claims and decisions -> rows of the ledger, each with its seal."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, Table

from bilateral.ledger import schema, seals
from bilateral.ledger.sketch import sketch
from bilateral.model.claim import Claim
from bilateral.model.document import Document
from bilateral.model.fingerprint import Fingerprint

Fields = dict[str, object]


def stamp(moment: datetime) -> str:
    """A moment as the ledger keeps it: UTC, to the second."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def document_fields(document: Document, *, keep_text: bool, text: Fingerprint | None = None) -> Fields:
    """What the row of a document says of the document itself; ``text`` where no more is known of its text."""
    sha256 = text.sha256 if text else seals.text_hash(document.text)
    return {
        "id": seals.id_of(document.id, document.address, sha256),
        "work": seals.work_of(document.id, document.address),
        "doc": document.id,
        "sha256": sha256,
        "raw": document.raw or None,
        "length": text.length if text else len(document.text),
        "text": document.text if keep_text and text is None else None,
        "title": document.title,
        "outlet": document.outlet,
        "address": document.address,
        "language": document.language,
        "published": document.published.isoformat() if document.published else None,
        "retrieved": stamp(document.retrieved) if document.retrieved else None,
        "author": document.author or None,
        "dated": document.dated.value or None,
        "copy_of": document.copy_of or None,
    }


def claim_fields(claim: Claim) -> Fields:
    """What the row of a claim says of the claim itself."""
    when = claim.when
    return {
        "id": claim.id,
        "start": claim.span.start,
        "end": claim.span.end,
        "evidence": claim.evidence,
        "act": claim.act,
        "status": claim.status.value,
        "edtf": when.edtf,
        "earliest": when.earliest.isoformat() if when.earliest else None,
        "latest": when.latest.isoformat() if when.latest else None,
        "basis": when.basis.value,
        "phrase": when.phrase,
        "amount": claim.amount,
        "confidence": claim.confidence,
    }


def sealed(table: Table, fields: Fields) -> Fields:
    """A row with its seal."""
    return {**fields, "seal": seals.seal(table.name, fields)}


def insert(connection: Connection, table: Table, fields: Fields) -> None:
    """Add a row with its seal."""
    connection.execute(table.insert(), [sealed(table, fields)])


def insert_sketch(connection: Connection, document: str, text: str) -> str:
    """Add the sketch of a text, if it is long enough for one; the sketch, else ""."""
    if hashes := sketch(text):
        insert(connection, schema.sketches, {"document": document, "hashes": hashes})
    return hashes


def seal_of_claim(row: Row[Any], parties: Iterable[Row[Any]], sources: Iterable[Row[Any]]) -> str:
    """The seal of a stored claim: over its row, and its parties and sources with their places."""
    parts = ([tuple(part)[1:] for part in told] for told in (parties, sources))
    return seals.seal("claims", dict(row._mapping), *parts)


def claim_rows(claim: Claim, fields: Fields) -> tuple[Fields, list[Fields], list[Fields]]:
    """The row of a claim, and those of its parties and sources, under one seal; yet without the number of the claim.

    ``fields`` tells its document, clocks and run.
    """
    parties = _numbered(_parties(claim))
    sources = _numbered([(source.text, source.kind.value, source.of) for source in claim.sources])
    row = {**claim_fields(claim), **fields}
    row["seal"] = seals.seal("claims", row, parties, sources)
    return row, _named(schema.parties, parties), _named(schema.sources, sources)


def _named(table: Table, parts: Iterable[tuple[object, ...]]) -> list[Fields]:
    _, *names = table.c.keys()
    return [dict(zip(names, part, strict=True)) for part in parts]


def _numbered(parts: Iterable[tuple[str, str, str]]) -> list[tuple[int, str, str, str]]:
    return [(place, *part) for place, part in enumerate(parts)]


def _parties(claim: Claim) -> list[tuple[str, str, str]]:
    return [
        *((schema.ACTOR, actor, "") for actor in claim.actors),
        *((schema.RECIPIENT, recipient, "") for recipient in claim.recipients),
        *((other.role.value, other.id, other.text) for other in claim.others),
        *((schema.SECTOR, "", sector) for sector in claim.sectors),
    ]
