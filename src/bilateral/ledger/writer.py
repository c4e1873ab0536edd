"""Adds documents and their claims to the ledger, and can do nothing else to it."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, Table, select

from bilateral.ledger import schema
from bilateral.ledger.errors import EvidenceError, LedgerError
from bilateral.model.claim import Claim
from bilateral.model.document import Document


@dataclass(frozen=True, slots=True)
class Added:
    """What was new to the ledger: the document (1 or 0) and the number of claims."""

    documents: int
    claims: int


def document_id(document: Document) -> str:
    """The id of a stored document: a hash of its name, address and text, so that a new version is another one."""
    content = json.dumps([document.id, document.address, document.text], ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Writer:
    """Adds to the ledger over its connection, each document in one transaction.

    What the ledger holds already is left as it is, so that reading again adds nothing.
    """

    connection: Connection

    def add(self, document: Document, claims: Iterable[Claim], recorded: datetime) -> Added:
        """Add a document with its claims, taken in at ``recorded``; all of it or, on an error, nothing.

        Raises ``EvidenceError`` where the words of a claim are not those of its place in the document, and
        ``LedgerError`` where the text cannot be stored.
        """
        unique = list({claim.id: claim for claim in claims}.values())
        _check(document, unique)
        stamp = recorded.astimezone(UTC).isoformat(timespec="seconds")
        key = document_id(document)
        with self.connection.begin():
            new = self._add_document(key, document, stamp)
            held = self._claims_of(key)
            fresh = [claim for claim in unique if claim.id not in held]
            for claim in fresh:
                self._add_claim(key, document, claim, stamp)
        return Added(int(new), len(fresh))

    def _add_document(self, key: str, document: Document, stamp: str) -> bool:
        table = schema.documents
        if self.connection.execute(select(table.c.entry).where(table.c.id == key)).first():
            return False
        row = {
            "id": key,
            "doc": document.id,
            "sha256": hashlib.sha256(document.text.encode()).hexdigest(),
            "text": document.text,
            "title": document.title,
            "outlet": document.outlet,
            "address": document.address,
            "language": document.language,
            "published": document.published.isoformat() if document.published else None,
            "recorded": stamp,
        }
        self.connection.execute(table.insert(), [row])
        return True

    def _claims_of(self, key: str) -> set[str]:
        table = schema.claims
        return set(self.connection.execute(select(table.c.id).where(table.c.document == key)).scalars())

    def _add_claim(self, key: str, document: Document, claim: Claim, stamp: str) -> None:
        inserted = self.connection.execute(schema.claims.insert().values(_row(key, document, claim, stamp)))
        assert inserted.inserted_primary_key is not None
        entry = inserted.inserted_primary_key[0]
        self._add_all(schema.parties, entry, _parties(claim))
        links = [{"text": s.text, "kind": s.kind.value, "of": s.of} for s in claim.sources]
        self._add_all(schema.sources, entry, links)

    def _add_all(self, table: Table, entry: int, rows: Sequence[dict[str, str]]) -> None:
        if rows:
            numbered = [{"claim": entry, "place": place, **row} for place, row in enumerate(rows)]
            self.connection.execute(table.insert(), numbered)


def _check(document: Document, claims: Iterable[Claim]) -> None:
    if "\0" in document.text:
        raise LedgerError(f"the text of {document.id} holds a NUL character: it is no text")
    try:
        document.text.encode()
    except UnicodeEncodeError as error:
        raise LedgerError(f"the text of {document.id} is not valid Unicode ({error.reason})") from error
    for claim in claims:
        if claim.doc != document.id:
            raise EvidenceError(f"a claim of {claim.doc!r} cannot be added with the document {document.id!r}")
        if claim.span.of(document.text) != claim.evidence:
            raise EvidenceError(
                f"the words of claim {claim.id} do not stand at {claim.span.start} to {claim.span.end} "
                f"of {document.id}: {claim.evidence!r}"
            )


def _row(key: str, document: Document, claim: Claim, stamp: str) -> dict[str, object]:
    when = claim.when
    return {
        "id": claim.id,
        "document": key,
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
        "reported": document.published.isoformat() if document.published else None,
        "recorded": stamp,
    }


def _parties(claim: Claim) -> list[dict[str, str]]:
    return [
        *({"role": schema.ACTOR, "id": actor, "text": ""} for actor in claim.actors),
        *({"role": schema.RECIPIENT, "id": recipient, "text": ""} for recipient in claim.recipients),
        *({"role": other.role.value, "id": other.id, "text": other.text} for other in claim.others),
    ]
