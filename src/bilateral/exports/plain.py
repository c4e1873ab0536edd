"""Texts from outside, made harmless for the form they go into; their words stay as they are."""

import re

# Characters that XML 1.0 cannot hold, and halves of characters that UTF-8 cannot.
_UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_WEB = re.compile(r"https?://[^\s<>\"{}|\\^`\x00-\x20]+", re.IGNORECASE)
# Spreadsheets take a cell that begins so for a formula (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def fit(text: str) -> str:
    r"""The text with U+FFFD in the place of each character that XML cannot hold.

    >>> fit("a\x07b") == "a\ufffdb"
    True
    """
    return _UNFIT.sub("\ufffd", text)


def one_line(text: str) -> str:
    r"""The text on one line.

    >>> one_line("two\n  lines")
    'two lines'
    """
    return " ".join(text.split())


def web_address(text: str) -> str:
    """The text where it is an address of the web, "" where it is not: it may become a link.

    >>> web_address("https://gazette.example/a"), web_address("javascript:alert(1)")
    ('https://gazette.example/a', '')
    """
    return text if _WEB.fullmatch(text) else ""


def no_formula(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula.

    >>> no_formula("=1+1"), no_formula("1+1")
    ("'=1+1", '1+1')
    """
    return f"'{text}" if text.startswith(_FORMULA) else text
