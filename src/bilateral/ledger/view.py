"""Reads the ledger. A View cannot write: its connection is opened read-only."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from bilateral.ledger import rows, schema
from bilateral.ledger.forget import forgotten_works
from bilateral.ledger.moment import Moment
from bilateral.ledger.query import Query, acting, matching
from bilateral.model.claim import Claim
from bilateral.model.document import Document
from bilateral.model.entry import Entry
from bilateral.model.identity import Identity
from bilateral.model.judgement import Judgement
from bilateral.model.run import Run

_ANY = Moment()


@dataclass(frozen=True, slots=True)
class Size:
    """How much the ledger holds."""

    documents: int
    claims: int
    actors: int


@dataclass(frozen=True, slots=True)
class Stored:
    """A document as stored: its id, the hash noted of its text, its version, and itself.

    ``whole`` is false where the text was not kept or words in it were forgotten.
    """

    id: str
    sha256: str
    version: int
    whole: bool
    document: Document


@dataclass(frozen=True, slots=True)
class View:
    """The ledger as read over its connection: all that it tells is of one moment, that of the first question.

    What was forgotten with its document is not told any more.
    """

    connection: Connection

    def claims(self, query: Query | None = None) -> list[Entry]:
        """The claims asked for, by the day they were reported, each once with its first report."""
        query = query or Query()
        asked = _told().where(*query.conditions(self.connection.dialect.name))
        return self._entries(asked, query.moment)

    def claims_with(self, ids: Collection[str], moment: Moment = _ANY) -> dict[str, Entry]:
        """The claims with these ids, by id, as far as the ledger holds them."""
        asked = _told().where(schema.claims.c.id.in_(ids), *moment.claims())
        return {entry.id: entry for entry in self._entries(asked, moment)}

    def claim(self, start_of_id: str, moment: Moment = _ANY) -> list[Entry]:
        """The claims whose id begins so: one where enough of it is given, none where it is not in the ledger."""
        asked = _told().where(schema.claims.c.id.startswith(start_of_id, autoescape=True), *moment.claims())
        return self._entries(asked, moment)

    def document(self, key: str) -> Document:
        """The stored document of an entry (``Entry.document``). Raises ``KeyError`` where there is none.

        Its text is empty where that was not kept.
        """
        table = schema.documents
        row = self.connection.execute(select(table).where(table.c.id == key)).one_or_none()
        if row is None:
            raise KeyError(key)
        return rows.document(row)

    def texts(self, keys: Iterable[str]) -> dict[str, str]:
        """The texts of stored documents by their ids (``Entry.document``), as far as they were kept."""
        table = schema.documents
        asked = select(table.c.id, table.c.text).where(table.c.id.in_(set(keys)), table.c.text.is_not(None))
        return {row.id: row.text for row in self.connection.execute(asked)}

    def text_around(self, entry: Entry) -> str:
        """A text in which the evidence of an entry stands at its place: of that alone, where no other was kept."""
        return self.document(entry.document).text or "\n" * entry.claim.span.start + entry.claim.evidence

    def documents(self, moment: Moment = _ANY) -> Iterator[Stored]:
        """All documents and versions known then, in the order they were taken in."""
        table, erasures = schema.documents, schema.erasures
        blacked = set(
            self.connection.execute(select(erasures.c.row).where(erasures.c.relation == table.name)).scalars()
        )
        asked = select(table).where(table.c.work.not_in(forgotten_works()), *moment.documents())
        for row in self.connection.execute(asked.order_by(table.c.entry)):
            whole = row.text is not None and row.entry not in blacked
            yield Stored(row.id, row.sha256, row.version, whole, rows.document(row))

    def claims_of(self, document: str) -> list[Claim]:
        """The claims of one version of a document, by its id, in order of the text."""
        found = self._entries(_told().where(schema.claims.c.document == document), _ANY)
        return sorted((entry.claim for entry in found), key=lambda claim: claim.span)

    def search(self, words: str, moment: Moment = _ANY) -> list[Document]:
        """The documents whose title or text holds all the words, in the order they were taken in."""
        table = schema.documents
        found = table.c.entry.in_(matching("documents", words, self.connection.dialect.name))
        asked = select(table).where(found, table.c.work.not_in(forgotten_works()), *moment.documents())
        return [rows.document(row) for row in self.connection.execute(asked.order_by(table.c.entry))]

    def judgements(self, claim: str = "", moment: Moment = _ANY) -> list[Judgement]:
        """The judgements of a claim, or all, by the time they were made; not those on a forgotten document."""
        table, claims = schema.judgements, schema.claims
        gone = (
            select(claims.c.id)
            .join_from(claims, schema.documents)
            .where(schema.documents.c.work.in_(forgotten_works()))
        )
        asked = select(table).where(table.c.claim.not_in(gone), *moment.judgements())
        asked = asked.where(table.c.claim == claim) if claim else asked
        found = (rows.judgement(row) for row in self.connection.execute(asked))
        return sorted(found, key=lambda one: (one.at, one.id))

    def identities(self, moment: Moment = _ANY) -> list[Identity]:
        """The decisions on identity by the time they were made; not those on a name that was forgotten."""
        table, erasures = schema.identities, schema.erasures
        gone = select(erasures.c.row).where(
            erasures.c.relation == table.name, erasures.c.field.in_((table.c.one.name, table.c.other.name))
        )
        asked = select(table).where(table.c.entry.not_in(gone), *moment.identities())
        return sorted(map(rows.identity, self.connection.execute(asked)), key=lambda one: (one.at, one.id))

    def runs(self) -> list[Run]:
        """The runs in the order they were begun."""
        table = schema.runs
        found = self.connection.execute(select(table).order_by(table.c.entry)).all()
        ends = {row.run: row for row in found if row.stage == schema.END}
        return [rows.run(row, ends.get(row.run)) for row in found if row.stage == schema.BEGIN]

    def size(self, moment: Moment = _ANY) -> Size:
        """How many documents (all versions), claims and actors it holds."""
        documents, claims, parties = schema.documents, schema.claims, schema.parties
        kept = documents.c.work.not_in(forgotten_works())
        told = select(func.count(claims.c.id.distinct())).join_from(claims, documents).where(kept, *moment.claims())
        acted = select(func.count(parties.c.id.distinct())).join_from(parties, claims).join(documents)
        counts = (
            select(func.count()).select_from(documents).where(kept, *moment.documents()),
            told,
            acted.where(kept, acting(), *moment.claims()),
        )
        return Size(*(self.connection.execute(count).scalar_one() for count in counts))

    def _entries(self, asked: Select[Any], moment: Moment) -> list[Entry]:
        """The claims of rows, each once: its first report, marked with the newest version that tells it."""
        found: list[Row[Any]] = list(self.connection.execute(asked).all())
        first: dict[str, Entry] = {}
        for entry in sorted(rows.entries(self.connection, found, self._newest(moment)), key=Entry.order):
            known = first.setdefault(entry.id, entry)
            if entry.version > known.version:
                first[entry.id] = replace(known, version=entry.version)
        return list(first.values())

    def _newest(self, moment: Moment) -> dict[str, int]:
        """The newest version of each work that has several, as known at a moment."""
        table = schema.documents
        several = select(table.c.work, func.max(table.c.version)).where(table.c.version > 1, *moment.documents())
        return {row[0]: row[1] for row in self.connection.execute(several.group_by(table.c.work))}


def _told() -> Select[Any]:
    return rows.joined().where(schema.documents.c.work.not_in(forgotten_works()))
