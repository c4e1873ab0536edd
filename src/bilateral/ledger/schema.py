"""The tables of the ledger and the triggers that keep it append-only and every claim tied to its words.

Times are kept as text in ISO 8601 (days, and seconds in UTC), so that both dialects sort them alike.
"""

from sqlalchemy import (
    DDL,
    CheckConstraint,
    Column,
    Connection,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    event,
)
from sqlalchemy.schema import ExecutableDDLElement

from bilateral.model.claim import Status

# Raised by one with each change of the tables below; a newer ledger than this is refused.
VERSION = 1

metadata = MetaData()

about = Table("ledger", metadata, Column("version", Integer, primary_key=True))

documents = Table(
    "documents",
    metadata,
    Column("entry", Integer, primary_key=True),
    Column("id", String(64), nullable=False, unique=True),  # hash of its name, address and text
    Column("doc", Text, nullable=False, index=True),  # the name its user gave it
    Column("sha256", String(64), nullable=False),  # of the text
    Column("text", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("outlet", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("published", String(10)),  # NULL where the day is not known
    Column("recorded", String(32), nullable=False),
)

claims = Table(
    "claims",
    metadata,
    Column("entry", Integer, primary_key=True),
    Column("id", String(16), nullable=False, index=True),  # hash of what is claimed and where
    Column("document", String(64), ForeignKey("documents.id"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("evidence", Text, nullable=False),
    Column("act", Text, nullable=False, index=True),
    Column("status", Text, nullable=False),
    Column("edtf", Text, nullable=False),  # when it happened, as told; "" where the text does not tell
    Column("earliest", String(10)),  # the first day it can mean, NULL where open
    Column("latest", String(10)),
    Column("basis", Text, nullable=False),  # what the date rests on
    Column("phrase", Text, nullable=False),  # the words of the date
    Column("amount", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("reported", String(10)),  # the day of publication, NULL where not known
    Column("recorded", String(32), nullable=False),
    # The same claim may stand in two versions of a document: each is a report of its own.
    UniqueConstraint("document", "id"),
    CheckConstraint('0 <= start AND start < "end"', name="claim_has_a_span"),
    CheckConstraint('length(evidence) = "end" - start', name="evidence_fills_the_span"),
    CheckConstraint("earliest IS NULL OR latest IS NULL OR earliest <= latest", name="time_runs_forward"),
    CheckConstraint("confidence BETWEEN 0 AND 1", name="confidence_is_a_probability"),
    CheckConstraint(f"status IN ({', '.join(repr(status.value) for status in Status)})", name="status_is_known"),
)

parties = Table(
    "parties",
    metadata,
    Column("claim", Integer, ForeignKey("claims.entry"), primary_key=True),
    Column("place", Integer, primary_key=True),  # order of all parties in the claim
    Column("role", Text, nullable=False),  # actor, recipient, or what a further party is to the act
    Column("id", Text, nullable=False),  # "" where a further party has no id
    Column("text", Text, nullable=False),  # the words of a further party
    Index("party_by_id", "id", "role"),
)

sources = Table(
    "sources",
    metadata,
    Column("claim", Integer, ForeignKey("claims.entry"), primary_key=True),
    Column("place", Integer, primary_key=True),  # from the outlet inwards
    Column("text", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("of", Text, nullable=False),
)

ACTOR, RECIPIENT = "actor", "recipient"

_APPEND_ONLY = """
CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no {verb} of {table}'); END
"""

# INSERT OR REPLACE deletes without the trigger on DELETE, so a row that is there already is refused as well.
_NO_REPLACE = """
CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table}
WHEN EXISTS (SELECT 1 FROM {table} WHERE {same})
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this row of {table} is there already'); END
"""

_EVIDENCE = """
CREATE TRIGGER claims_need_evidence BEFORE INSERT ON claims
WHEN NOT EXISTS (
    SELECT 1 FROM documents WHERE documents.id = NEW.document
    AND substr(documents.text, NEW.start + 1, NEW."end" - NEW.start) = NEW.evidence
)
BEGIN SELECT RAISE(ABORT, 'the evidence of a claim must stand at its place in its document'); END
"""

# Full text search over the documents and the evidence. The indexes hold no text of their own; as rows are never
# changed, it is enough to index each on its way in.
_SEARCH = (
    "CREATE VIRTUAL TABLE document_search USING fts5(title, text, content='documents', content_rowid='entry')",
    "CREATE VIRTUAL TABLE evidence_search USING fts5(evidence, content='claims', content_rowid='entry')",
    "CREATE TRIGGER documents_search AFTER INSERT ON documents BEGIN "
    "INSERT INTO document_search(rowid, title, text) VALUES (NEW.entry, NEW.title, NEW.text); END",
    "CREATE TRIGGER claims_search AFTER INSERT ON claims BEGIN "
    "INSERT INTO evidence_search(rowid, evidence) VALUES (NEW.entry, NEW.evidence); END",
)

_SAME = {
    "ledger": "version = NEW.version",
    "documents": "id = NEW.id OR entry = NEW.entry",
    "claims": "(document = NEW.document AND id = NEW.id) OR entry = NEW.entry",
    "parties": "claim = NEW.claim AND place = NEW.place",
    "sources": "claim = NEW.claim AND place = NEW.place",
}


def _triggers() -> list[str]:
    kept = [_APPEND_ONLY.format(table=t, verb=verb) for t in _SAME for verb in ("UPDATE", "DELETE")]
    return [*kept, *(_NO_REPLACE.format(table=t, same=same) for t, same in _SAME.items()), _EVIDENCE, *_SEARCH]


def _on_sqlite(statement: str) -> ExecutableDDLElement:
    only: ExecutableDDLElement = DDL(statement).execute_if(dialect="sqlite")  # type: ignore[no-untyped-call]
    return only


for _statement in _triggers():
    event.listen(metadata, "after_create", _on_sqlite(_statement))


def create(connection: Connection) -> None:
    """Make the tables of an empty ledger and note their version."""
    metadata.create_all(connection, checkfirst=False)
    connection.execute(about.insert().values(version=VERSION))
