"""What was chosen -> what is to be read: archives are unpacked, feeds followed to their pages, addresses fetched."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from bilateral.model.document import Document
from bilateral.model.failure import Failure
from bilateral.sources.given import Given
from bilateral.sources.registry import read, source_of
from bilateral.sources.source import DocumentError, Passed, failure
from bilateral.sources.web.crawl import fetched
from bilateral.sources.web.fetcher import Fetcher
from bilateral.sources.web.memory import Tags

# An index of sitemaps leads to sitemaps, these to pages; an archive in an archive is read, a third one is a trap.
_DEEPEST = 4

Found = Document | Failure | Passed | Given


def intake(
    givens: Iterable[Given],
    fetcher: Callable[[], Fetcher],
    wanted: Callable[[Given], bool] = lambda given: True,  # noqa: ARG005 - everything is
    known: Mapping[str, Tags] = MappingProxyType({}),
) -> Iterator[Found]:
    """All documents of what is given, and what is yet to be read in a process of its own, in order.

    What is local comes first, then what has to be fetched, as it arrives. ``fetcher`` is asked for only then; what is
    not ``wanted`` is passed over, and what is ``known`` comes only where it changed.
    """
    later: list[Given] = []
    for given in givens:
        yield from unpacked(given, later)
    for _ in range(_DEEPEST):
        if not later:
            return
        asked, again = [], list[Given]()
        for given in later:
            if wanted(given):
                asked.append(given)
            else:
                yield Passed(given.name, "read before")
        for item in fetched(asked, fetcher(), known):
            yield from unpacked(item, again) if isinstance(item, Given) else (item,)
        later = again
    yield from (failure(given.name, DocumentError("it stands too many feeds away")) for given in later)


def unpacked(given: Given, later: list[Given], depth: int = 0) -> Iterator[Found]:
    """What is in it: documents, what is to be read apart; addresses are added to ``later``.

    What an archive holds is read from it alone: the addresses that a feed in it names are not fetched.
    """
    if given.remote:
        if depth <= 1:
            later.append(given)
        else:
            yield Passed(given.name, "named by a feed in an archive")
        return
    try:
        source = source_of(given)
        if source.APART:
            yield given.loose()
            return
    except OSError as error:
        yield failure(given.name, error)
        return
    for item in read(given):
        if not isinstance(item, Given):
            yield item
        elif depth < _DEEPEST:
            yield from unpacked(item, later, depth + 1)
        else:
            yield failure(item.name, DocumentError("it stands in too many archives, one inside the other"))


def documents(item: Given) -> Iterator[Document | Failure | Passed]:
    """The documents of what is to be read apart."""
    return (found for found in read(item) if not isinstance(found, Given))
