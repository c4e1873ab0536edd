"""The line of place and day before a report, whose day is that of writing and of no act."""

import re

from bilateral.model.span import Span

# "PARIS, March 3 -", "DAR ES SALAAM, Tanzania, Aug. 8 (Reuters) --": from the start of a line
_PLACE = re.compile(r"[A-Z][A-Z.' ]{2,}[\w .,'()-]{0,40}$")
_DASH = re.compile(r",?\s*(?:\([^)\n]{1,40}\)\s*)?[-–—_]")


def in_dateline(text: str, span: Span) -> bool:
    """Return whether a date stands in a dateline.

    >>> in_dateline("PARIS, March 3 - France closed a port.", Span(7, 14))
    True
    """
    before = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    return bool(_PLACE.match(before.strip())) and bool(_DASH.match(text, span.end))
