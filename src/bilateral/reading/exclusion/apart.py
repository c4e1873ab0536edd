"""Who is named in another clause than the one that tells an act, and is not meant in it."""

from itertools import pairwise

from spacy.tokens import Token

from bilateral.data.lexicon import MUTUAL
from bilateral.reading.candidates import Scene
from bilateral.reading.exclusion.words import ids_among, ids_at, mentions_of, word_of
from bilateral.reading.grammar import (
    VERBAL,
    begins_clause,
    children,
    is_gapped,
    is_passive,
    lemma,
    objects,
    prepositional,
    words,
)
from bilateral.reading.page import Mention
from bilateral.reading.proposals import Proposal

_STATEMENT = "statement."
_TWO = 2
_SPOKEN = ("statement.", "talks.")
# What a state does to one who comes from another: the envoy, and the state that sent him.
_DONE_TO_ENVOYS = frozenset({"envoy.summon", "envoy.expel", "envoy.refuse"})
_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_WITHIN_NAME = frozenset({"poss", "compound", "amod", "nmod"})


def _is_done_to_the_next_doer(scene: Scene, proposal: Proposal) -> bool:
    """Whether it is said to who only does the next thing: "Peru condemned it and Chad recalled its envoy from Mali".

    Who reacts to it was meant all the same: "Peru criticised the law and Chad rejected the criticism".
    """
    if not proposal.recipients or not proposal.act.startswith((_STATEMENT, "talks.invite")):
        return False
    told, doc = word_of(scene, proposal), scene.page.doc
    here = [doc[one.head] for one in mentions_of(scene, proposal, proposal.recipients)]
    clauses = [clause for noun in here if (clause := _next_clause(noun, told)) is not None]
    if any(lemma(clause) in words("reacting") and not _names_a_third(scene, proposal, clause) for clause in clauses):
        return False
    return bool(clauses) and all(any(clause == noun or clause.is_ancestor(noun) for clause in clauses) for noun in here)


def _names_a_third(scene: Scene, proposal: Proposal, clause: Token) -> bool:
    """Whether a clause names somebody else than the parties."""
    inside = {i for token in clause.subtree for i in ids_at(scene, token)}
    return bool(inside - proposal.parties)


def _next_clause(noun: Token, told: Token) -> Token | None:
    """The clause that a noun is the subject of, where "and" or "while" joins it behind the one that tells an act."""
    if noun.dep_ == "conj" and begins_clause(noun):
        return noun if noun.i > told.i else None
    noun = _whole(noun)
    verb = noun.head
    if noun.dep_ not in _SUBJECT or verb.pos_ not in VERBAL or noun.i < told.i or verb.is_ancestor(told):
        return None
    if verb.dep_ == "advcl":
        return verb if any(mark.lower_ == "while" for mark in children(verb, "mark")) else None
    return verb if verb.dep_ == "conj" and any(word.lower_ == "and" for word in children(verb.head, "cc")) else None


def _answers_a_judge(scene: Scene, proposal: Proposal) -> bool:
    """Whether who judges a thing is judged by the next to do so: "Peru condemned it and Chad called it illegal"."""
    verb, doc = word_of(scene, proposal), scene.page.doc
    if not proposal.act.startswith(_STATEMENT) or verb.dep_ != "conj" or verb.pos_ not in VERBAL:
        return False
    own = children(verb, "nsubj")
    things = [word for child in verb.children if child not in own for word in child.subtree if word.pos_ != "PUNCT"]
    named = [one for one in mentions_of(scene, proposal, proposal.recipients) if doc[one.head] in things]
    judges = scene.judges(verb.head) and any(word.lower_ in {"it", *words("moves")} for word in things)
    here = mentions_of(scene, proposal, proposal.recipients)
    return bool(own and here) and judges and not named and all(_acts_in(doc[one.head], verb.head) for one in here)


def _acts_in(noun: Token, verb: Token) -> bool:
    """Whether a noun is the subject of a verb, or a part of what it is called by."""
    noun = _whole(noun)
    return noun.dep_ in _SUBJECT and noun.head == verb


def _whole(noun: Token) -> Token:
    """The head of the phrase that a name stands in: "president" of "Chad's president"."""
    while noun.dep_ in _WITHIN_NAME and noun.head != noun:
        noun = noun.head
    return noun


def _is_lent_on(scene: Scene, proposal: Proposal) -> bool:
    """Whether what one has done goes to whom the next verb names: "thanked Peru for a loan and urged Chad to pay"."""
    noun = word_of(scene, proposal)
    thanked = noun.dep_ == "pobj" and noun.head.lower_ == "for"
    if noun.pos_ != "NOUN" or not thanked or proposal.act in MUTUAL or proposal.act.startswith(_STATEMENT):
        return False
    first = next((one for one in noun.ancestors if one.pos_ in VERBAL), noun)
    later = [verb for verb in children(first, "conj") if verb.pos_ in VERBAL and verb.i > noun.i]
    below = {token.i for verb in later for noun in objects(verb) for token in noun.subtree}
    here = mentions_of(scene, proposal, proposal.recipients)
    return bool(here) and all(one.head in below for one in here)


def _is_gapped_party(scene: Scene, proposal: Proposal) -> bool:
    """Whether it is done to who does the same by another measure: "Mali sent 20 soldiers to Chad and Togo 15"."""
    here = mentions_of(scene, proposal, proposal.recipients)
    doc = scene.page.doc
    return any(
        is_gapped(doc[one.head]) and not any(set(one.ids) & set(other.ids) for other in here if other is not one)
        for one in here
    )


def _has_another_agent(scene: Scene, proposal: Proposal) -> bool:
    """Whether a clause about what was done names who judges it: of "a move welcomed by Mali" nobody else has."""
    verb = word_of(scene, proposal)
    first = verb.head if verb.dep_ == "conj" else verb
    move = first.dep_ == "acl" and lemma(first.head) in words("moves")
    if not move or verb.pos_ not in VERBAL or not is_passive(verb) or not proposal.act.startswith(_STATEMENT):
        return False
    agents = ids_among(scene, (noun for by in children(verb, "agent") for noun in children(by, "pobj")))
    return bool(agents) and not agents & set(proposal.actors)


def _is_told_by_saying(scene: Scene, proposal: Proposal) -> bool:
    """Whether who is told of a deed is to have undergone it: "told Peru that it would close its embassy in Chad"."""
    verb = word_of(scene, proposal)
    if verb.pos_ not in VERBAL or lemma(verb) not in words("hearing") or proposal.act.startswith(_SPOKEN):
        return False
    told = any(children(clause, "nsubj", "nsubjpass") for clause in children(verb, "ccomp"))
    return told and bool(ids_among(scene, objects(verb)) & set(proposal.recipients))


def _demands_by_telling(scene: Scene, proposal: Proposal) -> bool:
    """Whether what one is told to be so is taken for a demand: "told Peru that Chad would not join"."""
    verb = word_of(scene, proposal)
    if proposal.act != "statement.demand" or verb.pos_ not in VERBAL or lemma(verb) not in words("hearing"):
        return False
    if not set(proposal.recipients) <= ids_among(scene, objects(verb)):
        return False
    clauses = children(verb, "ccomp")
    asked = any(child.lower_ in words("obliging") for clause in clauses for child in children(clause, "aux"))
    return bool(clauses) and not asked and not any(c.tag_ == "VB" and not children(c, "aux") for c in clauses)


def _is_of_the_sender(scene: Scene, proposal: Proposal) -> bool:
    """Whether who has sent an envoy summons or expels him: "Chad's ambassador to Peru was summoned"."""
    if proposal.act not in _DONE_TO_ENVOYS:
        return False
    envoys = objects(word_of(scene, proposal))
    beside = [
        one for noun in envoys for one in (*children(noun, "poss", "amod", "compound"), *prepositional(noun, "of"))
    ]
    senders = {i for one in beside for i in ids_at(scene, one)}
    return bool(senders & set(proposal.actors))


def _is_done_to_where_they_came_from(scene: Scene, proposal: Proposal) -> bool:
    """Whether it is done to the state that people or things only came from: "killed gunmen who came from Mali"."""
    if proposal.act not in {"military.attack", "person.deport"} or not proposal.recipients:
        return False
    word = word_of(scene, proposal)
    passive = word.pos_ in VERBAL and word.tag_ == "VBN" and is_passive(word)
    bands = [noun for noun in objects(word) if lemma(noun) in words("bands")]
    if proposal.act == "person.deport":
        things = [word] if passive or word.pos_ == "NOUN" or lemma(word) in words("unpermitting") else []
    else:
        things = [word, *bands] if passive and bands else bands
    sides = [proposal.recipients, *([proposal.actors] if bands else [])]
    return any(_all_come_from(scene, mentions_of(scene, proposal, side), things) for side in sides)


def _all_come_from(scene: Scene, here: list[Mention], things: list[Token]) -> bool:
    doc = scene.page.doc
    return bool(things and here) and all(any(_comes_from(doc[one.head], thing) for thing in things) for one in here)


def _comes_from(place: Token, thing: Token) -> bool:
    """Whether a place stands after "from" below a word."""
    above = place.head
    beside = above.head in {thing, thing.head} if thing.lower_.startswith("deport") else thing.is_ancestor(above)
    return place.dep_ == "pobj" and above.lower_ == "from" and beside


def _warns_of_any(scene: Scene, proposal: Proposal) -> bool:
    """Whether it warns those whom a deed would be done to: "warned that any attack on Chad would mean war"."""
    if proposal.act not in {"statement.threaten", "statement.demand", "statement.accuse"} or not proposal.recipients:
        return False
    doc, here = scene.page.doc, mentions_of(scene, proposal, proposal.recipients)
    return bool(here) and all(_is_in_any_deed(doc[one.head]) for one in here)


def _is_in_any_deed(noun: Token) -> bool:
    """Whether a name stands where a deed that has not been done would be done: "any attack on Chad would"."""
    way = [noun, *noun.ancestors]
    for below, above in pairwise(way):
        if above.pos_ in VERBAL or below.dep_ in {"poss", "amod", "compound", "acl", "relcl"}:
            return False
        if above.dep_ in _SUBJECT and below.lower_ in {"on", "against", "in", "into", "to", "at"}:
            helpers = {child.lower_ for child in children(above.head, "aux")}
            return bool(helpers & {"would", "will"}) and any(c.lower_ == "any" for c in children(above, "det"))
    return False


def _takes_in_the_place(scene: Scene, proposal: Proposal) -> bool:
    """Whether those who do a thing together take in where they do it: "Chad and Mali held talks in Paris on ..."."""
    if proposal.act not in MUTUAL or len(proposal.parties) < _TWO + 1:
        return False
    here = [(one, mentions_of(scene, proposal, (one,))) for one in proposal.parties]
    places = [one for one, mentions in here if mentions and all(mention.place for mention in mentions)]
    return bool(places) and len(proposal.parties) - len(places) >= _TWO


def _is_done_by_who_undergoes(scene: Scene, proposal: Proposal) -> bool:
    """Whether it has one who only undergoes the next thing do it: "Chad's envoy was expelled and Mali's summoned"."""
    verb, doc = word_of(scene, proposal), scene.page.doc
    if not proposal.recipients or verb.pos_ not in VERBAL or not is_passive(verb) or children(verb, "agent"):
        return False
    here = [_whole(doc[one.head]) for one in mentions_of(scene, proposal, proposal.actors)]
    return bool(here) and all(noun.dep_ == "nsubjpass" and _is_joined(noun.head, verb) for noun in here)


def _is_joined(one: Token, other: Token) -> bool:
    return (one.dep_ == "conj" and one.head == other) or (other.dep_ == "conj" and other.head == one)


RULES = (
    _is_done_by_who_undergoes,
    _takes_in_the_place,
    _warns_of_any,
    _is_done_to_where_they_came_from,
    _is_done_to_the_next_doer,
    _answers_a_judge,
    _is_lent_on,
    _is_gapped_party,
    _has_another_agent,
    _is_told_by_saying,
    _demands_by_telling,
    _is_of_the_sender,
)
