"""A name of an actor or a place, and the index that finds names in a text."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

# Names are compared word by word; marks are words of their own.
WORD = re.compile(r"\w+|[^\w\s]")
# Shorter words in capitals are abbreviations, not names in a headline of capitals.
_SHORTEST_CAPITALS = 4


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


def words(text: str) -> tuple[str, ...]:
    """The words and marks of a text, as names are compared.

    >>> words("Côte d’Ivoire")
    ('Côte', 'd', "'", 'Ivoire')
    """
    return tuple(WORD.findall(text.replace("’", "'")))


class NameIndex:
    """Finds the longest known name that starts at a word.

    >>> index = NameIndex([Name("North Korea", NameKind.NAME, ("PRK",))])
    >>> index.at(words("in North Korea"), 1)[0], index.at(words("NORTH KOREA"), 0)[0], index.at(words("North"), 0)[0]
    (2, 2, 0)
    """

    def __init__(self, names: Iterable[Name]) -> None:
        self._by_first: defaultdict[str, dict[tuple[str, ...], list[Name]]] = defaultdict(dict)
        self._longest = 1
        for name in names:
            key = words(name.text)
            self._put(key, name)
            capitals = tuple(word.upper() for word in key)
            if capitals != key and len(name.text) >= _SHORTEST_CAPITALS:
                self._put(capitals, name)

    def _put(self, key: tuple[str, ...], name: Name) -> None:
        self._by_first[key[0]].setdefault(key, []).append(name)
        self._longest = max(self._longest, len(key))

    def at(self, text: tuple[str, ...], position: int) -> tuple[int, tuple[Name, ...]]:
        """The number of words of the name and all it may stand for; 0 where no name starts."""
        group = self._by_first.get(text[position])
        if group is None:
            return 0, ()
        for length in range(min(self._longest, len(text) - position), 0, -1):
            if found := group.get(text[position : position + length]):
                return length, tuple(found)
        return 0, ()
