"""The bytes of a page -> its text, whatever encoding it says it has."""

import codecs
import re

from charset_normalizer import from_bytes

# Where a page must have said its encoding, says the standard.
_HEAD = 1024
_DECLARED = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)""", re.I)
_TOLD = re.compile(r"charset\s*=\s*[\"']?\s*([\w-]+)", re.I)
_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
# What browsers read under these names is the wider encoding of the same makers.
_WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932"}


def decoded(page: bytes, told: str = "") -> str:
    r"""The text of a page, by its mark, UTF-8, the encoding told with its media type, the one it declares, a guess.

    Valid UTF-8 is read as such whatever is said of it: text in another encoding is hardly ever valid. Bytes that do
    not fit are marked by U+FFFD, and NUL characters are left out.

    >>> decoded("<p>Côte d’Ivoire</p>".encode("cp1252"), "text/html; charset=ISO-8859-1")
    '<p>Côte d’Ivoire</p>'
    >>> decoded(b"<p>\xff broken \x00 page</p>", "text/html; charset=utf-8")
    '<p>� broken  page</p>'
    """
    for mark, encoding in _MARKS.items():
        if page.startswith(mark):
            return _clean(page.decode(encoding, "replace"))
    try:
        return _clean(page.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    for name in _names(page, told):
        try:
            return _clean(page.decode(name, "replace" if name == "utf-8" else "strict"))
        except UnicodeDecodeError:
            continue
    guess = from_bytes(page).best()
    return _clean(str(guess) if guess else page.decode("utf-8", "replace"))


def _names(page: bytes, told: str) -> list[str]:
    declared = _DECLARED.search(page[:_HEAD])
    said = [_TOLD.search(told), declared]
    names = [next(filter(None, match.groups())) for match in said if match]
    found = []
    for name in names:
        try:
            known = codecs.lookup(name if isinstance(name, str) else name.decode("ascii")).name
        except (LookupError, UnicodeDecodeError):
            continue
        found.append(_WIDER.get(known, known))
    return found


def _clean(text: str) -> str:
    return text.replace("\0", "")
