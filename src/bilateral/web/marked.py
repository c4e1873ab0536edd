"""A text cut into pieces, each with all that is marked there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from bilateral.model.span import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text over which the same marks lie."""

    text: str
    marks: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()


def pieces(text: str, marks: Mapping[str, Iterable[Span]]) -> list[Piece]:
    """Cut a text where marks begin and end, in order; put together, the pieces are the text.

    >>> [(piece.text, piece.marks) for piece in pieces("a bold move", {"b": [Span(2, 6)], "m": [Span(2, 11)]})]
    [('a ', ()), ('bold', ('b', 'm')), (' move', ('m',))]
    """
    spans = [(name, Span(span.start, min(span.end, len(text)))) for name, found in marks.items() for span in found]
    spans = [(name, span) for name, span in spans if span.start < span.end]
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    for name, span in spans:
        opening.setdefault(span.start, []).append(name)
        closing.setdefault(span.end, []).append(name)
    cuts = sorted({0, len(text), *opening, *closing})
    open_: list[str] = []
    found = []
    for start, end in pairwise(cuts):
        for name in closing.get(start, ()):
            open_.remove(name)
        open_ += opening.get(start, [])
        found.append(Piece(text[start:end], tuple(dict.fromkeys(open_)), tuple(opening.get(start, ()))))
    return found
