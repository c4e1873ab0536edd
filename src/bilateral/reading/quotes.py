"""Quotations: pairs of quotation marks, straight, curly, angled or single, over sentences and paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bilateral.model.span import Span

CLOSING = {"“": "”", "«": "»", "``": "''", '"': '"', "‘": "’", "'": "'"}
SINGLE = {"‘", "'"}
MARK = re.compile(r"``|''|[“”«»\"‘’']")
LONGEST = 3000  # characters; a pair further apart is two lost marks


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    text: str
    opens: bool
    closes: bool


def find_quotes(text: str) -> list[Span]:
    r"""Return the quotations of a text in order, with their marks, the outer ones only.

    A quotation that goes on in the next paragraph has no closing mark but is opened again there: it
    ends with its paragraph. A mark without a partner is passed over.

    >>> text = 'He said: "We left," and "it isn\'t over." A 5" rule.'
    >>> [span.of(text) for span in find_quotes(text)]
    ['"We left,"', '"it isn\'t over."']
    """
    found: list[Span] = []
    offset = 0
    lines = text.splitlines(keepends=True)
    for number, line in enumerate(lines):
        following = next((later.lstrip() for later in lines[number + 1 :] if later.strip()), "")
        found += [Span(a + offset, b + offset) for a, b in _pairs(line, following)]
        offset += len(line)
    return found


def _pairs(line: str, following: str) -> Iterator[tuple[int, int]]:
    """Pair the marks of one paragraph; ``following`` is the next one."""
    opened: _Mark | None = None
    for mark in _marks(line):
        if opened and mark.closes and _closes(opened, mark) and mark.start - opened.start < LONGEST:
            yield opened.start, mark.end
            opened = None
        elif mark.opens and (opened is None or (opened.text in SINGLE) >= (mark.text in SINGLE)):
            opened = mark
    if opened and opened.text not in SINGLE and following.startswith(opened.text):
        yield opened.start, len(line.rstrip())


def _closes(opened: _Mark, mark: _Mark) -> bool:
    """Tell whether a mark is the partner of the opened one; some pages mix straight and curly marks."""
    if opened.text in SINGLE:
        return mark.text == CLOSING[opened.text]
    return mark.text in {'"', "”", "»", "''"}


def _marks(line: str) -> Iterator[_Mark]:
    for found in MARK.finditer(line):
        before, after = line[: found.start()][-1:], line[found.end() :][:1]
        text = found.group()
        at_start = not before or before.isspace() or before in "([—–-“\"‘'"
        at_end = not after or not after.isalnum()
        opens = text in CLOSING and (text not in {'"', "'"} or at_start) and bool(after.strip())
        closes = text not in {"“", "«", "``", "‘"} and bool(before.strip()) and (at_end or text in {"”", "»"})
        yield _Mark(found.start(), found.end(), text, opens and (text not in SINGLE or at_start), closes)
