"""What a ledger holds already of documents that come in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, and_, func, or_, select

from bilateral.ledger import rows, schema, seals
from bilateral.ledger.bands import bands
from bilateral.ledger.forget import erased_sketches
from bilateral.ledger.sketch import bands_of
from bilateral.model.document import Document
from bilateral.model.run import Setup

# Documents that share most bands, looked at more closely; one is enough where there is a copy at all.
_FEW = 5


def claims_found(connection: Connection, key: str, setup: Setup) -> int | None:
    """How many claims a program found in the document of this id; ``None`` where no run of it has read that."""
    documents, again, runs, claims = schema.documents, schema.readings, schema.runs, schema.claims
    taken_in = connection.execute(select(documents.c.run).where(documents.c.id == key)).first()
    if taken_in is None:
        return None
    same = and_(runs.c.stage == schema.BEGIN, runs.c.code == setup.code, runs.c.model == setup.model)
    if connection.execute(select(runs.c.entry).where(runs.c.run == taken_in.run, same)).first():
        counted = select(func.count()).where(claims.c.document == key, claims.c.run == taken_in.run)
        return int(connection.execute(counted).scalar_one())
    asked = select(again.c.claims).join(runs, runs.c.run == again.c.run).where(again.c.document == key, same)
    return connection.execute(asked.limit(1)).scalar()


@dataclass(frozen=True, slots=True)
class Held:
    """A document that another may be a copy of: its id, its work, its sketch, its text, its day of publication.

    The text is "" where it was not kept.
    """

    id: str
    work: str
    sketch: str
    text: str
    published: date | None


@dataclass(frozen=True, slots=True)
class Seen:
    """Asks over the connection of a View, each question anew: what others committed meanwhile is seen."""

    connection: Connection

    def claims(self, document: Document, setup: Setup) -> int | None:
        """How many claims the same program found in the same text; ``None`` where it did not read it yet."""
        try:
            return claims_found(self.connection, seals.document_id(document), setup)
        finally:
            self.connection.rollback()

    def alike(self, work: str, kept: str) -> Iterator[Held]:
        """Documents of other works that may be near-copies of a text, by its sketch, in the order they came in."""
        documents, sketches = schema.documents.c, schema.sketches.c
        met = select(bands.c.document, func.count().label("shared")).where(bands.c.band.in_(bands_of(kept)))
        sharing = met.group_by(bands.c.document).subquery()
        likest = (
            select(documents.entry, documents.copy_of)
            .join_from(sharing, schema.documents, documents.entry == sharing.c.document)
            .where(documents.work != work)
            .order_by(sharing.c.shared.desc(), documents.entry)
            .limit(_FEW)
            .cte()
        )
        # With each the document that it was linked to itself: of many copies of one they are the likest.
        wanted = or_(documents.entry.in_(select(likest.c.entry)), documents.id.in_(select(likest.c.copy_of)))
        asked = (
            select(documents.id, documents.work, sketches.hashes, documents.text, documents.published)
            .join_from(schema.documents, schema.sketches)
            .where(wanted, sketches.entry.not_in(erased_sketches()))
            .order_by(documents.entry)
        )
        found = self.connection.execute(asked).all()
        self.connection.rollback()
        for row in found:
            yield Held(row.id, row.work, row.hashes, row.text or "", rows.day(row.published))
