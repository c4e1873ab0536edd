"""How far an act is real, by the words that stand above and beside its trigger."""

from collections.abc import Iterator

from spacy.tokens import Token

from bilateral.model.act import Cue
from bilateral.model.claim import Status
from bilateral.reading.belief import is_belied, is_nearly
from bilateral.reading.doubt import is_left_open, is_only_accused, is_unfounded, is_wished_of
from bilateral.reading.grammar import VERBAL, children, is_due, is_passive, lemma, words
from bilateral.reading.page import Page, Trigger
from bilateral.reading.scope import (
    auxiliaries,
    carrier_of,
    clause_verb,
    cues,
    first_listed,
    governor_of,
    has_condition,
    in_doubtful_circumstance,
    infinitive,
    is_doubted,
    negated,
    other_subject,
    raised,
    reported,
    under_condition,
    verb_word,
)
from bilateral.reading.voicing import VOICED, voiced_status

# A standing relation holds, is doubted or is denied: of 148 such training labels none is otherwise.
_LONGER = "longer"
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
    if under_condition(carrier):
        return None
    status = reality_of(token, carrier)
    if status is Status.DENIED and _LONGER in cue.near:
        status = Status.DONE  # "no longer recognises it" is what the cue asks for
    if status is Status.DONE and token.pos_ in VERBAL and not negated(token):
        status = _intended(token, cue) or status
    return None if cue.act == STANDING and status in _UNREAL else status


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
    return verb.pos_ in VERBAL and not (negated(verb) or past) and _by_modals(verb) is Status.PLANNED


def _halted(noun: Token) -> Status | None:
    """What is left of that whose end is told: nothing, or all where it was not ended; ``None`` of what was not."""
    above = noun.head
    if noun.dep_ not in {"dobj", "nsubjpass"} or lemma(above) not in cues("halted", "words"):
        return None
    return {Status.DONE: Status.DENIED, Status.DENIED: Status.DONE}.get(reality_of(above, above))


def reality_of(token: Token, carrier: Token) -> Status:
    """The status of what a word tells and a verb carries, by the words beside it and above it."""
    if is_left_open(carrier):
        return Status.POSSIBLE
    if is_belied(token, carrier):
        return Status.DONE if negated(carrier) else Status.DENIED
    if is_wished_of(carrier):
        return Status.PROPOSED
    if is_unfounded(token, carrier) or is_nearly(token, carrier):
        return Status.DENIED
    due = Status.PLANNED if is_due(carrier) else None  # "the minister is due in Oslo"
    status = _beside(token, carrier) or due or _modified(token) or _carried(token, carrier) or _above(carrier)
    if status is None and _is_asked(carrier):
        return Status.POSSIBLE
    if status is Status.PLANNED and any(map(has_condition, _completed_by(carrier))):
        return Status.CONDITIONAL  # "is willing to lift the tariffs if"
    return status or (Status.CONDITIONAL if has_condition(carrier) else Status.DONE)


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
    by_modals = _by_modals(carrier)
    doubted = is_doubted(token) or is_doubted(carrier) or in_doubtful_circumstance(carrier)
    return Status.POSSIBLE if doubted and by_modals is not Status.PROPOSED else by_modals


def _is_so_all_the_same(noun: Token, verb: Token) -> bool:
    """Whether an act is so though its verb is denied: "has not condemned the attack", "the attack did not hurt"."""
    if noun.dep_ == "nsubj":
        return lemma(verb) not in cues("happening")
    owned = any(child.dep_ == "poss" or child.ent_type_ in {"NORP", "GPE"} for child in noun.children)
    return verb_word(verb) in cues("spoken_of") or (owned and verb_word(verb) in cues("judged"))


def _by_modals(verb: Token) -> Status | None:
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


def _modified(token: Token) -> Status | None:
    """What adjectives or a clause say of a noun: "cancelled visit", "planned talks", "aid that will be given"."""
    beside = {child.lower_ for child in children(token, "amod", "advmod")}
    for status in (Status.DENIED, Status.POSSIBLE, Status.PROPOSED, Status.PLANNED):
        if beside & cues(status.value, "modifiers"):
            return status
    to_come = any(_by_modals(clause) is Status.PLANNED for clause in children(token, "relcl") if _undergoes(clause))
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
        status = _above(below)
        return None if status is Status.DENIED else status  # talks that fail to end a war were held
    if noun.dep_ == "nsubjpass":
        return Status.PLANNED if lemma(carrier) in cues("planned_subjects") else None
    return _by_verb(carrier, noun, clause=False) if noun.dep_ == "dobj" else None


def _above(carrier: Token) -> Status | None:
    """What the words that govern the act say: "plans to", "agreed to", "refused to", "will continue to"."""
    current = first_listed(carrier)
    for _ in range(4):
        governor, clause = governor_of(current)
        if governor is not None and is_only_accused(governor):
            return Status.POSSIBLE  # "was accused of shelling Chad", nobody tells by whom
        if governor is None or lemma(governor) in cues("presupposing"):
            return None
        status = _by_governor(governor, current, clause) or (_by_modals(governor) if clause else None)
        if status is not None:
            return status
        if clause and is_doubted(governor):
            return Status.POSSIBLE
        current = governor
    return None


def _by_governor(governor: Token, below: Token, clause: bool) -> Status | None:
    word = lemma(governor)
    if governor.pos_ in VERBAL:
        return _by_verb(governor, below, clause)
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
    status = _by_noun(word, below, clause)
    gone = _is_dropped(governor) or _is_refused(governor) or negated(governor)
    return Status.DENIED if status is not None and gone else status


def _is_refused(plan: Token) -> bool:
    """Whether a plan or a call is not followed: "rejected calls to sever ties", "resisted pressure to leave"."""
    return plan.dep_ in {"dobj", "nsubjpass"} and lemma(plan.head) in cues("refusing") and not negated(plan.head)


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
    if clause and word in cues("denied", "nouns"):
        return Status.DENIED
    return Status.PLANNED if clause and word in cues("planned", "nouns") else None


def _by_verb(verb: Token, below: Token, clause: bool) -> Status | None:
    if below.dep_ == "conj":
        return None
    return _by_verb_of_clause(verb, below) if clause else _by_verb_of_noun(verb_word(verb), below)


def _by_verb_of_noun(word: str, below: Token) -> Status | None:
    if word in cues("denied", "verbs") - cues("clause_only"):
        return Status.DENIED
    if word in cues("planned_nouns"):
        return Status.PLANNED
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
        return Status.POSSIBLE if word in cues("left_open") or _by_modals(verb) else Status.DONE
    if hindered:
        return Status.DENIED
    if below.dep_ == "pcomp" and below.head.lower_ == "against" and word in cues("choosing"):
        return Status.DENIED  # "opted against recalling"
    if word == "be" and infinitive(below):
        return Status.PLANNED
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
    doubted = word in cues("possible", "verbs") or (is_passive(verb) and word in cues("possible", "told"))
    return Status.POSSIBLE if doubted else None
