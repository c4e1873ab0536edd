"""The date of an act: the date that the grammar ties to its word or clause, not to another clause or to the saying."""

import re
from collections.abc import Iterator
from itertools import chain

from spacy.tokens import Token

from bilateral.data.tables import table
from bilateral.model.when import OPEN, When
from bilateral.reading.dates.occasion import occasion_date
from bilateral.reading.dates.tie import Tie, ties_of
from bilateral.reading.grammar import VERBAL, children, lemma
from bilateral.reading.page import Page, Trigger

_WHEN = re.compile(r",?\s+when\b")


def date_of(page: Page, trigger: Trigger) -> When:
    """Return the date of an act; unknown where none is tied to it, for a past tense alone gives no date."""
    token = page.doc[trigger.token]
    ties = ties_of(page, token.sent)
    says = trigger.cue.act.startswith("statement.")
    for carrier in chain(_carriers(token), _sayings(token) if says else _announcement(page, token)):
        found = [tie for tie in ties if carrier in tie.owners]
        if found:
            when = min(found, key=lambda tie: (tie.owners.index(carrier), abs(tie.root.i - token.i))).mention.when
            return _closed(when) if when.start == OPEN and children(carrier, "neg") else when  # "not until May"
    at_date = _at_a_date(page, ties, token)
    return at_date if at_date.known else occasion_date(page, trigger)


def _carriers(token: Token) -> Iterator[Token]:
    """Yield the words whose date is the date of the act, the surest first."""
    yield token
    verb = token if token.pos_ in VERBAL else None
    if verb is None:
        yield from children(token, "acl", "relcl")
        verb = _verb_of(token)
        if verb is None:
            return
        yield verb
    if verb.dep_ in {"acl", "relcl"}:
        yield verb.head
    yield from (child for child in children(verb, "advcl") if _mark(child) == "when")
    if verb.dep_ == "conj" and verb.head.pos_ in VERBAL and not children(verb, "nsubj", "nsubjpass"):
        yield verb.head
    yield from (child for child in children(verb, "conj") if not children(child, "nsubj", "nsubjpass"))
    if verb.dep_ == "xcomp" and not _says(verb.head):
        yield verb.head


def _sayings(token: Token) -> Iterator[Token]:
    """Yield the verbs of saying above a word: where saying is the act, its date is that of the act."""
    while token.head != token:
        token = token.head
        if token.pos_ in VERBAL and _says(token):
            yield token


def _announcement(page: Page, token: Token) -> Iterator[Token]:
    """Yield the verb that announces an act told in the perfect tense, itself without a date."""
    if token.tag_ != "VBN" or not any(child.lower_ in {"has", "have"} for child in children(token, "aux")):
        return
    announcing = table("cues/dates.yaml")["attachment"]["announcing"]
    for attribution in page.attributions:
        cue = page.doc.char_span(attribution.cue.start, attribution.cue.end, alignment_mode="expand")
        holds = any(content.start <= token.idx < content.end for content in attribution.content)
        if cue is not None and holds and lemma(cue.root) in announcing:
            yield cue.root


def _verb_of(noun: Token) -> Token | None:
    """Return the verb that a noun's act is told with ("held talks").

    A verb of saying is none, but for what was said on the occasion ("thanked him in a meeting on Friday").
    """
    word, occasion = noun, False
    while word.head != word and word.pos_ not in VERBAL:
        occasion = word.dep_ == "prep" and word.lower_ in table("cues/dates.yaml")["attachment"]["occasion"]
        word = word.head
    return word if word.pos_ in VERBAL and (occasion or not _says(word)) else None


def _says(verb: Token) -> bool:
    said = table("cues/saying.yaml")["say"]
    return lemma(verb) in said["clause"] or lemma(verb) in said["object"]


def _mark(verb: Token) -> str:
    return next((child.lower_ for child in verb.children if child.dep_ in {"mark", "advmod"} and child.i < verb.i), "")


def _at_a_date(page: Page, ties: list[Tie], token: Token) -> When:
    """Return the date that a clause hangs on: "on March 3, when it opened an embassy"."""
    before = [tie.mention for tie in ties if tie.mention.span.end < token.idx]
    if before and _WHEN.match(page.document.text, before[-1].span.end):
        return _closed(before[-1].when)
    return When.unknown()


def _closed(when: When) -> When:
    """Return the time itself, where it was open on one side for another act ("since Friday, when")."""
    ends = {when.start, when.end} - {OPEN}
    return When.of(ends.pop(), when.phrase, when.basis) if len(ends) == 1 else when
