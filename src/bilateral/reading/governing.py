"""What the words that govern an act make of it: modals, verbs, nouns and adjectives above it."""

from spacy.tokens import Token

from bilateral.model.claim import Status
from bilateral.reading.doubt import is_only_accused
from bilateral.reading.grammar import VERBAL, children, is_passive, lemma, words
from bilateral.reading.scope import (
    auxiliaries,
    cues,
    first_listed,
    governor_of,
    has_condition,
    infinitive,
    is_doubted,
    negated,
    other_subject,
    reported,
    verb_word,
)

LONGER = "longer"


def by_modals(verb: Token) -> Status | None:
    """What the auxiliaries of a verb say: "will", "may", "should"; ``None`` where they say nothing."""
    modals = auxiliaries(verb)
    if modals & cues("proposed", "modals"):
        return Status.PROPOSED
    if modals & cues("possible", "modals"):
        return Status.POSSIBLE
    if "would" in modals:
        return Status.PLANNED if reported(verb) and not has_condition(verb) else Status.CONDITIONAL
    if modals & cues("planned", "modals"):
        return Status.CONDITIONAL if has_condition(verb) else Status.PLANNED
    return None


def governed(carrier: Token, *, done: bool = False) -> Status | None:
    """What the words that govern the act say: "plans to", "agreed to", "refused to", "will continue to".

    With ``done`` the verb does the act itself, and does not only speak of it: what it is done for tells of it too.
    """
    current = first_listed(carrier)
    for _ in range(4):
        governor, clause = governor_of(current)
        if done and governor is None and _is_purpose(current):  # "plans to send troops to attack Chad"
            current = current.head
            if (status := by_modals(current)) is not None or negated(current):
                return status or Status.DENIED
            continue
        if governor is not None and is_only_accused(governor):
            return Status.POSSIBLE  # "was accused of shelling Chad", nobody tells by whom
        if governor is None or lemma(governor) in cues("presupposing"):
            return None
        status = _by_governor(governor, current, clause) or (by_modals(governor) if clause else None)
        if status is not None:  # what somebody could yet block is open
            return Status.POSSIBLE if status is Status.DENIED and _is_possible(governor) else status
        if clause and is_doubted(governor):
            return Status.POSSIBLE
        current = governor
    return None


def _is_possible(word: Token) -> bool:
    verb = word if word.pos_ in VERBAL else word.head
    return verb.pos_ in VERBAL and by_modals(verb) is Status.POSSIBLE and not negated(verb)


def _is_purpose(verb: Token) -> bool:
    """Whether an infinitive tells what something is done for: of one behind a comma the parse is not sure."""
    close = verb.i > verb.head.i and not any(token.text == "," for token in verb.doc[verb.head.i : verb.i])
    return verb.dep_ == "advcl" and infinitive(verb) and verb.head.pos_ in VERBAL and close


def _by_governor(governor: Token, below: Token, clause: bool) -> Status | None:
    word = lemma(governor)
    if governor.pos_ in VERBAL:
        return by_verb(governor, below, clause)
    if governor.pos_ == "ADJ" and clause:
        if word in cues("denied", "adjectives"):
            return Status.DENIED
        if word in cues("possible", "adjectives"):
            return Status.POSSIBLE
        return Status.PLANNED if word in cues("planned", "adjectives") else None
    if governor.pos_ not in {"NOUN", "PROPN"}:
        return None
    if lemma(governor.head) in cues("exercising") and not negated(governor.head):
        return None  # "exercised its right to impose tariffs"
    if governor.dep_ == "pobj" and lemma(governor.head.head) in cues("proposed", "yielding"):
        return None  # "bowed to pressure to withdraw"
    status = _by_noun(word, below, clause)
    gone = _is_dropped(governor) or _is_refused(governor) or negated(governor)
    return Status.DENIED if status is not None and gone else status


def _is_refused(plan: Token) -> bool:
    """Whether a call is not followed: "rejected calls to sever ties"; what is only planned by another still is."""
    refused = lemma(plan.head) in cues("refusing") and not negated(plan.head)
    return plan.dep_ in {"dobj", "nsubjpass"} and lemma(plan) in cues("proposed", "nouns") and refused


def _is_dropped(plan: Token) -> bool:
    """Whether there is no plan any more, or none is shown: "dropped plans to open an embassy", "waived its right"."""
    if plan.dep_ not in {"dobj", "nsubjpass"}:
        return False
    if negated(plan.head):
        return lemma(plan.head) in cues("shown")
    return lemma(plan.head) in cues("dropping")


def _by_noun(word: str, below: Token, clause: bool) -> Status | None:
    if word in cues("proposed", "nouns"):
        return Status.PROPOSED
    if word in cues("possible", "nouns") and (clause or below.head.lower_ in {"of", "for"}):
        return Status.POSSIBLE
    if word in cues("possible", "interest") and (clause or below.head.lower_ == "in"):
        return Status.POSSIBLE
    if clause and word in cues("possible", "negotiating") and (infinitive(below) or below.dep_ == "pcomp"):
        return Status.POSSIBLE  # "is in talks to sell", "talks on restoring ties"
    if word in cues("proposed", "backing") and lemma(below) in cues("proposed", "aims"):
        return Status.PROPOSED  # "voiced support for the withdrawal"
    if clause and word in cues("denied", "nouns"):
        return Status.DENIED
    return Status.PLANNED if clause and word in cues("planned", "nouns") else None


def by_verb(verb: Token, below: Token, clause: bool) -> Status | None:
    """What a verb makes of a noun or, with ``clause``, of a clause below it: "plans", "refused to"."""
    mistaken = clause and below.tag_ == "VBZ" and verb_word(verb) in cues("without_clause")
    if below.dep_ == "conj" or mistaken:
        return None
    return _by_verb_of_clause(verb, below) if clause else _by_verb_of_noun(verb_word(verb), below)


def _by_verb_of_noun(word: str, below: Token) -> Status | None:
    if word in cues("denied", "verbs") - cues("clause_only"):
        return Status.DENIED
    if word in cues("planned_nouns"):
        return Status.PLANNED
    if word in cues("possible", "negotiating") and lemma(below) in cues("proposed", "aims"):
        return Status.POSSIBLE  # "discussed the withdrawal of the troops"
    if word in cues("proposed", "backing") and lemma(below) in cues("proposed", "aims"):
        return Status.PROPOSED
    wanted = below.dep_ == "pobj" and below.head.lower_ == "for" and word in cues("proposed", "verbs") | cues("sought")
    if wanted or word in cues("proposed", "asking"):
        return Status.PROPOSED
    return Status.POSSIBLE if word in cues("possible", "weighing") else None


def _is_in_vain(verb: Token) -> bool:
    """Whether a verb is denied itself: "did not refuse to go", "failed to keep it from attacking"."""
    governor, clause = governor_of(verb)
    failed = clause and governor is not None and lemma(governor) in cues("denied", "verbs") and not negated(governor)
    return failed or negated(verb)


def _by_verb_of_clause(verb: Token, below: Token) -> Status | None:
    word = verb_word(verb)
    hindered = word in cues("hindering") and below.dep_ == "pcomp" and below.head.lower_ == "from"
    hindered = hindered or word in cues("denied", "verbs")
    if hindered and _is_in_vain(verb):
        ended = any(child.lower_ == LONGER for child in children(verb, "advmod"))  # "is no longer refusing to go"
        return Status.POSSIBLE if ended or word in cues("left_open") or by_modals(verb) else Status.DONE
    if hindered:
        return Status.DENIED
    if below.dep_ == "pcomp" and below.head.lower_ == "against" and word in cues("choosing"):
        return Status.DENIED  # "opted against recalling"
    about = below.dep_ == "pcomp" and below.head.lower_ in {"on", "about"}
    if about and any(lemma(noun) in cues("possible", "negotiating") for noun in children(verb, "dobj")):
        return Status.POSSIBLE  # "held talks in Oslo on restoring ties"
    if word in {"be", "have"} and infinitive(below) and any(c.lower_ == "yet" for c in children(verb, "advmod")):
        return Status.DENIED  # "has yet to open it"
    if word == "be" and infinitive(below):
        return Status.PLANNED
    if word in cues("put_off") and not negated(verb) and not any(one.lower_ == "until" for one in below.subtree):
        return Status.PLANNED  # "delayed sending an envoy"
    another = other_subject(verb, below)
    asked = another and word in words("object_control") | cues("own_wish")
    if word in cues("planned", "verbs"):
        return Status.PROPOSED if asked else Status.DENIED if negated(verb) else Status.PLANNED
    if word in cues("proposed", "verbs") or (word in cues("proposed", "ordering") and infinitive(below)):
        return Status.PROPOSED
    if word in cues("possible", "weighing") and negated(verb):
        return Status.DENIED  # "is not considering leaving"
    if word in cues("seen") and is_passive(verb) and negated(verb):
        return Status.DENIED
    asks_how = any(child.tag_ == "WRB" for child in below.children)  # "discussed how to build on it"
    if word in cues("possible", "negotiating") and not asks_how:
        return Status.POSSIBLE  # "is negotiating to supply", "discussed restoring ties"
    doubted = word in cues("possible", "verbs")
    doubted = doubted or (is_passive(verb) and word in cues("possible", "told"))
    return Status.POSSIBLE if doubted else None
