"""The word lists of ``cues/reference.yaml`` and what the gazetteer knows of an actor."""

from functools import cache, lru_cache

from spacy.tokens import Token

from bilateral.data.gazetteer import gazetteer
from bilateral.data.tables import table
from bilateral.model.actor import ActorKind
from bilateral.reading.grammar import lemma


@cache
def listed(*names: str) -> frozenset[str]:
    """The words of one list or of several, by their names."""
    return frozenset(word for name in names for word in table("cues/reference.yaml")[name])


@cache
def listed_for(name: str, word: str) -> frozenset[str]:
    """The words that a table gives for one word; empty where it gives none."""
    return frozenset(table("cues/reference.yaml")[name].get(word, ()))


def number(token: Token) -> int:
    """The number that a word tells; 0 for other words."""
    numbers: dict[str, int] = table("cues/reference.yaml")["numbers"]
    return numbers.get(token.lower_, 0)


@lru_cache(maxsize=1)
def former() -> frozenset[str]:
    """The words that make a former officer of an officer."""
    return frozenset(table("actors/shared_names.yaml")["former"])


def noun_of(token: Token) -> str:
    """The noun in the singular: the lemma of an office in capitals is its plural ("Foreign Ministers")."""
    word = lemma(token)
    one = word.removesuffix("s")
    return one if token.pos_ == "PROPN" and one in listed("officers") else word


def is_office(token: Token) -> bool:
    """Whether the noun is an office that a person holds."""
    return noun_of(token) in listed("officers") or token.lower_ in listed("officers")


@lru_cache(maxsize=1024)
def kind(identifier: str) -> ActorKind:
    """The kind of an actor."""
    return gazetteer().actor(identifier).kind


@lru_cache(maxsize=1024)
def traits(identifier: str) -> frozenset[str]:
    """The words of a state's regions and kinds: "West African" counts as "west" and "african"."""
    told = gazetteer().traits(identifier)
    return frozenset(word for trait in told for word in trait.lower().replace("-", " ").split())


@lru_cache(maxsize=1024)
def name_words(identifier: str) -> frozenset[str]:
    """The words of an actor's common name and its id, in lower case."""
    return frozenset((identifier.lower(), *gazetteer().actor(identifier).name.lower().split()))
