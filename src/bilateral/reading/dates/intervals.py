"""Times that run between two others or are open on one side: "from January to August", "since 2015", "by Friday"."""

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from bilateral.data.tables import table
from bilateral.model.span import Span
from bilateral.model.when import OPEN, When
from bilateral.reading.dates.timex import Timex, joined
from bilateral.reading.page import DateMention

_WORD_BEFORE = re.compile(r"([A-Za-z]+|[-–—])\s*(?:about|around|early|late|mid-?|the)?\s*$")


def mentions(doc: Doc, text: str, timexes: Sequence[Timex]) -> list[DateMention]:
    """Return the intervals of days that the expressions of a text tell, in order; two that belong together as one."""
    dated = [t for t in timexes if t.first is not None and t.first.edtf and t.last is not None and t.last.edtf]
    found, position = [], 0
    while position < len(dated):
        pair = dated[position : position + 2]
        if len(pair) == 2 and (start := _belong(text, *pair)) is not None:
            found.append(_between(text, start, *pair))
            position += 2
        else:
            found.append(_alone(doc, text, dated[position]))
            position += 1
    return found


def _belong(text: str, first: Timex, last: Timex) -> int | None:
    """Where the words of a stretch from one time to another begin; ``None`` where the two are apart."""
    cues = table("cues/dates.yaml")["intervals"]
    link = text[first.end : last.start].strip().lower()
    if first.last is None or last.first is None or first.last.bounds[0] >= last.first.bounds[0]:
        return None
    before = _WORD_BEFORE.search(text[max(0, first.start - 16) : first.start])
    opener = before[1].lower() if before else ""
    if opener in cues["from"] and link in [*cues["to"], *cues["and"]]:
        return first.start - 16 + before.start() if before and first.start > 16 else first.start
    if link in cues["to"] or (link in cues["and"] and _next_to(first, last)):
        return first.start
    return None


def _next_to(first: Timex, last: Timex) -> bool:
    """Whether the second unit follows the first at once ("Friday and Saturday")."""
    assert first.last is not None
    assert last.first is not None
    return first.last.unit is last.first.unit and first.last.step(1) == last.first


def _between(text: str, start: int, first: Timex, last: Timex) -> DateMention:
    assert first.first is not None
    assert last.last is not None
    phrase = " ".join(text[start : last.end].split())
    return DateMention(Span(start, last.end), When.of(joined(first.first.edtf, last.last.edtf), phrase, last.basis))


def _modifies(doc: Doc, timex: Timex) -> bool:
    """Whether the date belongs to the noun after it: "by the March 3 accord"."""
    span = doc.char_span(timex.start, timex.end, alignment_mode="expand")
    return (
        span is not None
        and span.root.head.i >= span.end
        and span.root.dep_ in {"compound", "nummod", "nmod", "amod", "poss"}
    )


def _alone(doc: Doc, text: str, timex: Timex) -> DateMention:
    """One time, open on one side after "since" or "until"."""
    cues = table("cues/dates.yaml")["intervals"]
    when = timex.when(text)
    before = _WORD_BEFORE.search(text[max(0, timex.start - 16) : timex.start])
    word = before[1].lower() if before else ""
    if word in cues["since"]:
        when = When.of(f"{when.start}/{OPEN}", f"{word} {when.phrase}", when.basis)
    elif word in cues["until"] and not _modifies(doc, timex):
        when = When.of(f"{OPEN}/{when.end}", f"{word} {when.phrase}", when.basis)
    return DateMention(Span(timex.start, timex.end), when)
