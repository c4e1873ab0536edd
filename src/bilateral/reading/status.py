"""How far an act is real, by the words that stand above and beside its trigger."""

from functools import cache

from spacy.tokens import Token

from bilateral.data.tables import table
from bilateral.model.claim import Status
from bilateral.reading.grammar import VERBAL, children, lemma, subjects, words
from bilateral.reading.page import Page, Trigger

# What is done by being voiced (claims.md rules 4 and 12): of 1,226 such training labels .97 are done.
VOICED = ("statement.", "cooperation.intend", "talks.invite")

# A standing relation holds, is doubted or is denied: of 148 such training labels none is otherwise.
STANDING = "relations.hold"
_UNREAL = {Status.PLANNED, Status.PROPOSED, Status.CONDITIONAL}


@cache
def _cues(status: str, kind: str = "") -> frozenset[str]:
    rows = table("cues/status.yaml")[status]
    return frozenset(rows.get(kind, ()) if kind else rows)


def status_of(page: Page, trigger: Trigger) -> Status | None:
    """The status of an act; ``None`` where what is told is no claim.

    That is what is told only under "if" (claims.md rule 22), and a standing relation that is no more than hoped for.
    """
    token, cue = page.doc[trigger.token], trigger.cue
    if cue.act.startswith(VOICED):
        return Status.DONE
    if cue.status and not _negated(token):
        return Status(cue.status)
    carrier = _clause_verb(token) if cue.weak else _carrier(token)
    if _under_condition(carrier):
        return None
    status = (
        _beside(token, carrier)
        or _modified(token)
        or _above(carrier)
        or (Status.CONDITIONAL if _has_condition(carrier) else Status.DONE)
    )
    return None if cue.act == STANDING and status in _UNREAL else status


def _carrier(token: Token) -> Token:
    """The verb that brings the act about: the trigger itself, or the light verb above a noun."""
    if token.pos_ in VERBAL:
        return token
    head = token.head
    if token.dep_ in {"dobj", "attr", "nsubj", "nsubjpass", "acomp"} and head.pos_ in VERBAL:
        return head
    return token


def _clause_verb(token: Token) -> Token:
    """The verb of the clause a word stands in: of a weak cue nothing is known of its own frame."""
    current = token
    while current.pos_ not in VERBAL and current.head != current:
        current = current.head
    return current


def _negated(token: Token) -> bool:
    near = [token, *(child for child in token.children if child.dep_ in {"aux", "auxpass"})]
    if any(child.dep_ == "neg" or child.lower_ in _cues("denied", "adverbs") for t in near for child in t.children):
        return True
    if any(child.dep_ == "det" and child.lower_ == "no" for child in token.children):
        return True
    return token.dep_ == "pcomp" and token.head.lower_ in _cues("denied", "prepositions")


def _beside(token: Token, carrier: Token) -> Status | None:
    """What the auxiliaries and adverbs of the clause say."""
    if _negated(token) or (carrier != token and _negated(carrier)):
        # "did not recognise it until December": then it did
        return Status.DONE if any(c.lower_ == "until" for c in carrier.children) else Status.DENIED
    auxiliaries = {child.lower_ for child in children(carrier, "aux", "auxpass")}
    if carrier.dep_ == "conj" and not children(carrier, "nsubj", "nsubjpass", "aux"):
        auxiliaries |= {child.lower_ for child in children(carrier.head, "aux")}
    if auxiliaries & _cues("proposed", "modals"):
        return Status.PROPOSED
    if auxiliaries & _cues("possible", "modals"):
        return Status.POSSIBLE
    if "would" in auxiliaries:
        return Status.PLANNED if _reported(carrier) and not _has_condition(carrier) else Status.CONDITIONAL
    if any(child.lower_ in _cues("possible", "adverbs") for t in {token, carrier} for child in children(t, "advmod")):
        return Status.POSSIBLE
    if auxiliaries & _cues("planned", "modals"):
        return Status.CONDITIONAL if _has_condition(carrier) else Status.PLANNED
    return None


def _reported(verb: Token) -> bool:
    """Whether a clause is what somebody said: "would" is then a plan told in the past."""
    return verb.dep_ == "ccomp" or any(child.dep_ == "ccomp" for child in verb.head.children)


def _modified(token: Token) -> Status | None:
    """What the adjectives of a noun say: "alleged attack", "planned talks"."""
    beside = {child.lower_ for child in children(token, "amod", "advmod")}
    for status in (Status.POSSIBLE, Status.PROPOSED, Status.PLANNED):
        if beside & _cues(status.value, "modifiers"):
            return status
    return None


def _above(carrier: Token) -> Status | None:
    """What the words that govern the act say: "plans to", "agreed to", "refused to", "call for"."""
    current = carrier
    for _ in range(4):
        governor, clause = _governor(current)
        if governor is None:
            return None
        status = _by_governor(governor, current, clause)
        if status is not None:
            return status
        current = governor
    return None


def _governor(token: Token) -> tuple[Token | None, bool]:
    """The word above, and whether the token is a clause below it (infinitive, gerund) rather than a noun."""
    head = token.head
    if head == token:
        return None, False
    clause = token.pos_ in VERBAL
    if token.dep_ == "xcomp" or (clause and token.dep_ in {"acl", "ccomp"} and _infinitive(token)):
        return head, True
    if clause and token.dep_ == "pcomp":
        return head.head, True
    if clause and token.dep_ == "conj" and not children(token, "nsubj", "nsubjpass"):
        return head, True
    if clause and token.dep_ == "ccomp" and lemma(head) in _cues("proposed", "verbs") | _cues("clause_only"):
        return head, True
    if not clause and token.dep_ == "dobj":
        return head, False
    if (
        not clause
        and token.dep_ == "pobj"
        and head.lower_ in {"for", "on", "of", "to", "against", "with", "in", "into"}
    ):
        return head.head, False
    return None, False


def _infinitive(token: Token) -> bool:
    return any(child.lower_ == "to" for child in children(token, "aux"))


def _by_governor(governor: Token, below: Token, clause: bool) -> Status | None:
    word = lemma(governor)
    if governor.pos_ in VERBAL:
        return _by_verb(governor, below, clause)
    if governor.pos_ == "ADJ" and clause:
        return Status.PLANNED if word in _cues("planned", "adjectives") else None
    if governor.pos_ in {"NOUN", "PROPN"}:
        if word in _cues("proposed", "nouns"):
            return Status.PROPOSED
        if clause and word in _cues("planned", "nouns"):
            return Status.PLANNED
    return None


def _by_verb(verb: Token, below: Token, clause: bool) -> Status | None:
    word = lemma(verb)
    conjoined = below.dep_ == "conj"
    if conjoined:
        return None
    if word in _cues("denied", "verbs") and (clause or word not in _cues("clause_only")):
        return Status.DENIED
    if not clause and word in _cues("planned_nouns"):
        return Status.PLANNED
    if not clause and word in words("light_verbs") - _cues("proposed", "verbs") - {"announce", "plan"}:
        return None
    if clause and word == "be" and _infinitive(below):
        return Status.PLANNED
    own = not (word in words("object_control") and _other_subject(verb, below))
    if (
        clause
        and word in _cues("planned", "verbs")
        and own
        and (word not in _cues("own_wish") or not _other_subject(verb, below))
    ):
        return Status.DENIED if _negated(verb) else Status.PLANNED
    if word in _cues("proposed", "verbs") and (
        clause or word in {"demand", "urge", "propose", "recommend", "request", "seek", "advocate"}
    ):
        return Status.PROPOSED
    if word in _cues("possible", "verbs") and clause:
        return Status.POSSIBLE
    return None


def _other_subject(verb: Token, below: Token) -> bool:
    above, inner = {t.i for t in subjects(verb)}, {t.i for t in subjects(below)}
    return bool(inner) and not above & inner


def _marked_if(clause: Token) -> bool:
    return any(child.lower_ in _cues("conditional", "marks") for child in children(clause, "mark"))


def _under_condition(token: Token) -> bool:
    current = token
    while current.head != current:
        if current.dep_ == "advcl" and _marked_if(current):
            return True
        current = current.head
    return False


def _has_condition(carrier: Token) -> bool:
    return any(_marked_if(child) for child in children(carrier, "advcl"))
