"""What a page tells about itself: in its head, and where that is silent, on its face.

The looks are those of trafilatura. Its ``extract_metadata`` takes them all; those at the licence, the tags, the
categories and the day of the last change are not needed here and took a third of its time.
"""

import re
from contextlib import suppress

from courlan import extract_domain
from lxml.html import HtmlElement
from trafilatura.metadata import (
    examine_meta,
    extract_author,
    extract_meta_json,
    extract_sitename,
    extract_title,
    extract_url,
)
from trafilatura.settings import Document as Metadata

from bilateral.sources.dating import head_of

_HOST = re.compile(r"https?://(?:www\.)?([^/]+)")


def about(tree: HtmlElement, address: str = "", *, shown: bool = True) -> Metadata:
    """Title, author, outlet and address of a page; ``shown`` looks on its face for what its head does not tell.

    >>> from lxml.html import fromstring
    >>> page = "<html><head><title>News - g.example</title></head><body><h1>Chad opens an embassy</h1></body></html>"
    >>> told = about(fromstring(page), "https://g.example/1")
    >>> told.title, told.sitename, about(fromstring(page), shown=False).title
    ('Chad opens an embassy', 'g.example', 'News')
    """
    page = tree if shown else head_of(tree)
    found = _told(page)
    found.title = found.title or extract_title(page)
    found.author = found.author or (extract_author(page) if shown else None)
    found.url = found.url or extract_url(tree, address or None)
    found.hostname = extract_domain(found.url, fast=True) if found.url else None
    found.sitename = _site(found.sitename or extract_sitename(page) or "", found.url or "")
    found.clean_and_trim()
    return found


def _told(page: HtmlElement) -> Metadata:
    """What the head of a page tells, and the records for search engines: these count for more."""
    found = examine_meta(page)
    if found.author and " " not in found.author:  # the name of an account
        found.author = None
    with suppress(Exception):  # the records are anybody's, and their reader stumbles over some
        found = extract_meta_json(page, found)
    return found


def _site(told: str, url: str) -> str | None:
    """The name of a site with its capital; where it has none, its host."""
    name = told.lstrip("@")
    if name and "." not in name and not name[0].isupper():
        return name.title()
    host = _HOST.match(url)
    return name or (host[1] if host else None)
