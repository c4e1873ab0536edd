"""Towns, districts and provinces with the states they lie in, from GeoNames."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

_WORD = re.compile(r"\w+")
# Characters of the longest name of a place, amply.
_LONGEST = 60


class Towns:
    """The places of the table by name. A line is taken apart only when a text has its first word."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._parsed: dict[str, dict[str, str]] = {}

    def at(self, text: str, start: int, word: str) -> tuple[str, tuple[str, ...]]:
        """The longest name that starts at a word of a text and its states, the likeliest first; "" where none does.

        >>> towns().at("off to Maricopa County, Arizona", 7, "Maricopa")
        ('Maricopa County', ('USA',))
        >>> towns().at("off to lunch", 7, "lunch")
        ('', ())
        """
        rests = self._starting_with(word)
        for name in endings(text, start) if rests else ():
            if (states := rests.get(name[len(word) :])) is not None:
                return name, tuple(states.split(","))
        return "", ()

    def _starting_with(self, word: str) -> dict[str, str]:
        rests = self._parsed.get(word)
        if rests is None:
            key = f"{word}\t"
            place = bisect_left(self._lines, key)
            line = self._lines[place] if place < len(self._lines) else ""
            found = line.removeprefix(key).split(";") if line.startswith(key) else []
            rests = self._parsed[word] = dict(_pair(entry) for entry in found)
        return rests


def endings(text: str, start: int) -> Iterator[str]:
    """What may be a name at a place of a text: it with its following words, the longest first.

    >>> list(endings("San José's mayor", 0))[-2:]
    ['San José', 'San']
    """
    part = text[start : start + _LONGEST].split("\n", 1)[0]
    return (part[: match.end()] for match in reversed(list(_WORD.finditer(part))))


@lru_cache(maxsize=1)
def towns() -> Towns:
    """The places of the package, read once for each process."""
    text = files("bilateral.data").joinpath("actors/places.tsv").read_text(encoding="utf-8")
    return Towns([line for line in text.split("\n") if not line.startswith("#")])


@lru_cache(maxsize=1)
def plain_cities() -> frozenset[str]:
    """The cities that are called like a plain word of English ("Reading", "Central")."""
    text = files("bilateral.data").joinpath("actors/plain_cities.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))


def _pair(entry: str) -> tuple[str, str]:
    rest, _, states = entry.partition("=")
    return rest, states
