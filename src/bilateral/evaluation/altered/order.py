"""The paragraphs of a text in another order."""

from dataclasses import replace
from itertools import accumulate
from random import Random

from bilateral.evaluation.altered.edits import lines, moved
from bilateral.evaluation.goldset import LabelledDocument
from bilateral.model.span import Span


def other_order(item: LabelledDocument, dice: Random) -> LabelledDocument:
    """The document with its paragraphs after the first two in another order; what a claim holds together stays so."""
    text = item.document.text
    pieces = _pieces(item)
    head, rest = pieces[:2], pieces[2:]
    dice.shuffle(rest)
    order = [*head, *rest]
    ends = list(accumulate(len(piece.of(text)) + 1 for piece in order))
    starts = [end - len(piece.of(text)) - 1 for end, piece in zip(ends, order, strict=True)]
    new = "\n".join(piece.of(text) for piece in order)
    claims = []
    for claim in item.claims:
        number = max(range(len(order)), key=lambda n: order[n].overlap(claim.span))
        shift = starts[number] - order[number].start
        claims.append(moved(claim, Span(claim.span.start + shift, claim.span.end + shift), new))
    return LabelledDocument(replace(item.document, text=new), tuple(claims))


def _pieces(item: LabelledDocument) -> list[Span]:
    """The lines of a text, joined where a claim runs over their end."""
    found: list[Span] = []
    for line in lines(item.document.text):
        if found and any(c.span.start < found[-1].end and c.span.end > found[-1].end for c in item.claims):
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(line)
    return found
