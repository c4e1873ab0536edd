"""How real any event is told to be: sure or not, denied or not, to come or not."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Token

from bilateral.model.claim import Status
from bilateral.reading.grammar import VERBAL, children, lemma, words
from bilateral.reading.scope import (
    auxiliaries,
    carrier_of,
    cues,
    governor_of,
    infinitive,
    negated,
    under_condition,
)
from bilateral.reading.status import reality_of


class Certainty(StrEnum):
    """How sure an event is: told as sure, told as possible or probable, or left open (wished for, under an "if")."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Factuality:
    """How real an event is: how sure, whether it is denied, whether it is to come."""

    certainty: Certainty = Certainty.CERTAIN
    denied: bool = False
    future: bool = False


_UNDER_WAY = Factuality()
_TO_COME = Factuality(future=True)
_MAY_COME = Factuality(Certainty.POSSIBLE, future=True)
_WISHED = Factuality(Certainty.OPEN, future=True)
_LAPSED = Factuality(Certainty.OPEN)
# Below "not" these doubt still; "could not" denies.
_DOUBTING = frozenset({"may", "might"})
# Clauses that are as real as the one above them: "will begin to fly", "will cut jobs and close plants".
_SHARED = frozenset({"xcomp", "ccomp", "advcl", "conj"})


def factuality_of(token: Token) -> Factuality:
    """Tell how real the event is that a word stands for, by the same cues as the status of a claim.

    >>> from bilateral.reading.parser import parse
    >>> doc = next(parse(["Chad may sign the treaty, and did not close its embassy."]))
    >>> sign, close = (factuality_of(token) for token in doc if token.pos_ == "VERB")
    >>> sign.certainty.value, sign.future, close.denied
    ('possible', True, True)
    """
    carrier = _carrier(token)
    if carrier.pos_ not in VERBAL and _is_affected(token):
        return Factuality(denied=_is_undone(token))
    if under_condition(carrier):
        return Factuality(Certainty.OPEN, negated(carrier), True)
    reaching = list(_reaching(carrier))
    if any(map(_is_asked, reaching)):
        return Factuality(Certainty.OPEN, negated(carrier), any(map(_looks_ahead, reaching)))
    if _is_polite(carrier) or any(map(_is_voiced, reaching)):
        return _UNDER_WAY
    for verb in reaching:
        found = _told(token if verb == carrier else verb, verb)
        if found != _UNDER_WAY:
            return found
    if _is_undone(token):
        return Factuality(denied=True)
    coming = carrier.pos_ in VERBAL and ((infinitive(carrier) and _awaited(carrier)) or _is_of_time_to_come(carrier))
    return _TO_COME if coming else _UNDER_WAY


def _carrier(token: Token) -> Token:
    """The verb that carries a word's event; a noun has one only where the verb adds nothing but its time."""
    carrier = carrier_of(token)
    light = carrier == token or lemma(carrier) in words("light_verbs") | cues("carrying")
    return carrier if light else token


def _reaching(carrier: Token) -> Iterator[Token]:
    """The verb and those above it whose modals hold for it too."""
    yield carrier
    while carrier.pos_ in VERBAL and carrier.dep_ in _SHARED and carrier.head.pos_ in VERBAL:
        own = children(carrier, "nsubj", "nsubjpass", "aux", "auxpass")
        if not (infinitive(carrier) or carrier.dep_ == "xcomp" or (carrier.dep_ == "conj" and not own)):
            return
        carrier = carrier.head
        yield carrier


def _is_asked(verb: Token) -> bool:
    """Whether a clause, or that which it is joined to, tells what is asked: "asked whether it fell or was sold"."""
    while verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
        verb = verb.head
    asks = any(child.lower_ in cues("possible", "marks") for child in children(verb, "mark"))
    return asks and verb.dep_ in {"ccomp", "pcomp"}


def _looks_ahead(verb: Token) -> bool:
    """Whether a verb stands with "to" or a modal."""
    return any(child.tag_ in {"MD", "TO"} for child in children(verb, "aux"))


def _is_voiced(verb: Token) -> bool:
    """Whether a thing is done by asking leave to do it: "would like to thank"."""
    return verb.dep_ == "xcomp" and lemma(verb) in cues("voicing") and _is_polite(verb.head)


def _is_polite(verb: Token) -> bool:
    """Whether a verb tells a present wish in polite words: "would like"."""
    return lemma(verb) in cues("polite") and "would" in auxiliaries(verb)


def _told(token: Token, carrier: Token) -> Factuality:
    """What the words beside and above an event make of it."""
    status, modals = reality_of(token, carrier), auxiliaries(carrier)
    if status is Status.DONE:
        return _MAY_COME if _may_follow(carrier) else _UNDER_WAY
    if status is Status.DENIED:
        coming = modals & (cues("planned", "modals") | cues("proposed", "modals") | _DOUBTING | {"would"})
        certainty = Certainty.POSSIBLE if modals & _DOUBTING else Certainty.CERTAIN
        return Factuality(certainty, denied=True, future=bool(coming) or infinitive(carrier))
    if status is Status.PLANNED and _is_undone(token):
        return Factuality(denied=True)  # what is put off counts as denied here
    if status is Status.PLANNED:
        return _TO_COME if _is_upcoming(token) else _planned(carrier)
    if status is Status.POSSIBLE or (status is Status.CONDITIONAL and "would" in modals):
        return Factuality(Certainty.POSSIBLE, future=bool(modals) and "have" not in modals)
    return _WISHED


def _planned(carrier: Token) -> Factuality:
    """What is planned is sure where it is told in plain future, possible as a plan, open as a wish."""
    modals = set().union(*map(auxiliaries, _reaching(carrier)))
    if modals & cues("planned", "modals"):
        foreseen = carrier.dep_ == "ccomp" and lemma(carrier.head) in cues("foreseen")
        return _MAY_COME if foreseen else _TO_COME
    governor, _ = governor_of(carrier)
    teller = governor if governor is not None else carrier.head
    if lemma(teller) in cues("settled"):
        return _TO_COME
    if governor is not None and _was_due(governor):
        return _LAPSED
    if "would" in modals or (governor is not None and governor.pos_ == "NOUN"):
        return _MAY_COME
    sure = governor is None or governor.pos_ in {"ADJ", "AUX"} or lemma(governor) in cues("planned", "adjectives")
    return _TO_COME if sure else _WISHED


def _is_upcoming(noun: Token) -> bool:
    """Whether a word beside a noun says that it is to come: "its upcoming election"."""
    return any(child.lower_ in cues("planned", "modifiers") for child in children(noun, "amod"))


def _was_due(governor: Token) -> bool:
    """Whether a plan is told of the past: "were to land", "was due to land"."""
    if lemma(governor) == "be":
        return governor.tag_ == "VBD"
    copulas = [governor.head, *children(governor, "auxpass")]
    return lemma(governor) in cues("due") and any(t.tag_ == "VBD" and lemma(t) == "be" for t in copulas)


def _may_follow(carrier: Token) -> bool:
    """Whether an infinitive stands below an effort or a leave, of which it may come."""
    below = carrier.dep_ in {"xcomp", "acl"} and infinitive(carrier)
    return below and lemma(carrier.head) in cues("may_follow")


def _is_affected(noun: Token) -> bool:
    """Whether a noun is what another event is done to: "wants to cut jobs" leaves the jobs as real as they are."""
    verb = noun.head
    asked = cues("planned_nouns") | cues("proposed", "verbs")
    return noun.dep_ in {"dobj", "nsubjpass"} and verb.pos_ in VERBAL and lemma(verb) not in asked


def _is_undone(token: Token) -> bool:
    """Whether a verb says that the thing did not come about: "the flight was cancelled", "nearly broke"."""
    verb = token.head
    acted_on = token.dep_ in {"dobj", "nsubjpass"} and verb.pos_ in VERBAL
    return (acted_on and lemma(verb) in cues("undoing")) or any(
        child.lower_ in cues("nearly") for child in children(token, "advmod")
    )


def _awaited(verb: Token) -> bool:
    """Whether an infinitive without a cue above it tells what is still to come; "the first to land" has landed."""
    counted = lemma(verb.head) in cues("counted") or any(t.lower_ in cues("counted") for t in verb.head.children)
    return verb.dep_ == "ROOT" or (verb.dep_ in {"relcl", "acl"} and not counted)


def _is_of_time_to_come(verb: Token) -> bool:
    """Whether a clause in the present tense tells when something else will happen."""
    timed = verb.dep_ == "advcl" and verb.tag_ in {"VBZ", "VBP"} and auxiliaries(verb.head) & cues("planned", "modals")
    return bool(timed) and any(t.lower_ in cues("times") for t in children(verb, "advmod", "mark"))
