"""The sources that are installed, and which of them reads what is given."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import entry_points
from typing import cast

from bilateral.model.document import Document
from bilateral.sources import html
from bilateral.sources.given import Given
from bilateral.sources.language import with_language
from bilateral.sources.source import Item, Source, SourceError, failure

GROUP = "bilateral.sources"
_FALLBACK = "text"
# Types that servers send for whatever they do not know: the name of a file tells more.
_WEAK = {"", "text/plain", "application/octet-stream", "binary/octet-stream", "application/gzip", "application/x-gzip"}


@cache
def sources() -> Mapping[str, Source]:
    """The installed sources by their names, those of other packages too.

    Raises ``SourceError`` where one cannot be loaded, or where the package is not installed.

    >>> "html" in sources()
    True
    """
    found: dict[str, Source] = {}
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name):
        try:
            found[entry.name] = cast("Source", entry.load())
        except Exception as error:  # whatever another package stumbles over is told with its name
            raise SourceError(f"the source {entry.name} ({entry.value}) cannot be loaded: {error}") from error
    if _FALLBACK not in found:
        raise SourceError("no sources are installed: install the package again (pip install bilateral)")
    return found


def suffixes() -> frozenset[str]:
    """The suffixes of files that some source reads."""
    return frozenset(suffix for source in sources().values() for suffix in source.SUFFIXES)


def source_of(given: Given) -> Source:
    """Which source reads this: by what its bytes surely are, its told type, its suffix, their look; else as plain text.

    Raises ``OSError`` where its first bytes cannot be read.

    >>> source_of(Given("notes", data=b"%PDF-1.7")).__name__
    'bilateral.sources.pdf'
    """
    start, told = given.start(), given.type.partition(";")[0].strip().lower()
    known = sources().values()
    sure = (source for source in known if source.sure(start))
    typed = (source for source in known if told not in _WEAK and told in source.TYPES)
    named = (source for source in known if given.suffix in source.SUFFIXES)
    return next(sure, None) or next(typed, None) or next(named, None) or sources()[_guess(start)]


def _guess(start: bytes) -> str:
    """What something without a type and a suffix is likely to be, as what comes on standard input."""
    begins = start.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    return {b"{": "jsonl", b"<": "html"}.get(begins, _FALLBACK)


def read(given: Given) -> Iterator[Item]:
    """Read what is given with its source; whatever goes wrong with the rest of it is a failure in its place."""
    try:
        for item in source_of(given).documents(given):
            yield _completed(item, given) if isinstance(item, Document) else item
    except (MemoryError, Exception) as error:  # a parser of strangers' bytes may raise anything
        yield failure(given.name, error)


def skimmed(given: Given) -> Document | None:
    """A page as a skim of its paragraphs shows it; ``None`` for what is no page, or cannot be skimmed."""
    try:
        found = list(html.skimmed(given)) if source_of(given) is sources().get("html") else []
    except (MemoryError, Exception):  # whatever it is, the reading of the page will tell
        return None
    return next((_completed(item, given) for item in found if isinstance(item, Document)), None)


def _completed(document: Document, given: Given) -> Document:
    return with_language(given.about.completed(document))
