"""Reads the ledger. A View cannot write: its connection is opened read-only."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from bilateral.data.lexicon import load_acts
from bilateral.ledger import rows, schema
from bilateral.ledger.query import Query, acting, matching
from bilateral.model.claim import Claim
from bilateral.model.document import Document
from bilateral.model.dyad import dyads_of
from bilateral.model.entry import Entry


@dataclass(frozen=True, slots=True)
class Size:
    """How much the ledger holds."""

    documents: int
    claims: int
    actors: int


@dataclass(frozen=True, slots=True)
class Stored:
    """A document as stored: its id, the hash noted of its text, and itself."""

    id: str
    sha256: str
    document: Document


@dataclass(frozen=True, slots=True)
class Report:
    """An entry with the id that was written with it."""

    id: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class View:
    """The ledger as read over its connection."""

    connection: Connection

    def claims(self, query: Query | None = None) -> list[Entry]:
        """The claims asked for, by the day they were reported, each once with its first report."""
        query = query or Query()
        found = self.connection.execute(rows.joined().where(*query.conditions())).all()
        first: dict[str, Entry] = {}
        for entry in sorted(rows.entries(self.connection, found), key=Entry.order):
            first.setdefault(entry.id, entry)
        return [entry for entry in first.values() if _is_between(entry.claim, query.parties)]

    def claim(self, start_of_id: str) -> list[Entry]:
        """The claims whose id begins so: one where enough of it is given, none where it is not in the ledger."""
        asked = schema.claims.c.id.startswith(start_of_id, autoescape=True)
        found = self.connection.execute(rows.joined().where(asked)).all()
        newest_first = sorted(rows.entries(self.connection, found), key=Entry.order, reverse=True)
        return list({entry.id: entry for entry in newest_first}.values())

    def reports(self) -> Iterator[Report]:
        """Every claim in every version of its document, by document."""
        found = self.connection.execute(rows.joined().order_by(schema.claims.c.document)).all()
        for row, entry in zip(found, rows.entries(self.connection, found), strict=True):
            yield Report(row.id, entry)

    def document(self, key: str) -> Document:
        """The stored document of an entry (``Entry.document``). Raises ``KeyError`` where there is none."""
        table = schema.documents
        row = self.connection.execute(select(table).where(table.c.id == key)).one_or_none()
        if row is None:
            raise KeyError(key)
        return rows.document(row)

    def documents(self) -> Iterator[Stored]:
        """All documents in the order they were taken in."""
        for row in self.connection.execute(select(schema.documents).order_by(schema.documents.c.entry)):
            yield Stored(row.id, row.sha256, rows.document(row))

    def search(self, words: str) -> list[Document]:
        """The documents whose title or text holds all the words, in the order they were taken in."""
        table = schema.documents
        asked = select(table).where(table.c.entry.in_(matching("document_search", words)))
        return [rows.document(row) for row in self.connection.execute(asked.order_by(table.c.entry))]

    def size(self) -> Size:
        """How many documents, claims and actors it holds."""
        counts = (
            select(func.count()).select_from(schema.documents),
            select(func.count(schema.claims.c.id.distinct())),
            select(func.count(schema.parties.c.id.distinct())).where(acting()),
        )
        return Size(*(self.connection.execute(count).scalar_one() for count in counts))


def _is_between(claim: Claim, parties: tuple[str, ...]) -> bool:
    """Whether the two are partners in the act: both may be named without having to do with each other."""
    if len(parties) < 2:
        return True
    act = load_acts().get(claim.act)
    return any(set(dyad) == set(parties) for dyad in dyads_of(claim, mutual=act is not None and act.mutual))
