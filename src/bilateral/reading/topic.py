"""How far the words of a document speak of the affairs of states, whoever is named in it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from bilateral.reading.grammar import lemma
from bilateral.reading.page import Page

_TELLING = frozenset(("NOUN", "VERB", "ADJ"))


@dataclass(frozen=True, slots=True)
class Topic:
    """A logistic model over the words of a document, each counted once; names are not among them.

    >>> Topic({"treaty": 2.0, "goal": -1.0}, 0.5).odds({"treaty", "ambassador"})
    2.5
    """

    weights: Mapping[str, float]
    bias: float

    def odds(self, words: set[str] | frozenset[str]) -> float:
        """The log odds that a document with these words tells of relations between states."""
        known = [self.weights[word] for word in words if word in self.weights]
        return self.bias + math.fsum(known) / math.sqrt(len(known) or 1)


def topic_words(page: Page) -> frozenset[str]:
    """The nouns, verbs and adjectives of a page's prose in their base form, without the names."""
    return frozenset(
        lemma(token)
        for sentence in page.sentences
        for token in sentence
        if token.pos_ in _TELLING and token.is_alpha and page.mention_at(token) is None
    )
