"""A text as a row of items: words, numbers and signs, each with the classes that the rules know."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from bilateral.reading.dates.vocabulary import vocabulary

_ITEM = re.compile(r"\d{1,3}(?:,\d{3})+|(?<![.\d])\d+\.\d+(?![.\d])|\d+|[^\W\d_]+|\n|[^\w\s]|_")
_SIGNS = str.maketrans({"’": "'", "‘": "'", "`": "'", "–": "-", "—": "-", "‑": "-"})


@dataclass(frozen=True, slots=True)
class Item:
    """A word, number or sign, or what a rule has made of several: its place and its value in each class."""

    start: int
    end: int
    values: Mapping[str, Any]
    classes: frozenset[str]


def items(text: str) -> list[Item]:
    """Return the items of a text; a line break is an item that no rule crosses."""
    row = []
    for match in _ITEM.finditer(text):
        values, classes = _known(match[0])
        row.append(Item(match.start(), match.end(), values, classes))
    return row


@lru_cache(maxsize=1 << 14)
def _known(word: str) -> tuple[Mapping[str, Any], frozenset[str]]:
    values = number_classes(word) if word[0].isdecimal() else vocabulary().classes(word.translate(_SIGNS))
    return values, frozenset(values)


def number_classes(digits: str) -> dict[str, Any]:
    """Return what a number in digits can be, with its value.

    >>> sorted(number_classes("08"))
    ['ANCIENT', 'DAY', 'DD', 'HOUR', 'INTEGER', 'MINUTE', 'MM', 'NUMBER', 'TWO']
    """
    if "." in digits:
        return {"NUMBER": float(digits)}
    number, length = int(digits.replace(",", "")), len(digits)
    fits = {
        "INTEGER": True,
        "NUMBER": True,
        "DAY": length <= 2 and 1 <= number <= 31,
        "HOUR": length <= 2 and number <= 24,
        "MINUTE": length == 2 and number <= 59,
        "DD": length == 2 and 1 <= number <= 31,
        "MM": length == 2 and 1 <= number <= 12,
        "TWO": length == 2,
        "ANCIENT": length <= 3 and number > 0,
        "YEAR": length == 4 and 1000 <= number <= 2100,
        "YEARTEN": length == 4 and 1000 <= number <= 2100 and number % 10 == 0,
    }
    return {name: number for name, holds in fits.items() if holds}
