"""A web page is one document: its article without what stands around it, with title, outlet, date and address."""

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from typing import BinaryIO

from trafilatura import bare_extraction
from trafilatura.settings import use_config

from bilateral.model.document import Document
from bilateral.model.failure import Failure
from bilateral.sources.source import DocumentError, checked, day, failure

# trafilatura drops articles of fewer characters than this for a coarser reading; its own 250 loses short dispatches.
_SHORTEST = "50"


def documents(name: str, stream: BinaryIO) -> Iterator[Document | Failure]:
    """Read one page."""
    page = stream.read()
    try:
        yield checked(replace(document(name, page), raw=sha256(page).hexdigest()))
    except DocumentError as error:
        yield failure(name, error)


def document(name: str, page: bytes, address: str = "") -> Document:
    """The article of a page; ``address`` is where it was fetched from, if it was.

    Raises ``DocumentError`` where there is no article in it.
    """
    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", _SHORTEST)
    found = bare_extraction(page, url=address or None, with_metadata=True, include_comments=False, config=config)
    if found is None or isinstance(found, dict) or not (found.text or "").strip():
        raise DocumentError("no article was found in the page")
    return Document(
        name,
        found.text or "",
        day(found.date or ""),
        found.sitename or found.hostname or "",
        found.title or "",
        found.url or address,
    )
