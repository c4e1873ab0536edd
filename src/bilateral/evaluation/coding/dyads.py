"""Who does what to whom in a sentence, in CAMEO's codes: the dyads of its main clauses, whoever the parties are.

Claims are for international actors; events in CAMEO's sense have parties inside states as well.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from bilateral.data.agents import roles_in
from bilateral.data.plover import meaning_of
from bilateral.evaluation.coding.agents import Agent, agents_of, owns
from bilateral.evaluation.coding.codes import Coding, codings, fit
from bilateral.reading.grammar import VERBAL, children, conjuncts, is_passive, lemma, objects, prepositional, subjects
from bilateral.reading.page import Page
from bilateral.reading.roles import tokens_at
from bilateral.reading.scope import infinitive

MODIFIERS = {"poss", "compound", "amod", "nmod"}
# Prepositions of when a thing is done: what stands below them is another thing.
CIRCUMSTANCE = {"during", "after", "before", "since", "until", "amid", "following"}
NOMINAL = {"NOUN", "PROPN", "PRON", "NUM", "ADJ"}
# What two do with each other: who is told as the subject alone does it with the others there.
TOGETHER = {"CONSULT", "AGREE"}


@dataclass(frozen=True, slots=True)
class Dyad:
    """An event: its parties, the verb of its clause and its coding, ``None`` where no cue tells one."""

    source: Agent
    target: Agent
    verb: Token
    coding: Coding | None


def dyads(page: Page) -> list[Dyad]:
    """Return the events of the main clauses of the page's sentences, in order; none where a party is missing."""
    known = list(codings(page))
    return [
        dyad for sentence in page.sentences for verb in main_verbs(sentence) for dyad in _of_clause(page, verb, known)
    ]


def main_verbs(sentence: Tokens) -> list[Token]:
    """Return the verb of the sentence and those joined to it; where the speaker stands behind, of what is said."""
    top = sentence.root
    empty = any(child.lower_ == "it" for child in children(top, "nsubj", "nsubjpass", "expl"))
    said = [clause for clause in children(top, "ccomp") if clause.i < top.i or empty]
    first = said[0] if said else top
    return [verb for verb in conjuncts(first) if verb.pos_ in VERBAL]


def _of_clause(page: Page, verb: Token, known: list[Coding]) -> Iterator[Dyad]:
    doers, done_to = _parties(page, verb)
    sources, targets = _agents(page, doers), _agents(page, done_to)
    coding = _coding(page, verb, known, frozenset(t.i for t in doers), frozenset(t.i for t in done_to))
    if len(sources) > 1 and (not targets or _among_themselves(page, coding, done_to)):
        targets = sources
    yield from (Dyad(a, b, verb, coding) for a in sources for b in targets if a != b)
    if targets != sources and _told(coding) == "CONSULT":
        yield from (Dyad(b, a, verb, coding) for a in sources for b in targets)


def _told(coding: Coding | None) -> str:
    """Return the event that a trigger tells, whether it is done or only planned."""
    return meaning_of(coding.trigger.cue).event if coding else ""


def _among_themselves(page: Page, coding: Coding | None, done_to: list[Token]) -> bool:
    """Whether several do it with each other: "Chad and Mali met in Spain" names no partner, only a place."""
    if coding is None or _told(coding) not in TOGETHER:
        return False
    token, places = page.doc[coding.trigger.token], coding.trigger.cue.recipient
    return not any(noun in done_to for place in places for noun in tokens_at(token, place))


def _agents(page: Page, nouns: list[Token]) -> list[Agent]:
    return list(dict.fromkeys(agent for noun in nouns for agent in agents_of(page, noun, place=True)))


def _parties(page: Page, verb: Token) -> tuple[list[Token], list[Token]]:
    """Return the nouns of those who do it and of those whom it is done to."""
    low = _lowest(verb)
    doers = [t for noun in subjects(low) if not owns(noun, noun.head) for t in _joined(noun)]
    if is_passive(low):
        doers = doers or [t for noun in prepositional(low, "from") if _own(page, noun) for t in _joined(noun)]
        if doers:
            return doers, [t for noun in objects(low) for t in _joined(noun)]
    doers = doers or [t for noun in objects(low) for t in _joined(noun)]
    return doers, _done_to(page, verb, doers)


def _lowest(verb: Token) -> Token:
    """Return the passive infinitive below a verb, or the verb: "is said to be opposed by"."""
    return next((clause for clause in children(verb, "xcomp") if is_passive(clause)), verb)


def _done_to(page: Page, verb: Token, doers: list[Token]) -> list[Token]:
    """Return the first noun after the verb that names another state, with those joined to it; else a role."""
    taken = {agent.state for agent in _agents(page, doers)}
    nouns = [_head(page, t) for t in verb.subtree if t.i > verb.i and t.pos_ in NOMINAL and not aside(t, verb)]
    named = [noun for noun in nouns if any(a.state and a.state not in taken for a in _own(page, noun))]
    found = named or [noun for noun in nouns if _own(page, noun) and noun.i not in {t.i for t in doers}]
    return list(_joined(found[0])) if found else []


def _own(page: Page, noun: Token) -> list[Agent]:
    """Return the actors the phrase names by itself, not by what follows it ("an attack in Chad" is no actor)."""
    if page.mention_at(noun) or any(agent.roles for agent in agents_of(page, noun)):
        return agents_of(page, noun, place=True)
    return []


def _joined(noun: Token) -> Iterator[Token]:
    """Yield the noun and those listed with it: the parser takes the first of a long list for an apposition."""
    yield noun
    for child in noun.children:
        listed = child.dep_ == "appos" and (children(child, "conj") or children(noun, "conj"))
        if (child.dep_ == "conj" and not owns(child, noun)) or listed:
            yield from _joined(child)


def _head(page: Page, token: Token) -> Token:
    """Return the noun that a name belongs to where that noun is an actor itself ("Chad's president")."""
    mention = page.mention_at(token)
    best = current = page.doc[mention.head] if mention else token
    while current.dep_ in MODIFIERS:
        current = current.head
        if _roles_to(current):
            best = current
    return best


def _roles_to(noun: Token) -> list[str]:
    """Return the roles that a noun names, alone or with the word before it ("opposition group")."""
    return roles_in([lemma(noun)]) or roles_in([lemma(t) for t in noun.doc[max(noun.i - 1, 0) : noun.i + 1]])


def aside(token: Token, verb: Token) -> bool:
    """Whether a token stands in a clause of circumstance (purpose is none) or in a verb joined to the clause's."""
    while token != verb:
        when = token.dep_ == "prep" and token.lower_ in CIRCUMSTANCE
        if when or token.dep_ in {"npadvmod", "relcl"} or (token.dep_ == "conj" and token.pos_ in VERBAL):
            return True
        if token.dep_ == "advcl" and not (infinitive(token) or _describes_object(token)):
            return True
        token = token.head
    return False


def _describes_object(clause: Token) -> bool:
    """Whether a participle stands right after an object, whose clause it may be: "a march supporting Chad"."""
    return clause.tag_ == "VBG" and clause.i > 0 and clause.nbor(-1).dep_ == "dobj"


def _coding(
    page: Page, verb: Token, known: list[Coding], source: frozenset[int], target: frozenset[int]
) -> Coding | None:
    below = {token.i for token in verb.subtree if not aside(token, verb)}
    inside = [coding for coding in known if coding.trigger.token in below]
    return max(inside, key=lambda coding: fit(page, coding.trigger, source, target), default=None)
