"""Ships stand for the states whose they are: "a Togo-flagged tanker, the Blue Heron", then "the ship", "Blue Heron"."""

from collections import Counter

from spacy.tokens import Token

from bilateral.reading.coreference.discourse import Discourse, Office
from bilateral.reading.coreference.offices import owner_of
from bilateral.reading.coreference.wording import listed
from bilateral.reading.grammar import children, lemma, words
from bilateral.reading.organs import is_several

# A ship is followed through a report as a person in office is.
_REACH = 12
_DEFINITE = {"the", "this", "that"}


def name_ships(memory: Discourse) -> None:
    """Learn the names of ships that the text gives with their state, wherever it does."""
    for token in memory.page.doc:
        for name in _names(token):
            if ids := owner_of(memory, token):
                known = memory.ships.get(name.text)
                memory.ships[name.text] = ids if known in (None, ids) else ()


def note_ship(memory: Discourse, token: Token) -> None:
    """Remember whose a ship is, where the text tells it."""
    if (_is_ship(token) or _is_named(memory, token)) and not is_several(token):
        ids = memory.ships.get(token.text, ()) or owner_of(memory, token)
        if ids:
            memory.offices.append(Office(memory.number, _noun(token), frozenset(), ids))


def ship_of(memory: Discourse, token: Token) -> tuple[str, ...]:
    """The state of a ship that is named, or that "the vessel" means: of several the one most spoken of."""
    if _is_named(memory, token):
        return memory.ships[token.text]
    before = {c.lower_ for c in token.children if c.i < token.i}
    if not _is_ship(token) or not before <= _DEFINITE or not before or is_several(token):
        return ()
    if children(token, "acl", "relcl") or any(p.lower_ == "of" for p in children(token, "prep")):
        return ()
    word = lemma(token)
    plain = listed("any_ship")
    near = [
        office.ids
        for office in memory.offices
        if memory.number - office.sentence <= _REACH
        and office.noun in listed("ships")
        and (office.noun == word or word in plain or office.noun in plain)
    ]
    return Counter(reversed(near)).most_common(1)[0][0] if near else ()


def _names(token: Token) -> list[Token]:
    """The names that a noun for a ship has, in apposition or as its head: "the Togo-flagged Blue Heron"."""
    if _is_ship(token):
        beside = [*children(token, "appos"), *([token.head] if token.dep_ in {"compound", "appos"} else [])]
        return [t for t in beside if t.pos_ == "PROPN" or t.tag_ in {"NNP", "NNPS"}]
    flagged = any(c.lower_ in words("owned_by") for c in children(token, "amod"))
    return [token] if flagged and token.pos_ == "PROPN" else []


def _is_ship(token: Token) -> bool:
    return token.pos_ == "NOUN" and lemma(token) in listed("ships")


def _is_named(memory: Discourse, token: Token) -> bool:
    return token.pos_ == "PROPN" and bool(memory.ships.get(token.text)) and token.dep_ != "compound"


def _noun(token: Token) -> str:
    """The kind of a ship, where its name does not tell it any."""
    return lemma(token) if _is_ship(token) else "ship"
