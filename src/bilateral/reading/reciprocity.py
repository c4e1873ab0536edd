"""What two do to each other: "Fiji and Tonga expelled each other's envoys" tells of two expulsions."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from bilateral.data.lexicon import MUTUAL
from bilateral.reading.grammar import lemma, subjects, words
from bilateral.reading.page import Page
from bilateral.reading.proposals import Proposal
from bilateral.reading.roles import ids_of
from bilateral.reading.scope import carrier_of


def each_way(page: Page, told: Proposal) -> Iterator[Proposal]:
    """A claim, or the two that it stands for where its two parties do it to each other.

    An act without a direction ("met each other") stays one.
    """
    parties = tuple(dict.fromkeys((*told.actors, *told.recipients)))
    if told.act in MUTUAL or len(parties) != 2 or not _is_returned(page, told):
        yield told
        return
    for actor, recipient in (parties, parties[::-1]):
        yield replace(told, actors=(actor,), recipients=(recipient,))


def _is_returned(page: Page, told: Proposal) -> bool:
    """Whether all parties are subjects of a verb that has them act on each other."""
    verb = carrier_of(page.doc[told.trigger.token])
    doing = {i for noun in subjects(verb) for i in ids_of(page, noun)}
    exchanged = lemma(verb) in words("exchanging") or any(map(is_each_other, verb.subtree))
    return told.parties <= doing and exchanged


def is_each_other(token: Token) -> bool:
    """Whether a word is part of "each other" or "one another", or makes a thing that of both: "their common border"."""
    if token.lower_ in words("common"):
        return token.dep_ == "amod" and any(child.lower_ == "their" for child in token.head.children)
    return {token.lower_, token.head.lower_} <= words("one_another") and token != token.head
