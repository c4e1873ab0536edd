"""What a sentence shows of two parties: the traits from which the pair coder learns.

Names never enter: the parties are "<source>" and "<target>", other names are the kind of thing they are.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from spacy.tokens import Token

from bilateral.evaluation.coding.codes import Coding, best_first, fit, tokens_of
from bilateral.model.span import Span
from bilateral.reading.grammar import clause_root, lemma
from bilateral.reading.page import Page
from bilateral.reading.status import status_of

Traits = dict[str, float]
# So many codings are looked at: of the rows of PLV 1 in 20 has its root further down.
_RANKED = 3
_PREPOSITIONS, _OBJECTS, _DESCRIBED = {"prep", "agent"}, {"dobj", "nsubjpass", "attr"}, {"amod", "compound"}
_EMPTY = {"PUNCT", "SPACE", "DET"}
# How much the meaning of words weighs against the words: 2 was as good as 4 and better than 1 in cross-validation.
_MEANING = 2.0


@dataclass(frozen=True, slots=True)
class Pair:
    """A page of one sentence with the tokens of its source and its target; a party may have none.

    ``ranked`` are the events that triggers tell by rule, first that which joins the parties best.
    """

    page: Page
    source: frozenset[int]
    target: frozenset[int]
    ranked: Sequence[Coding]

    def fit(self, coding: Coding) -> float:
        """How surely a trigger joins the parties by its places."""
        return fit(self.page, coding.trigger, self.source, self.target)[0]

    def word(self, token: Token) -> str:
        """The lemma of a word; what it is instead of a name."""
        if token.i in self.source:
            return "<source>"
        if token.i in self.target:
            return "<target>"
        return f"<{token.ent_type_ or 'name'}>" if token.pos_ == "PROPN" else lemma(token)

    def named(self, token: Token) -> bool:
        """Whether a word is a name or belongs to a party."""
        return self.word(token).startswith("<")

    def head(self, party: frozenset[int]) -> Token | None:
        """The word of a party that stands above its others."""
        doc = self.page.doc
        return next((doc[i] for i in sorted(party) if doc[i].head.i not in party or doc[i].head == doc[i]), None)


def pair_of(page: Page, source: Span | None, target: Span | None) -> Pair:
    """The pair whose parties stand at these characters."""
    tokens = tokens_of(page, source), tokens_of(page, target)
    return Pair(page, *tokens, best_first(page, *tokens))


def traits(pair: Pair) -> Traits:
    """All traits of a pair with their weights."""
    found: Traits = {}
    for name, weight in (*_told(pair), *_frame(pair), *_grammar(pair), *_words(pair)):
        found[name] = max(weight, found.get(name, 0.0))
    return found | dict(_meaning(pair))


def _told(pair: Pair) -> Iterator[tuple[str, float]]:
    """What the triggers tell by rule, and how surely each joins the parties."""
    roots = [coding.event for coding in pair.ranked]
    best = roots[0] if roots else ""
    yield f"best={best}", 1.5
    for rank, root in enumerate(roots[:_RANKED]):
        yield f"told{rank}={root}", 1.0
    for coding, root in zip(pair.ranked, roots, strict=True):
        word = lemma(pair.page.doc[coding.trigger.token])
        yield from ((f"somewhere={root}", 1.0), (f"trigger={word}", 1.0))
        yield f"fit:{root}", (pair.fit(coding) + 1) / 2.5
    if pair.ranked:
        yield from _of_best(pair, pair.ranked[0], best)
    rival = next((root for root in roots if root != best), "")
    yield from ((f"rival={rival}", 1.0), (f"best={best} rival={rival}", 1.0))


def _of_best(pair: Pair, coding: Coding, root: str) -> Iterator[tuple[str, float]]:
    trigger = coding.trigger
    status = status_of(pair.page, trigger) or "conditional"
    named = {
        "word": lemma(pair.page.doc[trigger.token]),
        "act": trigger.cue.act,
        "status": status,
        "fit": f"{pair.fit(coding)}",
    }
    for key, value in named.items():
        yield from ((f"{key}={value}", 1.0), (f"best={root} {key}={value}", 1.0))


def _frame(pair: Pair) -> Iterator[tuple[str, float]]:
    """What stands around the triggers."""
    for rank, coding in enumerate(pair.ranked[:_RANKED]):
        token, root = pair.page.doc[coding.trigger.token], coding.event
        for place in _around(pair, token):
            yield f"around={place}", 0.4 if rank else 1.0
            if not rank:
                yield from ((f"{lemma(token)} {place}", 1.0), (f"{root} {place}", 1.0))
        if not rank:
            yield from ((f"above={lemma(token.head)}", 1.0), (f"stands={token.dep_}", 1.0))


def _around(pair: Pair, token: Token) -> Iterator[str]:
    for child in token.children:
        yield f"{child.dep_}:{pair.word(child)}"
        if child.dep_ in _PREPOSITIONS:
            yield from (f"{lemma(child)}:{pair.word(inner)}" for inner in child.children)
        if child.dep_ in _OBJECTS:
            yield from (f"described:{lemma(t)}" for t in child.children if t.dep_ in _DESCRIBED and not pair.named(t))


def _grammar(pair: Pair) -> Iterator[tuple[str, float]]:
    """The verbs above the parties, and the way through the parse from one to the other."""
    heads = {"source": pair.head(pair.source), "target": pair.head(pair.target)}
    for party, head in heads.items():
        if head is not None:
            verb = clause_root(head)
            known = "" if head.pos_ == "PROPN" else lemma(head)
            of_party = {"head": known, "stands": head.dep_, "verb": lemma(verb), "tense": verb.tag_}
            yield from ((f"{party} {key}={value}", 1.0) for key, value in of_party.items())
            yield from ((f"{party} below={lemma(t)}", 1.0) for t in list(head.ancestors)[:4])
            yield from ((f"{party} beside={t.dep_}:{pair.word(t)}", 1.0) for t in verb.children)
    source, target = heads.values()
    if source is not None and target is not None:
        yield from _way(source, target)


def _way(source: Token, target: Token) -> Iterator[tuple[str, float]]:
    up, down = [source, *source.ancestors], [target, *target.ancestors]
    top = next((token for token in up if token in down), None)
    if top is not None:
        first, second = up[1 : up.index(top)], down[1 : down.index(top)]
        yield f"top={lemma(top)}", 1.0
        yield from ((f"way={lemma(token)}", 1.0) for token in (*first, *second))
        yield "way=" + " ".join(lemma(token) for token in (*first, top, *reversed(second))), 1.0


def _words(pair: Pair) -> Iterator[tuple[str, float]]:
    """The words, those between the parties in runs of up to three."""
    read: list[str] = []
    for token in pair.page.doc:
        word = pair.word(token)
        if not token.is_space and not (word.startswith("<") and read[-1:] == [word]):
            read.append(word)
    places = [read.index(party) if party in read else edge for party, edge in _edges(read)]
    low, high = min(places), max(places)
    for place, word in enumerate(read):
        inside = low < place < high
        yield f"word={word}", 0.5
        yield f"{'between' if inside else 'outside'}={word}", 1.0 if inside else 0.5
    for length in (2, 3):
        yield from (("run=" + " ".join(read[n : n + length]), 1.0) for n in range(low, high - length + 2))
    yield from ((f"behind={word}", 0.7) for word in read[places[1] + 1 : places[1] + 4])


def _edges(read: Sequence[str]) -> tuple[tuple[str, int], tuple[str, int]]:
    return ("<source>", 0), ("<target>", len(read) - 1)


def _meaning(pair: Pair) -> Iterator[tuple[str, float]]:
    """Vectors of the words that matter: so "hailed" is near "praised" though nobody saw it."""
    doc, source = pair.page.doc, pair.head(pair.source)
    verb = clause_root(source) if source is not None else doc[0]
    trigger = doc[pair.ranked[0].trigger.token] if pair.ranked else verb
    ends = sorted(pair.source | pair.target) or [0, len(doc) - 1]
    between = [token for token in doc[ends[0] : ends[-1] + 1] if not pair.named(token)]
    around = [child for child in trigger.children if not pair.named(child)]
    for place, tokens in (("trigger", [trigger]), ("around", around), ("verb", [verb]), ("between", between)):
        yield from ((f"{place}.{n}", _MEANING * value) for n, value in enumerate(_mean(tokens)))


def _mean(tokens: Iterable[Token]) -> list[float]:
    vectors = [t.vector / t.vector_norm for t in tokens if t.has_vector and t.pos_ not in _EMPTY]
    mean: list[float] = np.mean(vectors, axis=0).tolist() if vectors else []
    return mean
