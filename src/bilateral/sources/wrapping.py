"""Lines that were broken to fit a width -> paragraphs."""

import re

# A line that reaches this share of the widest ones was broken because the width ended, not the paragraph.
_FULL = 0.8
_STOP = re.compile(r"[.!?…:;][\"”’'»)\]]*$")
_HYPHEN = re.compile(r"(?<=[^\W\d_])-$")


def unwrapped(text: str) -> str:
    r"""The text with a paragraph a line; a word that was broken by a hyphen is put together.

    >>> unwrapped("The ministry in Ouagadougou re-\ncalled its envoy from\nNiamey.\n\nIt gave no reason.")
    'The ministry in Ouagadougou recalled its envoy from Niamey.\nIt gave no reason.'
    """
    lines = [" ".join(line.split()) for line in text.split("\n")]
    widths = sorted(len(line) for line in lines if line)
    widest = widths[int(0.9 * (len(widths) - 1))] if widths else 0
    paragraphs: list[str] = []
    before = ""
    for line in lines:
        if paragraphs and before and line and _goes_on(before, line, widest):
            last = paragraphs[-1]
            broken = _HYPHEN.search(last) and line[0].islower()
            paragraphs[-1] = last[:-1] + line if broken else f"{last} {line}"
        elif line:
            paragraphs.append(line)
        before = line
    return "\n".join(paragraphs)


def ends_open(text: str) -> bool:
    """Whether a text breaks off inside a sentence.

    >>> ends_open("It was said by the"), ends_open("It was said.")
    (True, False)
    """
    return bool(text) and not _STOP.search(text)


def _goes_on(before: str, line: str, widest: int) -> bool:
    """Whether a paragraph goes on from one line to the next: the first is full, or stops inside a sentence."""
    return len(before) >= _FULL * widest or (ends_open(before) and line[0].islower())
