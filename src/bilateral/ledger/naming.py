"""Where a text names a person."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bilateral.model.span import Span

# Parts of a name that are shorter stand for too much else ("al", "Un", "de").
_SHORTEST_PART = 3
# Written like an address: words small and joined by hyphens.
_SLUGS = {"doc", "address"}
_BEFORE, _AFTER = r"(?<![^\W_])", r"(?![^\W_])"


@dataclass(frozen=True, slots=True)
class Naming:
    """The patterns of a person's name in full, of that or a part of it, and of these in an address.

    >>> naming = Naming.of("Alpha Barry")
    >>> [naming.is_in("the minister, Alpha  BARRY"), naming.is_in("Barry said")]
    [True, False]
    >>> list(naming.spans("text", "Mr Barry's words"))
    [Span(start=3, end=8)]
    """

    full: re.Pattern[str]
    any_part: re.Pattern[str]
    in_address: re.Pattern[str]

    @classmethod
    def of(cls, name: str) -> "Naming | None":
        """The patterns of a name, ``None`` where it has no word long enough to be one."""
        words = re.findall(r"[^\W_]+", name)
        parts = [word for word in words if len(word) >= _SHORTEST_PART]
        if not parts:
            return None
        full = r"[\W_]+".join(map(re.escape, words))
        # A part alone counts as written in names, not as a common word in small letters.
        written = {form for part in parts for form in (part, part.capitalize(), part.upper())}
        alone = "|".join(map(re.escape, sorted(written)))
        return cls(
            re.compile(f"{_BEFORE}{full}{_AFTER}", re.IGNORECASE),
            re.compile(f"{_BEFORE}(?:(?i:{full})|{alone}){_AFTER}"),
            re.compile(f"{_BEFORE}(?:{full}|{'|'.join(map(re.escape, parts))}){_AFTER}", re.IGNORECASE),
        )

    def is_in(self, text: str) -> bool:
        """Whether a text names the person in full."""
        return self.full.search(text) is not None

    def spans(self, field: str, text: str, *, in_full: bool = False) -> Iterator[Span]:
        """Where a field names the person: in full only, or by any part too."""
        parts = self.in_address if field in _SLUGS else self.any_part
        for found in (self.full if in_full else parts).finditer(text):
            yield Span(found.start(), found.end())
