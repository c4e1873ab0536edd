"""Who is only the victim, or the place, of what is condemned or rejected."""

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from bilateral.reading.candidates import Scene
from bilateral.reading.exclusion.words import ids_among, mentions_of, word_of
from bilateral.reading.grammar import VERBAL, children, lemma, objects, prepositional, words
from bilateral.reading.proposals import Proposal

_BLAMING = frozenset({"statement.criticise", "statement.reject"})
_DOER = ("poss", "amod", "compound", "nmod")
_WHERE = frozenset({"on", "in", "at", "against", "near"})


def _blames_the_place(scene: Scene, proposal: Proposal) -> bool:
    """Whether it blames the state where an attack of nobody's was: "condemned the attack on a church in Kabul"."""
    return _all_stand(scene, proposal, "attacks", _is_where)


def _blames_the_victim(scene: Scene, proposal: Proposal) -> bool:
    """Whether it blames whom a deed would be done to: "rejects any attempt to displace the Palestinians"."""
    return _all_stand(scene, proposal, "suffered", lambda name, deed: deed.is_ancestor(name))


def _all_stand(scene: Scene, proposal: Proposal, kind: str, stands: Callable[[Token, Token], bool]) -> bool:
    """Whether all that name the blamed stand so in judged deeds of a kind that nobody is told to have done."""
    judged = [noun for noun in _judged(scene, proposal) if lemma(noun) in words(kind)]
    deeds = [noun for noun in judged if _has_no_doer(scene, proposal, noun)]
    here, doc = mentions_of(scene, proposal, proposal.recipients), scene.page.doc
    return bool(deeds and here) and all(any(stands(doc[one.head], deed) for deed in deeds) for one in here)


def _judged(scene: Scene, proposal: Proposal) -> Iterator[Token]:
    """What is condemned or rejected, where it may be to blame somebody."""
    word = word_of(scene, proposal)
    if proposal.act in _BLAMING and proposal.recipients:
        yield from (
            objects(word) if word.pos_ in VERBAL else (word, *prepositional(word, "of"), *prepositional(word, "at"))
        )


def _has_no_doer(scene: Scene, proposal: Proposal, noun: Token) -> bool:
    """Whether nobody but the judge is named as the doer of a deed, before it or behind "by"."""
    doers = (*children(noun, *_DOER), *prepositional(noun, "by"), *prepositional(noun, "from"))
    return not ids_among(scene, doers) - set(proposal.actors)


def _is_where(place: Token, attack: Token) -> bool:
    """Whether a name stands where an attack was, or in what was attacked: "on a church in Kabul"."""
    if not attack.is_ancestor(place):
        return False
    while place.head != attack:
        place = place.head
    return place.dep_ == "prep" and place.lower_ in _WHERE


RULES = (_blames_the_place, _blames_the_victim)
