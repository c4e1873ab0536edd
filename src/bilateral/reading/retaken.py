"""What a verb acts on where a pronoun takes it up again: "closed its embassy in 1961 and reopened it in 2015"."""

from collections.abc import Iterator
from itertools import islice

from spacy.tokens import Token

from bilateral.reading.grammar import VERBAL, objects

# The pronouns that may stand for a thing or an envoy told of before, and the tags of nouns in their number.
_TAKING_UP = {
    "it": {"NN", "NNP"},
    "him": {"NN", "NNP"},
    "her": {"NN", "NNP"},
    "them": {"NNS", "NNPS"},
}
# So many clauses above a pronoun are asked for what it takes up.
_REACH = 3


def acted_on(verb: Token) -> list[Token]:
    """The nouns a verb acts on, those for pronouns that take up what an earlier verb of the sentence acts on."""
    return [next(_taken_up(noun), noun) for noun in objects(verb)]


def _taken_up(pronoun: Token) -> Iterator[Token]:
    tags = _TAKING_UP.get(pronoun.lower_, set()) if pronoun.tag_ == "PRP" else set()
    above = (verb for verb in pronoun.head.ancestors if verb.pos_ in VERBAL)
    for verb in islice(above, _REACH if tags else 0):
        yield from (noun for noun in objects(verb) if noun.i < pronoun.i and noun.tag_ in tags)
