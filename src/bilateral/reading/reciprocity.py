"""What two do to each other: "Fiji and Tonga expelled each other's envoys" tells of two expulsions."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from bilateral.data.lexicon import MUTUAL
from bilateral.reading.grammar import VERBAL, children, is_passive, lemma, objects, prepositional, subjects, words
from bilateral.reading.page import Form, Page
from bilateral.reading.proposals import Proposal
from bilateral.reading.roles import ids_of
from bilateral.reading.scope import carrier_of

# By these a noun hangs on what is done, with no clause of others between: "sanctions on each other's ministers".
_ARGUMENTS = frozenset({"dobj", "pobj", "poss", "prep", "dative", "nsubjpass", "conj"})
# What "both" or "neither" of two does of these with nobody named is done to the other: "both will send ambassadors".
_BETWEEN = frozenset({"envoy", "mission"})
_TO_OTHERS = ("with", "to", "for", "against", "from")
_CANCELLED = "talks.cancel"


def each_way(page: Page, told: Proposal) -> Iterator[Proposal]:
    """A claim, or the two that it stands for where its two parties do it to each other.

    An act without a direction ("met each other") stays one; so does trade, whose amount is that of both.
    """
    if told.act == _CANCELLED and told.recipients and _is_between(page, told):
        yield replace(told, actors=tuple(dict.fromkeys((*told.actors, *told.recipients))), recipients=())
        return
    parties = _only_each_other(page, told) or tuple(dict.fromkeys((*told.actors, *told.recipients)))
    whole = told.act in MUTUAL or told.family == "trade"
    if whole or len(parties) != 2 or not _is_returned(page, told, parties):
        yield told
        return
    for actor, recipient in (parties, parties[::-1]):
        yield replace(told, actors=(actor,), recipients=(recipient,))


def _is_between(page: Page, told: Proposal) -> bool:
    """Whether a meeting of both was called off by nobody who is told of (claims.md, rule 22)."""
    verb = page.doc[told.trigger.token]
    nouns = objects(verb) if is_passive(verb) else children(verb, "nsubj")
    between = {i for noun in nouns for one in prepositional(noun, "between") for i in ids_of(page, one)}
    return between >= {*told.actors, *told.recipients} and not (is_passive(verb) and subjects(verb))


def _only_each_other(page: Page, told: Proposal) -> tuple[str, ...]:
    """Two who act on each other where another is named: "Chad and Mali fought each other in the Nigerien desert"."""
    verb = page.doc[told.trigger.token]
    both = any(_is_each_other(word) for word in children(verb, "dobj"))
    return told.actors if both and len(told.actors) == 2 else ()


def _is_returned(page: Page, told: Proposal, parties: Sequence[str]) -> bool:
    """Whether all parties are subjects of a verb that has them act on each other."""
    word = page.doc[told.trigger.token]
    verb = carrier_of(word)
    if told.trigger.cue.weak and word.dep_ == "pcomp":  # "accused each other of arming": the encoder looks at either
        verb = word.head.head
    doing = {i for noun in subjects(verb) for i in ids_of(page, noun)}
    if not doing.issuperset(parties):
        return False
    alone = told.family in _BETWEEN and not told.recipients and any(_means_two(page, noun) for noun in subjects(verb))
    return alone or acts_on_each_other(page, verb, told.family)


def _means_two(page: Page, noun: Token) -> bool:
    """Whether two told before are meant: "both", "neither", "the two countries"."""
    mention = page.mention_at(noun)
    return mention is not None and mention.form in {Form.PRONOUN, Form.DESCRIPTION} and len(mention.ids) == 2


def acts_on_each_other(page: Page, verb: Token, family: str) -> bool:
    """Whether the subjects of a verb do to each other what it tells, an act of ``family``."""
    if lemma(verb) in words("exchanging") or any(_is_of_both(noun, family) for noun in objects(verb)):
        return True
    if family == "mission" and _seats_each_other(page, verb):
        return True
    return any(_is_each_other(word) and _is_argument(word, verb) for word in verb.subtree)


def _seats_each_other(page: Page, verb: Token) -> bool:
    """Whether two do it in each other's capitals: "Chad and Mali opened embassies in Bamako and N'Djamena"."""
    doing = {i for noun in subjects(verb) for i in ids_of(page, noun)}
    seats = {
        i for noun in objects(verb) for place in prepositional(noun, "in") for i in ids_of(page, place, places=True)
    }
    return len(doing) > 1 and doing == seats


def _is_each_other(word: Token) -> bool:
    """Whether a word is the last of "each other", "one another", or of "each (both) ... the other"."""
    before = word.nbor(-1).lower_ if word.i else ""
    if (before, word.lower_) in {("each", "other"), ("one", "another")}:
        return True
    apart = before == "the" and word.lower_ == "other" and word.dep_ in {"dobj", "pobj", "poss"}
    return apart and any(token.lower_ in {"each", "both"} for token in word.doc[word.sent.start : word.i])


def _is_argument(word: Token, verb: Token) -> bool:
    """Whether a word hangs on a verb by its objects alone, or on an infinitive that has the verb's own subject."""
    while word != verb:
        below = word.dep_ in _ARGUMENTS and word.pos_ not in VERBAL
        own = word.dep_ == "xcomp" and word.head == verb and not objects(verb) and not children(word, "nsubj")
        if not below and not own and word.lower_ not in {"other", "another"}:
            return False
        word = word.head
    return True


def _is_of_both(noun: Token, family: str) -> bool:
    """Whether a thing is of both: "their common border" is closed both ways, "mutual sanctions" are imposed so."""
    beside = {child.lower_ for child in children(noun, "amod", "poss")}
    if family == "border" and lemma(noun) in words("borders") and noun.tag_ in {"NN", "NNP"} and beside <= {"their"}:
        # two that have one border: "closed the Rafah crossing"; not "closed it to migrants"
        after = noun.nbor().lower_ if noun.i + 1 < len(noun.doc) else ""
        return after not in _TO_OTHERS and not any(
            prepositional(one, place) for one in (noun, noun.head) for place in _TO_OTHERS
        )
    shared = "their" in beside and beside & words("common") and family == "border"
    return bool(shared or ("their" in beside and "respective" in beside) or beside & {"mutual", "reciprocal"})
