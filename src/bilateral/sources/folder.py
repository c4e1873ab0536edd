"""The files below a folder, in order of their paths."""

from collections.abc import Collection, Iterator
from pathlib import Path

from bilateral.sources.given import Given


def files(folder: Path) -> Iterator[Path]:
    """All files below a folder but those that are hidden, in order of their paths."""
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not hidden:
            yield path


def sorted_out(folder: Path, suffixes: Collection[str]) -> tuple[list[Path], list[Path]]:
    """The files below a folder that have one of the suffixes, and the others."""
    known: list[Path] = []
    others: list[Path] = []
    for path in files(folder):
        (known if Given(path.name).suffix in suffixes else others).append(path)
    return known, others
