"""What a page tells of itself besides its text: title, outlet, author, address, day."""

from courlan import extract_domain
from lxml.html import HtmlElement
from trafilatura.settings import Document as Metadata

from bilateral.model.document import Document
from bilateral.sources.dating import dated

_LONGEST_NAME = 60  # characters: what is longer is the headline in the wrong place


def titled(text: str, about: Metadata, tree: HtmlElement, address: str) -> Document:
    """The document of a page with this text, by the metadata found ``about`` it; ``address`` is where it came from."""
    published, basis = dated(tree, address)
    return Document(
        address,
        text,
        published,
        _outlet(about.sitename or "", about.hostname or ""),
        about.title or "",
        _canonical(about.url or "", address),
        author=about.author or "",
        dated=basis,
    )


def _outlet(told: str, host: str) -> str:
    """The name of the site, or its host where what stands in the place of the name is a headline or an address."""
    return host if not told or len(told) > _LONGEST_NAME or "://" in told else told


def _canonical(told: str, address: str) -> str:
    """The address that a page says it has, if that is one of the site it came from: nobody speaks for another site."""
    if not told.startswith(("http://", "https://")):
        return address
    return told if not address or extract_domain(told) == extract_domain(address) else address
