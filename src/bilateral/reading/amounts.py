"""How much. The figure with its unit that an act is about, as written."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from bilateral.data.tables import table
from bilateral.model.span import Span
from bilateral.reading.grammar import VERBAL, children, lemma
from bilateral.reading.page import Page, Trigger

OTHER_CLAUSES = {"advcl", "relcl", "ccomp", "parataxis", "conj", "csubj"}
NAMES = {"PERSON", "GPE", "ORG", "WORK_OF_ART", "EVENT", "LAW"}
WHEN = {"DATE", "TIME", "ORDINAL"}
FARTHEST = 12  # tokens from the trigger: a figure further off belongs to something else


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("cues/amounts.yaml")[name])


def amount_of(page: Page, trigger: Trigger, evidence: Span) -> str:
    """Return the figure with its currency or unit in the clause of a trigger; "" where its evidence has none.

    Money outranks measures, and these outrank counts ("20 vessels"); of equals the nearest is taken.
    """
    token = page.doc[trigger.token]
    figures = [n for n in _figures(token) if evidence.start <= n.idx < evidence.end]
    found = [(rank, abs(n.i - token.i), n.i) for n in figures if (rank := _rank(n)) is not None]
    if not found:
        return ""
    start, end = _phrase(page.doc[min(found)[2]])
    return page.span(start, end).of(page.document.text)


def _figures(trigger: Token) -> Iterator[Token]:
    """Yield the numbers in the trigger's clause, the nearest clause for a noun."""
    clause = trigger
    while clause.pos_ not in VERBAL and clause.dep_ in {
        "dobj",
        "pobj",
        "prep",
        "nsubj",
        "nsubjpass",
        "compound",
        "amod",
        "conj",
    }:
        clause = clause.head
    for token in (trigger, clause):
        for below in _below(token):
            if (
                (below.like_num or below.lower_ in _words("dozens"))
                and abs(below.i - trigger.i) <= FARTHEST
                and below.ent_type_ not in WHEN
            ):
                yield below


def _below(token: Token) -> Iterator[Token]:
    """Yield what depends on a token inside its own clause."""
    yield token
    for child in token.children:
        if child.dep_ not in OTHER_CLAUSES or (child.dep_ == "conj" and child.pos_ not in VERBAL):
            yield from _below(child)


def _noun(number: Token) -> Token:
    """Return the noun that a number counts; the number itself where it stands alone."""
    head = number
    while head.dep_ in {"nummod", "compound", "quantmod", "amod", "nmod", "pcomp"} and head.head.pos_ in {
        "NOUN",
        "PROPN",
        "NUM",
        "SYM",
        "ADJ",
    }:
        head = head.head
    return head


def _rank(number: Token) -> int | None:
    """Return 0 for money, 1 for a measure, 2 for a count; ``None`` for what is no amount."""
    noun = _noun(number)
    around = {t.lower_ for t in (number, noun, *number.children)} | {lemma(noun), lemma(number)}
    around |= {t.lower_ for t in number.doc[max(0, number.i - 1) : number.i + 3]}
    if around & _words("marks") or number.ent_type_ == "MONEY" or noun.ent_type_ == "MONEY":
        return 0
    if around & _words("measure") or number.ent_type_ in {"PERCENT", "QUANTITY"}:
        return 1
    of = [o for p in children(number, "prep") if p.lower_ == "of" for o in children(p, "pobj")]
    noun = of[0] if of and noun == number else noun
    counted = noun != number and noun.pos_ in {"NOUN", "PROPN"} and noun.i > number.i and noun.ent_type_ not in NAMES
    plain = not number.text.isdecimal() or not 1800 < int(number.text) < 2100
    return (
        2 if counted and plain and lemma(noun) not in _words("never") and number.lower_ not in {"one", "zero"} else None
    )


def _phrase(number: Token) -> tuple[int, int]:
    """Return the figure with the words that hedge it before and its noun after, with "of" and what is counted."""
    doc, noun = number.doc, _noun(number)
    start, end = min(number.i, noun.i), max(number.i, noun.i) + 1
    while start > 0 and _hedges(doc[start - 1], doc[start]):
        start -= 1
    while end < len(doc) and doc[end].lower_ in _words("money"):
        end += 1
    of = next((p for p in children(noun, "prep") if p.lower_ == "of" and p.i == end), None)
    what = children(of, "pobj") if of is not None else []
    return start, (what[0].i + 1 if what and what[0].i - end < 6 else end)


def _hedges(word: Token, following: Token) -> bool:
    """Tell whether a word belongs to the figure after it: "more than", "up to", "at least", "$", "about"."""
    pairs = {"more": "than", "less": "than", "fewer": "than", "up": "to", "at": "least"}
    if word.lower_ in pairs:
        return following.lower_ == pairs[word.lower_]
    if word.lower_ in {"to", "than", "least"}:
        return word.i > 0 and pairs.get(word.nbor(-1).lower_) == word.lower_
    if word.tag_ == "RP" and word.i and lemma(word.nbor(-1)) in _words("over"):
        return False  # "handed over 14 prisoners"
    return word.lower_ in _words("before") | _words("marks") or word.like_num or word.pos_ == "SYM"
