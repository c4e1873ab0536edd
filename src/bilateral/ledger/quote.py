"""Claims whose evidence is cut to what may be kept and shared of a text that may not."""

from dataclasses import replace

from bilateral.ledger.schema import LONGEST_QUOTE
from bilateral.model.claim import Claim
from bilateral.model.span import Span


def quoted(claim: Claim) -> Claim:
    """The claim with the beginning of its evidence, cut between two words: still its exact words at their place."""
    if len(claim.evidence) <= LONGEST_QUOTE:
        return claim
    cut = claim.evidence.rfind(" ", 1, LONGEST_QUOTE + 1)
    end = cut if cut > 0 else LONGEST_QUOTE
    return replace(claim, evidence=claim.evidence[:end], span=Span(claim.span.start, claim.span.start + end))
