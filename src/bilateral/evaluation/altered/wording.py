"""Alterations that change how words are written: marks, capitals, spelling, typing errors."""

import re
from functools import cache
from pathlib import Path
from random import Random

from bilateral.evaluation.altered.edits import Edit, by_letter, lines

_SPELLING = Path(__file__).with_name("spelling.tsv")
_CURLY = {"“": '"', "”": '"', "‘": "'", "’": "'"}
# Of the words that may be mistyped one in so many is.
_MISTYPED = 50
_SHORTEST = 5
# A headline ends open and is no paragraph.
_LONGEST_HEADLINE = 200
_WORD = re.compile(r"[^\W\d_]+")


def other_quotes(text: str, _: Random) -> list[Edit]:
    """Straight quotation marks where there are curly ones; curly ones where there are straight or doubled ones."""
    curly = any(mark in text for mark in "“”")
    if curly:
        return by_letter(text, lambda letter: _CURLY.get(letter, letter))
    found = []
    for match in re.finditer(r"``|''|\"|(?<=\w)'(?=\w)", text):
        mark = match[0]
        opens = mark == "``" or (mark == '"' and re.match(r"\w", text[match.end() : match.end() + 1]) is not None)
        new = "’" if mark == "'" else "“" if opens else "”"
        found.append(Edit(match.start(), match.end(), new))
    return found


def no_capitals(text: str, _: Random) -> list[Edit]:
    """Everything in small letters."""
    return by_letter(text, str.lower)


def capital_headline(text: str, _: Random) -> list[Edit]:
    """The first line in capitals where it is a headline: short and without a stop."""
    first = next(iter(lines(text)), None)
    if first is None or first.end - first.start > _LONGEST_HEADLINE or text[first.end - 1] in '.!?”"':
        return []
    return [Edit(e.start + first.start, e.end + first.start, e.new) for e in by_letter(first.of(text), str.upper)]


def other_spelling(text: str, _: Random) -> list[Edit]:
    """American spelling where a word is British, British where it is American.

    >>> other_spelling("The defence minister", Random())
    [Edit(start=4, end=11, new='defense')]
    """
    return [
        Edit(match.start(), match.end(), _as_written(match[0], other))
        for match in _WORD.finditer(text)
        if (other := _other_spellings().get(match[0].lower()))
    ]


def typing_errors(text: str, dice: Random) -> list[Edit]:
    """Here and there two letters of a longer word of small letters change places, one is left out or doubled."""
    words = [match for match in _WORD.finditer(text) if match[0].islower() and len(match[0]) >= _SHORTEST]
    return [_mistyped(match, dice) for match in words if not dice.randrange(_MISTYPED)]


def _mistyped(match: re.Match[str], dice: Random) -> Edit:
    place = match.start() + dice.randrange(1, len(match[0]) - 2)
    one, two = match.string[place], match.string[place + 1]
    return Edit(place, place + 2, dice.choice([two + one, one, one + one + two]))


def _as_written(word: str, other: str) -> str:
    """A word with the capitals of another."""
    if word.isupper():
        return other.upper()
    return other.capitalize() if word[0].isupper() else other


@cache
def _other_spellings() -> dict[str, str]:
    rows = [row.split("\t") for row in _SPELLING.read_text(encoding="utf-8").splitlines() if not row.startswith("#")]
    return dict(rows) | {american: british for british, american in rows}
