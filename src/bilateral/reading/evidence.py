"""The words that state a claim: the clause of its trigger, or the noun phrase where there is no verb."""

from spacy.tokens import Token

from bilateral.model.span import Span
from bilateral.reading.grammar import VERBAL, is_counted, objects, torn_subject
from bilateral.reading.page import Page, Trigger
from bilateral.reading.retaken import retaken
from bilateral.reading.scope import infinitive

# Words at the rim of a clause that say nothing of the act.
_RIM = {"PUNCT", "SPACE", "CCONJ", "SCONJ"}
_TAKING_PART = {"dobj", "nsubj", "nsubjpass", "attr", "pobj", "prep", "compound", "amod", "poss", "acomp", "oprd"}
# Verbs that say nothing without the one above: "dropped plans to open an embassy".
_LEANING = {"xcomp", "prep", "aux", "acl"}
# A clause longer than this is cut to the nearer clause; the longest evidence of the gold set has 468 characters.
LONGEST = 400


def evidence_of(page: Page, trigger: Trigger) -> Span:
    """The contiguous span of the clause that tells the trigger's act, at most a sentence.

    Where "it" is what was opened or closed, the span begins where that is named; of "bought and sold a ship" either
    act takes in the ship.

    >>> LONGEST
    400
    """
    token = page.doc[trigger.token]
    top = _clause(token)
    start, end = _bounds(top)
    start = min([start, *(noun.left_edge.i for noun in retaken(token) if page.mention_at(noun) is None)])
    end = max([end, *(noun.right_edge.i + 1 for noun in objects(token) if noun.left_edge.i >= end)])
    # the sentence of the prose: the parse joins a dateline to it
    sentence = next((s for s in page.sentences if s.start <= token.i < s.end), token.sent)
    start, end = max(start, sentence.start), min(end, sentence.end)
    start, end = _said(page, start, end, token.idx)
    while start < token.i and page.doc[start].pos_ in _RIM:
        start += 1
    while end - 1 > token.i and page.doc[end - 1].pos_ in _RIM:
        end -= 1
    span = page.span(start, end)
    if span.end - span.start > LONGEST:
        return page.span(max(start, token.i - 12), min(end, token.i + 20))
    return span


def _said(page: Page, start: int, end: int, place: int) -> tuple[int, int]:
    """The part of some tokens that lies in the statement around a place: who says so is no part of what is said."""
    around = [c for a in page.attributions if a.sources for c in a.content if c.start <= place < c.end]
    inner = min(around, key=lambda c: c.end - c.start, default=None)
    if inner is None:
        return start, end
    inside = [i for i in range(start, end) if inner.start <= page.doc[i].idx < inner.end]
    return (inside[0], inside[-1] + 1) if inside else (start, end)


def _clause(token: Token) -> Token:
    """The verb whose clause tells the act; the noun itself where its clause is about something else."""
    current = _above(token)
    while current.pos_ in VERBAL:
        head = _above(current.head) if current.dep_ == "acl" and infinitive(current) else current.head
        if not (current.dep_ in _LEANING or is_counted(current)) or head == current or head.pos_ not in VERBAL:
            return current
        current = head
    return token


def _above(token: Token) -> Token:
    """The verb above a noun that takes part in what the verb tells."""
    while token.pos_ not in VERBAL and token.head != token and token.dep_ in _TAKING_PART:
        token = token.head
    return token


def _bounds(top: Token) -> tuple[int, int]:
    """The tokens of a clause with its subject, without the clauses joined to it."""
    inner = [t.i for t in top.subtree]
    subject = torn_subject(top)
    start, end = inner[0] if subject is None else subject.left_edge.i, inner[-1] + 1
    for child in top.children:
        if child.dep_ in {"conj", "parataxis"} and child.pos_ in VERBAL and child.i > top.i:
            end = min(end, (torn_subject(child) or child).left_edge.i)
    return start, max(end, top.i + 1)
