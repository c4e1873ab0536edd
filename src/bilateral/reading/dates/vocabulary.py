"""The words and rules of ``data/cues/dates.yaml``, made ready to match."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from bilateral.data.tables import table

_ELEMENT = re.compile(r"(?P<cls>[A-Z]+)(?P<nth>\d?)|(?P<word>[a-z]+)|(?P<operator>[()|?*])|(?P<sign>[^\s>])")
_PRIVATE = 0xE000  # first code point of Unicode's private use area: one character stands for one set of classes


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of items that makes a new one: of the classes ``as_``, with a meaning and constants."""

    as_: tuple[str, ...]
    kind: str
    constants: Mapping[str, Any]
    pattern: str  # a regular expression over elements, with "{CLASS}" for each


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All words with their classes and values, and the rules level by level."""

    words: Mapping[str, Mapping[str, Any]]
    capital: frozenset[str]
    literals: frozenset[str]
    levels: tuple[tuple[Rule, ...], ...]

    def classes(self, word: str) -> dict[str, Any]:
        """Return the classes of a word with its values; a word that a rule names is a class of its own."""
        lower = word.lower()
        found = dict(self.words.get(lower, {}))
        if word[0].islower():
            found = {name: value for name, value in found.items() if name not in self.capital}
        if lower in self.literals:
            found[lower] = lower
        return found


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """Return the vocabulary of the package, read once for each process."""
    content = table("cues/dates.yaml")
    words: dict[str, dict[str, Any]] = {}
    for name, members in content["words"].items():
        for word, value in members.items():
            words.setdefault(word, {})[name] = value
    levels = tuple(tuple(r for entry in level for r in _rules(entry)) for level in content["levels"])
    patterns = [pattern for level in content["levels"] for entry in level for pattern in entry["patterns"]]
    literals = frozenset(
        m["word"] or m["sign"] for p in patterns for m in _ELEMENT.finditer(p) if m["word"] or m["sign"]
    )
    return Vocabulary(words, frozenset(content["capital"]), literals, levels)


def _rules(entry: Mapping[str, Any]) -> list[Rule]:
    as_ = (entry["as"],) if isinstance(entry["as"], str) else tuple(entry["as"])
    return [Rule(as_, entry["kind"], entry.get("set", {}), pattern) for pattern in entry["patterns"]]


class Alphabet:
    """Writes rows of items as strings, one character a set of classes, so that rules are regular expressions."""

    def __init__(self, sets: Iterable[frozenset[str]]) -> None:
        self._letters = {classes: chr(_PRIVATE + n) for n, classes in enumerate(dict.fromkeys(sets))}

    def write(self, row: Iterable[frozenset[str]]) -> str:
        """Return one character for each set of classes."""
        return "".join([self._letters[classes] for classes in row])

    def compile(self, pattern: str) -> re.Pattern[str]:
        """Return the pattern of a rule as a regular expression over the characters.

        The values caught by a class stand in groups named like the class, its number and a running number.
        """
        seen: Counter[str] = Counter()
        row, _, after = pattern.partition(">")
        ahead = f"(?={self._written(after, seen)}|$)" if after else ""
        return re.compile(self._written(row, seen) + ahead)

    def _written(self, pattern: str, seen: Counter[str]) -> str:
        return "".join(self._element(match, seen) for match in _ELEMENT.finditer(pattern))

    def _element(self, match: re.Match[str], seen: Counter[str]) -> str:
        if match["operator"]:
            return "(?:" if match["operator"] == "(" else match["operator"]
        name = match["cls"] or match["word"] or match["sign"]
        letters = "".join(letter for classes, letter in self._letters.items() if name in classes)
        if not letters:
            raise ValueError(f"no word is of the class {name!r}")
        if not match["cls"]:
            return f"[{letters}]"
        seen[name + match["nth"]] += 1
        return f"(?P<{name}{match['nth']}_{seen[name + match['nth']]}>[{letters}])"
