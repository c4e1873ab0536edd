"""What a noun phrase is like, so that a pronoun may mean it: one or several, a person or a thing, where it stands."""

from spacy.tokens import Token

from bilateral.model.actor import ActorKind
from bilateral.reading.coreference.wording import is_office, kind, listed
from bilateral.reading.grammar import VERBAL, children, conjuncts, lemma
from bilateral.reading.page import Form, Mention

SUBJECT = {"nsubj", "nsubjpass", "csubj"}
MODIFIER = {"compound", "amod", "nmod", "det", "nummod", "quantmod", "advmod", "npadvmod"}
NEUTER, PLURAL, PERSONAL = (
    {"it", "its", "itself"},
    {"they", "them", "their", "themselves"},
    {"he", "him", "his", "himself", "she", "her", "hers", "herself"},
)
MALE, FEMALE = {"he", "him", "his", "himself"}, {"she", "her", "hers", "herself"}
_TALKING = {"i", "we", "you", "me", "us", "our", "my", "your"}
_NAMING = {"ORG", "GPE", "NORP", "PERSON"}


def is_nominal(token: Token) -> bool:
    """Whether the token heads a noun phrase."""
    if token.pos_ == "PRON":
        return token.lower_ not in _TALKING and token.tag_ in {"PRP", "PRP$"}
    return token.pos_ in {"NOUN", "PROPN"} and token.dep_ not in MODIFIER


def is_plural(token: Token, mention: Mention | None) -> bool:
    """Whether the phrase means several; a state is one, "the United States" too."""
    if any(c.lower_ in {"and", "&"} for c in children(token, "cc")) and children(token, "conj"):
        return True
    if token.lower_ in PLURAL:
        return True
    if mention is not None:
        one = mention.form in {Form.NAME, Form.METONYM} and len(mention.ids) == 1
        return not one and (len(mention.ids) > 1 or token.tag_ in {"NNS", "NNPS"})
    return token.tag_ in {"NNS", "NNPS"} or lemma(token) in {"people", *listed("twosomes")}


def is_collective(token: Token, mention: Mention | None) -> bool:
    """Whether one thing is many people: a group, a government ("it" and "they")."""
    if mention is not None and mention.ids and kind(mention.ids[0]) is ActorKind.GROUP:
        return True
    return lemma(token) in listed("organs") or lemma(token) in {"police", "group", "team", "family"}


def is_person(token: Token, mention: Mention | None) -> bool:
    """Whether the phrase means a person or persons."""
    if token.lower_ in PERSONAL:
        return True
    if mention is not None and mention.form is not Form.DESCRIPTION:
        return mention.form is Form.PERSON
    return token.ent_type_ == "PERSON" or is_office(token) or lemma(token) in listed("people")


def is_actor_like(token: Token) -> bool:
    """Whether the phrase names someone or something that can act, known or not."""
    return token.ent_type_ in _NAMING or is_office(token) or lemma(token) in listed("organs", "people")


def gender(token: Token) -> str:
    """Tell "m" or "f" by a title, a noun or the pronoun itself; "" where nothing tells it."""
    around = {token.lower_, lemma(token), *(c.lower_ for c in children(token, "compound", "amod", "appos"))}
    if around & (listed("male") | MALE):
        return "m"
    return "f" if around & (listed("female") | FEMALE) else ""


def governors(token: Token) -> list[Token]:
    """The verbs above a token, the nearest first."""
    found, current = [], token
    while current.head != current:
        current = current.head
        if current.pos_ in VERBAL:
            found.append(current)
    return found


def joined(token: Token) -> list[Token]:
    """The phrase and those joined to it, the first first."""
    first = token
    while first.dep_ == "conj" and first.head.pos_ not in VERBAL:
        first = first.head
    return list(conjuncts(first))
