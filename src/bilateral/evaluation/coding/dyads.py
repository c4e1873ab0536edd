"""Who does what to whom in a sentence, in CAMEO's codes: the dyads of its main clauses, whoever the parties are.

Claims are for international actors; events in CAMEO's sense have parties inside states as well.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from bilateral.data.agents import roles_in
from bilateral.evaluation.coding.agents import Agent, agents_of
from bilateral.evaluation.coding.codes import Coding, codings, fit
from bilateral.reading.grammar import VERBAL, children, conjuncts, is_passive, lemma, objects, subjects
from bilateral.reading.page import Page

MODIFIERS = {"poss", "compound", "amod", "nmod"}
NOMINAL = {"NOUN", "PROPN", "PRON", "NUM", "ADJ"}


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
    if not targets and len(sources) > 1:  # "France and Spain restored ties"
        targets = sources
    yield from (Dyad(a, b, verb, coding) for a in sources for b in targets if a != b)
    if targets != sources and coding and coding.event == "CONSULT":
        yield from (Dyad(b, a, verb, coding) for a in sources for b in targets)


def _agents(page: Page, nouns: list[Token]) -> list[Agent]:
    return list(dict.fromkeys(agent for noun in nouns for agent in agents_of(page, noun, place=True)))


def _parties(page: Page, verb: Token) -> tuple[list[Token], list[Token]]:
    """Return the nouns of those who do it and of those whom it is done to."""
    low = _lowest(verb)
    doers = [t for noun in subjects(low) for t in _joined(noun)]
    if is_passive(low) and doers:
        return doers, [t for noun in objects(low) for t in _joined(noun)]
    doers = doers or [t for noun in objects(low) for t in _joined(noun)]
    return doers, _done_to(page, verb, doers)


def _lowest(verb: Token) -> Token:
    """Return the passive infinitive below a verb, or the verb: "is said to be opposed by"."""
    return next((clause for clause in children(verb, "xcomp") if is_passive(clause)), verb)


def _done_to(page: Page, verb: Token, doers: list[Token]) -> list[Token]:
    """Return the first noun after the verb that names another state, with those joined to it; else a role."""
    taken = {agent.state for agent in _agents(page, doers)}
    nouns = [_head(t) for t in verb.subtree if t.i > verb.i and t.pos_ in NOMINAL and not aside(t, verb)]
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
        if child.dep_ == "conj" or (child.dep_ == "appos" and children(child, "conj")):
            yield from _joined(child)


def _head(token: Token) -> Token:
    """Return the noun that a name belongs to where that noun is an actor itself ("Chad's president")."""
    best = current = token
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
        if token.dep_ in {"npadvmod", "relcl"} or (token.dep_ == "conj" and token.pos_ in VERBAL):
            return True
        if token.dep_ == "advcl" and not any(child.lower_ == "to" for child in children(token, "aux")):
            return True
        token = token.head
    return False


def _coding(
    page: Page, verb: Token, known: list[Coding], source: frozenset[int], target: frozenset[int]
) -> Coding | None:
    below = {token.i for token in verb.subtree if not aside(token, verb)}
    inside = [coding for coding in known if coding.trigger.token in below]
    return max(inside, key=lambda coding: fit(page, coding.trigger, source, target), default=None)
