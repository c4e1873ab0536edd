"""A shard: some files that are read together and by themselves, under a name made of all that decides what is found."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bilateral.model.run import Setup
from bilateral.sources.given import Given
from bilateral.sources.source import SourceError

# To begin with a shard takes some seconds, so that it is to be work for a minute at least; and what is lost with a
# worker is read again, so that it is not to be work for hours. A file is never cut: an archive is a shard of its own.
FILES, BYTES = 250, 50_000_000


@dataclass(frozen=True, slots=True)
class Shard:
    """Files to be read together. ``key`` is a hash of their names and bytes, of the program and its weights."""

    key: str
    files: tuple[Given, ...]

    @property
    def name(self) -> str:
        """What it is called for its user: by its first file, and how many there are."""
        more = len(self.files) - 1
        return f"{self.files[0].name} and {more} more" if more else self.files[0].name


def cut(givens: Iterable[Given], setup: Setup) -> list[Shard]:
    """Cut what is given into shards, in order. Raises ``SourceError`` where something is no file, or cannot be read."""
    return [_shard(files, setup) for files in _groups(givens)]


def _groups(givens: Iterable[Given]) -> Iterator[list[Given]]:
    group: list[Given] = []
    heavy = 0
    for given in givens:
        if given.path is None:
            raise SourceError(f"shards are cut of files, and {given.name} is none: read it without --shards")
        size = given.path.stat().st_size
        if group and (len(group) == FILES or heavy + size > BYTES):
            yield group
            group, heavy = [], 0
        group.append(given)
        heavy += size
    if group:
        yield group


def _shard(files: list[Given], setup: Setup) -> Shard:
    told = [[given.name, _digest(given), sorted(given.columns.items())] for given in files]
    content = json.dumps([setup.code, setup.model, told], ensure_ascii=False)
    return Shard(hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:32], tuple(files))


def _digest(given: Given) -> str:
    assert given.path is not None
    try:
        with given.path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise SourceError(f"the file {given.path} cannot be read: {error.strerror}") from error
