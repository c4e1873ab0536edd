"""Who a noun phrase is in CAMEO's codes: its state or organisation and its roles ("French police" FRA, COP)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from bilateral.data.agents import former_role, is_former, roles_in
from bilateral.data.cameo import actor_code
from bilateral.reading.grammar import children, conjuncts, lemma
from bilateral.reading.page import Page

# Prepositions that tie an actor to its state: "soldiers from Chad".
OWNING = ("of", "from", "in")
LONGEST_CODE = 3


@dataclass(frozen=True, slots=True)
class Agent:
    """An actor in CAMEO's codes; ``name`` is the words that tell the state, "" where none does."""

    name: str
    state: str
    roles: tuple[str, ...]

    @property
    def code(self) -> str:
        """Join state and roles, "---" for a state that is not told, "" for nobody.

        >>> Agent("Chad", "TCD", ("MIL",)).code, Agent("", "", ("REB",)).code, Agent("", "", ()).code
        ('TCDMIL', '---REB', '')
        """
        roles = "".join(self.roles)
        return (self.state or "---") + roles if self.state or roles else ""


def agents_of(page: Page, noun: Token, place: bool = False) -> list[Agent]:
    """Return the actors a noun phrase stands for, without those joined to its head; with ``place`` places too."""
    own = [t for t in _phrase(noun) if t.i <= noun.i]
    roles = _roles(own, noun) or _borrowed(noun)
    states = list(_states(page, own, place))
    if not states and (roles or noun.pos_ != "PROPN"):
        owners = list(_owners(noun)) or list(_shared(noun))
        states = [state for owner in owners for state in _owning(page, owner)]
    if not states:
        return [Agent("", "", roles)] if roles else []
    return [Agent(name, code, _without(code, roles)) for name, code in states]


def _phrase(noun: Token) -> list[Token]:
    return [t for t in noun.subtree if _belongs(t, noun)]


def _belongs(token: Token, noun: Token) -> bool:
    """Whether a token is part of the phrase and not of a noun joined to it or of a clause below it."""
    while token != noun:
        if token.dep_ in {"conj", "relcl", "acl", "appos", "prep"} and token.head == noun:
            return False
        token = token.head
    return True


def _roles(own: Sequence[Token], noun: Token) -> tuple[str, ...]:
    found = roles_in([_singular(token) for token in own])
    if not found:
        found = [
            role
            for child in children(noun, "appos")
            for role in roles_in([lemma(t) for t in child.lefts] + [lemma(child)])
        ]
    if found and any(is_former(token.lower_) for token in own):
        found = [former_role()]
    return tuple(found)


def _borrowed(noun: Token) -> tuple[str, ...]:
    """The roles of where a noun's people are: "a source in the government"."""
    within = [owner for owner in _owners(noun) if owner.head.lower_ == "in"]
    return next((roles for owner in within if (roles := _roles(_phrase(owner), owner))), ())


def _singular(token: Token) -> str:
    """The lemma, also of a plural that the parser takes for a name ("State Lawmakers Back Bill")."""
    return lemma(token).removesuffix("s") if token.tag_ == "NNPS" else lemma(token)


def _owners(noun: Token) -> Iterator[Token]:
    for prep in children(noun, "prep"):
        if prep.lower_ in OWNING:
            for owner in children(prep, "pobj"):
                yield from conjuncts(owner)
            yield from (name for name in children(noun, "conj") if owns(name, noun))


def _owning(page: Page, owner: Token) -> Iterator[tuple[str, str]]:
    """Yield the states that an owner names, else what stands below it ("talks between Chad and Mali")."""
    named = list(_states(page, _phrase(owner), place=True))
    yield from named or _states(page, list(owner.subtree), place=True)


def owns(name: Token, noun: Token) -> bool:
    """Whether a bare name that the parser joins to a noun is one more owner of it: "troops of Chad and Mali"."""
    owners = [prep.i for prep in children(noun, "prep") if prep.lower_ in OWNING]
    return noun.pos_ == "NOUN" and name.pos_ == "PROPN" and bool(owners) and name.i > owners[-1]


def _shared(noun: Token) -> Iterator[Token]:
    """Yield whose a noun is by the noun it is joined to: "Chadian police and army", "police and soldiers of Chad"."""
    first = noun.head
    if noun.dep_ == "conj" and first.pos_ == noun.pos_ == "NOUN" and not children(noun, "det", "poss"):
        yield from children(first, "poss", "amod", "compound", "nmod")
        yield from (owner for owner in _owners(first) if owner.i > noun.i)


def _states(page: Page, tokens: Sequence[Token], place: bool = False) -> Iterator[tuple[str, str]]:
    """Yield the states and organisations that tokens name, with their codes; places too where they tell who owns."""
    seen: set[str] = set()
    for token in tokens:
        mention = page.mention_at(token)
        if mention is None or (mention.place and not place):
            continue
        for actor_id in mention.ids:
            code = _code(actor_id)
            if code not in seen:
                seen.add(code)
                yield page.doc[mention.start : mention.end].text, code


def _code(actor_id: str) -> str:
    """CAMEO's code; a name of an invented world is its own."""
    return actor_code(actor_id).code or actor_id


def _without(code: str, roles: tuple[str, ...]) -> tuple[str, ...]:
    """Drop the roles of an organisation: it has no government of its own in CAMEO."""
    return roles if len(code) <= LONGEST_CODE else ()
