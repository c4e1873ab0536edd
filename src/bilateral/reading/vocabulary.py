"""The words of saying and of speakers: what ``cues/saying.yaml`` lists, by kind and frame."""

from functools import cache

from spacy.tokens import Token

from bilateral.data.tables import table
from bilateral.reading.grammar import children, lemma


@cache
def listed(kind: str, frame: str = "") -> frozenset[str]:
    """Return the lemmas of ``cues/saying.yaml`` under a kind and a frame (or under a plain list)."""
    content = table("cues/saying.yaml")[kind]
    return frozenset(content.get(frame, ()) if frame else content)


@cache
def prepositions(kind: str, verb: str) -> frozenset[str]:
    """Return the prepositions under which a verb takes what it says."""
    return frozenset(table("cues/saying.yaml")[kind].get("preposition", {}).get(verb, ()))


def is_outlet(token: Token) -> bool:
    """Tell whether a noun names an outlet of news."""
    parts = {t.lower_ for t in (token, *children(token, "compound", "nmod"))}
    if token.pos_ != "PROPN":
        serving = lemma(token) in listed("serving") and bool(parts & listed("outlet"))
        return serving or lemma(token) in listed("outlet")
    if any(t.lower_ in listed("outlet") for t in children(token, "amod")):  # "the weekly Jeune Afrique"
        return True
    words = " ".join(t.lower_ for t in token.subtree)
    named = bool(parts & (listed("outlet_names") | listed("outlet"))) and token.ent_type_ != "PERSON"
    return named or any(phrase in words for phrase in listed("outlet_phrases"))
