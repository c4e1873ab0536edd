"""Chooses what is read: files, the files of folders and patterns, standard input, addresses."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from glob import has_magic
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import cast

from bilateral.sources.folder import sorted_out
from bilateral.sources.given import Given
from bilateral.sources.registry import suffixes
from bilateral.sources.source import Passed, SourceError

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Choice:
    """What some sources come to, and the files that were passed over, being of no known format."""

    given: tuple[Given, ...]
    passed: tuple[Passed, ...] = field(default=())


def choose(sources: Iterable[str | Path], columns: Mapping[str, str] | None = None) -> Choice:
    """Find what is read of some sources, each a file, a folder, a pattern (``news/*.html``), an address or ``-``.

    A file named by itself is read whatever its suffix (as plain text where nothing tells more). ``columns`` are the
    names that tables have for the fields of a document. Raises ``SourceError`` where one does not exist or has nothing
    to read.
    """
    found = [one for named in sources for one in _found(named, columns or {})]
    given = tuple(one for one in found if isinstance(one, Given))
    return Choice(given, tuple(one for one in found if isinstance(one, Passed)))


def _found(named: str | Path, columns: Mapping[str, str]) -> Iterator[Given | Passed]:
    text, path = str(named), Path(named)
    if text == STDIN:
        yield Given("stdin", stream=BufferedReader(cast("RawIOBase", sys.stdin.buffer)), columns=columns)
    elif "://" in text:
        yield Given(text, address=text, columns=columns)
    elif path.is_dir():
        yield from _in_folder(path, columns)
    elif path.exists():
        yield Given(path.name, path=path, columns=columns)
    elif has_magic(text):
        yield from _matching(text, columns)
    else:
        raise SourceError(f"no such file or folder: {named}")


def _in_folder(folder: Path, columns: Mapping[str, str]) -> Iterator[Given | Passed]:
    known, others = sorted_out(folder, suffixes())
    if not known:
        raise SourceError(f"the folder {folder} holds no file that can be read ({' '.join(sorted(suffixes()))})")
    yield from (Given(path.relative_to(folder).as_posix(), path=path, columns=columns) for path in known)
    yield from (Passed(str(path), "of no format that is read") for path in others)


def _matching(pattern: str, columns: Mapping[str, str]) -> Iterator[Given | Passed]:
    path = Path(pattern)
    found = [one for one in sorted(Path(path.anchor).glob(str(path.relative_to(path.anchor)))) if one.is_file()]
    if not found:
        raise SourceError(f"no file is called like {pattern}")
    yield from (Given(path.as_posix(), path=path, columns=columns) for path in found)
