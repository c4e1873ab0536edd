"""The words whose scope an act stands in: what carries it, negates it, governs it, makes it depend on an "if"."""

from functools import cache

from spacy.tokens import Token

from bilateral.data.tables import table
from bilateral.reading.grammar import VERBAL, children, is_passive, is_told_apart, lemma, subjects

# Prepositions through which the noun above one governs the one below: "a call for talks", "plans for a visit".
_GOVERNING = frozenset({"for", "on", "of", "to", "against", "with", "in", "into"})
# Those through which a verb does so: "agreed on talks", "called for talks"; not "pledged in talks".
_ASKING = frozenset({"for", "on", "to"})
# Those of a circumstance: "refused to talk after shelling Chad" refuses no shelling.
_CIRCUMSTANCE = frozenset({"after", "before", "since", "while", "when", "until", "despite", "besides", "upon"})
# By these an act is what the verb says of it: "does not amount to recognition", "will not take part in the boycott".
_COMING_TO = frozenset({("to", "amount"), ("in", "participate"), ("in", "part"), ("with", "align")})
# What one stops short of, or comes close to, has not come about.
_SHORT = frozenset({("of", "short"), ("to", "close")})
_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
_CARRIED = frozenset({"dobj", "attr", "nsubj", "nsubjpass", "acomp"})


@cache
def cues(status: str, kind: str = "") -> frozenset[str]:
    """A list of ``cues/status.yaml``: that of a status, or a kind of its words."""
    rows = table("cues/status.yaml")[status]
    return frozenset(rows.get(kind, ()) if kind else rows)


def verb_word(verb: Token) -> str:
    """The lemma of a verb, with its particle where the lists have it so: "rule out"."""
    phrases = (f"{lemma(verb)} {particle.lower_}" for particle in children(verb, "prt"))
    return next((phrase for phrase in phrases if phrase in cues("phrases")), lemma(verb))


def carrier_of(token: Token) -> Token:
    """The verb that brings an act about: the word that tells it, or the verb above a noun."""
    above = token.head
    if token.dep_ == "pobj" and above.lower_ == "as":  # "should step in as a mediator"
        return above.head if above.head.pos_ in VERBAL and not children(above.head, "dobj", "nsubjpass") else token
    if (
        token.dep_ == "pobj"
        and {(above.lower_, lemma(w)) for w in (above.head, *children(above.head, "dobj"))} & _COMING_TO
    ):
        return above.head if above.head.pos_ in VERBAL else above.head.head
    return above if token.pos_ not in VERBAL and token.dep_ in _CARRIED and above.pos_ in VERBAL else token


def clause_verb(token: Token) -> Token:
    """The word itself if it is a verb, else the first verb above it; the topmost word where there is none."""
    current = token
    while current.pos_ not in VERBAL and current.head != current:
        current = current.head
    return current


def raised(noun: Token, carrier: Token) -> Token | None:
    """The infinitive that a noun is the real subject of: "tariffs are to be imposed", "talks are set to resume"."""
    if noun.dep_ not in {"nsubj", "nsubjpass"} or noun.head != carrier:
        return None
    return next((below for below in children(carrier, "xcomp") if infinitive(below)), None)


def negated(token: Token) -> bool:
    """Whether the word itself or an auxiliary of it is denied."""
    near = [token, *(child for child in token.children if child.dep_ in {"aux", "auxpass"})]
    if any(_denies(child) for t in near for child in t.children) or _is_neither(token):
        return True
    if any(_is_none(noun) for noun in (token, *children(token, "nsubj", "nsubjpass", "dobj"))):
        return True
    while token.dep_ == "conj" and token.tag_ == token.head.tag_ == "VBG":  # "without attacking or shelling Chad"
        token = token.head
    return _is_short_of(token) or (token.dep_ == "pcomp" and token.head.lower_ in cues("denied", "prepositions"))


def _is_short_of(word: Token) -> bool:
    """Whether it was not come to: "stopped short of condemning Chad", "came close to an embargo"."""
    if word.dep_ not in {"pcomp", "pobj"} or (word.head.lower_, word.head.head.lower_) not in _SHORT:
        return False
    return lemma(word.head.head.head) in cues("denied", "short")


def _denies(word: Token) -> bool:
    """Whether an adverb denies what it stands beside; "not only" does not."""
    after = word.nbor().lower_ if word.i + 1 < len(word.doc) else ""
    if word.lower_ == "longer":
        return any(child.lower_ == "no" for child in word.children)
    return (word.dep_ == "neg" or word.lower_ in cues("denied", "adverbs")) and after not in cues("no_denial")


def _is_neither(word: Token) -> bool:
    """Whether a verb is denied with others: "neither confirmed nor denied", "did not confirm or deny"."""
    if word.pos_ not in VERBAL:
        return False
    if word.dep_ != "conj" or word.head.pos_ not in VERBAL:
        beside = {child.lower_ for child in children(word, "preconj", "cc", "advmod", "det")}
        return beside >= {"neither", "nor"}
    joining = [child.lower_ for child in children(word.head, "cc", "preconj") if child.i < word.i]
    alone = not children(word, "nsubj", "nsubjpass", "aux", "auxpass")
    return joining[-1:] == ["nor"] or (alone and joining[-1:] == ["or"] and negated(word.head))


def _is_none(noun: Token) -> bool:
    """Whether a noun is told not to be there: "no relations", "none of them"; "no closer ally" has one as close."""
    compared = any(child.tag_ == "JJR" for child in children(noun, "amod"))
    beside = {child.lower_ for child in children(noun, "det", "preconj")}
    if noun.lower_ == "none":
        after = (word.lower_ for word in noun.doc[noun.i + 1 : noun.sent.end] if not word.is_punct)
        return next(after, "") not in cues("excepting")  # "none but Chad", "none, except Chad,"
    return not compared and bool(beside & cues("denied", "determiners"))


def auxiliaries(verb: Token) -> set[str]:
    """The auxiliaries of a verb; one that is joined to another shares those of the first."""
    found = {child.lower_ for child in children(verb, "aux", "auxpass")}
    if verb.dep_ == "conj" and not (children(verb, "nsubj", "nsubjpass", "aux") or is_told_apart(verb)):
        # "will close the post in St. Louis and expel the staff": the parser may join the verb to the last name
        first = clause_verb(verb.head) if verb.tag_ == "VB" else verb.head
        found |= {child.lower_ for child in children(first, "aux")}
    return found


def reported(verb: Token) -> bool:
    """Whether a clause is what somebody said or announced: "would" is then a plan told in the past."""
    while verb.dep_ == "conj" and verb.head.pos_ in VERBAL:  # "said that it would leave and that Chad would follow"
        verb = verb.head
    return verb.dep_ in {"ccomp", "acl"} or any(child.dep_ == "ccomp" for child in verb.head.children)


def first_listed(token: Token) -> Token:
    """The first noun of a list, below which the others stand: "called for a truce and talks"."""
    while token.dep_ == "conj" and token.pos_ not in VERBAL and token.head.pos_ not in VERBAL:
        token = token.head
    return token


def governor_of(token: Token) -> tuple[Token | None, bool]:
    """The word above, and whether the token is a clause below it (infinitive, gerund) rather than a noun."""
    head = token.head
    if head == token:
        return None, False
    if token.pos_ in VERBAL:
        return _above_clause(token)
    if token.dep_ == "dobj":
        return head, False
    if token.dep_ == "compound" and str(head.lemma_).lower() in cues("plans"):
        return head, True
    if token.dep_ == "pobj" and head.lower_ in (_ASKING if head.head.pos_ in VERBAL else _GOVERNING):
        return head.head, False
    return (head, True) if token.dep_ == "xcomp" else (None, False)


def _above_clause(verb: Token) -> tuple[Token | None, bool]:
    head, dep = verb.head, verb.dep_
    bare = dep == "ccomp" and verb.tag_ == "VBG" and not children(verb, "aux")  # "images show ships unloading"
    bare = bare or (dep == "relcl" and infinitive(verb) and not any(child.tag_ in _RELATIVE for child in verb.children))
    if dep == "xcomp" or bare or (dep in {"acl", "ccomp"} and infinitive(verb)):
        return head, True
    if dep == "acl" and verb.tag_ == "VBG":
        return _showing(head), True
    if (
        dep == "advcl"
        and infinitive(verb)
        and lemma(head) in cues("completed")
        and verb.i > head.i
        and not children(head, "dobj")
    ):
        return head, True  # the parser's slip: "declined on Monday to recognise Chad"
    if dep == "advcl" and infinitive(verb):
        return (head, True) if head.pos_ == "ADJ" else (_moved_from(head), True)
    if dep == "pcomp":
        return (None, False) if head.lower_ in _CIRCUMSTANCE or _is_free_relative(verb) else (head.head, True)
    if dep == "conj" and not children(verb, "nsubj", "nsubjpass"):
        # "urged Chad to pay and spoke with Mali": what is told in the past is no part of an infinitive
        return (None, False) if is_told_apart(verb) else (head, True)
    beside = verb.i < head.i and children(head, "dobj")  # "Chad accused Mali of it; Mali denied the charge"
    if dep == "ccomp" and not beside and str(head.lemma_).lower() in cues("proposed", "verbs") | cues("clause_only"):
        return head, True
    return None, False


def _moved_from(verb: Token) -> Token | None:
    """The noun whose infinitive stands behind the verb: "an agreement has been reached for Chad to deploy"."""
    return next((noun for noun in children(verb, "nsubjpass") if lemma(noun) in cues("planned", "nouns")), None)


def _showing(noun: Token) -> Token | None:
    """The verb that lets one see what a noun does: "photos appear to show tankers unloading"."""
    above = noun.head
    if noun.dep_ == "pobj" and above.lower_ == "of" and lemma(above.head) in cues("pictures"):
        noun = above.head
    return noun.head if noun.dep_ == "dobj" and lemma(noun.head) in cues("showing") else None


def in_doubtful_circumstance(verb: Token) -> bool:
    """Whether a verb tells, without a subject of its own, what came before hearsay: "reportedly fled after losing"."""
    if verb.dep_ != "pcomp" or verb.head.lower_ not in _CIRCUMSTANCE or children(verb, "nsubj", "nsubjpass"):
        return False
    return is_doubted(verb.head.head)


def is_doubted(token: Token) -> bool:
    """Whether an adverb tells that a thing is no more than heard of or likely: "reportedly left"."""
    return any(child.lower_ in cues("possible", "adverbs") for child in children(token, "advmod"))


def _is_free_relative(verb: Token) -> bool:
    """Whether a clause below a preposition tells what is so: "plans for what he called a pact"."""
    return verb.tag_ in {"VBD", "VBZ", "VBP"} and any(child.tag_.startswith("W") for child in verb.children)


def infinitive(verb: Token) -> bool:
    """Whether a verb stands with "to"."""
    return any(child.lower_ == "to" for child in children(verb, "aux"))


def other_subject(verb: Token, below: Token) -> bool:
    """Whether the verb below has a subject of its own; of a passive ("is expected to meet") it never has."""
    if is_passive(verb):
        return False
    above, inner = {t.i for t in subjects(verb)}, {t.i for t in subjects(below)}
    return bool(inner) and not above & inner


def under_condition(token: Token) -> bool:
    """Whether the word stands in an "if"."""
    current = token
    if _is_provision(clause_verb(token)):
        return True
    while current.head != current:
        if (current.dep_ == "advcl" and _marked_if(current) and not asks_if(current)) or _is_provision(current):
            return True
        current = current.head
    return False


def is_of_any(noun: Token) -> bool:
    """Whether a deed is only thought of: "any attack on Chad would mean war", "rejects any attack on it"."""
    if not any(child.lower_ == "any" for child in children(noun, "det")):
        return False
    if noun.dep_ in {"dobj", "nsubjpass"} and lemma(noun.head) in cues("against_any"):
        return True
    return noun.dep_ in {"nsubj", "nsubjpass"} and any(
        child.lower_ in {"would", "could"} for child in children(noun.head, "aux")
    )


def is_asked_not_to(verb: Token) -> bool:
    """Whether somebody is told not to do it: "urged Chad not to attack Mali" tells of no attack."""
    asked = lemma(verb.head) in cues("proposed", "verbs") | cues("proposed", "ordering") | {"warn"}
    return verb.dep_ == "xcomp" and infinitive(verb) and negated(verb) and asked and bool(children(verb.head, "dobj"))


def asks_if(clause: Token) -> bool:
    """Whether an "if" stands for "whether": "it was not clear if Chad had left"."""
    told = children(clause.head, "acomp") if lemma(clause.head) == "be" else [clause.head]
    denied = negated(clause.head)
    return any(word.lower_ in cues("unknown") or (denied and word.lower_ in cues("known")) for word in told)


def _is_provision(clause: Token) -> bool:
    """Whether a clause is a condition without "if": "provided that", "in the event that", "should Chad comply"."""
    above = clause.head
    if clause.dep_ == "ccomp" and above.lower_ in cues("conditional", "providing"):
        return True
    if clause.dep_ in {"acl", "relcl"} and lemma(above) in cues("conditional", "nouns"):
        that = any(child.lower_ == "that" for child in clause.children)
        return that and above.dep_ == "pobj" and above.head.lower_ in {"in", "on"}
    opening = clause.left_edge
    if opening.dep_ in {"aux", "auxpass"} and opening.head == clause and not clause.sent.text.rstrip().endswith("?"):
        return opening.lower_ == "should" or (clause.dep_ == "advcl" and opening.lower_ in {"were", "had"})
    words = [token.lower_ for token in clause.doc[opening.i : opening.i + 3]]
    return opening.head == clause and words[:2] == ["in", "case"] and words[2:] != ["of"]


def has_condition(verb: Token) -> bool:
    """Whether the verb's clause holds only if another does; what is to come may do so "as soon as" another does."""
    if any(_marked_if(clause) or _is_provision(clause) for clause in children(verb, "advcl")):
        return True
    to_come = infinitive(verb) or any(child.tag_ == "MD" for child in children(verb, "aux"))
    if to_come and any(map(_is_provided, children(verb, "prep"))):
        return True  # what was done "on condition that" has been done
    soon = [child for child in children(verb, "advmod") if child.lower_ in cues("conditional", "measures")]
    return to_come and any(_measured(clause) for word in (verb, *soon) for clause in children(word, "advcl"))


def _marked_if(clause: Token) -> bool:
    """Whether a clause is a condition; "if compared with last year" is none."""
    compares = lemma(clause) in cues("conditional", "comparing")
    return not compares and any(child.lower_ in cues("conditional", "marks") for child in children(clause, "mark"))


def _is_provided(preposition: Token) -> bool:
    """Whether a condition follows without "if": "provided that Chad complies", "on condition that"."""
    if preposition.lower_ in cues("conditional", "providing"):
        return bool(children(preposition, "ccomp"))
    return any(_is_provision(clause) for noun in children(preposition, "pobj") for clause in children(noun, "acl"))


def _measured(clause: Token) -> bool:
    """Whether a clause tells how soon or for how long: "as soon as Chad complies"."""
    marks = [mark.doc[max(0, mark.i - 2) : mark.i + 1].text.lower().split() for mark in children(clause, "mark")]
    return any(len(w) == 3 and w[0] == w[2] == "as" and w[1] in cues("conditional", "measures") for w in marks)
