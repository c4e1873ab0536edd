"""Runs of tokens: what is left of a set of tokens when it is read as stretches of text."""

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from bilateral.model.span import Span

Run = tuple[int, int]  # tokens, half-open


def runs(doc: Doc, tokens: set[int]) -> tuple[Run, ...]:
    """Join tokens to runs, across punctuation and white space, without punctuation or white space at the ends."""
    solid = sorted(i for i in tokens if not (doc[i].is_punct or doc[i].is_space))
    joined: list[list[int]] = []
    for i in solid:
        if joined and all(doc[k].is_punct or doc[k].is_space for k in range(joined[-1][1], i)):
            joined[-1][1] = i + 1
        else:
            joined.append([i, i + 1])
    return tuple(trimmed for a, b in joined if (trimmed := _without_and(doc, a, b))[0] < trimmed[1])


def _without_and(doc: Doc, start: int, end: int) -> Run:
    """Cut "and" off the ends of a run."""
    while end > start and doc[end - 1].dep_ in {"cc", "punct"}:
        end -= 1
    while start < end and doc[start].dep_ in {"cc", "punct"}:
        start += 1
    return start, end


def tokens_of(doc: Doc, span: Span) -> Tokens:
    """Return the tokens that a span of characters touches."""
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    return found if found is not None else doc[0:0]
