"""Where in a text a claim stands, as event data tell it: the number of its paragraph and of its sentence."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import NamedTuple

# A sentence ends with its mark before a capital or a quotation, or with its line; an initial ("J. Smith") ends none.
_END = re.compile(r"(?<!\b[A-Z])[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])|\n\s*")
_LINE = re.compile(r"\n\s*")


class Place(NamedTuple):
    """Numbers that count from 1."""

    paragraph: int
    sentence: int


def places(text: str, starts: Iterable[int]) -> Mapping[int, Place]:
    r"""The places of some offsets into a text, by offset; none where there is no text.

    >>> places("A headline\n\nThe envoy left. He flew to J. Smith's home.", [0, 29])
    {0: Place(paragraph=1, sentence=1), 29: Place(paragraph=2, sentence=3)}
    """
    if not text:
        return {}
    lines, ends = ([match.end() for match in pattern.finditer(text)] for pattern in (_LINE, _END))
    return {start: Place(1 + bisect_right(lines, start), 1 + bisect_right(ends, start)) for start in starts}
