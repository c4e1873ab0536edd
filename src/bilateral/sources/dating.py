"""The day on which a page was published, and what that rests on."""

from collections.abc import Callable
from copy import deepcopy
from datetime import date

from htmldate import find_date
from lxml.html import HtmlElement, fromstring

from bilateral.model.document import Dating


def dated(tree: HtmlElement, address: str = "") -> tuple[date | None, Dating]:
    """The day of a page by its metadata, else as it shows it, else by its address; ``None`` where none tells it.

    >>> dated(fromstring("<html><body><time datetime='2023-04-06'>Thursday</time><p>Text.</p></body></html>"))
    (datetime.date(2023, 4, 6), <Dating.SHOWN: 'shown'>)
    """
    looks: tuple[tuple[Dating, Callable[[], date | None]], ...] = (
        (Dating.STATED, lambda: _found(head_of(tree))),
        (Dating.SHOWN, lambda: _found(deepcopy(tree))),
        (Dating.ADDRESS, lambda: _found(fromstring("<html><body></body></html>"), address)),
    )
    for basis, look in looks:
        if found := look():
            return found, basis
    return None, Dating.UNKNOWN


def _found(tree: HtmlElement, address: str = "") -> date | None:
    # The first publication is asked for, not the last change: words such as "on Monday" were written then.
    found = find_date(tree, extensive_search=False, original_date=True, url=address or None)
    return date.fromisoformat(found) if found else None


def head_of(tree: HtmlElement) -> HtmlElement:
    """A page of nothing but the head and the records for search engines."""
    page = fromstring("<html><head></head><body></body></html>")
    for element in tree.xpath("//meta | //title"):
        page.head.append(deepcopy(element))
    for record in tree.xpath('//script[@type="application/ld+json"]'):
        page.body.append(deepcopy(record))
    return page
