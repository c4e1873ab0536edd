"""A web page is one document: its article without what stands around it, with title, outlet, author, day, address."""

from collections.abc import Iterator
from dataclasses import replace

from bilateral.sources.given import Given
from bilateral.sources.source import Item, never, whole

SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
TYPES = frozenset({"text/html", "application/xhtml+xml"})
APART = True
sure = never


def documents(given: Given) -> Iterator[Item]:
    """Read one page."""
    # Reading pages brings much along: it is loaded where one is read.
    from bilateral.sources.article import article

    return whole(given, lambda data: replace(article(data, given.address, given.type), id=given.name))


def skimmed(given: Given) -> Iterator[Item]:
    """The same page by its bare paragraphs, where it is written in paragraphs."""
    from bilateral.sources.skim import skim

    return whole(given, lambda data: replace(skim(data, given.address, given.type), id=given.name))
