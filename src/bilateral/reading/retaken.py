"""What a verb acts on where a pronoun takes it up again: "closed its embassy in 1961 and reopened it in 2015"."""

from collections.abc import Iterator
from itertools import islice

from spacy.tokens import Token

from bilateral.reading.grammar import children, objects

# The pronouns that may stand for a thing or an envoy told of before, and the tags of nouns in their number.
_TAKING_UP = {
    "it": {"NN", "NNP"},
    "they": {"NNS", "NNPS"},
    "him": {"NN", "NNP"},
    "her": {"NN", "NNP"},
    "them": {"NNS", "NNPS"},
}
# So many verbs before a pronoun are asked for what it takes up.
_REACH = 3


def acted_on(verb: Token) -> list[Token]:
    """The nouns a verb acts on, those for pronouns that take up what an earlier verb acts on.

    Earlier are the verbs of the clauses above, then the others before it. What another sentence names stays there:
    the evidence of a claim is of one sentence, and "It was closed" does not tell an embassy from a consulate.
    """
    return [next(_taken_up(noun), noun) for noun in objects(verb)]


def retaken(verb: Token) -> list[Token]:
    """The nouns that pronouns below a verb take up."""
    pronouns = (one for one in children(verb, "dobj", "nsubjpass") if one.lower_ in _TAKING_UP)
    return [noun for pronoun in pronouns for noun in islice(_taken_up(pronoun), 1)]


def _taken_up(pronoun: Token) -> Iterator[Token]:
    tags = _TAKING_UP.get(pronoun.lower_, set()) if pronoun.tag_ == "PRP" else set()
    for verb in islice(_earlier(pronoun), _REACH) if tags else ():
        yield from (noun for noun in objects(verb) if noun.i < pronoun.i and noun.tag_ in tags)


def _earlier(pronoun: Token) -> Iterator[Token]:
    above = list(pronoun.head.ancestors)
    before = pronoun.doc[pronoun.sent.start : pronoun.i]
    yield from (verb for verb in (*above, *reversed(before)) if verb.pos_ == "VERB" and verb != pronoun.head)
