"""A ledger in an SQLite file: how it is opened and what is said when that fails."""

import os
import sqlite3
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool

from bilateral.ledger.errors import LedgerError
from bilateral.ledger.guards import BLACK

# How long a writer waits for another one to finish, in seconds, before it gives up with a sentence.
PATIENCE = 30
# How far a writer waits for the disk. With WAL this is safe for whatever kills the process; a power cut may take the
# last documents, each whole, which reading again puts back.
SYNCHRONOUS = "NORMAL"


@dataclass(frozen=True, slots=True)
class File:
    """The file that a ledger is kept in."""

    path: Path

    @property
    def name(self) -> str:
        """What it is called for its user."""
        return str(self.path)

    def check_readable(self) -> None:
        """Raise ``LedgerError`` where there is no file."""
        if not self.path.is_file():
            raise LedgerError(
                f"there is no ledger at {self.path}: read documents into it first (bilateral read), "
                "or name another with --ledger"
            )

    def check_writable(self) -> None:
        """Raise ``LedgerError`` where a file cannot be made or written."""
        folder = self.path.parent
        if not folder.is_dir():
            raise LedgerError(f"the folder of the ledger does not exist: {folder}")
        if self.path.is_dir():
            raise LedgerError(f"the ledger must be a file, and {self.path} is a folder")
        if not os.access(folder, os.W_OK) or (self.path.exists() and not os.access(self.path, os.W_OK)):
            raise LedgerError(f"the ledger cannot be written: {self.path} is in a read-only place")

    def check_new(self, connection: Connection) -> None:
        """A new file can always hold a ledger."""

    def engine(self, *, writable: bool) -> Engine:
        """Connections to it, one at a time."""
        return _engine(self.path, writable)

    def scrub(self, connection: Connection) -> None:
        """Rewrite the file, so that nothing of what was forgotten is left in it or its log."""
        driver = connection.connection.driver_connection
        assert driver is not None
        for index in ("document_search", "evidence_search"):
            driver.execute(f"INSERT INTO {index}({index}) VALUES ('rebuild')")
        driver.execute("VACUUM")
        (busy, _, _) = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise LedgerError(
                f"the words are forgotten ({BLACK}), but others are reading {self.path}: what was there stays in "
                f"{self.path}-wal until they have closed it"
            )

    def sentence(self, cause: str) -> str:
        """Say for people what the database complained about."""
        if "not a database" in cause:
            return f"{self.path} is not a ledger: it is not an SQLite file"
        if "locked" in cause or "busy" in cause:
            return f"the ledger {self.path} is being written by another process; try again when it is done"
        if "readonly" in cause or "unable to open" in cause:
            return f"the ledger {self.path} cannot be opened here ({cause})"
        if "malformed" in cause:
            return f"the ledger {self.path} is damaged ({cause}): restore a copy and read the documents again"
        return f"the ledger {self.path} could not be used: {cause}"


# An engine holds no connection, but the statements it has compiled, which take longer to compile than to run.
@lru_cache(maxsize=16)
def _engine(path: Path, writable: bool) -> Engine:
    engine = create_engine("sqlite://", creator=lambda: _connect(path, writable), poolclass=NullPool)
    # A writer takes the lock at once: what it looks up stays true until it commits. A reader keeps to the
    # moment of its first question.
    begin = "BEGIN IMMEDIATE" if writable else "BEGIN"
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))
    return engine


def _connect(path: Path, writable: bool) -> sqlite3.Connection:
    uri = path.absolute().as_uri() + ("?mode=rwc" if writable else "?mode=ro")
    if not writable and not os.access(path.parent, os.W_OK) and not Path(f"{path}-wal").exists():
        uri += "&immutable=1"  # a WAL file cannot be made beside a ledger on a read-only disk, nor is one needed
    connection = sqlite3.connect(uri, uri=True, timeout=PATIENCE, isolation_level=None)
    if writable:
        connection.execute(f"PRAGMA synchronous = {SYNCHRONOUS}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA recursive_triggers = ON")  # REPLACE fires the triggers on DELETE
    return connection
