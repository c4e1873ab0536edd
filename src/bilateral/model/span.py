"""A stretch of a document's text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open interval ``[start, end)`` of character offsets into a document's text.

    >>> Span(0, 5).overlap(Span(3, 9))
    2
    >>> Span(3, 5).of("abcdefg")
    'de'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    def of(self, text: str) -> str:
        """The words of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlap(self, other: "Span") -> int:
        """The number of characters that both spans cover."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def contains(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def within(self, other: "Span") -> "Span":
        """The same stretch with offsets into the words of ``other``. Raises ``ValueError`` where it begins before them.

        >>> Span(5, 9).within(Span(3, 12))
        Span(start=2, end=6)
        """
        return Span(self.start - other.start, self.end - other.start)


def around(text: str, place: Span, most: int) -> Span:
    """A stretch of a text of so many characters at most with a place in its middle, cut between words.

    >>> around("one two three four five", Span(8, 13), 13).of("one two three four five")
    'two three'
    """
    if len(text) <= most:
        return Span(0, len(text))
    start = max(0, min((place.start + place.end - most) // 2, len(text) - most))
    end = start + most
    if start and text[start - 1] != " " and (cut := text.find(" ", start, place.start)) >= 0:
        start = cut + 1
    if end < len(text) and text[end] != " " and (cut := text.rfind(" ", place.end, end)) >= 0:
        end = cut
    return Span(start, end)
