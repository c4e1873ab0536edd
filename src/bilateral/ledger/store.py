"""The place a ledger is kept: opens a Writer or a View, which never share a connection."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, inspect, select
from sqlalchemy.exc import DatabaseError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from bilateral.ledger import schema
from bilateral.ledger.errors import LedgerError
from bilateral.ledger.view import View
from bilateral.ledger.writer import Writer

# How long a writer waits for another one to finish, in seconds, before it gives up with a sentence.
_PATIENCE = 30


@dataclass(frozen=True, slots=True)
class Store:
    """A ledger at an address: a path or ``sqlite:///PATH``. PostgreSQL will follow on the same schema.

    Raises ``LedgerError`` where the address is none of these.
    """

    path: Path

    @classmethod
    def at(cls, address: str | Path) -> "Store":
        """The store at an address; nothing is opened or made yet.

        >>> Store.at("sqlite:///news.db").path.name
        'news.db'
        """
        text = str(address)
        scheme, mark, rest = text.partition("://")
        if not mark:
            scheme, rest = "sqlite", f"/{text}"
        if scheme != "sqlite":
            raise LedgerError(f"a ledger is kept in an SQLite file so far; {scheme} is not supported: {text}")
        if not rest.strip("/"):
            raise LedgerError("the address of the ledger is empty: name a file, for instance bilateral.db")
        return cls(Path(rest.removeprefix("/")))

    @contextmanager
    def writer(self) -> Iterator[Writer]:
        """Open the ledger to add to it; it is made where there is none. Raises ``LedgerError``."""
        self._check_place()
        engine = _engine(self.path, writable=True)
        try:
            with _sentences(self.path), engine.connect() as connection:
                _prepare(connection, self.path)
                yield Writer(connection)
        finally:
            engine.dispose()

    @contextmanager
    def view(self) -> Iterator[View]:
        """Open the ledger to read it; nothing can be written through it. Raises ``LedgerError``."""
        if not self.path.is_file():
            raise LedgerError(
                f"there is no ledger at {self.path}: read documents into it first (bilateral read), "
                "or name another with --ledger"
            )
        engine = _engine(self.path, writable=False)
        try:
            with _sentences(self.path), engine.connect() as connection:
                _check_version(connection, self.path)
                yield View(connection)
        finally:
            engine.dispose()

    def _check_place(self) -> None:
        folder = self.path.parent
        if not folder.is_dir():
            raise LedgerError(f"the folder of the ledger does not exist: {folder}")
        if self.path.is_dir():
            raise LedgerError(f"the ledger must be a file, and {self.path} is a folder")
        if not os.access(folder, os.W_OK) or (self.path.exists() and not os.access(self.path, os.W_OK)):
            raise LedgerError(f"the ledger cannot be written: {self.path} is in a read-only place")


def _engine(path: Path, *, writable: bool) -> Engine:
    engine = create_engine("sqlite://", creator=lambda: _connect(path, writable), poolclass=NullPool)
    if writable:
        # A writer takes the lock at once: what it looks up stays true until it commits.
        event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def _connect(path: Path, writable: bool) -> sqlite3.Connection:
    uri = path.absolute().as_uri() + ("?mode=rwc" if writable else "?mode=ro")
    if not writable and not os.access(path.parent, os.W_OK) and not Path(f"{path}-wal").exists():
        uri += "&immutable=1"  # a WAL file cannot be made beside a ledger on a read-only disk, nor is one needed
    connection = sqlite3.connect(uri, uri=True, timeout=_PATIENCE, isolation_level=None)
    if writable:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")  # safe with WAL: a power cut loses no consistency
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA recursive_triggers = ON")  # REPLACE fires the triggers on DELETE
    return connection


def _prepare(connection: Connection, path: Path) -> None:
    with connection.begin():
        if not inspect(connection).get_table_names():
            schema.create(connection)
    _check_version(connection, path)


def _check_version(connection: Connection, path: Path) -> None:
    tables = inspect(connection).get_table_names()
    if not {"ledger", "documents", "claims"} <= set(tables):
        raise LedgerError(f"{path} is a database but not a ledger of Bilateral; nothing in it was changed")
    version = connection.execute(select(schema.about.c.version)).scalars().all()
    if not version or max(version) > schema.VERSION:
        raise LedgerError(
            f"{path} was written by a newer Bilateral (its schema is {max(version, default='unknown')}, "
            f"this one knows {schema.VERSION}): update Bilateral"
        )
    if connection.in_transaction():
        connection.rollback()


@contextmanager
def _sentences(path: Path) -> Iterator[None]:
    """Turn a fault of the database into a sentence."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise LedgerError(_sentence(path, error)) from error


def _sentence(path: Path, error: Exception) -> str:
    cause = str(error.orig if isinstance(error, DatabaseError) else error)
    if "not a database" in cause:
        return f"{path} is not a ledger: it is not an SQLite file"
    if "locked" in cause or "busy" in cause:
        return f"the ledger {path} is being written by another process; try again when it is done"
    if "readonly" in cause or "unable to open" in cause:
        return f"the ledger {path} cannot be opened here ({cause})"
    if "malformed" in cause:
        return f"the ledger {path} is damaged ({cause}): restore a copy and read the documents again"
    return f"the ledger {path} could not be used: {cause}"
