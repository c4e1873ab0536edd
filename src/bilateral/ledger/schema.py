"""The tables of the ledger, the same in SQLite and PostgreSQL; ``guards`` holds their triggers.

Times are kept as text in ISO 8601 (days, and seconds in UTC), so that both databases sort them alike. A ``seal`` is a
hash over the whole row (see ``seals``).
"""

from collections.abc import Iterable
from enum import StrEnum

from sqlalchemy import (
    CheckConstraint,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from bilateral.model.claim import Status
from bilateral.model.identity import Sameness
from bilateral.model.judgement import Verdict
from bilateral.model.when import Basis

# Raised by one with each change of the tables below, together with a step in ``migrations``; a newer ledger than this
# is refused. Version 1 was SQLite alone and knew neither runs nor judgements; version 2 did not know which text was
# judged, nor sketches; version 3 knew no authors, no copies, and not what a day of publication rests on;
# version 4 did not keep the funnel of a run; version 5 knew of the first reading of a document only; version 6 had no
# index of sketches; version 7 kept no answers.
VERSION = 8

# The most characters of evidence kept of a document whose text is not kept: what the issue of texts that may not be
# stored asks for, and about two sentences.
LONGEST_QUOTE = 300

ACTOR, RECIPIENT = "actor", "recipient"
SECTOR = "sector"  # no party, but kept among them: words that a claim tells beside its parties, in their order
BEGIN, END = "begin", "end"
DOCUMENT, PERSON = "document", "person"

metadata = MetaData()


def one_of(column: str, values: Iterable[str | StrEnum], name: str) -> CheckConstraint:
    """The constraint that a column holds one of some words."""
    return CheckConstraint(f"{column} IN ({', '.join(repr(str(value)) for value in values)})", name=name)


about = Table("ledger", metadata, Column("version", Integer, primary_key=True))

documents = Table(
    "documents",
    metadata,
    Column("entry", Integer, primary_key=True),
    Column("id", String(64), nullable=False, unique=True),  # hash of its name, its address and the hash of its text
    Column("work", String(64), nullable=False),  # hash of its address, else of its name: what its versions share
    Column("version", Integer, nullable=False, index=True),  # counts the texts of the work, from 1, as they came in
    Column("doc", Text, nullable=False, index=True),  # the name its user gave it
    Column("sha256", String(64), nullable=False, index=True),  # of the text
    Column("raw", String(64)),  # SHA-256 of the bytes the text was taken from, NULL where not known
    Column("length", Integer, nullable=False),  # of the text, in characters
    Column("text", Text),  # NULL where it may not be kept
    Column("title", Text, nullable=False),
    Column("outlet", Text, nullable=False),
    Column("address", Text, nullable=False, index=True),
    Column("language", Text, nullable=False),
    Column("published", String(10)),  # NULL where the day is not known
    Column("retrieved", String(32)),  # NULL where not known
    Column("recorded", String(32), nullable=False),
    Column("run", String(16), index=True),  # NULL where it was added by hand or before there were runs
    Column("seal", String(64), nullable=False),
    Column("author", Text),  # NULL where not known, as are the two below
    Column("dated", Text),  # what the day of publication rests on
    Column("copy_of", String(64), index=True),  # id of the document that this one is a near-copy of
    UniqueConstraint("work", "version"),
    CheckConstraint("version >= 1", name="versions_count_from_one"),
    CheckConstraint("text IS NULL OR length(text) = length", name="length_is_that_of_the_text"),
)

# What a text is compared with others by, so that near-copies are known without reading the texts again.
sketches = Table(
    "sketches",
    metadata,
    Column("entry", Integer, primary_key=True),
    # Of a text in which words were forgotten another row holds the sketch of what is left.
    Column("document", String(64), ForeignKey("documents.id"), nullable=False, index=True),
    Column("hashes", Text, nullable=False),  # see ``sketch``; a text too short to be a copy has none
    Column("seal", String(64), nullable=False),
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
    Column("confidence", Double, nullable=False),
    Column("reported", String(10)),  # the day of publication, NULL where not known
    Column("recorded", String(32), nullable=False),
    Column("run", String(16), index=True),
    Column("seal", String(64), nullable=False),  # over its parties and sources too
    # The same claim may stand in two versions of a document: each is a report of its own.
    UniqueConstraint("document", "id"),
    CheckConstraint('0 <= start AND start < "end"', name="claim_has_a_span"),
    CheckConstraint('length(evidence) = "end" - start', name="evidence_fills_the_span"),
    CheckConstraint("earliest IS NULL OR latest IS NULL OR earliest <= latest", name="time_runs_forward"),
    CheckConstraint("confidence BETWEEN 0 AND 1", name="confidence_is_a_probability"),
    one_of("status", Status, "status_is_known"),
    one_of("basis", Basis, "basis_is_known"),
)

parties = Table(
    "parties",
    metadata,
    Column("claim", Integer, ForeignKey("claims.entry"), primary_key=True),
    Column("place", Integer, primary_key=True),  # order of all parties in the claim
    Column("role", Text, nullable=False),  # actor, recipient, what a further party is to the act, or sector
    Column("id", Text, nullable=False),  # "" where a further party has no id, and of a sector
    Column("text", Text, nullable=False),  # the words of a further party or a sector
    Index("party_by_id", "id", "role", "claim"),  # with the claim, so that the rows themselves need not be read
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

judgements = Table(
    "judgements",
    metadata,
    Column("entry", Integer, primary_key=True),
    Column("id", String(16), nullable=False, unique=True),  # hash of the decision
    Column("claim", String(16), nullable=False, index=True),  # may be of a claim that another ledger holds
    Column("verdict", Text, nullable=False),
    Column("correction", Text, nullable=False),  # JSON of the fields that should read otherwise, else ""
    Column("author", Text, nullable=False),
    Column("at", String(32), nullable=False),
    Column("reason", Text, nullable=False),
    Column("document", String(64)),  # the text that was judged; NULL where not known, or another ledger holds it
    Column("recorded", String(32), nullable=False),
    Column("seal", String(64), nullable=False),
    one_of("verdict", Verdict, "verdict_is_known"),
    CheckConstraint("(verdict = 'correct') = (correction <> '')", name="a_correction_corrects"),
)

identities = Table(
    "identities",
    metadata,
    Column("entry", Integer, primary_key=True),
    Column("id", String(16), nullable=False, unique=True),  # hash of the decision
    Column("one", Text, nullable=False, index=True),
    Column("other", Text, nullable=False, index=True),
    Column("decision", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("at", String(32), nullable=False),
    Column("reason", Text, nullable=False),
    Column("recorded", String(32), nullable=False),
    Column("seal", String(64), nullable=False),
    one_of("decision", Sameness, "decision_is_known"),
)

# A run has two rows, its begin and its end; all of them make one chain, each holding the seal of the one before.
runs = Table(
    "runs",
    metadata,
    Column("entry", Integer, primary_key=True),
    Column("run", String(16), nullable=False),  # hash of its begin
    Column("stage", Text, nullable=False),
    Column("at", String(32), nullable=False),
    Column("code", Text, nullable=False),  # version of Bilateral
    Column("model", Text, nullable=False),  # digest of the weights
    Column("settings", Text, nullable=False),  # JSON
    Column("documents", Integer, nullable=False),  # what it came to; 0 at its begin
    Column("claims", Integer, nullable=False),
    Column("failures", Text, nullable=False),  # JSON
    Column("content", String(64), nullable=False),  # hash over the ids of what it added; "" at its begin
    Column("previous", String(64), nullable=False, unique=True),  # "" at the first row; unique: the chain never forks
    Column("seal", String(64), nullable=False),
    Column("funnel", Text),  # JSON of the stages that its documents went through; NULL where not known
    UniqueConstraint("run", "stage"),
    one_of("stage", (BEGIN, END), "stage_is_known"),
)

# A document that is new belongs to the run that read it; here is each later one whose program had not read it before.
readings = Table(
    "readings",
    metadata,
    Column("entry", Integer, primary_key=True),
    Column("document", String(64), ForeignKey("documents.id"), nullable=False),
    Column("run", String(16), nullable=False, index=True),
    Column("claims", Integer, nullable=False),  # found in it, those that were there already among them
    Column("seal", String(64), nullable=False),
    UniqueConstraint("document", "run"),
    CheckConstraint("claims >= 0", name="claims_are_counted"),
)

# What was forgotten: a tombstone names no person and no document, and each erasure one stretch that was blacked out.
tombstones = Table(
    "tombstones",
    metadata,
    Column("entry", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("work", String(64), nullable=False),  # of which nothing is taken in again; "" for a person
    Column("at", String(32), nullable=False),
    Column("seal", String(64), nullable=False),
    one_of("kind", (DOCUMENT, PERSON), "kind_is_known"),
)

erasures = Table(
    "erasures",
    metadata,
    Column("entry", Integer, primary_key=True),
    Column("tombstone", Integer, ForeignKey("tombstones.entry"), nullable=False),
    Column("relation", Text, nullable=False),  # the table
    Column("row", Integer, nullable=False),  # its entry; for a party or source the entry of the claim
    Column("place", Integer, nullable=False),  # of the party or source, else 0
    Column("field", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("seal", String(64), nullable=False),
    Index("erasure_of_row", "relation", "row"),
    CheckConstraint('0 <= start AND start < "end"', name="erasure_has_a_span"),
)

# The fields whose words can be forgotten; all else in a row is fixed for ever.
ERASABLE: dict[Table, tuple[str, ...]] = {
    documents: ("doc", "title", "address", "author", "text"),
    sketches: ("hashes",),
    claims: ("evidence", "phrase", "amount"),
    parties: ("text",),
    sources: ("text",),
    judgements: ("correction", "author", "reason"),
    identities: ("one", "other", "author", "reason"),
}
