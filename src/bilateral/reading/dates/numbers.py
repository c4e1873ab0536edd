"""The value of numbers in words."""

from collections.abc import Callable, Mapping
from typing import Any

Fields = Mapping[str, Any]


def number(kind: str, fields: Fields) -> float:
    """Return the number that a rule of the first level has found; 0 where the text does not tell how many.

    >>> number("number", {"numword": 2, "numword2": 100, "numword3": 10})
    210
    """
    return _KINDS[kind](fields)


def _number(fields: Fields) -> float:
    if "integer" in fields:
        return int(fields["integer"])
    total = 0
    for name in ("numword", "numword2", "numword3"):
        part = int(fields.get(name, 0))
        total = max(total, 1) * part if part in {100, 1000} else total + part
    return total


def _fraction(fields: Fields) -> float:
    return float(fields["integer"]) + float(fields["integer2"]) / float(fields["integer3"] or 1)


_KINDS: Mapping[str, Callable[[Fields], float]] = {
    "number": _number,
    "fraction": _fraction,
    "half": lambda fields: _number(fields) + 0.5,
    "constant": lambda fields: int(fields["value"]),
    "ordinal": lambda fields: _number(fields) + int(fields.get("ordinal", 0)),
    "word_year": lambda fields: 100 * int(fields["teen"]) + int(fields["tens"]) + int(fields.get("ones", 0)),
}
NUMERIC = frozenset(_KINDS)
