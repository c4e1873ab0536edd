"""Whether the words around a date speak of the past or of the time to come."""

from spacy.tokens import Doc, Token

from bilateral.data.tables import table

PAST, PRESENT, FUTURE = -1, 0, 1


def direction(doc: Doc, start: int, end: int) -> int:
    """Return ``PAST``, ``FUTURE`` or ``PRESENT`` (no tense tells) for the characters of a date."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return PRESENT
    token = span.root
    if token.dep_ == "poss":
        return PAST  # "Wednesday's ruling"
    for _ in range(12):
        token = token.head
        if token.lower_ in table("cues/dates.yaml")["tense"]["until"]:
            return FUTURE
        if found := _tense(token):
            return found
        if token.head == token:
            break
    return PRESENT


def _tense(token: Token) -> int:
    """Return the time a single word tells: a modal verb, a past form, a noun or adjective of planning."""
    cues = table("cues/dates.yaml")["tense"]
    if token.lemma_.lower() in cues["planned"]:
        return FUTURE
    if token.pos_ not in {"VERB", "AUX"}:
        return PRESENT
    helpers = {child.lower_: child.tag_ for child in token.children if child.dep_ in {"aux", "auxpass"}}
    if not helpers.keys().isdisjoint(cues["future"]):
        return FUTURE
    if token.tag_ in {"VBD", "VBN"} and ("to" not in helpers or "have" in helpers):
        return PAST  # "is said to have left in January" too
    if token.tag_ == "VBG" and not {"VBZ", "VBP"}.isdisjoint(helpers.values()):
        return FUTURE  # "is visiting Rome on Monday"
    return FUTURE if "to" in helpers else PRESENT
