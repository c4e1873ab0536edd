"""Labelled documents -> what the network learns from: a prompt for each sentence, with the claims made in it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from bilateral.data.lexicon import MUTUAL
from bilateral.evaluation.goldset import Labelled, LabelledDocument
from bilateral.model.span import Span
from bilateral.reading.encoder.prompt import Prompt, prompt_of
from bilateral.reading.encoder.sentences import Masked, masked_sentences
from bilateral.reading.encoder.wordpieces import MARKS
from bilateral.reading.page import Page

# Of sentences without a claim and with few actors this share is seen in each epoch: most of them are alike.
_FEW_ACTORS, _SEEN = 3, 0.6


@dataclass(frozen=True, slots=True)
class Target:
    """An act claimed of an actor on a recipient ("" for nobody), told somewhere in ``evidence``."""

    act: str
    actor: str
    recipient: str
    evidence: Span


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence as the encoder sees it and all that is claimed in it."""

    sentence: Masked
    targets: tuple[Target, ...]

    def prompt(self, rng: Random) -> Prompt:
        """The prompt with marks drawn by lot, so that no mark means more than another."""
        slots = list(range(len(MARKS)))
        rng.shuffle(slots)
        return prompt_of(
            self.sentence.before, self.sentence.pieces, dict(zip(self.sentence.actors, slots, strict=False))
        )


def examples_of(items: Iterable[tuple[LabelledDocument, Page]]) -> list[Example]:
    """One example for each sentence that has an actor to speak of."""
    return [example for item, page in items for example in _of_page(item, page)]


def sampled(examples: Sequence[Example], rng: Random) -> list[Example]:
    """The examples of one epoch."""
    return [e for e in examples if e.targets or len(e.sentence.actors) > _FEW_ACTORS or rng.random() < _SEEN]


def _of_page(item: LabelledDocument, page: Page) -> Iterator[Example]:
    sentences = masked_sentences(page)
    claims: dict[int, list[Labelled]] = {}
    for claim in item.claims:
        shared = Counter({n: claim.span.overlap(s.span) for n, s in enumerate(sentences)})
        if shared and (best := shared.most_common(1)[0])[1] > 0:
            claims.setdefault(best[0], []).append(claim)
    for number, sentence in enumerate(sentences):
        if sentence.actors:
            yield Example(sentence, tuple(t for c in claims.get(number, ()) for t in targets(c)))


def targets(claim: Labelled) -> Iterator[Target]:
    """The ordered pairs of a claim; a mutual act holds of each pair in both directions."""
    parties = sorted(claim.actors | claim.recipients)
    if claim.act in MUTUAL and len(parties) > 1:
        sides = [(a, b) for a in sorted(claim.actors) for b in sorted(claim.recipients or claim.actors) if a != b]
        pairs = dict.fromkeys([*sides, *((b, a) for a, b in sides)])
    else:
        pairs = dict.fromkeys((a, b) for a in sorted(claim.actors) for b in sorted(claim.recipients) or [""])
    yield from (Target(claim.act, a, b, claim.span) for a, b in pairs)
