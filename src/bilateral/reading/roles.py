"""From the places of grammar that a cue names to the actors that stand there."""

from collections.abc import Iterable, Iterator
from itertools import islice

from spacy.tokens import Token

from bilateral.data.gazetteer import gazetteer, is_state
from bilateral.model.actor import ActorKind
from bilateral.reading.grammar import VERBAL, children, conjuncts, doers, lemma, prepositional, subjects, words
from bilateral.reading.page import Form, Page
from bilateral.reading.retaken import acted_on, retaken

# Prepositions that tie an official, a ship or a ministry to its state: "president of France", "ships from China".
OWNING = ("of", "from", "for")
# How a name stands before "-owned".
_NAMING = ("npadvmod", "amod", "compound", "nmod", "advmod", "nsubj")


def tokens_at(token: Token, place: str) -> list[Token]:
    """The heads of the noun phrases that stand at a place of grammar."""
    base, _, rest = place.partition(".")
    if rest:
        return [t for noun in tokens_at(token, base) for t in tokens_at(noun, rest)]
    if base == "subject":
        return subjects(token) if token.pos_ in VERBAL else _subject_of_noun(token)
    if base == "object":
        return acted_on(token)
    if base == "indirect":
        return [t for child in children(token, "dative") for t in conjuncts(child)] + prepositional(token, "to")
    if base == "possessive":
        return [t for child in children(token, "poss") for t in conjuncts(child)]
    if base == "modifier":
        return [t for child in children(token, "amod", "compound", "nmod") for t in conjuncts(child)]
    if base == "complement":
        clauses = children(token, "xcomp", "ccomp", "acl", "pcomp")
        return clauses + [t for prep in children(token, "prep") for t in children(prep, "pcomp")]
    if base == "attribute":  # what the subject is or becomes
        return [t for child in children(token, "attr") for t in conjuncts(child)]
    if base == "clause":
        return [t for clause in children(token, "ccomp", "xcomp", "advcl") for t in subjects(clause)]
    return prepositional(token, base) or [t for noun in retaken(token) for t in prepositional(noun, base)]


def _subject_of_noun(noun: Token) -> list[Token]:
    """The subject of the verb that brings a noun about: "launched an attack", "paid a visit"; of "is an enemy"."""
    top = noun
    while top.dep_ in {"conj", "compound", "pobj", "prep"} and (
        top.dep_ != "prep" or lemma(top.head) in words("quantity_nouns")
    ):
        if top.dep_ == "pobj" and top.head.lower_ != "of":
            break
        top = top.head
    governor = top.head
    if (
        top.dep_ in {"dobj", "attr", "acomp", "oprd", "nsubjpass"}
        and governor.pos_ in VERBAL
        and lemma(governor) in words("light_verbs")
    ):
        return subjects(governor)
    if top.dep_ == "pobj" and governor.head.pos_ in VERBAL and lemma(governor.head) in words("light_verbs"):
        return doers(governor.head)
    return []


def listed(name: Token) -> Iterator[Token]:
    """A name and those beside it in a list: "in Fes, Morocco, and Oran, Algeria", "a port in Mali and one in Chad"."""
    for one in conjuncts(name):
        yield one
        yield from (t for realm in children(one, "appos") if realm.pos_ == "PROPN" for t in conjuncts(realm))
    if name.dep_ == "pobj" and name.head.head.pos_ == "NOUN":
        things = islice(conjuncts(name.head.head), 1, None)
        yield from (t for thing in things for t in prepositional(thing, name.head.lower_))


def ids_of(page: Page, noun: Token, *, places: bool = False) -> tuple[str, ...]:
    """The actors a noun phrase stands for: named by it, or owning what it names ("Iranian ships").

    With ``places`` a name of a place counts too: who visits Paris has France as host.
    """
    mention = page.mention_at(noun)
    if mention is not None and mention.ids:
        return () if mention.place and not places else mention.ids
    # "Mali's neighbour, Algeria" is Algeria
    named = [other for other in children(noun, "appos") if _is_name(page, other)]
    if noun.lower_ in words("member") and _is_one_of(page, noun):
        return ()
    owning = () if lemma(noun) in words("related") else children(noun, "poss")
    owners = named or owning or children(noun, "amod", "compound", "nmod", "appos")
    ids = _unique(i for owner in owners for t in conjuncts(owner) for i in _own_ids(page, t, places))
    if not ids and lemma(noun) not in words("related"):
        ids = _unique(i for name in OWNING for t in _owned_by(noun, name) for i in ids_of(page, t, places=places))
    return tuple(i for i in ids if not is_state(i)) if has_risen(noun) else ids


def _is_one_of(page: Page, member: Token) -> bool:
    """Whether a member is one state of an organisation: "the NATO member"; not "a senior Hezbollah member"."""
    owners = children(member, "compound", "amod", "nmod")
    ids = [i for owner in owners for i in _own_ids(page, owner, places=False)]
    return bool(ids) and all(gazetteer().actor(i).kind is ActorKind.ORGANISATION for i in ids)


def has_risen(noun: Token) -> bool:
    """Whether a noun names some who have risen against a state, and do not act for the one they are of."""
    beside = children(noun, "amod", "compound", "nmod")
    former = any(word.lower_ in {"former", "ex", "one-time"} for word in beside)
    return not former and any(lemma(word) in words("rising") for word in (noun, *beside))


def _is_name(page: Page, token: Token) -> bool:
    mention = page.mention_at(token)
    return mention is not None and mention.form is Form.NAME


def _unique(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))


def _own_ids(page: Page, token: Token, places: bool) -> tuple[str, ...]:
    mention = page.mention_at(token)
    if mention is not None:
        return () if mention.place and not places else mention.ids
    if token.lower_ in words("owned_by"):  # "a Russian-flagged tanker"
        return _unique(i for child in children(token, *_NAMING) for i in _own_ids(page, child, places))
    return ids_of(page, token, places=places) if token.dep_ in {"poss", "appos"} else ()


def _owned_by(noun: Token, name: str) -> list[Token]:
    if noun.pos_ in VERBAL:
        return []
    return [t for t in prepositional(noun, name) if t.i > noun.i]
