"""Whether the words around a date speak of the past or of the time to come."""

from spacy.tokens import Doc, Token

from bilateral.data.tables import table
from bilateral.reading.grammar import is_due

PAST, PRESENT, FUTURE = -1, 0, 1
SURELY_PAST = -2  # whatever lies nearer: "since April", told in March
_INNER = {"xcomp", "acomp"}
# How a date stands at a noun that comes after it.
_MODIFYING = {"poss", "compound", "nummod", "nmod", "amod"}


def direction(doc: Doc, start: int, end: int) -> int:
    """Return ``PAST``, ``SURELY_PAST``, ``FUTURE`` or ``PRESENT`` (no tense tells) for the characters of a date."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return PRESENT
    known = table("cues/dates.yaml")
    token, cues = span.root, known["tense"]
    weekday = any(word.lower_ in known["words"]["WEEKDAY"] for word in span)
    if token.head.lower_ in known["words"]["DAYPART"]:
        token = token.head  # "on Tuesday morning"
    if token.dep_ in _MODIFYING and token.head.i > token.i:
        return FUTURE if _is_ahead(token.head) else PAST  # "Wednesday's ruling", "the May 3 deal"
    for _ in range(12):
        token = token.head
        if token.lower_ in cues["since"]:
            return SURELY_PAST
        if token.lower_ in cues["until"]:
            return PAST if _was_done(token.head) else FUTURE
        if token.lower_ in cues["onto"] and token.head.lemma_.lower() in cues["moved"]:
            return FUTURE
        if found := _tense(token) or (FUTURE if weekday and _is_scheduled(token) else PRESENT):
            return found
        if token.head == token:
            break
    return PRESENT


def _is_ahead(noun: Token) -> bool:
    """Whether a noun names what is to come: "the Friday deadline", "ahead of Friday's summit"."""
    cues = table("cues/dates.yaml")["tense"]
    return noun.lemma_.lower() in cues["planned"] or noun.head.head.lower_ in cues["ahead"]


def _tense(token: Token) -> int:
    """Return the time a single word tells: a modal verb, a past form, a noun or adjective of planning."""
    cues = table("cues/dates.yaml")["tense"]
    if token.lemma_.lower() in cues["planned"]:
        return PAST if _was_done(token) else FUTURE
    if token.pos_ not in {"VERB", "AUX"}:
        return PRESENT
    helpers = {child.lower_: child.tag_ for child in token.children if child.dep_ in {"aux", "auxpass"}}
    if not helpers.keys().isdisjoint(cues["future"]):
        return PAST if "have" in helpers and token.tag_ == "VBN" and helpers.keys().isdisjoint(cues["sure"]) else FUTURE
    if token.tag_ in {"VBD", "VBN"} and ("to" not in helpers or "have" in helpers):
        return PAST  # "is said to have left in January" too
    if token.tag_ == "VBG" and not {"VBZ", "VBP"}.isdisjoint(helpers.values()):
        return FUTURE  # "is visiting Rome on Monday"
    below_past = token.dep_ in {"xcomp", "advcl"} and token.head.tag_ == "VBD"
    above, word = token.head.lemma_.lower(), token.lemma_.lower()
    open_ = above in cues["refused"] and word in cues["going"]  # "declined to attend the summit on Saturday"
    tried = below_past and not open_ and (above in cues["tried"] or word in cues["voiced"])
    return FUTURE if "to" in helpers and not tried else PRESENT  # "failed to sign it on Monday"


def _is_scheduled(verb: Token) -> bool:
    """Whether a present tense tells what is on the calendar: "arrives on Monday", "is due in Oslo on Monday"."""
    cues = table("cues/dates.yaml")["tense"]
    return is_due(verb) or (verb.tag_ in {"VBZ", "VBP"} and verb.lemma_.lower() in cues["scheduled"])


def _was_done(token: Token) -> bool:
    """Whether a word stands under "had": "had filed reports by Friday", "had been due to expire on Friday"."""
    while token.dep_ in _INNER:
        if any(child.lower_ == "had" for child in token.children if child.dep_ == "aux"):
            return True
        token = token.head
    return any(child.lower_ == "had" for child in token.children if child.dep_ == "aux")
