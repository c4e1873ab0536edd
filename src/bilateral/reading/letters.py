"""Capitals given back to a text that has none, or nothing else: names are known, and parsed, by them."""

import re
from collections.abc import Iterator
from functools import cache

from bilateral.data.actor_tables import (
    actor_names,
    actor_rows,
    leader_names,
    leaders,
    organ_names,
    other_names,
    shared_names,
)
from bilateral.data.city import cities
from bilateral.data.name import Phrases, placed_words, plain
from bilateral.data.name import words as words_of
from bilateral.data.tables import table

# Of the letters of English prose three to five in a hundred are capitals.
_FEWEST, _MOST = 0.004, 0.6
# Smaller cities are mostly other words.
_LARGE_CITY = 100_000
_START = re.compile(r"(?:\A|[.!?][\"”’')\]]*\s+|\n\s*)[\"“‘'(\[]*(\w)")
_US = re.compile(r"\bus\b")


def in_letters(text: str) -> str:
    """The text with its usual capitals where it has none, or nothing but capitals; no letter moves.

    >>> in_letters("the us and north korea met in oslo on monday. mali stayed away.")
    'The US and North Korea met in Oslo on Monday. Mali stayed away.'
    """
    if not _is_of_one_case(text):
        return text
    small = text.lower()
    if len(small) != len(text):
        return text
    letters = list(small)
    for match in _START.finditer(small):
        capital = match[1].upper()
        if capital.lower() == match[1]:  # "ß" has no capital of its own
            letters[match.start(1)] = capital
    for start, name in _named(small):
        letters[start : start + len(name)] = name
    return "".join(letters)


def _is_of_one_case(text: str) -> bool:
    capitals, small = sum(map(str.isupper, text)), sum(map(str.islower, text))
    share = capitals / (capitals + small) if capitals + small else 0.5
    return share < _FEWEST or share > _MOST


def _named(small: str) -> Iterator[tuple[int, str]]:
    """The names and other words with capitals in a text of small letters, each with its place."""
    for match in _US.finditer(small):
        after = re.match(r"[\s-]+(\w+)", small[match.end() : match.end() + 30])
        if small[: match.start()].endswith("the ") or (after and after[1] in _words("us_before")):
            yield match.start(), "US"
    spans, words = placed_words(plain(small))
    for position, length, name in _names().walk(words):
        start, end = spans[position][0], spans[position + length - 1][1]
        if name and len(name) == end - start:
            yield start, name
        elif words[position] in _words("words"):
            yield start, words[position].capitalize()


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("cues/letters.yaml")[key])


@cache
def _names() -> Phrases[str]:
    """How names are written, by their words in small letters."""
    found: Phrases[str] = Phrases()
    for text in _written():
        key = words_of(text.lower())
        if key and not (len(key) == 1 and (key[0] in _words("plain") or len(key[0]) == 1)):
            found.setdefault(key, text)
    return found


def _written() -> Iterator[str]:
    """Every name of the tables with a capital; the surest way to write it first."""
    for _, row in actor_rows():
        yield from (name.text for name in actor_names(row) if not name.text.islower())
    for named in (organ_names(), shared_names(), other_names()):
        yield from (name.text for name in named if not name.text.islower())
    for leader in leaders():
        yield from (name.text for name in leader_names(leader))
        yield from sorted(leader.surnames)
    yield from (city.name for city in cities() if city.population >= _LARGE_CITY)
