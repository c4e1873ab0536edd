"""Relations and missions whose parties the sentence leaves out: "Diplomatic relations were severed in 1967"."""

from spacy.tokens import Token

from bilateral.data.gazetteer import is_state
from bilateral.reading.coreference.discourse import Discourse
from bilateral.reading.coreference.offices import owner_of
from bilateral.reading.coreference.pairs import pair
from bilateral.reading.coreference.wording import listed
from bilateral.reading.grammar import VERBAL, children, lemma, prepositional, subjects

_PASSIVE = {"nsubjpass", "nsubj"}
_DETERMINERS = {"the", "all", "these", "full", "any"}


def untold(memory: Discourse, token: Token) -> tuple[str, ...]:
    """The states whose relations, or whose mission, a noun means that names none of them."""
    word = lemma(token)
    if word in listed("ties"):
        return _parties(memory, token) if _is_bare(memory, token) else ()
    return _sender(memory, token) if word in listed("houses") else ()


def _is_bare(memory: Discourse, token: Token) -> bool:
    """Whether the noun is of diplomatic relations and no word near it says whose they are."""
    before = [c for c in token.lefts if c.is_alpha]
    told = {c.lower_ for c in before} - _DETERMINERS
    kinds = told & listed("tie_words")
    if told - kinds or not (kinds or (token.dep_ in _PASSIVE and lemma(token.head) in listed("tie_verbs"))):
        return False
    around = [token, token.head, *([token.head.head] if token.dep_ == "pobj" else [])]
    named = [t for top in around for name in ("with", "between", "of") for t in prepositional(top, name)]
    return not any(memory.at.get(t.i) is not None for t in named)


def _parties(memory: Discourse, token: Token) -> tuple[str, ...]:
    """The two states spoken of; the other one where one of them is told to act."""
    two = pair(memory, token)
    if token.dep_ != "dobj":
        return two
    doers = [i for s in subjects(token.head) for i in memory.ids(s) if is_state(i)]
    if not doers:
        return two
    return tuple(i for i in two if i not in doers) if len(doers) == 1 and doers[0] in two else ()


def _sender(memory: Discourse, token: Token) -> tuple[str, ...]:
    """Whose mission it is that stands in one of the two states spoken of: "the Embassy at Accra", "Embassy Accra"."""
    top = token.head if token.dep_ == "compound" else token
    if top.dep_ not in _PASSIVE | {"pobj"} or children(token, "poss") or owner_of(memory, token):
        return ()
    if top.dep_ == "pobj" and top.head.head.pos_ in VERBAL:
        return ()
    if token.tag_ in {"NNS", "NNPS"} and not prepositional(token, "of"):
        return pair(memory, token)
    hosts = {i for t in _places(token, top) if (m := memory.at.get(t.i)) is not None for i in m.ids}
    two = pair(memory, token)
    others = tuple(i for i in two if i not in hosts)
    return others if len(others) == 1 and len(two) == 2 else ()


def _places(token: Token, top: Token) -> list[Token]:
    named = [top] if top != token else children(token, "appos")
    return [*prepositional(token, "in"), *prepositional(token, "at"), *named]
