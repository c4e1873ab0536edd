"""What a clause leaves open by the word it hangs on, and what there is no sign of."""

from spacy.tokens import Token

from bilateral.reading.grammar import children, lemma
from bilateral.reading.scope import asks_if, cues, infinitive, negated, other_subject, verb_word


def is_left_open(verb: Token) -> bool:
    """Whether a clause tells what is asked or feared: "it is unclear whether", "allegations that", "fears that"."""
    asked = any(child.lower_ in cues("possible", "marks") for child in children(verb, "mark"))
    if asked and (verb.dep_ in {"xcomp", "pcomp", "conj"} or (verb.dep_ == "advcl" and asks_if(verb))):
        return True  # "has not decided whether to join", "is divided over whether to"
    if asked and verb.dep_ == "ccomp" and infinitive(verb):
        return True
    if verb.dep_ not in {"ccomp", "acl", "pcomp"} or infinitive(verb):
        return False
    if asked:
        return True
    above = verb.head
    if verb.dep_ == "ccomp" and _is_unconfirmed(above) and verb_word(above) in cues("left_open"):
        return not _asks_how(verb)  # "did not confirm that it had shelled Chad"
    if verb.dep_ == "ccomp" and (_is_thought_unlikely(above) or any(map(_is_hearsay, children(above, "nsubj")))):
        return not negated(verb)
    feared = cues("possible", "nouns") if above.pos_ == "NOUN" else cues("possible", "fearing")
    return verb.dep_ != "pcomp" and (lemma(above) in feared or _is_hearsay(above)) and not negated(verb)


def _is_unconfirmed(verb: Token) -> bool:
    """Whether a verb of confirming is denied, or refused: "did not confirm", "refused to confirm"."""
    refused = verb.dep_ == "xcomp" and lemma(verb.head) in cues("denied", "verbs") and not negated(verb.head)
    return negated(verb) or refused


def _is_hearsay(report: Token) -> bool:
    """Whether a report has nobody to confirm it: "unconfirmed reports", "reports could not be confirmed"."""
    if lemma(report) not in cues("hearsay", "nouns"):
        return False
    verb = report.head
    unconfirmed = report.dep_ in {"nsubjpass", "dobj"} and negated(verb) and lemma(verb) in cues("left_open")
    doubted = report.dep_ == "pobj" and lemma(verb.head) in cues("hearsay", "doubts")  # "cast doubt on a report that"
    return unconfirmed or doubted or bool({c.lower_ for c in children(report, "amod")} & cues("hearsay", "modifiers"))


def _is_thought_unlikely(word: Token) -> bool:
    """Whether a clause below a word is not thought to be so: "does not believe that", "it is unlikely that"."""
    if lemma(word) in cues("possible", "thinking"):
        return negated(word)
    return any(one.lower_ in cues("possible", "unsure") for one in (word, *children(word, "acomp")))


def is_unfounded(token: Token, carrier: Token) -> bool:
    """Whether there is no sign of an act: "no indication that Chad was serious about joining".

    "No evidence that its attack was a mistake" leaves the attack as it is.
    """
    return (token == carrier or _brings_about(carrier)) and _is_without_sign(carrier)


def _is_without_sign(verb: Token) -> bool:
    while verb.dep_ in {"xcomp", "pcomp", "acomp", "prep", "auxpass"}:
        verb = verb.head
        if lemma(verb) in cues("unfounded") or lemma(verb) in cues("denied", "verbs"):
            break
    sign = verb if lemma(verb) in cues("unfounded") else verb.head
    if lemma(sign) not in cues("unfounded") or (sign != verb and verb.dep_ not in {"acl", "ccomp"}):
        return False
    unseen = sign.dep_ == "dobj" and negated(sign.head) and lemma(sign.head) in cues("shown") | cues("seen")
    return negated(sign) or unseen


def _brings_about(verb: Token) -> bool:
    """Whether a verb adds no more to the event of its noun than that it is: "its attack took place"."""
    is_so = lemma(verb) in cues("happening") | cues("brought_about")
    return is_so and not children(verb, "attr", "acomp")


def _asks_how(verb: Token) -> bool:
    """Whether a clause takes as known that it is so: "did not disclose how many Chad had released"."""
    return any(token.tag_.startswith("W") for token in verb.doc[verb.left_edge.i : verb.i])


def is_wished_of(verb: Token) -> bool:
    """Whether somebody wishes or asks that another do it: "hopes that Chad will leave"."""
    above = verb.head
    if above.pos_ == "NOUN":  # "expressed hope that Chad would leave"
        that = any(mark.lower_ == "that" for mark in children(verb, "mark"))
        return that and verb.dep_ in {"acl", "ccomp"} and lemma(above) in cues("wishing")
    asks = verb.dep_ == "ccomp" and lemma(above) in cues("proposed", "verbs") and not negated(above)
    return asks and lemma(above) in cues("wishing") and other_subject(above, verb)


def is_only_accused(verb: Token) -> bool:
    """Whether a verb tells in the passive that somebody was accused, and not by whom: "was accused of arson"."""
    return lemma(verb) == "accuse" and bool(children(verb, "auxpass")) and not children(verb, "agent")
