"""How fast the parts of shards are folded into a ledger, in SQLite and in PostgreSQL.

Run as ``python benchmarks/fold.py [CLAIMS [ADDRESS]]``; without arguments 5,000 claims (see ``ledger.py``) into a file
that is thrown away, else also into an empty ledger at the address of a PostgreSQL server. Prints the documents and
claims a second of the clock and the milliseconds of this process a document (the server's are not among them), beside
a transaction for each document, and for PostgreSQL a bare COPY of as many rows without keys,
indexes, seals and guards: what the server takes at most.
"""

import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from sqlalchemy import text

from bilateral.ledger.store import Store
from bilateral.model.claim import Claim
from bilateral.model.document import Document
from bilateral.running.reading import Reading
from bilateral.running.shards.fold import fold
from bilateral.running.shards.part import Part
from ledger import News

CLAIMS = 5_000
NOW = datetime(2026, 1, 1, tzinfo=UTC)
Told = list[tuple[Document, list[Claim]]]
Seconds = tuple[float, float]  # of the clock, of the processor


def main() -> None:
    """Write a part and a second one of other texts, and time how each is taken in."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else CLAIMS
    told, other = (list(News.of(seed).told(number)) for seed in (7, 8))
    other = [(renamed(document), [renamed_claim(claim) for claim in claims]) for document, claims in other]
    with TemporaryDirectory() as name:
        Part(Path(name), "a").write(Reading(document, tuple(claims)) for document, claims in told)
        for address in (str(Path(name) / "news.db"), *sys.argv[2:3]):
            store = Store.at(address)
            show(store, "folded", told, seconds_of_fold(store, Path(name)))
            show(store, "one by one", other, seconds_one_by_one(store, other))
            if store.name.startswith("postgresql"):
                show(store, "bare COPY", told, seconds_of_copy(store, told))


def renamed(document: Document) -> Document:
    """A document of another name, so that it is new to the ledger."""
    return replace(document, id=f"other-{document.id}")


def renamed_claim(claim: Claim) -> Claim:
    """The claim in that document."""
    return replace(claim, doc=f"other-{claim.doc}")


def show(store: Store, how: str, told: Told, seconds: Seconds) -> None:
    """Print a line."""
    clock, processor = seconds
    claims = sum(len(found) for _, found in told)
    kind = "postgresql" if store.name.startswith("postgresql") else "sqlite"
    rates = f"{len(told) / clock:8.0f} documents/s{claims / clock:8.0f} claims/s"
    print(f"{kind:11}{how:11}{rates}{processor / len(told) * 1000:8.2f} ms/document", flush=True)


def now() -> Seconds:
    """The clock and the time of this process."""
    return perf_counter(), process_time()


def since(began: Seconds) -> Seconds:
    """What has passed of both."""
    clock, processor = now()
    return clock - began[0], processor - began[1]


def seconds_of_fold(store: Store, folder: Path) -> Seconds:
    """Seconds to fold the part."""
    with store.writer() as writer:
        began = now()
        for taken in fold(writer, ["a"], folder, NOW):
            assert not taken.failures, taken.failures
        return since(began)


def seconds_one_by_one(store: Store, told: Told) -> Seconds:
    """Seconds to add each document in a transaction of its own."""
    with store.writer() as writer:
        began = now()
        for document, claims in told:
            writer.add(document, claims, NOW)
        return since(began)


def seconds_of_copy(store: Store, told: Told) -> Seconds:
    """Seconds to COPY the words of as many documents and claims into tables that keep nothing else of them."""
    with store.place.engine(writable=True).begin() as connection:
        for table in ("bare_documents", "bare_claims"):
            connection.execute(text(f"CREATE TEMPORARY TABLE {table} (id text, told text) ON COMMIT DROP"))
        driver = connection.connection.driver_connection
        assert driver is not None
        began = now()
        copy(driver, "bare_documents", ((document.id, document.text) for document, _ in told))
        copy(driver, "bare_claims", ((claim.id, claim.evidence) for _, found in told for claim in found))
        return since(began)


def copy(driver: object, table: str, rows: Iterable[tuple[str, str]]) -> None:
    """COPY rows into a table over the connection of psycopg."""
    with driver.cursor() as cursor, cursor.copy(f"COPY {table} FROM STDIN") as stream:  # type: ignore[attr-defined]
        for row in rows:
            stream.write_row(row)


if __name__ == "__main__":
    main()
