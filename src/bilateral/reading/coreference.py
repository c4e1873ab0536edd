"""Stage 3: who is meant by a surname, an office, a description or a pronoun. Unresolved rather than guessed."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from bilateral.data.gazetteer import gazetteer
from bilateral.data.tables import table
from bilateral.model.actor import ActorKind
from bilateral.reading.grammar import VERBAL, children, conjuncts, lemma
from bilateral.reading.page import Form, Mention, Page

# A description or a pronoun reaches back at most so many sentences.
REACH = 4
_STATES = {ActorKind.STATE, ActorKind.TERRITORY}


@lru_cache(maxsize=None)
def _nouns(name: str) -> frozenset[str]:
    return frozenset(table("cues/reference.yaml")[name])


@dataclass(slots=True)
class _Memory:
    """What the text has spoken of up to the word being read."""

    surnames: dict[str, tuple[str, ...]] = field(default_factory=dict)
    offices: dict[str, tuple[str, ...]] = field(default_factory=dict)
    past: list[tuple[int, Mention]] = field(default_factory=list)  # sentence number, mention

    def note(self, number: int, mention: Mention) -> None:
        """Remember an actor's mention."""
        if mention.ids:
            self.past.append((number, mention))

    def recent(self, number: int) -> Iterator[Mention]:
        """Mentions within reach, the latest first."""
        for at, mention in reversed(self.past):
            if number - at > REACH:
                return
            yield mention


def resolve(page: Page) -> list[Mention]:
    """All mentions of the page in order: those found by name and those that refer back to them."""
    memory = _Memory()
    named: dict[int, list[Mention]] = {}
    for mention in page.mentions:
        named.setdefault(mention.start, []).append(mention)
    covered = {i for m in page.mentions for i in range(m.start, m.end)}
    _introduce(page, memory)
    found: list[Mention] = list(page.mentions)
    for number, sentence in enumerate(page.sentences):
        for token in sentence:
            for mention in named.get(token.i, ()):
                memory.note(number, mention)
            if token.i not in covered:
                new = _refer(token, sentence, number, memory)
                if new is not None:
                    found.append(new)
                    memory.note(number, new)
    return sorted(found, key=lambda m: (m.start, -m.end))


def _introduce(page: Page, memory: _Memory) -> None:
    """Learn surnames and offices from full mentions: "Burkinabe Foreign Minister Olivia Rouamba"."""
    at = {i: m for m in page.mentions for i in range(m.start, m.end)}
    for mention in page.mentions:
        if mention.form is Form.PERSON:
            memory.surnames.setdefault(page.doc[mention.end - 1].text, mention.ids)
    for entity in page.doc.ents:
        if entity.label_ == "PERSON" and not any(i in at for i in range(entity.start, entity.end)):
            ids = _state_of_person(entity, at)
            if ids:
                memory.surnames.setdefault(entity[-1].text, ids)


def _state_of_person(person: Tokens, at: dict[int, Mention]) -> tuple[str, ...]:
    """The state of a person named with office and state, before the name or beside it."""
    head = person.root
    beside = [head, *children(head, "appos", "compound", "amod", "nmod"), *([head.head] if head.dep_ in {"appos", "compound"} else [])]
    if not any(lemma(t) in _nouns("offices") for t in beside):
        return ()
    for token in beside:
        owners = [token, *children(token, "poss", "amod", "compound", "nmod")]
        owners += [p for prep in children(token, "prep") if prep.lower_ in {"of", "for"} for p in children(prep, "pobj")]
        for owner in owners:
            mention = at.get(owner.i)
            if mention is not None and mention.ids and not mention.place:
                return mention.ids
    return ()


def _refer(token: Token, sentence: Tokens, number: int, memory: _Memory) -> Mention | None:
    ids, form = _referent(token, sentence, number, memory)
    if not ids:
        return None
    start = token.left_edge.i if form is Form.DESCRIPTION and token.i - token.left_edge.i < 6 else token.i
    return Mention(start if form is Form.DESCRIPTION else token.i, token.i + 1, token.i, ids, form)


def _referent(token: Token, sentence: Tokens, number: int, memory: _Memory) -> tuple[tuple[str, ...], Form]:
    if token.pos_ == "PROPN" and token.text in memory.surnames:
        return memory.surnames[token.text], Form.PERSON
    if token.pos_ == "PRON" or token.tag_ == "PRP$":
        return _pronoun(token, sentence, number, memory), Form.PRONOUN
    if token.pos_ in {"NOUN", "PROPN"}:
        return _description(token, number, memory), Form.DESCRIPTION
    return (), Form.PRONOUN


def _pronoun(token: Token, sentence: Tokens, number: int, memory: _Memory) -> tuple[str, ...]:
    word = token.lower_
    if word in {"he", "she", "his", "him", "her"}:
        return _latest(number, memory, forms={Form.PERSON}) or _latest_office(number, memory)
    if word in {"it", "its", "itself"}:
        return _bound(token, sentence, memory, number) or _subject_before(number, memory, single=True)
    if word in {"they", "their", "them", "both"}:
        return _plural(token, number, memory)
    return ()


def _latest(number: int, memory: _Memory, forms: set[Form]) -> tuple[str, ...]:
    return next((m.ids for m in memory.recent(number) if m.form in forms and not m.place), ())


def _latest_office(number: int, memory: _Memory) -> tuple[str, ...]:
    return _latest(number, memory, {Form.DESCRIPTION, Form.ORGAN})


def _bound(token: Token, sentence: Tokens, memory: _Memory, number: int) -> tuple[str, ...]:
    """ "Its" belongs to the subject of its clause where that is an actor named before it."""
    here = {m.head: m for at, m in memory.past if at == number}
    current = token
    while current.head != current:
        current = current.head
        if current.pos_ in VERBAL:
            for subject in children(current, "nsubj", "nsubjpass"):
                mention = here.get(subject.i)
                if mention is not None and subject.i < token.i and len(mention.ids) == 1 and not mention.place:
                    return mention.ids
    return ()


def _subject_before(number: int, memory: _Memory, *, single: bool) -> tuple[str, ...]:
    """The latest actor within two sentences, a state or an organisation rather than a person."""
    for at, mention in reversed(memory.past):
        if number - at > 1:
            return ()
        if mention.form is not Form.PERSON and not mention.place and (len(mention.ids) == 1) is single:
            return mention.ids
    return ()


def _plural(token: Token, number: int, memory: _Memory) -> tuple[str, ...]:
    """Several actors joined or a group spoken of just before."""
    for at, mention in reversed(memory.past):
        if number - at > 1:
            return ()
        if len(mention.ids) > 1:
            return mention.ids
        joined = _joined(token.doc[mention.head], memory)
        if len(joined) > 1:
            return joined
        if _kind(mention.ids[0]) is ActorKind.GROUP:
            return mention.ids
    return ()


def _joined(token: Token, memory: _Memory) -> tuple[str, ...]:
    at = {m.head: m for _, m in memory.past[-12:]}
    first = token.head if token.dep_ == "conj" else token
    return tuple(dict.fromkeys(i for t in conjuncts(first) if (m := at.get(t.i)) for i in m.ids))


def _description(token: Token, number: int, memory: _Memory) -> tuple[str, ...]:
    word = lemma(token)
    before = {child.lower_ for child in token.children if child.i < token.i}
    if not before & {"the", "both", "this", "that", "two"} or _owned(token):
        return ()
    if word in _nouns("pair_nouns") and before & {"two", "both"}:
        return _pair(number, memory)
    if word in _nouns("state_nouns") and token.tag_ in {"NN", "NNP"}:
        return _state(before, number, memory)
    if word in _nouns("group_nouns"):
        return _of_kind(number, memory, {ActorKind.GROUP})
    if word in _nouns("organisation_nouns"):
        return _of_kind(number, memory, {ActorKind.ORGANISATION})
    return ()


def _owned(token: Token) -> bool:
    return any(child.dep_ == "poss" for child in token.children)


def _pair(number: int, memory: _Memory) -> tuple[str, ...]:
    """The two states spoken of last."""
    seen: dict[str, None] = {}
    for mention in memory.recent(number):
        if len(mention.ids) == 2 and all(_kind(i) in _STATES for i in mention.ids):
            return mention.ids if not seen else tuple(seen)[:2]
        for i in mention.ids if len(mention.ids) == 1 else ():
            if _kind(i) in _STATES:
                seen[i] = None
        if len(seen) == 2:
            return tuple(reversed(seen))
    return ()


def _state(before: set[str], number: int, memory: _Memory) -> tuple[str, ...]:
    """The state that has the description's traits; "the country" alone is the one spoken of last."""
    traits = before - {"the", "this", "that", "same", ",", "-"}
    for mention in memory.recent(number) if not traits else (m for _, m in reversed(memory.past)):
        for i in mention.ids if len(mention.ids) == 1 else ():
            if _kind(i) in _STATES and (not traits or traits <= _traits(i)):
                return (i,)
    return ()


def _of_kind(number: int, memory: _Memory, kinds: set[ActorKind]) -> tuple[str, ...]:
    for mention in memory.recent(number):
        if len(mention.ids) == 1 and _kind(mention.ids[0]) in kinds:
            return mention.ids
    return ()


@lru_cache(maxsize=1024)
def _kind(identifier: str) -> ActorKind:
    return gazetteer().actor(identifier).kind


@lru_cache(maxsize=1024)
def _traits(identifier: str) -> frozenset[str]:
    """The words of a state's regions and kinds: "West African" counts as "west" and "african"."""
    return frozenset(word for trait in gazetteer().traits(identifier) for word in trait.lower().replace("-", " ").split())
