"""Ships stand for the states whose they are: "a Togo-flagged tanker, the Blue Heron", then "the ship", "Blue Heron"."""

from collections import Counter

from spacy.tokens import Token

from bilateral.reading.coreference.discourse import Discourse, Ship
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
        _name(memory, token, owner_of(memory, token))


def note_ship(memory: Discourse, token: Token) -> None:
    """Remember whose a ship is, where the text tells it or another word for it did."""
    if (_is_ship(token) or _is_named(memory, token)) and not is_several(token):
        ids = memory.ids(token) or owner_of(memory, token)
        _name(memory, token, ids)
        if ids:
            memory.fleet.append(Ship(memory.number, _noun(token), ids, other=token.dep_ == "pobj"))


def ship_of(memory: Discourse, token: Token) -> tuple[str, ...]:
    """The state of a ship that is named, or that "the vessel" means: of several the one most spoken of.

    A ship that something is handed to, or done with, is another than the one a report is about.
    """
    if _is_named(memory, token):
        return memory.ships[token.text]
    if not _is_told_again(token):
        return ()
    near = [ship for ship in memory.fleet if memory.number - ship.sentence <= _REACH and _may_be(ship, lemma(token))]
    main = [ship.ids for ship in reversed(near) if not ship.other] or [ship.ids for ship in reversed(near)]
    return Counter(main).most_common(1)[0][0] if main else ()


def _name(memory: Discourse, token: Token, ids: tuple[str, ...]) -> None:
    """Tie the names of a ship to its states; a name that ships of two have is nobody's."""
    for name in _names(token) if ids else ():
        known = memory.ships.get(name.text)
        memory.ships[name.text] = ids if known in (None, ids) else ()


def _names(token: Token) -> list[Token]:
    """The names that a noun for a ship has, in apposition or as its head: "the Togo-flagged Blue Heron"."""
    if _is_ship(token):
        beside = [*children(token, "appos"), *([token.head] if token.dep_ in {"compound", "appos"} else [])]
        return [t for t in beside if t.tag_ in {"NNP", "NNPS"}]
    flagged = any(c.lower_ in words("owned_by") for c in children(token, "amod"))
    return [token] if flagged and token.pos_ == "PROPN" else []


def _is_told_again(token: Token) -> bool:
    """Whether a noun means a ship that was spoken of: "the vessel", and not "the vessel of a friend"."""
    before = {c.lower_ for c in token.children if c.i < token.i}
    told_apart = children(token, "acl", "relcl") or any(p.lower_ == "of" for p in children(token, "prep"))
    return _is_ship(token) and bool(before) and before <= _DEFINITE and not is_several(token) and not told_apart


def _may_be(ship: Ship, word: str) -> bool:
    """Whether a ship may be called by a noun: a tanker by "tanker" and by "vessel", not by "trawler"."""
    return ship.noun == word or bool({ship.noun, word} & listed("any_ship"))


def _is_ship(token: Token) -> bool:
    return token.pos_ == "NOUN" and lemma(token) in listed("ships")


def _is_named(memory: Discourse, token: Token) -> bool:
    return token.pos_ == "PROPN" and bool(memory.ships.get(token.text)) and token.dep_ != "compound"


def _noun(token: Token) -> str:
    """The kind of a ship, where its name does not tell it any."""
    return lemma(token) if _is_ship(token) else "ship"
