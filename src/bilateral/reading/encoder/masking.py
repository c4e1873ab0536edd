"""A sentence as the encoder sees it: names give way to what they name, and marks tell who is meant.

The encoder must not learn who usually does what. "Chad recalled its envoy" reads "* country recalled * its
envoy", where both stars are the mark of one actor, whichever it is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from bilateral.data.gazetteer import gazetteer
from bilateral.reading.page import Form, Mention

_NAMES = {Form.NAME, Form.DEMONYM, Form.METONYM, Form.PLACE}
_BY_FORM = {Form.DEMONYM: "national", Form.METONYM: "capital", Form.PLACE: "city"}
# Names of no known actor still must not tell where a report plays.
_PLACES = {"GPE", "NORP", "LOC", "FAC"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A word with its place in the text (characters), or without a word the mark of the actors ``ids``."""

    word: str
    offset: int
    ids: tuple[str, ...] = ()


def kind_word(identifier: str) -> str:
    """The word that stands for an actor's name.

    >>> kind_word("TCD"), kind_word("NATO")
    ('country', 'organisation')
    """
    kind = gazetteer().actor(identifier).kind.value
    return kind if kind in {"organisation", "group"} else "country"


def masked(sentence: Tokens, mentions: Sequence[Mention]) -> list[Piece]:
    """The pieces of a sentence, in order; ``mentions`` are those inside it whose actors are known."""
    widest_first = sorted(mentions, key=lambda m: m.start - m.end)
    cover = {i: m for m in widest_first for i in range(m.start, m.end)}
    pieces: list[Piece] = []
    for token in sentence:
        pieces += (Piece("", token.idx, m.ids) for m in widest_first if m.start == token.i)
        mention = cover.get(token.i)
        if mention is not None and mention.form in _NAMES:
            if token.i == max(mention.start, sentence.start) or cover.get(token.i - 1) != mention:
                pieces.append(Piece(_name_word(mention), token.idx))
        else:
            pieces += _plain(token, pieces)
    return pieces


def _name_word(mention: Mention) -> str:
    kind = kind_word(mention.ids[0])
    if mention.form == Form.DEMONYM and kind != "country":
        return kind
    return _BY_FORM.get(mention.form, kind)


def _plain(token: Token, before: Sequence[Piece]) -> Iterator[Piece]:
    """The word itself; runs of a person's or a place's name become one word."""
    if token.is_space:
        return
    word = token.text
    if token.pos_ == "PROPN":
        word = "person" if token.ent_type_ == "PERSON" else "place" if token.ent_type_ in _PLACES else word
    if word == token.text or not before or before[-1].word != word:
        yield Piece(word, token.idx)
