"""A part: what was read of a shard, as a file of documents with their claims and a marker that it is complete."""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from io import BufferedReader
from pathlib import Path
from typing import Any, BinaryIO
from uuid import uuid4

from bilateral.exports.records import records
from bilateral.ledger.kept import Kept
from bilateral.ledger.seals import document_id, text_hash
from bilateral.model.failure import Failure
from bilateral.model.fingerprint import Fingerprint
from bilateral.model.run import Stage
from bilateral.running.reading import Reading

_BESIDE = f".*.*.{'[0-9a-f]' * 32}"  # what is written has such a name until it is whole
# A part is in no ledger yet: when it was taken in is for its fold to tell.
_NEVER = datetime.fromtimestamp(0, UTC)


@dataclass(frozen=True, slots=True)
class Came:
    """What a shard came to: documents, claims, what was left out and passed over, documents by unread language.

    ``sha256`` is that of the file of the part, ``peak`` the most memory that a process which read it used, in bytes.
    """

    documents: int = 0
    claims: int = 0
    failures: tuple[Failure, ...] = ()
    passed: tuple[tuple[str, int], ...] = ()
    languages: tuple[tuple[str, int], ...] = ()
    stages: tuple[Stage, ...] = ()
    seconds: float = 0.0
    peak: int = 0
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """The place of a part in a folder: ``KEY.jsonl``, and ``KEY.done`` once that is whole."""

    folder: Path
    key: str

    @property
    def path(self) -> Path:
        """The file of documents with their claims, as ``bilateral export jsonl --with-text`` writes them."""
        return self.folder / f"{self.key}.jsonl"

    @property
    def marker(self) -> Path:
        """The file that is there once the part is whole."""
        return self.folder / f"{self.key}.done"

    def came(self) -> Came | None:
        """What the shard came to; ``None`` where it is not read yet, or its file is not as it was written."""
        try:
            told: dict[str, Any] = json.loads(self.marker.read_bytes())
            with self.path.open("rb") as stream:
                sound = hashlib.file_digest(stream, "sha256").hexdigest() == told["sha256"]
            return _came(told) if sound else None
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def write(self, readings: Iterable[Reading]) -> str:
        """Write the file; its SHA-256. It is there whole or not at all, whoever else writes it at the same time."""
        digest = hashlib.sha256()
        with _put(self.path) as file:
            for reading in readings:
                line = (json.dumps(_record(reading), ensure_ascii=False) + "\n").encode("utf-8", "surrogatepass")
                digest.update(line)
                file.write(line)
        return digest.hexdigest()

    def finish(self, came: Came) -> None:
        """Mark it as whole."""
        with _put(self.marker) as file:
            file.write(json.dumps(asdict(came), ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass"))


def sweep(folder: Path) -> None:
    """Remove what processes that were killed left half written. What one still writes, here or elsewhere, is locked."""
    for left in folder.glob(_BESIDE):
        with suppress(OSError):
            with left.open("rb") as file:
                _lock(file)
            left.unlink()


@contextmanager
def _put(path: Path) -> Iterator[BinaryIO]:
    """A file to write beside a path, which is put there when all is written."""
    beside, file = _begun(path)
    try:
        with file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _begun(path: Path) -> tuple[Path, BinaryIO]:
    """A new file beside a path, locked; another one where it was swept away before it was."""
    while True:
        beside = path.with_name(f".{path.name}.{uuid4().hex}")
        file = beside.open("xb")
        with suppress(OSError):  # a file system without locks: nothing in it is ever swept
            _lock(file)
        if beside.exists():
            return beside, file
        file.close()


def _lock(file: BinaryIO | BufferedReader) -> None:
    """Lock a file until it is closed. Raises ``OSError`` where another process has.

    Windows has no such locks, and removes no file that is open.
    """
    with suppress(ImportError):
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _record(reading: Reading) -> dict[str, Any]:
    document = reading.document
    text = Fingerprint(text_hash(document.text), len(document.text))
    claims = {claim.id: claim for claim in reading.claims}
    return records(Kept(document_id(document), 1, _NEVER, text, document, claims), with_text=True)


def _came(told: dict[str, Any]) -> Came:
    lists = {name: tuple(tuple(pair) for pair in told[name]) for name in ("passed", "languages")}
    failures = tuple(Failure(**failure) for failure in told["failures"])
    stages = tuple(Stage(**stage) for stage in told["stages"])
    return Came(**{**told, **lists, "failures": failures, "stages": stages})
