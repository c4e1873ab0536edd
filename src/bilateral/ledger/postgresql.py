"""A ledger in a PostgreSQL database: how it is opened and what is said when that fails."""

from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool

from bilateral.ledger import schema
from bilateral.ledger.answers import answers
from bilateral.ledger.bands import bands
from bilateral.ledger.errors import LedgerError
from bilateral.ledger.sqlite import PATIENCE

# Taken by every writer for its transaction, so that there is one at a time, as in SQLite. The schema of the database is
# part of the key: ledgers side by side do not wait for each other.
_LOCK = "SELECT pg_advisory_xact_lock(hashtext('bilateral ledger'), hashtext(current_schema()))"


@dataclass(frozen=True, slots=True)
class Server:
    """The database that a ledger is kept in, in the first schema of its search path."""

    url: URL

    @property
    def name(self) -> str:
        """What it is called for its user, without the password."""
        return self.url.render_as_string(hide_password=True)

    def check_readable(self) -> None:
        """Whether there is a ledger shows when the database is asked."""

    def check_writable(self) -> None:
        """Whether it may be written shows when the database is asked."""

    def check_new(self, connection: Connection) -> None:
        """Raise ``LedgerError`` where the database cannot hold every text."""
        encoding = connection.exec_driver_sql("SHOW server_encoding").scalar()
        if encoding != "UTF8":
            raise LedgerError(f"the database {self.name} keeps texts in {encoding}: a ledger needs one in UTF8")

    def engine(self, *, writable: bool) -> Engine:
        """Connections to it, one at a time. Raises ``LedgerError`` where the driver is not installed."""
        try:
            return _engine(self.url.set(drivername="postgresql+psycopg"), writable)
        except ModuleNotFoundError as error:
            raise LedgerError("a ledger in PostgreSQL needs its driver: pip install 'bilateral[postgres]'") from error

    def scrub(self, connection: Connection) -> None:
        """Rewrite the tables, so that the server keeps nothing of what was forgotten in them."""
        tables = ", ".join(table.name for table in (*schema.ERASABLE, bands, answers))
        engine = connection.engine.execution_options(isolation_level="AUTOCOMMIT")
        with engine.connect() as alone:
            alone.exec_driver_sql(f"VACUUM (FULL) {tables}")

    def sentence(self, cause: str) -> str:
        """Say for people what the database complained about."""
        first = cause.strip().partition("\n")[0]
        if "lock timeout" in cause:
            return f"the ledger {self.name} is being written by another process; try again when it is done"
        if "connection" in cause and ("failed" in cause or "refused" in cause):
            return f"the ledger {self.name} cannot be reached: {first}"
        return f"the ledger {self.name} could not be used: {first}"


# An engine holds no connection, but the statements it has compiled, which take longer to compile than to run.
@lru_cache(maxsize=16)
def _engine(url: URL, writable: bool) -> Engine:
    engine = create_engine(url, poolclass=NullPool)
    if not writable:
        # A reader keeps to the moment of its first question, and the server refuses it every change.
        return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    event.listen(engine, "begin", _wait_for_turn)
    return engine


def _wait_for_turn(connection: Connection) -> None:
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{PATIENCE}s'")
    connection.exec_driver_sql(_LOCK)
