"""A name of an actor or a place, and the index that finds names in a text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

# Names are compared word by word; marks are words of their own.
WORD = re.compile(r"\w+|[^\w\s]")
# Shorter words in capitals are abbreviations, not names in a headline of capitals.
_SHORTEST_CAPITALS = 4

Value = TypeVar("Value")


class NameKind(StrEnum):
    """What sort of name it is: that decides how far it may stand for its actor."""

    NAME = "name"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    PREFIX = "prefix"  # "Sino" in "Sino-American"
    CAPITAL = "capital"
    SEAT = "seat"  # a palace or a street that stands for a government
    ORGAN = "organ"
    SHARED_ORGAN = "shared organ"  # "Congress": many states have one
    WITH_ARTICLE = "with article"  # "the North"
    REGION = "region"
    POSTAL = "postal"  # "SC" for South Carolina: only after a place and a comma
    CITY = "city"
    LEADER = "leader"
    OTHER = "other"  # holds or equals an actor's name and is not the actor ("Indian Ocean")


@dataclass(frozen=True, slots=True)
class Name:
    """A name with what it stands for; ``since`` and ``until`` bound the time in which it does."""

    text: str
    kind: NameKind
    ids: tuple[str, ...]
    since: date | None = None
    until: date | None = None

    def holds_on(self, day: date | None) -> bool:
        """Whether the name stands for its actor on that day; true where no day is known."""
        return within(day, self.since, self.until)


def within(day: date | None, since: date | None, until: date | None) -> bool:
    """Whether a day lies in an interval that may be open; true where no day is known."""
    return day is None or ((since is None or since <= day) and (until is None or day <= until))


def plain(text: str) -> str:
    """A text as names are looked for in it: with one sort of apostrophe, all letters in their places."""
    return text.replace("’", "'")


def words(text: str) -> tuple[str, ...]:
    """The words and marks of a text, as names are compared.

    >>> words("Côte d’Ivoire")
    ('Côte', 'd', "'", 'Ivoire')
    """
    return tuple(WORD.findall(plain(text)))


def placed_words(text: str, start: int = 0) -> tuple[list[tuple[int, int]], tuple[str, ...]]:
    """The places of the words and marks of a plain text from ``start`` on, and the words themselves."""
    spans = [match.span() for match in WORD.finditer(text, start)]
    return spans, tuple(text[first:last] for first, last in spans)


class Phrases(Generic[Value]):
    """Finds the longest known phrase that starts at a word, and what it is known for."""

    def __init__(self) -> None:
        self._by_first: defaultdict[str, dict[tuple[str, ...], Value]] = defaultdict(dict)
        self._longest = 1

    def setdefault(self, phrase: tuple[str, ...], value: Value) -> Value:
        """What a phrase is known for, which is the value if it is not known yet."""
        self._longest = max(self._longest, len(phrase))
        return self._by_first[phrase[0]].setdefault(phrase, value)

    def at(self, text: tuple[str, ...], position: int) -> tuple[int, Value | None]:
        """The number of words of the longest phrase at a word, with its value; 0 where none starts."""
        group = self._by_first.get(text[position])
        if group is None:
            return 0, None
        for length in range(min(self._longest, len(text) - position), 0, -1):
            if found := group.get(text[position : position + length]):
                return length, found
        return 0, None

    def walk(self, text: tuple[str, ...]) -> Iterator[tuple[int, int, Value | None]]:
        """Go through a text: each phrase, and each word between phrases, as position, number of words and value.

        >>> phrases = Phrases[str]()
        >>> _ = phrases.setdefault(("north", "korea"), "PRK")
        >>> list(phrases.walk(("in", "north", "korea")))
        [(0, 1, None), (1, 2, 'PRK')]
        """
        position = 0
        while position < len(text):
            # Most words begin no phrase: the look for one is spared them.
            length, value = self.at(text, position) if text[position] in self._by_first else (0, None)
            yield position, length or 1, value
            position += length or 1


class NameIndex:
    """Finds the longest known name that starts at a word.

    >>> index = NameIndex([Name("North Korea", NameKind.NAME, ("PRK",))])
    >>> index.at(words("in North Korea"), 1)[0], index.at(words("NORTH KOREA"), 0)[0], index.at(words("North"), 0)[0]
    (2, 2, 0)
    """

    def __init__(self, names: Iterable[Name]) -> None:
        self._names: Phrases[list[Name]] = Phrases()
        for name in names:
            key = words(name.text)
            self._names.setdefault(key, []).append(name)
            capitals = tuple(word.upper() for word in key)
            if capitals != key and len(name.text) >= _SHORTEST_CAPITALS:
                self._names.setdefault(capitals, []).append(name)

    def at(self, text: tuple[str, ...], position: int) -> tuple[int, tuple[Name, ...]]:
        """The number of words of the name and all it may stand for; 0 where no name starts."""
        length, found = self._names.at(text, position)
        return length, tuple(found or ())

    def walk(self, text: tuple[str, ...]) -> Iterator[tuple[int, int, tuple[Name, ...]]]:
        """Go through a text: each longest name, and each word between names, as position, number of words and names."""
        for position, length, found in self._names.walk(text):
            yield position, length, tuple(found or ())

    def within(self, text: str) -> Iterator[tuple[int, int, tuple[Name, ...]]]:
        """Each longest name of a text, by its first and last character, with all it may stand for.

        >>> index = NameIndex([Name("Chad", NameKind.NAME, ("TCD",))])
        >>> [(start, end) for start, end, _ in index.within("Mali and Chad.")]
        [(9, 13)]
        """
        spans, told = placed_words(plain(text))
        for position, length, found in self.walk(told):
            if found:
                yield spans[position][0], spans[position + length - 1][1], found
