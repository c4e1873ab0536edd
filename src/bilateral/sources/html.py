"""A web page is one document: its article without what stands around it, with title, outlet, author, day, address."""

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256

from bilateral.sources.given import Given
from bilateral.sources.source import DocumentError, Item, checked, failure, never

SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
TYPES = frozenset({"text/html", "application/xhtml+xml"})
APART = True
sure = never


def documents(given: Given) -> Iterator[Item]:
    """Read one page."""
    # Reading pages brings much along: it is loaded where one is read.
    from bilateral.sources.article import article

    data = given.read()
    try:
        found = article(data, given.address, given.type)
        name = given.name
        yield checked(replace(found, id=name, raw=sha256(data).hexdigest(), retrieved=given.retrieved))
    except DocumentError as error:
        yield failure(given.name, error)
