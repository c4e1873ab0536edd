"""What a ledger holds already of documents that come in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, and_, func, select

from bilateral.ledger import rows, schema, seals
from bilateral.ledger.forget import forgotten_works
from bilateral.ledger.query import matching
from bilateral.model.document import Document
from bilateral.model.run import Setup

# Documents that hold the same words, looked at more closely; one is enough where there is a copy at all.
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
    """A document of the ledger that another may be a copy of: its id, its work, its text, its day of publication."""

    id: str
    work: str
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

    def alike(self, document: Document, passages: Iterable[str]) -> Iterator[Held]:
        """Documents of other works that have the very text, or all the words of one of the passages."""
        table = schema.documents
        own = seals.work_of(document.id, document.address)
        kept = (table.c.work != own, table.c.work.not_in(forgotten_works()), table.c.text.is_not(None))
        asked = (
            select(table.c.id, table.c.work, table.c.text, table.c.published)
            .where(*kept)
            .order_by(table.c.entry)
            .limit(_FEW)
        )
        dialect = self.connection.dialect.name
        same = table.c.sha256 == seals.text_hash(document.text)
        wanted = [same, *(table.c.entry.in_(matching("documents", words, dialect)) for words in passages)]
        for condition in wanted:
            found = self.connection.execute(asked.where(condition)).all()
            self.connection.rollback()
            yield from (Held(row.id, row.work, row.text, rows.day(row.published)) for row in found)
