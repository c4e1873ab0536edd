"""Steps that a sentence tells one after the other lie one after the other: "held on Monday and freed on Friday"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc, Token

from bilateral.model.when import Basis
from bilateral.reading.dates.expressions import Expression
from bilateral.reading.dates.moment import Moment, Unit
from bilateral.reading.dates.timex import Timex
from bilateral.reading.grammar import VERBAL, children

# What a date that names only its day of the week or its month comes round after, in units of its own.
_ROUND = {Unit.DAY: 7, Unit.MONTH: 12}
_PAST = frozenset({"VBD", "VBN"})


def in_order(doc: Doc, expressions: Sequence[Expression], found: Sequence[Timex]) -> list[Timex]:
    """Return the times, the first of two steps a week or a year earlier where it would lie after the second.

    Each by itself is the last such day or month before publication.
    """
    bare = {(e.start, e.end) for e in expressions if _is_bare(e)}
    ordered = list(found)
    for n, (first, second) in enumerate(pairwise(found)):
        late = {(first.start, first.end), (second.start, second.end)} <= bare and _is_late(first, second)
        if late and _are_steps(_verb_at(doc, first), _verb_at(doc, second)):
            ordered[n] = _earlier(first)
    return ordered


def _is_bare(expression: Expression) -> bool:
    month = expression.fields.get("unit") == "MONTH" and "year" not in expression.fields
    return expression.kind == "weekday" or (expression.kind == "calendar" and month)


def _is_late(first: Timex, second: Timex) -> bool:
    if first.first is None or second.first is None or first.first.unit is not second.first.unit:
        return False
    counted = first.basis is second.basis is Basis.PUBLICATION and first.first.year > 1
    return counted and first.first.unit in _ROUND and first.first.bounds > second.first.bounds


def _verb_at(doc: Doc, timex: Timex) -> Token | None:
    """The verb whose time it tells."""
    span = doc.char_span(timex.start, timex.end, alignment_mode="expand")
    return None if span is None else next((one for one in span.root.ancestors if one.pos_ in VERBAL), None)


def _are_steps(first: Token | None, second: Token | None) -> bool:
    """Whether the second verb is joined to the first, both of what is past; "had come" steps behind."""
    if first is None or second is None or first == second:
        return False
    before = any(child.lower_ == "had" for child in children(second, "aux"))
    return _is_joined(second, first) and {first.tag_, second.tag_} <= _PAST and not before


def _is_joined(second: Token, first: Token) -> bool:
    return second.dep_ == "conj" and (second.head == first or (first.dep_ == "conj" and second.head == first.head))


def _earlier(timex: Timex) -> Timex:
    def back(moment: Moment | None) -> Moment | None:
        return moment and moment.step(-_ROUND[moment.unit])

    first = back(timex.first)
    return replace(timex, value=first.value if first else timex.value, first=first, last=back(timex.last))
