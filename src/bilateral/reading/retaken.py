"""What a verb acts on where a word takes it up again: "closed its embassy in 1961 and reopened it in 2015"."""

from collections.abc import Iterator, Set
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
# Beside a number or "one" these tell that more of the same are meant: "three more", "a new one".
_FURTHER = frozenset({"more", "another", "new"})
_OF_THE_SAME = frozenset({"NN", "NNS"})
# So many verbs before a pronoun are asked for what it takes up.
_REACH = 3


def acted_on(verb: Token) -> list[Token]:
    """The nouns a verb acts on, those for words that take up what an earlier verb acts on.

    Earlier are the verbs of the clauses above, then the others before it. What another sentence names stays there:
    the evidence of a claim is of one sentence, and "It was closed" does not tell an embassy from a consulate.
    """
    return [next(_taken_up(noun), noun) for noun in objects(verb)]


def retaken(verb: Token) -> list[Token]:
    """The nouns that words below a verb take up."""
    return [noun for word in children(verb, "dobj", "nsubjpass") for noun in islice(_taken_up(word), 1)]


def _taken_up(word: Token) -> Iterator[Token]:
    tags = _tags(word)
    for verb in islice(_earlier(word), _REACH) if tags else ():
        yield from (noun for noun in objects(verb) if noun.i < word.i and noun.tag_ in tags)


def _tags(word: Token) -> Set[str]:
    """The tags of the nouns that a word may take up; none where it takes up nothing."""
    if word.tag_ == "PRP":
        return _TAKING_UP.get(word.lower_, frozenset())
    further = word.pos_ == "NUM" and any(child.lower_ in _FURTHER for child in word.children)
    return _OF_THE_SAME if further else frozenset()


def _earlier(word: Token) -> Iterator[Token]:
    above = list(word.head.ancestors)
    before = word.doc[word.sent.start : word.i]
    yield from (verb for verb in (*above, *reversed(before)) if verb.pos_ == "VERB" and verb != word.head)
