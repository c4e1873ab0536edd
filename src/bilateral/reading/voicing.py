"""What is done by being voiced: whether it has been said, will be, or was left unsaid."""

from spacy.tokens import Token

from bilateral.model.act import Cue
from bilateral.model.claim import Status
from bilateral.reading.belief import is_belied
from bilateral.reading.grammar import VERBAL, children, is_passive, lemma
from bilateral.reading.scope import (
    auxiliaries,
    carrier_of,
    clause_verb,
    cues,
    governor_of,
    has_condition,
    is_doubted,
    negated,
    reported,
)

# What is done by being voiced (claims.md rules 4 and 12): of 1,226 such training labels .97 are done; all 13 whose text
# says that somebody "will urge", "will thank" and the like are planned, as are 5 of 6 with "would"; both of "must" are
# proposed.
VOICED = ("statement.", "cooperation.intend", "talks.invite")
_DEMAND, _REJECTED = "statement.demand", "statement.reject"
_DENY = "deny"
_WILL = frozenset({"will", "'ll", "’ll"})


def voiced_status(token: Token, cue: Cue) -> Status | None:
    """How far an act is real that is done by being voiced; ``None`` where it is left open: "has not denied it"."""
    if cue.act == _REJECTED and lemma(token) == _DENY and negated(token):
        return None
    if _is_unsaid(token, cue) or is_belied(token, carrier_of(token)):
        return Status.DENIED
    if _is_rumoured(clause_verb(token)) or (_is_deed(token) and auxiliaries(token) & cues("possible", "modals")):
        return Status.POSSIBLE
    return (_yet_unsaid(token, cue) if cue.act.startswith("statement.") else None) or Status.DONE


def _is_unsaid(token: Token, cue: Cue) -> bool:
    """Whether something is told not to have been said: "has not condemned", "refused to apologise"; not "cannot but".

    A word that only labels know may tell its act by being denied: "did not accept" rejects.
    """
    asked = cue.act == _DEMAND and token.pos_ in VERBAL and lemma(token) in cues("voiced_later")
    if not (asked or cue.act in cues("unsaid")) or (cue.weak and (asked or cue.act in cues("unsaid_by_cue"))):
        return False
    carrier = carrier_of(token)
    unsaid = negated(token) or (carrier != token and negated(carrier)) or _is_refused(carrier)
    return unsaid and not auxiliaries(carrier) & cues("able")


def _is_rumoured(verb: Token) -> bool:
    """Whether it is only heard or thought that something was said: "reportedly accused", "may have invited"."""
    helpers = {child.lower_ for child in children(verb, "aux")}
    if is_doubted(verb) or ("have" in helpers and helpers & cues("possible", "modals")):
        return True
    above = verb.head
    told = is_passive(above) and lemma(above) in cues("possible", "told") | cues("possible", "verbs")
    return verb.dep_ == "xcomp" and told and "have" in helpers


def _is_deed(word: Token) -> bool:
    """Whether a word tells what one rejects by doing and not by saying: "could yet block the bid"."""
    return word.pos_ in VERBAL and lemma(word) in cues("rejecting_by_deed")


def _is_refused(verb: Token) -> bool:
    """Whether somebody would not say it, failed to, or has no plans to; who "did not refuse to" may have said it.

    Who "denied it and accused Chad" has accused Chad.
    """
    above, clause = governor_of(_first_of_row(verb))
    if above is None or not clause:
        return False
    if above.pos_ == "NOUN":
        return lemma(above) in cues("planned", "nouns") and negated(above)
    if lemma(above) in {"have", "be"} and any(word.lower_ == "yet" for word in children(above, "advmod")):
        return True  # "has yet to condemn it"
    joined = above == verb.head and verb.dep_ == "conj"
    return lemma(above) in cues("denied", "verbs") and not negated(above) and not joined


def _first_of_row(verb: Token) -> Token:
    """The first of verbs that stand in a row in one form: "meet" of "is expected to meet Peru and to urge it"."""
    while verb.dep_ == "conj" and verb.tag_ == verb.head.tag_ and not children(verb, "nsubj", "nsubjpass"):
        verb = verb.head
    return verb


def _yet_unsaid(token: Token, cue: Cue) -> Status | None:
    """How far something is told to be said in time to come: "the delegation will ask Chad"; not "we will ask"."""
    verb = clause_verb(token) if cue.weak else token
    if verb.pos_ not in VERBAL or lemma(verb) not in cues("voiced_later") or negated(verb):
        return None
    subject = children(verb, "nsubj", "nsubjpass")
    speaking = {"i", "we"} & {child.lower_ for child in subject}
    of_subject = any(noun.is_ancestor(token) or noun == token for noun in subject)
    ever = any(child.lower_ in {"always", "forever", "ever"} for child in children(verb, "advmod"))
    return None if speaking or of_subject or ever else _to_be_said(verb)


def _to_be_said(verb: Token) -> Status | None:
    """What the words above a verb of saying make of it; ``None`` where it is said."""
    modals, (above, clause) = auxiliaries(verb), governor_of(_first_of_row(verb))
    passive = above is not None and is_passive(above) and lemma(above) in cues("planned_subjects")
    if above is not None and clause and (passive or lemma(above) in cues("voiced_planned")):
        return Status.DENIED if negated(above) else Status.PLANNED
    if modals & cues("proposed", "modals"):
        return None if _is_inverted(verb) else Status.PROPOSED
    if not (modals & _WILL or ("would" in modals and reported(verb))):
        return None
    if any(mark.lower_ in cues("possible", "marks") for mark in children(verb, "mark")):
        return Status.POSSIBLE  # "was asked whether it would condemn"
    return Status.CONDITIONAL if has_condition(verb) else Status.PLANNED


def _is_inverted(verb: Token) -> bool:
    """Whether a modal stands before the subject: "should Samoa threaten it" is an "if"."""
    subject = children(verb, "nsubj", "nsubjpass")
    return bool(subject) and any(modal.i < subject[0].i for modal in children(verb, "aux"))
