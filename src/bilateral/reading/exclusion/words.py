"""Where a rule looks: the word that tells a proposal, the actors that nouns name."""

from collections.abc import Iterable

from spacy.tokens import Token

from bilateral.reading.candidates import Scene
from bilateral.reading.page import Form, Mention
from bilateral.reading.proposals import Proposal
from bilateral.reading.roles import ids_of


def word_of(scene: Scene, proposal: Proposal) -> Token:
    """The word that tells it."""
    return scene.page.doc[proposal.trigger.token]


def ids_among(scene: Scene, nouns: Iterable[Token]) -> set[str]:
    """The actors that nouns stand for as parties."""
    return {i for noun in nouns for i in ids_of(scene.page, noun)}


def ids_at(scene: Scene, token: Token) -> tuple[str, ...]:
    """The actors that are mentioned at a word, whatever its part."""
    mention = scene.page.mention_at(token)
    return mention.ids if mention is not None else ()


def is_named(scene: Scene, noun: Token) -> bool:
    """Whether a noun phrase names a whole actor itself: "Chad", "Chad's army"; not "it", "states led by Chad"."""
    mention = scene.page.mention_at(noun)
    resolved = mention is not None and mention.form in {Form.PRONOUN, Form.DESCRIPTION}
    return bool(ids_of(scene.page, noun)) and not resolved and not scene.is_named_in_part(noun)


def mentions_of(scene: Scene, proposal: Proposal, ids: tuple[str, ...]) -> list[Mention]:
    """The mentions of some actors in the sentence of a proposal."""
    return [one for one in scene.mentions.get(proposal.sentence, ()) if set(one.ids) & set(ids)]
