"""All mentions of a page, those that refer back included. Unresolved rather than guessed."""

from spacy.tokens import Token

from bilateral.reading.coreference.carriers import carrier_of, name_carriers, note_carrier
from bilateral.reading.coreference.descriptions import described
from bilateral.reading.coreference.discourse import Discourse
from bilateral.reading.coreference.offices import note_office, office_of
from bilateral.reading.coreference.pairs import note_groups, pair, several
from bilateral.reading.coreference.persons import introduce, meet, note_titles
from bilateral.reading.coreference.pronouns import pronoun
from bilateral.reading.coreference.ties import untold
from bilateral.reading.coreference.wording import listed
from bilateral.reading.grammar import lemma
from bilateral.reading.page import Form, Mention, Page

_PAIR = 2


def resolve(page: Page) -> list[Mention]:
    """All mentions of the page in order: those found by name and those that refer back to them."""
    memory = Discourse.of(page)
    introduce(memory)
    name_carriers(memory)
    named: dict[int, list[Mention]] = {}
    for mention in page.mentions:
        named.setdefault(mention.head, []).append(mention)
    found: list[Mention] = list(page.mentions)
    for memory.number, sentence in enumerate(page.sentences):
        for token in sentence:
            for mention in named.get(token.i, ()):
                memory.note(mention)
                if mention.form is Form.PERSON:
                    note_titles(memory, token, mention.ids)
            if token.i not in memory.at and (new := _refer(memory, token)) is not None:
                found.append(new)
                memory.index(new)
                memory.note(new)
            note_office(memory, token)
            note_carrier(memory, token)
            note_groups(memory, token)
    return sorted(found, key=lambda m: (m.start, -m.end))


def _refer(memory: Discourse, token: Token) -> Mention | None:
    """The mention that a token heads, if it refers to an actor."""
    if token.pos_ == "PRON" or token.tag_ in {"PRP$", "WP", "WDT", "WP$"}:
        return _mention(memory, token, pronoun(memory, token) or _both(memory, token), Form.PRONOUN)
    if token.pos_ == "PROPN" and (ids := meet(memory, token)):
        return _mention(memory, token, ids, Form.PERSON)
    if token.pos_ in {"NOUN", "PROPN"} and (token.dep_ not in {"compound", "amod"} or _names_a_mission(memory, token)):
        ids = several(memory, token) or described(memory, token) or carrier_of(memory, token)
        ids = ids or office_of(memory, token) or untold(memory, token)
        return _mention(memory, token, ids, Form.DESCRIPTION)
    return _mention(memory, token, _both(memory, token), Form.PRONOUN)


def _names_a_mission(memory: Discourse, token: Token) -> bool:
    """Whether a place after the noun tells which mission it is ("Embassy Accra")."""
    place = memory.at.get(token.i + 1)
    return place is not None and place.place and token.head.i == place.head and lemma(token) in listed("houses")


def _both(memory: Discourse, token: Token) -> tuple[str, ...]:
    """The two that "both", "the two", "each" and "neither" mean by themselves."""
    apart = token.lower_ in listed("one_by_one")
    if not apart and token.lower_ not in listed("pair_words"):
        return ()
    alone = token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj"} and not any(c.dep_ == "prep" for c in token.children)
    alone = alone and not any(c.lower_ in listed("other") for c in token.children)  # "the first two"
    alone = alone and (token.lower_ != "both" or not any(t.lower_ == "and" for t in token.sent if t.i > token.i))
    if not alone:
        return ()
    if token.lower_ == "both" and (near := _joined_before(memory)):
        return near
    definite = apart or token.lower_ == "both" or any(c.lower_ == "the" for c in token.children)
    return pair(memory, token) if definite else ()


def _joined_before(memory: Discourse) -> tuple[str, ...]:
    """The two that the sentence has just joined: "left Chad and Mali after both"."""
    last = memory.groups[-1] if memory.groups else None
    return last.ids if last is not None and last.sentence == memory.number and len(last.ids) == _PAIR else ()


def _mention(memory: Discourse, token: Token, ids: tuple[str, ...], form: Form) -> Mention | None:
    if not ids:
        return None
    start = token.i
    if form is Form.DESCRIPTION:
        first = next((c.i for c in token.children if c.dep_ in {"det", "predet", "nummod", "poss"}), token.i)
        start = token.i if any(i in memory.at for i in range(first, token.i)) else min(first, token.i)
    return Mention(start, token.i + 1, token.i, ids, form)
