"""One hash for the files of some parts of this program, by which what they made is known to be theirs."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib.resources.abc import Traversable


def digest_of(package: Traversable, parts: Iterable[str]) -> str:
    """The SHA-256 of some files of a package, and of those below some of its folders, with their names.

    >>> from importlib.resources import files
    >>> len(digest_of(files("bilateral"), ["model"]))
    64
    """
    whole = sha256()
    for part in parts:
        for name, file in _files(package.joinpath(part), part):
            whole.update(f"\n{name} {sha256(file.read_bytes()).hexdigest()}".encode())
    return whole.hexdigest()


def _files(place: Traversable, name: str) -> Iterator[tuple[str, Traversable]]:
    """A file, or those below a folder with their paths, in order of these; without what Python puts there itself."""
    if place.is_file():
        yield name, place
        return
    for entry in sorted(place.iterdir(), key=lambda entry: entry.name):
        if entry.name != "__pycache__":
            yield from _files(entry, f"{name}/{entry.name}")
