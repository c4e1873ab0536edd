"""Ships and airlines stand for the states whose they are.

"A Togo-flagged tanker, the Blue Heron", then "the ship" and "Blue Heron"; "the Fijian airline Reef Air", then "Reef".
"""

from collections import Counter

from spacy.tokens import Token

from bilateral.reading.coreference.discourse import Carrier, Discourse
from bilateral.reading.coreference.offices import owner_of
from bilateral.reading.coreference.wording import listed
from bilateral.reading.grammar import children, lemma, words
from bilateral.reading.organs import is_several

# A carrier is followed through a report as a person in office is.
_REACH = 12
_DEFINITE = {"the", "this", "that"}
_AIRLINE = "airline"


def name_carriers(memory: Discourse) -> None:
    """Learn the names of carriers that the text gives with their state, wherever it does."""
    for token in memory.page.doc:
        if _names(token):
            _name(memory, token, owner_of(memory, token))


def note_carrier(memory: Discourse, token: Token) -> None:
    """Remember whose a carrier is, where the text tells it or another word for it did."""
    named = _is_named(memory, token)
    if (_is_carrier(token) or named) and not is_several(token):
        # the name of a ship may be a place's too
        ids = memory.carriers[token.text].ids if named else memory.ids(token) or owner_of(memory, token)
        _name(memory, token, ids)
        if ids:
            memory.fleet.append(_carrier(memory, token, ids))


def carrier_of(memory: Discourse, token: Token) -> tuple[str, ...]:
    """The state of a carrier that is named, or that "the vessel" means: of several the one most spoken of.

    A ship that something is handed to, or done with, is another than the one a report is about.
    """
    if _is_named(memory, token):
        return memory.carriers[token.text].ids
    if not _is_told_again(token):
        return ()
    word = lemma(token)
    near = [one for one in memory.fleet if memory.number - one.sentence <= _REACH and _may_be(one, word)]
    if word not in listed("any_ship"):
        near = [one for one in near if one.noun == word] or near
    main = [one.ids for one in reversed(near) if not one.other] or [one.ids for one in reversed(near)]
    return Counter(main).most_common(1)[0][0] if main else ()


def _name(memory: Discourse, token: Token, ids: tuple[str, ...]) -> None:
    """Tie the names of a carrier to its states; a name that carriers of two have is nobody's."""
    for name in _names(token) if ids else ():
        known = memory.carriers.get(name.text)
        same = known is None or known.ids == ids
        memory.carriers[name.text] = _carrier(memory, token, ids if same else ())


def _carrier(memory: Discourse, token: Token, ids: tuple[str, ...]) -> Carrier:
    noun = lemma(token) if _is_carrier(token) else "ship"
    return Carrier(memory.number, noun, ids, other=token.dep_ == "pobj")


def _names(token: Token) -> list[Token]:
    """The words that name a carrier, beside its noun or flagged themselves: "the Togo-flagged Blue Heron"."""
    if _is_carrier(token):
        beside = [*children(token, "appos"), *([token.head] if token.dep_ in {"compound", "appos"} else [])]
        heads = [t for t in beside if t.tag_ in {"NNP", "NNPS"}]
        named = [*heads, *(t for head in heads for t in children(head, "compound") if t.pos_ == "PROPN")]
        return [t for t in named if t.lower_ not in listed("airline_words")]
    if token.pos_ != "PROPN":
        return []
    return [token] if any(c.lower_ in words("owned_by") for c in children(token, "amod")) else []


def _is_told_again(token: Token) -> bool:
    """Whether a noun means a carrier that was spoken of: "the vessel", and not "the vessel of a friend"."""
    if not _is_carrier(token):
        return False
    before = {c.lower_ for c in token.children if c.i < token.i}
    told_apart = children(token, "acl", "relcl") or any(p.lower_ == "of" for p in children(token, "prep"))
    return bool(before) and before <= _DEFINITE and not is_several(token) and not told_apart


def _may_be(carrier: Carrier, word: str) -> bool:
    """Whether a noun may mean a carrier: "vessel" and "tanker" a tanker, "trawler" not."""
    either = {carrier.noun, word}
    return len(either) == 1 or (_AIRLINE not in either and not either.isdisjoint(listed("any_ship")))


def _is_carrier(token: Token) -> bool:
    return token.pos_ == "NOUN" and lemma(token) in listed("carriers")


def _is_named(memory: Discourse, token: Token) -> bool:
    """Whether a word names a carrier; ships have the article: "the Maria" is one, and "Maria" a person."""
    carrier = memory.carriers.get(token.text) if token.pos_ == "PROPN" and token.dep_ != "compound" else None
    if carrier is None or not carrier.ids:
        return False
    return carrier.noun == _AIRLINE or any(c.lower_ == "the" for c in token.children)
