"""New documents and claims on their way into the ledger: their rows go in together, a statement for each table."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from sqlalchemy import Connection, Table, func, select

from bilateral.ledger import schema
from bilateral.ledger.bands import index
from bilateral.ledger.fields import Fields, claim_rows, sealed
from bilateral.ledger.sketch import sketch
from bilateral.model.claim import Claim
from bilateral.model.document import Document


@dataclass
class Batch:
    """Rows for the transaction that is open; ``write`` puts them in.

    ``works`` are the works of its documents: of these the ledger is to be asked nothing before they are written.
    """

    connection: Connection
    works: set[str] = field(default_factory=set)
    _documents: list[Fields] = field(default_factory=list)
    _sketches: list[Fields] = field(default_factory=list)
    _claims: list[tuple[Fields, list[Fields], list[Fields]]] = field(default_factory=list)
    _readings: list[Fields] = field(default_factory=list)

    @cached_property
    def forgets(self) -> bool:
        """Whether anything was ever forgotten in the ledger: while the transaction is open, nobody else can."""
        return self.connection.execute(select(schema.tombstones.c.entry).limit(1)).first() is not None

    def add_document(self, document: Document, fields: Fields) -> None:
        """Add a document, of which ``fields`` tell all that its row says, with the sketch of its text."""
        self.works.add(str(fields["work"]))
        self._documents.append(sealed(schema.documents, fields))
        if hashes := sketch(document.text):
            told: Fields = {"document": fields["id"], "hashes": hashes}
            self._sketches.append(sealed(schema.sketches, told))

    def add_claim(self, claim: Claim, fields: Fields) -> None:
        """Add a claim with its parties and sources; ``fields`` tells its document, clocks and run."""
        self._claims.append(claim_rows(claim, fields))

    def add_reading(self, work: str, fields: Fields) -> None:
        """Add that a document of this work was read again, of which ``fields`` tell all that its row says."""
        self.works.add(work)
        self._readings.append(sealed(schema.readings, fields))

    def write(self) -> None:
        """Put all rows in; the batch is empty then."""
        self._write_documents()
        self._write_claims()
        self._insert(schema.readings, self._readings)
        self._documents, self._sketches, self._claims, self._readings = [], [], [], []
        self.works.clear()

    def _write_documents(self) -> None:
        numbers = self._numbers(schema.documents, len(self._documents))
        documents = [{**row, "entry": number} for number, row in zip(numbers, self._documents, strict=True)]
        entries = {row["id"]: number for number, row in zip(numbers, documents, strict=True)}
        self._insert(schema.documents, documents)
        self._insert(schema.sketches, self._sketches)
        index(self.connection, ((entries[row["document"]], str(row["hashes"])) for row in self._sketches))

    def _write_claims(self) -> None:
        numbers = self._numbers(schema.claims, len(self._claims))
        claims, parties, sources = [], list[Fields](), list[Fields]()
        for number, (row, of_parties, of_sources) in zip(numbers, self._claims, strict=True):
            claims.append({**row, "entry": number})
            parties += ({**part, "claim": number} for part in of_parties)
            sources += ({**part, "claim": number} for part in of_sources)
        self._insert(schema.claims, claims)
        self._insert(schema.parties, parties)
        self._insert(schema.sources, sources)

    def _insert(self, table: Table, rows: Sequence[Fields]) -> None:
        if rows:
            self.connection.execute(table.insert(), rows)

    def _numbers(self, table: Table, many: int) -> Sequence[int]:
        """Entries for new rows of a table, which nobody else takes while the transaction is open."""
        if not many:
            return ()
        if self.connection.dialect.name == "postgresql":
            series = select(func.nextval(func.pg_get_serial_sequence(table.name, "entry")))
            asked = series.select_from(func.generate_series(1, many).alias())
            return self.connection.execute(asked).scalars().all()
        last = self.connection.execute(select(func.coalesce(func.max(table.c.entry), 0))).scalar_one()
        return range(last + 1, last + 1 + many)
