"""In what: the sectors that a cooperation or an agreement is about, as written."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from bilateral.data.tables import table
from bilateral.model.span import Span
from bilateral.reading.grammar import children, conjuncts, lemma
from bilateral.reading.page import Page, Trigger

_MODIFIERS = ("compound", "amod", "nmod")
_OPENING = {"DET", "PRON", "PUNCT", "SPACE", "CCONJ"}


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("cues/sectors.yaml")[name])


def sectors_of(page: Page, trigger: Trigger, evidence: Span) -> tuple[str, ...]:
    """The sectors that the evidence of an act names, in order; none for acts that are not about any.

    A list is one of sectors where one thing in it is known to be one: "fishing, wicker and health".
    """
    if trigger.cue.act.split(".")[0] not in _words("acts"):
        return ()
    inside = [t for t in page.doc[trigger.token].sent if evidence.start <= t.idx < evidence.end]
    found = [piece for token in inside for piece in (*_listed(page, token), *_before(token))]
    return tuple(dict.fromkeys(piece for _, piece in sorted(found)))


def _listed(page: Page, token: Token) -> Iterator[tuple[int, str]]:
    """What stands after a preposition of cooperation, whole lists of it."""
    if token.dep_ not in {"prep", "conj"} or token.lower_ not in _words("before"):
        return
    for noun in children(token, "pobj"):
        for first in _announced(noun) if lemma(noun) in _words("fields") else [noun]:
            items = [t for t in conjuncts(first) if page.mention_at(t) is None]
            if any(_is_sector(item) for item in items):
                yield from _pieces(first, items[-1])


def _announced(noun: Token) -> Iterator[Token]:
    """What nouns like "fields" announce: "in fields such as mining", "in the field of health"."""
    for word in noun.subtree:
        if word.i > noun.i and word.lower_ in _words("announcing"):
            yield from children(word, "pobj")
            return


def _is_sector(noun: Token) -> bool:
    return lemma(noun) in _words("nouns") or noun.lower_ in _words("nouns")


def _pieces(first: Token, last: Token) -> Iterator[tuple[int, str]]:
    """The members of a list from its text, so that hyphens and inner phrases stay whole."""
    piece: list[Token] = []
    start = first.left_edge.i
    while start > 1 and not first.doc[start - 1].whitespace_:  # "counter-terrorism" is one word
        start -= 1
    for token in [*first.doc[start : last.i + 1], None]:
        if token is None or token.text == "," or token.pos_ == "CCONJ":
            if piece:
                yield piece[0].idx, _text(piece)
            piece = []
        elif piece or token.pos_ not in _OPENING:
            piece.append(token)


def _text(piece: list[Token]) -> str:
    return str(piece[0].doc[piece[0].i : piece[-1].i + 1].text)


def _before(token: Token) -> Iterator[tuple[int, str]]:
    """What stands before a word for cooperation: "economic and military ties", "defence cooperation"."""
    if lemma(token) not in _words("of_cooperation"):
        return
    for child in children(token, *_MODIFIERS):
        for word in conjuncts(child):
            if word.i < token.i and (lemma(word) in _words("adjectives") or _is_sector(word)):
                yield word.idx, word.text
