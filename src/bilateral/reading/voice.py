"""Whose voice holds at a word: the chain of sources of the statement there."""

from bilateral.model.source import Source
from bilateral.reading.page import Attribution, Page


def sources_of(page: Page, token: int) -> tuple[Source, ...]:
    """Return the sources of the statement at a token, from the outlet's own to the origin; empty in its own voice.

    ``page.attributions`` must be filled.
    """
    place = page.doc[token].idx
    holding = [a for a in page.attributions if a.sources and any(s.start <= place < s.end for s in a.content)]
    innermost = min(holding, key=_size, default=None)
    return innermost.sources if innermost else ()


def _size(attribution: Attribution) -> int:
    return sum(span.end - span.start for span in attribution.content)
