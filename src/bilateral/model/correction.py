"""What a claim should read instead: some of its fields, in the form of its record."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any, TypeVar

from bilateral.model.claim import Claim, OtherParty, Role, Status
from bilateral.model.source import Source, SourceKind
from bilateral.model.span import Span
from bilateral.model.when import Basis, When

Fields = Mapping[str, Any]
_BROKEN = re.compile("[\0\ud800-\udfff]")
Kind = TypeVar("Kind", bound=StrEnum)

# What a reviewer can correct: all that a claim says. How sure the reader was is nobody's to correct.
NUMBERS, TEXTS, IDS = ("start", "end"), ("evidence", "act", "status", "when", "amount"), ("actors", "recipients")
RECORDS = {"others": {"role", "id", "text"}, "sources": {"text", "kind", "of"}}
CORRECTABLE = (*TEXTS, *IDS, *RECORDS)


def fields_of(correction: str) -> dict[str, Any]:
    """The fields of a correction as judgements keep it. Raises ``ValueError``, with a sentence, where it is none."""
    try:
        fields = json.loads(correction)
    except (json.JSONDecodeError, RecursionError):
        raise ValueError("the correction is not JSON") from None
    if not isinstance(fields, dict) or not fields:
        raise ValueError("the correction is not an object with the fields that should read otherwise")
    for name, value in fields.items():
        _check(name, value)
    if any(_BROKEN.search(text) for text in _texts(fields)):
        raise ValueError("the correction holds a NUL character or half a character: it is no text")
    return fields


def written(fields: Fields) -> str:
    """A correction as judgements keep it: the same text for the same fields.

    >>> written({"when": "2018", "act": "envoy.recall"})
    '{"act": "envoy.recall", "when": "2018"}'
    """
    return json.dumps(dict(fields), ensure_ascii=False, sort_keys=True)


def corrected(claim: Claim, fields: Fields) -> Claim:
    """The claim as corrected, of which the reviewer is sure. Raises ``ValueError`` where it can be no claim.

    >>> claim = Claim("a", Span(0, 5), "Words", "talks.meet", ("FIN", "SWE"))
    >>> corrected(claim, {"status": "planned", "when": "2024-05"}).when.render()
    'May 2024'
    """
    told: dict[str, Any] = {**claim.record(), **fields}
    when = claim.when if told["when"] == claim.when.edtf else When.of(told["when"], basis=Basis.TEXT)
    return replace(
        claim,
        span=Span(told["start"], told["end"]),
        evidence=told["evidence"],
        act=told["act"],
        actors=tuple(told["actors"]),
        recipients=tuple(told["recipients"]),
        others=tuple(OtherParty(_one_of(Role, "role", one["role"]), one["id"], one["text"]) for one in told["others"]),
        status=_one_of(Status, "status", told["status"]),
        when=when,
        sources=tuple(
            Source(one["text"], _one_of(SourceKind, "kind", one["kind"]), one["of"]) for one in told["sources"]
        ),
        amount=told["amount"],
        confidence=1.0,
    )


def _check(name: str, value: object) -> None:
    """Raise ``ValueError`` where a claim has no such field, or the value is not of its kind."""
    if name in NUMBERS:
        fits, kind = type(value) is int, "a number"
    elif name in TEXTS:
        fits, kind = isinstance(value, str), "a text"
    elif name in IDS:
        fits, kind = isinstance(value, list) and all(isinstance(one, str) for one in value), "a list of ids"
    elif name in RECORDS:
        keys = RECORDS[name]
        fits = isinstance(value, list) and all(_is_record(one, keys) for one in value)
        kind = f"a list of objects with {', '.join(sorted(keys))}"
    else:
        raise ValueError(f"a claim has no field {name!r} to correct; it has {', '.join(CORRECTABLE)}")
    if not fits:
        raise ValueError(f"the field {name} of the correction is not {kind}")


def _texts(value: object) -> Iterator[str]:
    """All texts in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from _texts(list(value.values()))
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


def _is_record(one: object, keys: set[str]) -> bool:
    return isinstance(one, dict) and set(one) == keys and all(isinstance(value, str) for value in one.values())


def _one_of(kinds: type[Kind], name: str, text: str) -> Kind:
    try:
        return kinds(text)
    except ValueError:
        raise ValueError(f"there is no {name} {text!r}; there are {', '.join(kinds)}") from None
