"""Whether a date beside a word of saying is that of what is said, and not of the saying."""

from spacy.tokens import Token

from bilateral.model.when import Precision
from bilateral.reading.dates.cues import cues
from bilateral.reading.dates.tie import Tie
from bilateral.reading.grammar import VERBAL, children, lemma
from bilateral.reading.scope import cues as status_cues
from bilateral.reading.scope import infinitive

_COARSE = frozenset({Precision.YEAR, Precision.MONTH})


def is_of_what_is_said(tie: Tie, token: Token) -> bool:
    """Whether a date is that of what is said, asked or denied: "urged them to look into the events of May 3"."""
    if token.dep_ == "relcl" and lemma(token) in cues("denying"):
        return tie.root.i < token.left_edge.i  # "had shelled it on Monday, which Chad denies"
    verb = next((word for word in tie.root.ancestors if word.pos_ in VERBAL), token)
    if token.pos_ in VERBAL and tie.mention.when.precision in _COARSE and _is_reason(tie, token):
        return True
    if token.pos_ in VERBAL and _is_in_the_name(tie, token):
        return True
    asked = verb != token and infinitive(verb)
    inside = verb in token.ancestors and (token.head, token.dep_) != (verb, "nsubj")
    return tie.is_below_present(token) or (asked and not inside)


def _is_reason(tie: Tie, verb: Token) -> bool:
    """Whether a date stands behind what one is thanked or blamed for: "thanked it for its gift last year"."""
    for_ = [child for child in children(verb, "prep") if child.lower_ in {"for", "over"}]
    given = cues("given") | status_cues("past", "nouns")
    reasons = [noun for prep in for_ for noun in children(prep, "pobj") if lemma(noun) in given]
    deeds = [child for child in children(verb, "dobj") if lemma(child) in status_cues("past", "nouns")]
    return any(word.i < tie.root.i for word in (*reasons, *deeds))


def _is_in_the_name(tie: Tie, verb: Token) -> bool:
    """Whether a day belongs to a deed by "of": "condemned the attack of 16 January"."""
    return tie.root.head.lower_ == "of" and any(noun.is_ancestor(tie.root) for noun in children(verb, "dobj"))


def is_of_what_is_to_come(tie: Tie, verb: Token) -> bool:
    """Whether a date is that of what one is invited to: "invited him to visit Oslo in April", "to a summit in May"."""
    invited = [*children(verb, "xcomp"), *(child for child in children(verb, "prep", "dative") if child.lower_ == "to")]
    return any(word.i < tie.root.i for word in invited)
