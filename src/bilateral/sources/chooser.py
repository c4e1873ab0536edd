"""Chooses how a source is read: by the suffix of its file, or file by file in a folder."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import cast

from bilateral.model.document import Document
from bilateral.model.failure import Failure
from bilateral.sources.folder import sorted_out
from bilateral.sources.source import Format, SourceError, failure

# Which module reads files of a suffix. They are loaded when first needed: reading pages brings much along.
FORMATS: Mapping[str, str] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
}


@dataclass(frozen=True, slots=True)
class File:
    """A file to be read and what it is called for its user."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class Choice:
    """The files that some sources come to, and those that were passed over, being of no known format."""

    files: tuple[File, ...]
    passed_over: tuple[Path, ...] = ()


def choose(sources: Iterable[str | Path]) -> Choice:
    """Find the files of some sources, each a file or a folder.

    A file named by itself is read whatever its suffix (as plain text where that is not known). Raises
    ``SourceError`` where one does not exist or has nothing to read.
    """
    chosen: list[File] = []
    passed_over: list[Path] = []
    for named in sources:
        if "://" in str(named):
            raise SourceError(f"addresses are not read yet: save the page of {named} and read the file")
        source = Path(named)
        if source.is_dir():
            known, others = sorted_out(source, FORMATS)
            if not known:
                raise SourceError(f"the folder {source} holds no file that can be read ({_kinds()})")
            chosen += [File(path, path.relative_to(source).as_posix()) for path in known]
            passed_over += others
        elif source.exists():
            chosen.append(File(source, source.name))
        else:
            raise SourceError(f"no such file or folder: {source}")
    return Choice(tuple(chosen), tuple(passed_over))


def documents(choice: Choice) -> Iterator[Document | Failure]:
    """Read the documents of all files, in order; in the place of one that cannot be read, why."""
    for file in choice.files:
        try:
            with file.path.open("rb") as stream:
                yield from format_of(file.path)(file.name, stream)
        except OSError as error:
            yield failure(file.name, SourceError(f"the file cannot be read: {error.strerror}"))


def format_of(path: Path) -> Format:
    """How files of this suffix are read; as plain text where it is not known."""
    module = import_module(f"bilateral.sources.{FORMATS.get(path.suffix.lower(), 'text')}")
    return cast("Format", module.documents)


def _kinds() -> str:
    return " ".join(FORMATS)
