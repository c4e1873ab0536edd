"""The date of an entry: the time that opens its line in a schedule or a chronology."""

import re

from bilateral.model.when import When
from bilateral.reading.page import Page, Trigger

_LINE = re.compile(r"[^\w\n]*")
_CLOCK = re.compile(r"\d\d?:\d\d|[ap]\.?m\.?$")
_AFTER = re.compile(r"\s*[:–—]|\s+-\s")
# Characters that may stand between the time and its sentence: a zone of time ("9:30 a.m. (LOCAL)") has no more.
_LABEL = 12


def entry_date(page: Page, trigger: Trigger) -> When:
    """Return the day of the line's entry for an act of its first sentence; unknown where no time opens the line.

    An hour opens it by itself ("9:30 a.m. The minister meets ..."), a day with a sign ("1949: The two ...").
    """
    text, token = page.document.text, page.doc[trigger.token]
    line = text.rfind("\n", 0, token.idx) + 1
    opening = _LINE.match(text, line)
    start = opening.end() if opening else line
    for mention in page.dates:
        span = mention.span
        if span.start == start and span.end <= token.idx and token.sent.start_char - span.end <= _LABEL:
            told = _CLOCK.search(mention.when.phrase) or _AFTER.match(text, span.end)
            return mention.when if told else When.unknown()
    return When.unknown()
