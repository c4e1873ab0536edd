"""Which sentences are prose. Leaves out the headline, captions, bylines, menus and other clutter of a page."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from bilateral.data.tables import table
from bilateral.model.document import Document

# An open line has no final stop; a colon, comma or dash at its end announces a quotation or a list below it.
STOP = re.compile(r"[.!?…:;,—–-][\"”’'»)\]*`]*\s*$")
LONG = 40  # words: an open line this long is a paragraph cut short, not a caption or a heading
GLUED = 25  # words: a longer sentence that begins as clutter has prose glued to it
HEADING = 12  # words: a line without a verb is a heading only if it is this short
LAST = 3  # lines at the end where the author's biography stands


@cache
def pattern(key: str) -> re.Pattern[str]:
    """Compile the cues of the table under ``key`` into one expression."""
    cues = table("cues/clutter.yaml")[key]
    return re.compile("|".join(f"(?:{cue})" for cue in ([cues] if isinstance(cues, str) else cues)))


def prose(document: Document, doc: Doc) -> list[Tokens]:
    r"""Return the sentences of the document's prose in order, without datelines.

    Where a text is nothing but clutter (a headline alone), all its sentences are returned.

    >>> from bilateral.reading.parser import parse
    >>> text = "Envoy leaves\nBy Jane Roe\nMALI CITY, May 2 (AP) - Chad recalled its envoy.\nRead more"
    >>> [s.text for s in prose(Document("1", text), next(parse([text])))]
    ['Chad recalled its envoy.']
    """
    lines = list(lines_of(doc))
    punctuated = _punctuated(lines)
    title = _plain(document.title)
    told = [
        sentence
        for line in _without_ending(lines)
        if not _is_clutter(line, punctuated)
        for sentence in _told(line)
        if _plain(sentence.text) != title
    ]
    kept = told or [s for line in lines for s in _sentences(line)]
    return [cut for s in kept if len(cut := _undated(s))] or kept


def lines_of(doc: Doc) -> Iterator[Tokens]:
    """Yield the lines of the text as spans, without their white space; empty lines are left out."""
    start = 0
    for token in doc:
        if "\n" in token.text or token.i == len(doc) - 1:
            line = _trim(doc[start : token.i + 1])
            if len(line):
                yield line
            start = token.i + 1


def _trim(span: Tokens) -> Tokens:
    """Cut white space off both ends."""
    start, end = span.start, span.end
    while start < end and span.doc[start].is_space:
        start += 1
    while start < end and span.doc[end - 1].is_space:
        end -= 1
    return span.doc[start:end]


def _sentences(line: Tokens) -> list[Tokens]:
    """Split a line into its sentences."""
    starts = [line.start] + [t.i for t in line[1:] if t.is_sent_start]
    cuts = [_trim(line.doc[a:b]) for a, b in pairwise([*starts, line.end])]
    return [cut for cut in cuts if len(cut)]


def _told(line: Tokens) -> list[Tokens]:
    """Return the sentences of a line that tell something.

    A caption's first sentence says what is seen; those after it go on to tell the story behind.
    """
    sentences = _sentences(line)
    if pattern("credit").search(line.text):
        del sentences[0]
    return [s for s in sentences if not _is_aside(s)]


def _is_aside(text: Tokens) -> bool:
    """Tell whether a line or sentence begins as clutter does; a long one has prose glued to it."""
    return len(text) < GLUED and bool(pattern("anywhere").match(text.text) or pattern("credit").match(text.text))


def _plain(text: str) -> str:
    """Reduce to letters and digits, to compare a headline with its copy."""
    return re.sub(r"\W+", " ", text).strip().lower() or "-"


def _is_open(line: Tokens) -> bool:
    return not STOP.search(line.text) and not pattern("tweet").search(line.text)


def _punctuated(lines: list[Tokens]) -> bool:
    """Tell whether most words stand in lines with a final stop: else the text is wrapped, or has no stops."""
    closed = sum(len(line) for line in lines if not _is_open(line))
    return 2 * closed > sum(len(line) for line in lines)


def _without_ending(lines: list[Tokens]) -> list[Tokens]:
    """Cut the list of sources or of other stories, and the author's biography before it."""
    later = range(max(1, len(lines) // 2), len(lines))
    end = next((n for n in later if len(lines[n]) <= HEADING and pattern("ending").match(lines[n].text)), len(lines))
    last = max(1, end - LAST)
    return lines[:last] + [line for line in lines[last:end] if not pattern("closing").match(line.text)]


def _is_clutter(line: Tokens, punctuated: bool) -> bool:
    """Tell whether the whole line is a heading, a caption, a byline or the like."""
    if _is_aside(line):
        return True
    kept = pattern("credit").search(line.text) or pattern("dateline").match(line.text)
    short_open = _is_open(line) and len(line) < LONG and not kept
    return punctuated and (short_open or line.text.isupper() or _is_heading(line))


def _is_heading(line: Tokens) -> bool:
    """Tell whether this is a short line without a verb, and no quotation."""
    return (
        len(line) <= HEADING
        and not any(t.tag_ in {"VBD", "VBP", "VBZ", "MD", "VB"} for t in line)
        and line[0].text[0] not in "\"“‘'`«"
    )


def _undated(sentence: Tokens) -> Tokens:
    """Cut the dateline off."""
    found = pattern("dateline").match(sentence.text)
    if not found:
        return sentence
    begin = sentence.start_char + found.end()
    after = next((t.i for t in sentence if t.idx >= begin), sentence.end)
    return sentence.doc[after : sentence.end]
