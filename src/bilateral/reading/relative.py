"""The noun that a relative pronoun stands for: "the envoy who was expelled"."""

from functools import cache

from spacy.tokens import Token

from bilateral.data.tables import table

RELATIVE = frozenset({"which", "that", "who", "whom", "whose"})
_PERSONS = frozenset({"who", "whom"})


def antecedent(token: Token) -> Token:
    """The noun a relative pronoun stands for; another word stands for itself."""
    if token.lower_ not in RELATIVE or token.tag_ not in {"WP", "WDT", "IN", "WP$"}:
        return token
    clause = relative_clause(token)
    return token if clause is None else meant_by(token, clause)


def relative_clause(token: Token) -> Token | None:
    """The relative clause that a word stands in."""
    while token.dep_ != "relcl" and token.head != token:
        token = token.head
    return token if token.dep_ == "relcl" else None


def meant_by(pronoun: Token, clause: Token) -> Token:
    """The noun that a relative clause is about.

    Of "the envoy to Bolivia, who was expelled" the parser takes Bolivia for him.
    """
    noun = clause.head
    posted = noun.dep_ == "pobj" and noun.head.lower_ == "to" and noun.head.i < noun.i
    envoy = noun.head.head
    return envoy if pronoun.lower_ in _PERSONS and posted and str(envoy.lemma_) in _envoys() else noun


@cache
def _envoys() -> frozenset[str]:
    return frozenset(table("cues/grammar.yaml")["posted"])
