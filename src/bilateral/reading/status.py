"""How far an act is real, by the words that stand above and beside its trigger."""

from collections.abc import Iterator

from spacy.tokens import Token

from bilateral.model.act import Cue
from bilateral.model.claim import Status
from bilateral.reading.belief import is_belied, is_nearly, put_off
from bilateral.reading.doubt import is_left_open, is_unfounded, is_wished_of
from bilateral.reading.governing import LONGER, by_modals, by_verb, governed
from bilateral.reading.grammar import VERBAL, children, is_due, is_passive, lemma
from bilateral.reading.page import Page, Trigger
from bilateral.reading.scope import (
    carrier_of,
    clause_verb,
    cues,
    has_condition,
    in_doubtful_circumstance,
    infinitive,
    is_asked_not_to,
    is_doubted,
    is_of_any,
    negated,
    raised,
    under_condition,
    verb_word,
)
from bilateral.reading.voicing import VOICED, voiced_status

# A standing relation holds, is doubted or is denied: of 148 such training labels none is otherwise.
STANDING = "relations.hold"
_UNREAL = {Status.PLANNED, Status.PROPOSED, Status.CONDITIONAL}


def status_of(page: Page, trigger: Trigger) -> Status | None:
    """The status of an act; ``None`` where what is told is no claim.

    That is what is told only under "if" (claims.md rule 22), and a standing relation that is no more than hoped for.
    """
    token, cue = page.doc[trigger.token], trigger.cue
    if cue.act.startswith(VOICED):
        return voiced_status(token, cue)
    if cue.status and not negated(token):
        return Status(cue.status)
    if cue.act in cues("promised", "acts") and lemma(token) in cues("promised", "words") and not negated(token):
        return Status.PLANNED
    if cue.act in cues("halted", "acts") and (halted := _halted(token)) is not None:
        return halted
    if cue.act in cues("occasion", "acts") and _is_occasion_to_come(token):
        return Status.PLANNED
    carrier = clause_verb(token) if cue.weak else carrier_of(token)
    if under_condition(carrier) or is_of_any(token) or is_asked_not_to(carrier):
        return None
    status = reality_of(token, carrier, lasting=cue.act in cues("lasting"))
    if status is Status.DENIED and (LONGER in cue.near or (cue.weak and _is_told_by_denial(token, cue))):
        status = Status.DONE  # "no longer recognises it" is what the cue asks for
    if status is Status.DONE and token.pos_ in VERBAL and not negated(token):
        purpose = governed(token, done=True) if infinitive(token) and token == carrier else None
        status = _intended(token, cue) or purpose or status
    return None if cue.act == STANDING and status in _UNREAL else status


def _is_told_by_denial(token: Token, cue: Cue) -> bool:
    """Whether a denial tells the act: "can no longer import wheat" restricts trade, "will not accept him" refuses."""
    if cue.act in cues("refusals", "acts"):
        return lemma(token) in cues("refusals", "words")
    over = any(child.lower_ == LONGER for child in children(clause_verb(token), "advmod"))
    return over and cue.act in cues("ends")


def _intended(verb: Token, cue: Cue) -> Status | None:
    """How far an act is real whose cue is a verb of plans or proposals: "mulls tariffs", "plans a visit"."""
    if cue.weak:  # the encoder looks at the plan
        return Status.PLANNED if lemma(verb) in cues("planned_nouns") else None
    if not (cue.object and cue.act.startswith(tuple(cues("intended", "acts")))):
        return None
    told = (
        (Status.PLANNED, cues("intended", "planning")),
        (Status.PROPOSED, cues("intended", "proposing")),
        (Status.POSSIBLE, cues("possible", "weighing")),
    )
    return next((status for status, verbs in told if lemma(verb) in verbs), None)


def _is_occasion_to_come(noun: Token) -> bool:
    """Whether something will be done at it: "will ask for more at a meeting in Rome"."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.lower_ not in cues("occasion", "prepositions"):
        return False
    verb = preposition.head
    past = any(clause.tag_ == "VBD" for clause in children(noun, "relcl"))  # "a visit that ended yesterday"
    return verb.pos_ in VERBAL and not (negated(verb) or past) and by_modals(verb) is Status.PLANNED


def _halted(noun: Token) -> Status | None:
    """What is left of that whose end is told: nothing, or all where it was not ended; ``None`` of what was not."""
    above = noun.head
    if noun.dep_ not in {"dobj", "nsubjpass"} or verb_word(above) not in cues("halted", "words"):
        return None
    over = verb_word(above) in cues("halted", "weak") and lemma(noun) in cues("halted", "finite")
    if over:  # "ended a two-week exercise"
        return None
    return {Status.DONE: Status.DENIED, Status.DENIED: Status.DONE}.get(reality_of(above, above))


def reality_of(token: Token, carrier: Token, *, lasting: bool = False) -> Status:
    """The status of what a word tells and a verb carries, by the words beside it and above it.

    What is ``lasting`` had come about before it was called off.
    """
    if is_belied(token, carrier):
        return Status.DONE if negated(carrier) else Status.DENIED
    if is_left_open(carrier):
        return Status.POSSIBLE
    if _is_going_on(token, carrier):
        return Status.DONE
    if is_wished_of(carrier):
        return Status.PROPOSED
    if is_unfounded(token, carrier) or is_nearly(token, carrier):
        return Status.DENIED
    due = Status.PLANNED if is_due(carrier) else None  # "the minister is due in Oslo"
    if _is_spoken_of(token, carrier):
        return _modified(token) or Status.DONE
    beside = (None if lasting else put_off(token)) or _beside(token, carrier)
    status = beside or due or _modified(token) or _carried(token, carrier) or governed(carrier)
    if status is None and _is_asked(carrier):
        return Status.POSSIBLE
    if status is Status.PLANNED and any(map(has_condition, _completed_by(carrier))):
        return Status.CONDITIONAL  # "is willing to lift the tariffs if"
    return status or (Status.CONDITIONAL if has_condition(carrier) else Status.DONE)


def _is_going_on(noun: Token, verb: Token) -> bool:
    """Whether it is what somebody is to end: "demanded that Chad end its attacks", "urged it to stop them"."""
    ends = noun.dep_ == "dobj" and noun.head == verb and lemma(verb) in cues("ending")
    return ends and verb.tag_ == "VB" and not negated(verb)


def _is_spoken_of(noun: Token, verb: Token) -> bool:
    """Whether a verb only speaks of what has been: "will raise the arrest of its citizens"."""
    spoken_of = noun.dep_ == "dobj" and lemma(noun) in cues("past", "nouns") and lemma(verb) in cues("past", "raising")
    if lemma(verb) in cues("past", "judging"):  # "has yet to condemn Chad's invasion"
        return noun.dep_ == "dobj" and any(c.dep_ == "poss" or c.ent_type_ in {"NORP", "GPE"} for c in noun.children)
    by = any(prep.lower_ == "by" for prep in children(noun, "prep", "agent"))
    return spoken_of and (by or lemma(noun) in cues("past", "surely"))


def _completed_by(verb: Token) -> Iterator[Token]:
    """Yield a verb and the words whose complement it is: "is", "willing" and "lift" of "is willing to lift"."""
    yield verb
    while verb.dep_ in {"xcomp", "acomp", "ccomp"}:
        verb = verb.head
        yield verb


def _is_asked(verb: Token) -> bool:
    """Whether a question asks if it is so: "Did Chad close its embassy?", not "Why did Chad close its embassy?"."""
    asks = verb.dep_ == "ROOT" and verb.sent.text.rstrip().endswith("?")
    return asks and not any(child.tag_.startswith("W") for child in verb.children)


def _beside(token: Token, carrier: Token) -> Status | None:
    """What the auxiliaries and adverbs of the clause say."""
    apart = carrier != token and not negated(token) and negated(carrier)
    if apart and _is_so_all_the_same(token, carrier):
        return None
    if apart and verb_word(carrier) in cues("left_open"):
        return Status.POSSIBLE
    if apart or negated(token):
        # "did not recognise it until December": then it did
        return Status.DONE if any(c.lower_ == "until" for c in carrier.children) else Status.DENIED
    told = by_modals(carrier)
    doubted = is_doubted(token) or is_doubted(carrier) or in_doubtful_circumstance(carrier)
    return Status.POSSIBLE if doubted and told is not Status.PROPOSED else told


def _is_so_all_the_same(noun: Token, verb: Token) -> bool:
    """Whether an act is so though its verb is denied: "has not condemned the attack", "the attack did not hurt"."""
    if noun.dep_ == "nsubj":
        return lemma(verb) not in cues("happening")
    owned = any(child.dep_ == "poss" or child.ent_type_ in {"NORP", "GPE"} for child in noun.children)
    return verb_word(verb) in cues("spoken_of") or (owned and verb_word(verb) in cues("judged"))


def _modified(token: Token) -> Status | None:
    """What adjectives or a clause say of a noun: "cancelled visit", "planned talks", "aid that will be given"."""
    beside = {child.lower_ for child in children(token, "amod", "advmod")}
    for status in (Status.DENIED, Status.POSSIBLE, Status.PROPOSED, Status.PLANNED):
        if beside & cues(status.value, "modifiers"):
            return status
    to_come = any(by_modals(clause) is Status.PLANNED for clause in children(token, "relcl") if _undergoes(clause))
    return Status.PLANNED if to_come else None


def _undergoes(clause: Token) -> bool:
    """Whether a clause tells how its noun comes about: "aid that Chad will give", not "that will be debated"."""
    if lemma(clause) not in cues("brought_about"):
        return False
    return is_passive(clause) or any(child.tag_ == "WDT" for child in children(clause, "dobj"))


def _carried(noun: Token, carrier: Token) -> Status | None:
    """What the verb above a noun makes of it: "demanded talks", "talks are planned", "talks are to resume"."""
    if carrier == noun:
        return None
    if (below := raised(noun, carrier)) is not None:
        status = governed(below)
        return None if status is Status.DENIED else status  # talks that fail to end a war were held
    if noun.dep_ == "nsubjpass":
        return Status.PLANNED if lemma(carrier) in cues("planned_subjects") else None
    return by_verb(carrier, noun, clause=False) if noun.dep_ == "dobj" else None
