"""The date of an act: the date that the grammar ties to its word or clause, not to another clause or to the saying."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from bilateral.data.tables import table
from bilateral.model.when import When
from bilateral.reading.dates.dateline import in_dateline
from bilateral.reading.grammar import VERBAL, children, lemma
from bilateral.reading.page import DateMention, Page, Trigger

# How a date stands at a noun that it belongs to alone: "the Feb. 23 accord", "Friday's attack", "its 1990 invasion".
_MODIFYING = {"compound", "nummod", "poss", "nmod", "amod"}
_OBJECTS = {"dobj", "nsubj", "nsubjpass", "attr", "oprd", "csubj", "csubjpass"}


@dataclass(frozen=True, slots=True)
class Tie:
    """A date of the sentence with its own token and the words that it may be the date of, the nearest first."""

    mention: DateMention
    root: Token
    owners: tuple[Token, ...]


def date_of(page: Page, trigger: Trigger) -> When:
    """Return the date of an act; unknown where none is tied to it, for a past tense alone gives no date."""
    token = page.doc[trigger.token]
    ties = _ties(page, token)
    for carrier in _carriers(token):
        found = [tie for tie in ties if carrier in tie.owners]
        if found:
            return min(found, key=lambda tie: (tie.owners.index(carrier), abs(tie.root.i - token.i))).mention.when
    return _at_a_date(ties, token)


def _ties(page: Page, token: Token) -> list[Tie]:
    """The dates of the sentence with what they belong to."""
    start, end = token.sent.start_char, token.sent.end_char
    found = []
    for mention in page.dates:
        if start <= mention.span.start and mention.span.end <= end and not in_dateline(page.document.text, mention.span):
            root = _root(page.doc, mention)
            found.append(Tie(mention, root, tuple(_owners(root))))
    return found


def _root(doc: Doc, mention: DateMention) -> Token:
    span = doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
    return span.root if span is not None else doc[0]


def _owners(token: Token) -> Iterator[Token]:
    """The words above a date up to its verb; only the noun where the date stands before it."""
    modifying = token.dep_ in _MODIFYING
    while token.head != token:
        token = token.head
        yield token
        if (modifying and token.pos_ != "ADP") or token.dep_ == "appos":
            return
        if token.pos_ in VERBAL and token.dep_ not in {"aux", "auxpass"}:
            return


def _carriers(token: Token) -> Iterator[Token]:
    """The words whose date is the date of the act, the surest first."""
    yield token
    verb = token if token.pos_ in VERBAL else None
    if verb is None:
        yield from children(token, "acl", "relcl")
        verb = _light_verb(token)
        if verb is None:
            return
        yield verb
    if verb.dep_ in {"acl", "relcl"}:
        yield verb.head
    yield from (child for child in children(verb, "advcl") if _mark(child) == "when")
    if verb.dep_ == "conj" and verb.head.pos_ in VERBAL and not children(verb, "nsubj", "nsubjpass"):
        yield verb.head
    if verb.dep_ == "xcomp" and lemma(verb.head) in table("cues/dates.yaml")["attachment"]["aspect"]:
        yield verb.head


def _light_verb(noun: Token) -> Token | None:
    """The verb that brings a noun's act about ("held talks"), unless it tells or does something of its own."""
    while noun.dep_ in {"conj", "compound", "amod"} and noun.head != noun:
        noun = noun.head
    if noun.dep_ in _OBJECTS and noun.head.pos_ in VERBAL and not _says(noun.head):
        return noun.head
    return None


def _says(verb: Token) -> bool:
    said = table("cues/saying.yaml")["say"]
    return lemma(verb) in said["clause"] or lemma(verb) in said["object"]


def _mark(verb: Token) -> str:
    return next((child.lower_ for child in verb.children if child.dep_ in {"mark", "advmod"} and child.i < verb.i), "")


def _at_a_date(ties: list[Tie], token: Token) -> When:
    """The date that a clause hangs on: "on March 3, when it opened an embassy"."""
    for tie in ties:
        verb = token
        while verb.head != verb and verb.dep_ not in {"relcl", "advcl", "ccomp"}:
            verb = verb.head
        if verb.dep_ in {"relcl", "advcl"} and _mark(verb) == "when" and (verb.head == tie.root or verb.head in tie.owners):
            return tie.mention.when
    return When.unknown()
