"""Whether a name tells where something is or who acts."""

from functools import lru_cache

from spacy.tokens import Doc, Token

from bilateral.data.tables import table
from bilateral.reading.page import Form


def is_place(doc: Doc, start: int, end: int, form: Form) -> bool:
    """Whether the name at ``[start, end)`` stands for a place."""
    head = doc[start:end].root
    if form is Form.DEMONYM or _is_modifier(head):
        return _before_place_noun(end, head)
    if form is Form.ORGAN or form is Form.PERSON:
        return False
    return _is_dateline(doc, start, end) or _after_house(doc, start) or _by_syntax(head)


def follows_town(doc: Doc, start: int) -> bool:
    """Whether the name follows a town that the gazetteer does not know ("Nagrig, Egypt")."""
    if start < 2 or doc[start - 1].text != "," or doc[start].dep_ not in ("appos", "npadvmod"):
        return False
    return doc[start].head == doc[start - 2] and doc[start - 2].ent_type_ in ("GPE", "LOC", "FAC")


@lru_cache(maxsize=1)
def _rules() -> dict[str, frozenset[str]]:
    rows: dict[str, list[str]] = table("cues/place.yaml")
    return {key: frozenset(values) for key, values in rows.items()}


def _is_modifier(head: Token) -> bool:
    return head.dep_ in ("compound", "amod", "nmod", "poss")


def _before_place_noun(end: int, head: Token) -> bool:
    """Whether the noun that the name modifies is of a place ("Syrian border", "Russia's capital")."""
    noun = head.head if _is_modifier(head) else None
    return noun is not None and noun.i >= end and noun.lemma_.lower() in _rules()["place_nouns"]


def _after_house(doc: Doc, start: int) -> bool:
    """Whether a mission is named by the place ("Embassy Accra")."""
    before = doc[start - 1] if start else None
    return before is not None and before.text[:1].isupper() and before.lower_ in _rules()["houses"]


def _is_dateline(doc: Doc, start: int, end: int) -> bool:
    """Whether the name opens a dispatch ("MOSCOW (Reuters) -", "Kyiv, 4 April (Interfax) --")."""
    first = start == 0 or doc[start].is_sent_start or doc[start - 1].is_space
    if not first:
        return False
    ahead = doc[end : end + 12]
    return any(token.text in ("(", "--", "—", "–", "-") for token in ahead[:2]) or (
        len(ahead) > 0 and ahead[0].text == "," and any(token.text in ("(", "--", "—", "–") for token in ahead)
    )


def _by_syntax(head: Token) -> bool:
    rules = _rules()
    while head.dep_ in ("conj", "appos") and head.head.i < head.i and head.head.pos_ in ("PROPN", "NOUN"):
        head = head.head
    if head.dep_ in ("pobj", "pcomp"):
        return _after_preposition(head.head, rules)
    if head.dep_ in ("dobj", "obj"):
        return head.head.lemma_.lower() in rules["place_verbs"]
    return False


def _after_preposition(preposition: Token, rules: dict[str, frozenset[str]]) -> bool:
    word, governor = preposition.lower_, preposition.head.lemma_.lower()
    if word in rules["locative"]:
        return governor not in rules["trusting"]
    if word == "from":
        return governor not in rules["given_from"]
    if word in ("to", "for"):
        return governor in rules["motion"]
    if word == "of":
        return governor in rules["place_nouns"] or governor in rules["parts"]
    return word in ("with", "between") and governor in rules["joining"]
