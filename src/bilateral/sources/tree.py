"""The bytes of a page -> its tree of elements."""

from functools import lru_cache

from lxml.html import HtmlElement
from trafilatura.utils import load_html

from bilateral.sources.charset import decoded
from bilateral.sources.source import DocumentError


@lru_cache(maxsize=1)  # a page that is worth it is read right after it was skimmed
def tree_of(page: bytes, told: str = "") -> HtmlElement:
    """The tree of a page, which nobody may change; ``told`` is its media type with the encoding.

    Raises ``DocumentError`` where it is not a page.

    >>> tree_of(b"<html><body><p>Chad and Niger met.</p></body></html>").text_content()
    'Chad and Niger met.'
    """
    tree = load_html(decoded(page, told))
    if tree is None:
        raise DocumentError("it is not a page")
    return tree
