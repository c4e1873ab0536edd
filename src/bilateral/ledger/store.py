"""The place a ledger is kept: opens a Writer or a View, which never share a connection."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import URL, Connection, func, inspect, make_url, select
from sqlalchemy.exc import ArgumentError, DatabaseError, SQLAlchemyError

from bilateral.ledger import migrations, schema
from bilateral.ledger.errors import LedgerError
from bilateral.ledger.forget import Forgotten
from bilateral.ledger.guards import create
from bilateral.ledger.postgresql import Server
from bilateral.ledger.sqlite import File
from bilateral.ledger.view import View
from bilateral.ledger.writer import Writer

_SERVERS = {"postgresql", "postgres", "postgresql+psycopg"}


@dataclass(frozen=True, slots=True)
class Store:
    """A ledger at an address: a path, ``sqlite:///PATH``, or ``postgresql://USER@HOST/DATABASE``.

    Raises ``LedgerError`` where the address is none of these.
    """

    place: File | Server

    @classmethod
    def at(cls, address: str | Path) -> "Store":
        """The store at an address; nothing is opened or made yet.

        >>> Store.at("sqlite:///news.db").path.name
        'news.db'
        >>> Store.at("postgresql://ada:secret@db.example/news").name
        'postgresql://ada:***@db.example/news'
        """
        text = str(address)
        scheme, mark, rest = text.partition("://")
        if not mark:
            scheme, rest = "sqlite", f"/{text}"
        if scheme in _SERVERS:
            return cls(Server(_url(text)))
        if scheme != "sqlite":
            raise LedgerError(f"a ledger is kept in an SQLite file or in PostgreSQL; {scheme} is neither: {text}")
        if not rest.strip("/"):
            raise LedgerError("the address of the ledger is empty: name a file, for instance bilateral.db")
        return cls(File(Path(rest.removeprefix("/"))))

    @property
    def name(self) -> str:
        """What the ledger is called for its user."""
        return self.place.name

    @property
    def path(self) -> Path:
        """The file of the ledger. Raises ``LedgerError`` where it is kept in a server."""
        if isinstance(self.place, Server):
            raise LedgerError(f"the ledger {self.name} is no file")
        return self.place.path

    @contextmanager
    def writer(self, *, keep_text: bool = True) -> Iterator[Writer]:
        """Open the ledger to add to it; it is made where there is none, and brought up to date where it is older.

        Without ``keep_text`` the texts of new documents are not kept. Raises ``LedgerError``.
        """
        with self._writable() as connection:
            yield Writer(connection, keep_text=keep_text)

    @contextmanager
    def view(self) -> Iterator[View]:
        """Open the ledger to read it; nothing can be written through it. Raises ``LedgerError``.

        A ledger of an older version is brought up to date first.
        """
        self.place.check_readable()
        with self._connected(writable=False) as connection:
            if _is_of_today(connection) or self._version(connection) == schema.VERSION:
                connection.rollback()  # its moment begins with the first question
                yield View(connection)
                return
        with self._writable():
            pass
        with self._connected(writable=False) as connection:
            yield View(connection)

    def forget(self, target: str, at: datetime) -> Forgotten:
        """Black out a document or a person (see ``Writer.forget``), and what the database itself keeps of them."""
        self.place.check_readable()
        with self._writable() as connection:
            forgotten = Writer(connection).forget(target, at)
            self.place.scrub(connection)
            return forgotten

    @contextmanager
    def _writable(self) -> Iterator[Connection]:
        self.place.check_writable()
        with self._connected(writable=True) as connection:
            with connection.begin():
                if not inspect(connection).get_table_names():
                    self.place.check_new(connection)
                    create(connection)
                else:
                    migrations.migrate(connection, self._version(connection), self.name)
            yield connection

    @contextmanager
    def _connected(self, *, writable: bool) -> Iterator[Connection]:
        """A connection; a fault of the database becomes a sentence."""
        engine = self.place.engine(writable=writable)
        try:
            with engine.connect() as connection:
                yield connection
        except (SQLAlchemyError, sqlite3.Error) as error:
            cause = str(error.orig if isinstance(error, DatabaseError) else error)
            raise LedgerError(self.place.sentence(cause)) from error

    def _version(self, connection: Connection) -> int:
        """The version of a ledger. Raises ``LedgerError`` where it is none, or newer than this program."""
        tables = set(inspect(connection).get_table_names())
        if not tables:
            raise LedgerError(f"there is no ledger in {self.name}: read documents into it first (bilateral read)")
        if not {"ledger", "documents", "claims"} <= tables:
            raise LedgerError(f"{self.name} is a database but not a ledger of Bilateral; nothing in it was changed")
        versions = connection.execute(select(schema.about.c.version)).scalars().all()
        newest = max(versions, default=0)
        if not 1 <= newest <= schema.VERSION:
            raise LedgerError(
                f"{self.name} was written by a newer Bilateral (its schema is {newest or 'unknown'}, "
                f"this one knows {schema.VERSION}): update Bilateral"
            )
        return newest


def _is_of_today(connection: Connection) -> bool:
    """Whether a database tells the version of this program: most do, and listing its tables takes far longer."""
    try:
        return connection.execute(select(func.max(schema.about.c.version))).scalar() == schema.VERSION
    except SQLAlchemyError:  # what it is instead is told by a closer look
        connection.rollback()
        return False


def _url(text: str) -> URL:
    try:
        return make_url(text)
    except (ArgumentError, ValueError) as error:
        raise LedgerError(f"not the address of a database: {text}") from error
