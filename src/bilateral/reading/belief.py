"""What is told not to be so: the content of what is denied, of reports that are dismissed or called false."""

from collections.abc import Iterator

from spacy.tokens import Token

from bilateral.model.claim import Status
from bilateral.reading.governing import by_modals
from bilateral.reading.grammar import VERBAL, children, is_told_apart, lemma, words
from bilateral.reading.scope import cues, first_listed, negated, verb_word


def is_belied(token: Token, carrier: Token) -> bool:
    """Whether what is told is said to be false: "denied that it would leave", "reports that it left are untrue".

    ``token`` tells an act, ``carrier`` is the verb that brings it about.
    """
    above = token.head
    if token.dep_ == "pobj" and above.lower_ == "of" and _is_report(above.head):
        return _is_false_report(above.head)  # "denied reports of an attack"
    return any(_is_false_clause(clause) for clause in _holding(carrier))


def is_nearly(token: Token, carrier: Token) -> bool:
    """Whether it did not quite come about: "almost broke off relations"; "nearly doubled its aid" did."""
    near = any(child.lower_ in cues("nearly") and child.i < carrier.i for child in children(carrier, "advmod"))
    measured = lemma(carrier) in cues("measured")
    return near and not measured and (token == carrier or lemma(carrier) in cues("brought_about"))


def put_off(noun: Token) -> Status | None:
    """What is left of a thing that was put off or called off: "its delivery was postponed", "vetoed new sanctions"."""
    if noun.pos_ in VERBAL:
        return None
    thing = _whole(first_listed(noun))
    counted = _is_counted_in_money(thing)
    verb = thing.head.head if counted else thing.head
    verb = verb if verb.pos_ in VERBAL else verb.head
    if negated(verb) or by_modals(verb) is not None or _is_made_up_for(verb):
        return None
    undergoes = thing.dep_ in {"dobj", "nsubjpass"} or counted
    if undergoes and verb_word(verb) in cues("put_off"):
        return Status.PLANNED
    failed = thing.dep_ == "nsubj" and lemma(thing) in cues("failing", "nouns")
    failed = failed and bool({verb_word(verb), _with_adverb(verb)} & cues("failing", "verbs"))
    return Status.DENIED if failed or (undergoes and verb_word(verb) in cues("called_off")) else None


def _whole(noun: Token) -> Token:
    """The noun that a thing is a part of: "the package" of "vetoed the package of sanctions"."""
    part = noun.dep_ == "pobj" and noun.head.lower_ == "of" and lemma(noun.head.head) in words("quantity_nouns")
    return noun.head.head if part else noun


def _is_made_up_for(verb: Token) -> bool:
    """Whether it came about after all: "was delayed by a week, but took place"."""
    return any(word.lower_ == "but" for word in children(verb, "cc"))


def _is_counted_in_money(noun: Token) -> bool:
    """Whether a noun tells what money is for: "vetoed 5 million euros in aid"."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "in":
        return False
    above = noun.head.head
    return above.ent_type_ == "MONEY" or any(child.ent_type_ == "MONEY" for child in children(above, "dobj"))


def _with_adverb(verb: Token) -> str:
    """A verb with the word behind it, which the parser may take for an adverb: "fall through"."""
    return f"{lemma(verb)} {verb.nbor().lower_}" if verb.i + 1 < len(verb.doc) else lemma(verb)


def _holding(verb: Token) -> Iterator[Token]:
    """Yield a verb and those that it completes: "recall" and "planning" of "denied planning to recall".

    Not beyond one that is a denial itself: who "denied refusing to go" has not said whether he went.
    """
    yield verb
    while verb.dep_ in {"xcomp", "conj"} and verb.head.pos_ in VERBAL and not children(verb, "nsubj", "nsubjpass"):
        if is_told_apart(verb):
            return
        verb = verb.head
        if lemma(verb) in cues("denied", "verbs"):
            return
        yield verb


def _is_false_clause(clause: Token) -> bool:
    above = clause.head
    gerund = clause.dep_ == "dobj" and clause.tag_ == "VBG"  # "denied planning it"
    if clause.dep_ not in {"ccomp", "xcomp", "csubj", "acl"} and not (gerund or _is_content(clause)):
        return False
    if _is_report(above):
        return clause.dep_ != "xcomp" and _is_false_report(above)
    beside = clause.i < above.i and children(above, "dobj")  # "Chad accused Mali; Mali denied the charge"
    if lemma(above) in cues("belied", "denying"):
        return not beside and not negated(above)
    verb = above if above.pos_ in VERBAL else above.head
    return clause.dep_ != "xcomp" and lemma(verb) in cues("belied", "being") and _is_false(verb)


def _is_content(clause: Token) -> bool:
    """Whether what the parser takes for a relative clause is what a noun holds: "claims that Chad had sent arms"."""
    if clause.dep_ != "relcl":
        return False
    objects = children(clause, "dobj")
    relative = len(objects) > 1 and objects[0].lower_ == "that"
    return relative or any(mark.lower_ == "that" for mark in children(clause, "mark"))


def _is_report(word: Token) -> bool:
    return word.pos_ == "NOUN" and lemma(word) in cues("belied", "nouns")


def _is_false_report(report: Token) -> bool:
    """Whether a report is denied, or told to be false."""
    verb = report.head
    if any(child.lower_ in cues("belied", "false") for child in children(report, "amod")):
        return True
    if report.dep_ == "pobj" and verb.lower_ in {"to", "in"}:
        return lemma(verb.head) in cues("belied", "true") and negated(verb.head)  # "there is no truth to reports that"
    if report.dep_ in {"dobj", "nsubjpass"}:
        denied = lemma(verb) in cues("belied", "rejecting") and not negated(verb)
        return denied or (lemma(verb) in cues("belied", "naming") and _names_false(verb))
    return report.dep_ == "nsubj" and lemma(verb) in cues("belied", "being") and _is_false(verb)


def _is_false(verb: Token) -> bool:
    """Whether a verb says of a thing that it is false, or not true."""
    told = children(verb, "acomp", "attr", "oprd", "advmod")
    if any(word.lower_ in cues("belied", "false") or lemma(word) in cues("belied", "lies") for word in told):
        return not negated(verb)
    return negated(verb) and any(lemma(word) in cues("belied", "true") for word in told)


def _names_false(verb: Token) -> bool:
    """Whether a thing is called false: "called reports that it left baseless", "described them as untrue"."""
    return any(word.i > verb.i and word.lower_ in cues("belied", "false") for word in verb.subtree)
