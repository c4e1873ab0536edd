"""Labelled documents -> what the network learns from: windows of sentences, with the claims made in each."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from bilateral.data.lexicon import MUTUAL
from bilateral.evaluation.goldset import Labelled, LabelledDocument
from bilateral.model.span import Span
from bilateral.reading.encoder.sentences import Masked, masked_sentences
from bilateral.reading.encoder.window import LONGEST, Window, actors_of, window_of, windows
from bilateral.reading.encoder.wordpieces import MARKS
from bilateral.reading.page import Page


@dataclass(frozen=True, slots=True)
class Target:
    """An act claimed of an actor on a recipient ("" for nobody), told somewhere in ``evidence``."""

    act: str
    actor: str
    recipient: str
    evidence: Span


@dataclass(frozen=True, slots=True)
class Example:
    """Sentences that the encoder reads at once, with all that is claimed in each."""

    run: Sequence[Masked]
    targets: Sequence[tuple[Target, ...]]

    def window(self, rng: Random) -> Window:
        """The window with marks drawn by lot, so that no mark means more than another."""
        slots = list(range(len(MARKS)))
        rng.shuffle(slots)
        return window_of(self.run, dict(zip(actors_of(self.run), slots, strict=False)))


def examples_of(items: Iterable[tuple[LabelledDocument, Page]], longest: int = LONGEST) -> list[Example]:
    """One example for each window of each page, with windows of about ``longest`` word pieces."""
    return [example for item, page in items for example in _of_page(item, page, longest)]


def _of_page(item: LabelledDocument, page: Page, longest: int) -> Iterator[Example]:
    sentences = masked_sentences(page)
    claims: dict[int, list[Labelled]] = {}
    for claim in item.claims:
        shared = Counter({s.number: claim.span.overlap(s.span) for s in sentences})
        if shared and (best := shared.most_common(1)[0])[1] > 0:
            claims.setdefault(best[0], []).append(claim)
    for run in windows(sentences, longest):
        yield Example(run, [tuple(t for c in claims.get(s.number, ()) for t in targets(c)) for s in run])


def targets(claim: Labelled) -> Iterator[Target]:
    """The ordered pairs of a claim; a mutual act holds of each pair in both directions."""
    parties = sorted(claim.actors | claim.recipients)
    if claim.act in MUTUAL and len(parties) > 1:
        sides = [(a, b) for a in sorted(claim.actors) for b in sorted(claim.recipients or claim.actors) if a != b]
        pairs = dict.fromkeys([*sides, *((b, a) for a, b in sides)])
    else:
        pairs = dict.fromkeys((a, b) for a in sorted(claim.actors) for b in sorted(claim.recipients) or [""])
    yield from (Target(claim.act, a, b, claim.span) for a, b in pairs)
