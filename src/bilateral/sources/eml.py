"""A mail is one document: what it tells in plain text or as a page, with its subject, sender and day."""

import re
from collections.abc import Iterator
from datetime import datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr

from bilateral.model.document import Dating, Document
from bilateral.sources.given import Given
from bilateral.sources.source import DocumentError, Item, never, whole
from bilateral.sources.wrapping import unwrapped

SUFFIXES = frozenset({".eml"})
TYPES = frozenset({"message/rfc822"})
APART = True
sure = never

# A plain part shorter than this only says that the mail is to be read as a page.
_SHORTEST = 200
# Elements of a page that end a line.
_LINES = {"p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"}


def documents(given: Given) -> Iterator[Item]:
    """Read one mail."""
    return whole(given, lambda data: _document(given.name, data))


def _document(name: str, data: bytes) -> Document:
    try:
        return mail(BytesParser(policy=policy.default).parsebytes(data), name)
    except (LookupError, ValueError) as error:  # the parser stumbles over headers that are no headers
        raise DocumentError(f"it is not a mail: {error}") from None


def mail(message: EmailMessage, name: str) -> Document:
    r"""The document of a mail, called by its Message-ID, else ``name``. Raises ``DocumentError`` where it has no text.

    >>> from email import message_from_string, policy
    >>> told = "From: The Gazette <desk@g.example>\nSubject: Envoy recalled\n\nFrance recalled its envoy."
    >>> mail(message_from_string(told, policy=policy.default), "1.eml").outlet
    'The Gazette'
    """
    sender, address = parseaddr(str(message.get("From", "")))
    day = _day(message)
    return Document(
        str(message.get("Message-ID", "")).strip().strip("<>") or name,
        _text(message),
        day.date() if day else None,
        sender or address.rpartition("@")[2],
        str(message.get("Subject", "")).strip(),
        dated=Dating.STATED if day else Dating.UNKNOWN,
    )


def _day(message: EmailMessage) -> datetime | None:
    try:
        told = message["Date"]
        return told.datetime if told is not None else None
    except (TypeError, ValueError, AttributeError):
        return None


def _text(message: EmailMessage) -> str:
    plain = _content(message, "plain")
    if len(plain.strip()) >= _SHORTEST or message.get_body(("html",)) is None:
        return unwrapped(plain)
    return _text_of_page(_content(message, "html")) or unwrapped(plain)


def _content(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    if part is None:
        return ""
    try:
        text = str(part.get_content())
    except (LookupError, UnicodeError):  # an encoding that nobody knows, or that is not the one it says
        payload = part.get_payload(decode=True)
        text = payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
    return text.replace("\r\n", "\n").replace("\0", "")


def _text_of_page(page: str) -> str:
    """All that a page tells: a newsletter has several items, of which the search for an article would keep one."""
    from lxml.etree import strip_elements
    from lxml.html import fromstring

    if not page.strip():
        return ""
    tree = fromstring(page)
    strip_elements(tree, "script", "style", "title", with_tail=False)
    for element in tree.iter():
        element.text = _flowing(element.text)
        ending = "\n" if element.tag in _LINES else ""
        element.tail = ending + (_flowing(element.tail) or "")
    return "\n".join(filter(None, (line.strip() for line in tree.text_content().split("\n"))))


def _flowing(text: str | None) -> str | None:
    return re.sub(r"\s+", " ", text) if text else text
