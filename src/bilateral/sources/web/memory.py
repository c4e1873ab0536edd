"""What is kept of fetching between runs and shared by all that fetch: when a host may be asked, what was seen."""

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bilateral.sources.source import SourceError

_TABLES = """
CREATE TABLE IF NOT EXISTS hosts (host TEXT PRIMARY KEY, due REAL NOT NULL);
CREATE TABLE IF NOT EXISTS pages (
    ledger TEXT NOT NULL, address TEXT NOT NULL, stamp TEXT NOT NULL DEFAULT '', tries INTEGER NOT NULL DEFAULT 0,
    etag TEXT NOT NULL DEFAULT '', modified TEXT NOT NULL DEFAULT '', PRIMARY KEY (ledger, address)
);
"""
# A page that could not be read so often is not asked for again until its feed says that it changed.
TRIES = 3
# Nobody waits for a host longer than this many turns: a time further ahead was written before the clock was set back.
_TURNS = 100
_PATIENCE = 30  # seconds to wait for another process that writes


@dataclass(frozen=True, slots=True)
class Tags:
    """What a server said of a page, by which it can tell whether that changed since."""

    etag: str = ""
    modified: str = ""

    @property
    def headers(self) -> dict[str, str]:
        """The headers that ask for the page only where it changed."""
        told = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in told.items() if value}


@dataclass(slots=True)
class Memory:
    """The file of it, shared by threads and processes; in memory where there is none."""

    path: Path | None = None
    ledger: str = ""
    _connection: sqlite3.Connection = field(init=False)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        try:
            if self.path is not None:
                self.path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = sqlite3.connect(
                self.path or ":memory:", timeout=_PATIENCE, isolation_level=None, check_same_thread=False
            )
            self._connection.executescript(_TABLES)
        except (OSError, sqlite3.Error) as error:
            raise self._fault(error) from None

    def reserve(self, host: str, delay: float) -> float:
        """Take the next turn at a host; the seconds to wait for it."""
        with self._written() as connection:
            now = time.time()
            row = connection.execute("SELECT due FROM hosts WHERE host = ?", (host,)).fetchone()
            due = max(now, row[0] if row and row[0] - now < _TURNS * max(delay, 1.0) else now)
            connection.execute("INSERT OR REPLACE INTO hosts VALUES (?, ?)", (host, due + delay))
        return float(due - now)

    def has(self, address: str, stamp: str = "") -> bool:
        """Whether a page was read, or given up, since its feed last said that it changed."""
        with self._lock:
            asked = "SELECT stamp, tries FROM pages WHERE ledger = ? AND address = ?"
            row = self._connection.execute(asked, (self.ledger, address)).fetchone()
        return row is not None and row[0] == stamp and row[1] >= TRIES

    def done(self, address: str, stamp: str = "") -> None:
        """Note that a page is in the ledger."""
        self._note(address, stamp=stamp, tries=TRIES)

    def failed(self, address: str, stamp: str = "") -> None:
        """Note that a page could not be read this time."""
        with self._written() as connection:
            connection.execute(
                "INSERT INTO pages (ledger, address, stamp, tries) VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE "
                "SET tries = CASE WHEN stamp = excluded.stamp THEN tries + 1 ELSE 1 END, stamp = excluded.stamp",
                (self.ledger, address, stamp),
            )

    def tags(self, address: str) -> Tags:
        """What was last said of a feed all of whose pages were read."""
        with self._lock:
            asked = "SELECT etag, modified FROM pages WHERE ledger = ? AND address = ?"
            row = self._connection.execute(asked, (self.ledger, address)).fetchone()
        return Tags(*row) if row else Tags()

    def tag(self, address: str, tags: Tags) -> None:
        """Note what was said of a feed, once all of its pages were read."""
        self._note(address, etag=tags.etag, modified=tags.modified)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _note(self, address: str, **fields: object) -> None:
        names, marks = ", ".join(fields), ", ".join("?" for _ in fields)
        again = ", ".join(f"{name} = excluded.{name}" for name in fields)
        added = f"INSERT INTO pages (ledger, address, {names}) VALUES (?, ?, {marks})"
        with self._written() as connection:
            values = (self.ledger, address, *fields.values())
            connection.execute(f"{added} ON CONFLICT DO UPDATE SET {again}", values)

    @contextmanager
    def _written(self) -> Iterator[sqlite3.Connection]:
        """Raise ``SourceError`` where it cannot be written."""
        try:
            with self._lock, self._connection:
                self._connection.execute("BEGIN IMMEDIATE")
                yield self._connection
        except sqlite3.Error as error:
            raise self._fault(error) from None

    def _fault(self, error: Exception) -> SourceError:
        return SourceError(
            f"what was fetched cannot be noted in {self.path} ({error}): "
            "name a folder that can be written with BILATERAL_HOME"
        )
