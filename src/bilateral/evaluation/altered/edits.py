"""Changes to a text, and the places of its claims carried along."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from random import Random

from bilateral.evaluation.goldset import Labelled, LabelledDocument
from bilateral.model.span import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """The characters ``[start, end)`` of a text become ``new``."""

    start: int
    end: int
    new: str


# The edits that an alteration makes in a text; what it does by chance it does by the dice given.
Editor = Callable[[str, Random], list[Edit]]


class Edited:
    """A text after edits that do not overlap.

    >>> edited = Edited("Chad and Mali", [Edit(0, 4, "Norway")])
    >>> edited.text, edited.carry(Span(9, 13)).of(edited.text)
    ('Norway and Mali', 'Mali')
    """

    def __init__(self, text: str, edits: Iterable[Edit]) -> None:
        self._edits = sorted(edits, key=lambda edit: edit.start)
        self._starts = [edit.start for edit in self._edits]
        self._shifts = [0]
        pieces, position = [], 0
        for edit in self._edits:
            if edit.start < position:
                raise ValueError("edits overlap")
            pieces += [text[position : edit.start], edit.new]
            position = edit.end
            self._shifts.append(self._shifts[-1] + len(edit.new) - (edit.end - edit.start))
        self.text = "".join([*pieces, text[position:]])

    def carry(self, span: Span) -> Span:
        """The place of a span in the new text; an end inside changed words moves out to take in all of them."""
        return Span(self._carried(span.start, last=False), self._carried(span.end, last=True))

    def _carried(self, position: int, *, last: bool) -> int:
        number = bisect_right(self._starts, position)
        edit = self._edits[number - 1] if number else None
        if edit is not None and edit.start < position < edit.end:
            return edit.start + self._shifts[number - 1] + (len(edit.new) if last else 0)
        if edit is not None and edit.start == position < edit.end:
            return position + self._shifts[number - 1]
        return position + self._shifts[number]


def edited(item: LabelledDocument, editor: Editor, dice: Random) -> LabelledDocument:
    """The document with its text and its title edited, the claims at their places."""
    document = item.document
    body, title = (Edited(text, editor(text, dice)) for text in (document.text, document.title))
    return LabelledDocument(
        replace(document, text=body.text, title=title.text),
        tuple(moved(claim, body.carry(claim.span), body.text) for claim in item.claims),
    )


def moved(claim: Labelled, span: Span, text: str) -> Labelled:
    """The claim at another place of another text."""
    record = {**claim.record, "start": span.start, "end": span.end, "evidence": span.of(text)}
    return replace(claim, span=span, record=record)


def by_letter(text: str, change: Callable[[str], str]) -> list[Edit]:
    """Edits that change each letter by itself, as far as it changes."""
    return [Edit(n, n + 1, new) for n, letter in enumerate(text) if (new := change(letter)) != letter]


def lines(text: str) -> Sequence[Span]:
    r"""The lines of a text that hold anything, without their ends.

    >>> [span.of("One.\n\nTwo.") for span in lines("One.\n\nTwo.")]
    ['One.', 'Two.']
    """
    found, start = [], 0
    for line in text.splitlines(keepends=True):
        words = line.rstrip()
        if words:
            found.append(Span(start, start + len(words)))
        start += len(line)
    return found
