"""Feeds (RSS, Atom, RDF, JSON Feed) and sitemaps of news: addresses of pages, with what is told of them."""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any
from urllib.parse import urljoin

from bilateral.sources.given import About, Given
from bilateral.sources.source import DocumentError, Item, failure

SUFFIXES = frozenset({".rss", ".atom", ".rdf", ".xml"})
TYPES = frozenset(
    {
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/feed+json",
        "application/xml",
        "text/xml",
    }
)
APART = False

# A feed of more than this is not read: the largest of newspapers hold some hundred kilobytes.
LARGEST = 20_000_000
# Entries taken of one feed; the standard of sitemaps for news allows a thousand.
MOST = 1_000
# Characters: a text that a feed gives in full is longer, a teaser shorter.
_FULL = 600

_ROOT = re.compile(
    rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<\?[^>]*>\s*|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>\s*)*"
    rb"<(?:rss|feed|rdf:RDF|urlset|sitemapindex)[\s>]",
    re.S | re.I,
)
# An entity that stands for others: a few of them stand for a billion letters, which no feed has to say.
_MULTIPLIED = re.compile(rb"<!ENTITY\s[^>]*&\w[^>]*>")
_SITEMAP = re.compile(rb"<(?:urlset|sitemapindex)[\s>]", re.I)
_JSON = re.compile(rb'^\s*\{.*?"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org', re.S)


def sure(start: bytes) -> bool:
    """Whether the first element is that of a feed or of a sitemap."""
    return bool(_ROOT.match(start) or _JSON.match(start))


def documents(given: Given) -> Iterator[Item]:
    """The pages that a feed names, each yet to be fetched."""
    data = given.read(LARGEST)
    try:
        entries = list(_entries(data, given))
    except DocumentError as error:
        yield failure(given.name, error)
        return
    found: dict[str, Given] = {}
    for entry in entries[:MOST]:
        found.setdefault(entry.address, replace(entry, feed=given.address))
    yield from found.values()


def _entries(data: bytes, given: Given) -> Iterator[Given]:
    if data.lstrip().startswith(b"{"):
        return _of_json(data, given.address)
    if _SITEMAP.search(data[:4096]):
        return _of_sitemap(data)
    return _of_feed(data, given)


def _of_feed(data: bytes, given: Given) -> Iterator[Given]:
    import feedparser

    if _MULTIPLIED.search(data):
        raise DocumentError("it declares entities that stand for one another, which are not followed")
    told = {"content-type": given.type, "content-location": given.address}
    try:
        found = feedparser.parse(BytesIO(data), response_headers=told)
    except Exception as error:  # it reads most of what is broken, and stumbles over the rest
        raise DocumentError(f"it is not a feed, or it is damaged: {error}") from None
    if not found.entries and (found.get("bozo") or not found.get("version")):
        raise DocumentError(f"it is not a feed, or it is damaged: {found.get('bozo_exception', 'no entries')}")
    outlet = str(found.feed.get("title") or "")
    for entry in found.entries:
        if address := str(entry.get("link") or ""):
            published = str(entry.get("published") or "")
            changed = str(entry["updated"]) if "updated" in entry else published
            day = _day(published or changed)
            about = About(day, outlet, _line(entry.get("title")), _line(entry.get("author")))
            yield _page(_joined(given.address, address), about, changed, _longest(entry.get("content") or ()))


def _longest(contents: Any) -> str:  # noqa: ANN401 - feedparser's own dictionaries
    return max((str(content.get("value") or "") for content in contents), key=len, default="")


def _of_json(data: bytes, address: str) -> Iterator[Given]:
    try:
        told = json.loads(data)
        items, outlet = told["items"], str(told.get("title") or "")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise DocumentError(f"it is not a JSON feed: {error!r}") from None
    for item in items if isinstance(items, list) else ():
        if isinstance(item, dict) and (link := item.get("url") or item.get("external_url")):
            about = About(_iso(item.get("date_published")), outlet, _line(item.get("title")), _authors(item))
            changed = str(item.get("date_modified") or item.get("date_published") or "")
            text = item.get("content_html") or item.get("content_text") or ""
            yield _page(_joined(address, str(link)), about, changed, str(text))


def _authors(item: Mapping[str, Any]) -> str:
    told = item.get("authors") or [item.get("author")]
    names = (one.get("name") for one in told if isinstance(one, dict)) if isinstance(told, list) else ()
    return ", ".join(str(name) for name in names if name)


def _of_sitemap(data: bytes) -> Iterator[Given]:
    """The pages of a sitemap with what it tells of news, or the sitemaps that it names."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise DocumentError(f"the sitemap is damaged: {error}") from None
    if root is None:
        raise DocumentError("the sitemap is damaged: it has no element")
    for entry in root.iter("{*}url", "{*}sitemap"):
        told = {_local(element.tag): (element.text or "").strip() for element in entry.iter("{*}*")}
        if told.get("loc"):
            about = About(_iso(told.get("publication_date")), told.get("name", ""), _line(told.get("title")))
            yield _page(told["loc"], about, told.get("lastmod") or told.get("publication_date") or "")


def _local(tag: str) -> str:
    """The name of an element without what it belongs to, also where that was never declared."""
    return tag.rpartition("}")[2].rpartition(":")[2]


def _joined(base: str, address: str) -> str:
    """An address as it is meant on a page; what is none stays, and is told when it is to be fetched."""
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def _page(address: str, about: About, changed: str, text: str = "") -> Given:
    return Given(address, address=address, about=about, stamp=changed, instead=text if len(text) >= _FULL else "")


def _day(told: str) -> date | None:
    """The day of a time as feeds write it, where it was written: the paper's day, not that of Greenwich."""
    with suppress(ValueError, TypeError, IndexError):
        return _iso(told) or parsedate_to_datetime(told).date()
    return None


def _iso(told: Any) -> date | None:  # noqa: ANN401 - whatever stands in a feed
    try:
        return date.fromisoformat(str(told)[:10]) if told else None
    except ValueError:
        return None


def _line(told: Any) -> str:  # noqa: ANN401 - whatever stands in a feed
    """A text of a feed on one line, without its marks for a page."""
    text = re.sub(r"<[^>]+>", " ", told) if isinstance(told, str) else ""
    return " ".join(text.split())
