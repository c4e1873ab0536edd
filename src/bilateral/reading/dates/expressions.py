"""Finds the words that tell time, with what they mean before it is known when they were said."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any

from bilateral.reading.dates.items import Item, items, number_classes
from bilateral.reading.dates.numbers import NUMERIC, number
from bilateral.reading.dates.vocabulary import Alphabet, Rule, vocabulary

_Compiled = tuple[tuple[Rule, re.Pattern[str]], ...]


@dataclass(frozen=True, slots=True)
class Expression:
    """Words that tell time: their place, the kind of their meaning, and what was caught of it.

    A field holds a number, a code or an inner expression ("last year" of "March last year").
    """

    start: int
    end: int
    kind: str
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Machine:
    alphabet: Alphabet
    levels: tuple[_Compiled, ...]


@lru_cache(maxsize=1)
def _machine() -> _Machine:
    known = vocabulary()
    words = (f(word) for word in chain(known.words, known.literals) for f in (str.lower, str.capitalize))
    numbers = (f"{n:0{width}d}" for width in (1, 2, 3, 4) for n in range(2200))
    alphabet = Alphabet(
        chain(
            [frozenset()],
            (frozenset(known.classes(word)) for word in words),
            (frozenset(number_classes(digits)) for digits in chain(numbers, ["1,000", "20000", "2.5"])),
            (frozenset(rule.as_) for level in known.levels for rule in level),
        )
    )
    return _Machine(alphabet, tuple(tuple((r, alphabet.compile(r.pattern)) for r in level) for level in known.levels))


def find_expressions(text: str) -> list[Expression]:
    """Return the expressions of a text in order; of an inner one only what the outer keeps in its fields.

    >>> [(e.kind, e.fields["month"]) for e in find_expressions("It opened on June 3, 1994.")]
    [('calendar', 6)]
    """
    machine, row = _machine(), items(text)
    for rules in machine.levels:
        row = _rewritten(row, _matches(machine.alphabet.write(item.classes for item in row), rules))
    values = (next(iter(item.values.values()), None) for item in row)
    return [value for value in values if isinstance(value, Expression) and value.kind != "none"]


def _matches(written: str, rules: _Compiled) -> list[tuple[Rule, re.Match[str]]]:
    """Keep the matches that do not overlap: the longest first, then in the order of the rules."""
    found = [
        (match.start() - match.end(), order, match.start(), rule, match)
        for order, (rule, expression) in enumerate(rules)
        for match in expression.finditer(written)
    ]
    taken: set[int] = set()
    kept = []
    for *_, rule, match in sorted(found, key=lambda f: f[:3]):
        if taken.isdisjoint(range(*match.span())):
            taken.update(range(*match.span()))
            kept.append((rule, match))
    return sorted(kept, key=lambda k: k[1].start())


def _rewritten(row: list[Item], matches: list[tuple[Rule, re.Match[str]]]) -> list[Item]:
    """Return the row with one item for each match."""
    result, done = [], 0
    for rule, match in matches:
        start, end = match.span()
        result += row[done:start]
        value = _meaning(rule, match, row)
        result.append(Item(row[start].start, row[end - 1].end, dict.fromkeys(rule.as_, value), frozenset(rule.as_)))
        done = end
    return result + row[done:]


def _meaning(rule: Rule, match: re.Match[str], row: list[Item]) -> Any:  # noqa: ANN401 - a number or an expression
    fields = dict(rule.constants)
    for group, position in ((g, match.start(g)) for g, text in match.groupdict().items() if text):
        if position >= match.end():
            continue  # what must follow is not part of it
        name = group.partition("_")[0]
        fields[name.lower()] = row[position].values[name.rstrip("23")]
    if rule.kind in NUMERIC:
        return number(rule.kind, fields)
    start, end = row[match.start()].start, row[match.end() - 1].end
    if rule.kind != "pair":
        return Expression(start, end, rule.kind, fields)
    second = min(match.start(g) for g, text in match.groupdict().items() if text and "2_" in g)
    return _pair(Expression(start, end, "calendar", fields), row[second - 1].start, row[second].start)


def _pair(whole: Expression, middle: int, second: int) -> Expression:
    """Two dates that share a part: "June 3 to 5", "the first and second quarters"."""
    shared = {name: value for name, value in whole.fields.items() if not name.endswith("2")}
    other = shared | {name[:-1]: value for name, value in whole.fields.items() if name.endswith("2")}
    if "two" in other:
        other["year"] = other["year"] - other["year"] % 100 + other.pop("two")
    first = Expression(whole.start, middle, "calendar", shared)
    last = Expression(second, whole.end, "calendar", other)
    return Expression(whole.start, whole.end, "pair", {"first": first, "last": last})
