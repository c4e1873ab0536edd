"""Offices, organs and forces without their state: "the minister", "the government", "the embassy", "the troops"."""

from spacy.tokens import Token

from bilateral.reading.coreference.discourse import Discourse, Office
from bilateral.reading.coreference.focus import beside, focus
from bilateral.reading.coreference.wording import former, is_office, listed, listed_for, noun_of
from bilateral.reading.grammar import VERBAL, children, lemma, objects, prepositional, subjects, words
from bilateral.reading.organs import is_several
from bilateral.reading.page import Form

# An organ or a ship is that of the one named within so many sentences; a person in office within so many.
_NEAR, _FAR = 6, 12
_DEFINITE = {"the", "this", "these", "those", "that"}
# Before these nouns the article may be missing ("Secretary Blinken"); after "a" the office is a new one.
_PLAIN = {
    "the",
    "this",
    "these",
    "those",
    "that",
    "new",
    "deputy",
    "foreign",
    "prime",
    "vice",
    "crown",
    "under",
    "acting",
    "senior",
    "assistant",
    "interim",
    "central",
    "military",
    "special",
    "permanent",
    "defence",
    "defense",
    "interior",
    "finance",
    "trade",
    "armed",
    "security",
    "current",
    "ruling",
}


def owner_of(memory: Discourse, token: Token) -> tuple[str, ...]:
    """The actor that an office, organ or force is said to be of: "French", "Egypt's", "of Chad", "Fiji-flagged"."""
    found = memory.at.get(token.i)
    if found is not None and found.form in {Form.ORGAN, Form.PERSON}:
        return found.ids
    owners = children(token, "poss") or children(token, "amod", "compound", "nmod")
    owners += [o for p in children(token, "prep") if p.lower_ == "of" for o in children(p, "pobj")]
    owners += [o for flag in owners if flag.lower_ in words("owned_by") for o in flag.children]
    owners += [o for c in children(token, "acl") if c.lower_ in words("owned_by") for o in _owners_after(c)]
    return next(
        (m.ids for o in owners if (m := memory.at.get(o.i)) is not None and m.ids and m.form is not Form.PLACE), ()
    )


def _owners_after(flag: Token) -> list[Token]:
    """Whose something is that is "flagged in Togo" or "owned by Egypt"."""
    return [noun for name in ("in", "by") for noun in prepositional(flag, name)]


def note_office(memory: Discourse, token: Token) -> None:
    """Remember whose an office, organ or force is, where the text tells it."""
    if noun_of(token) in listed("officers", "organs", "forces") and not _is_former(token):
        ids = owner_of(memory, token)
        if ids and not _shelters(token):
            memory.offices.append(Office(memory.number, noun_of(token), traits_of(token), ids, is_several(token)))


def _shelters(token: Token) -> bool:
    """Whether it is told only as the house of another: "the interests section in the Belgian embassy"."""
    if token.dep_ != "pobj" or token.head.lower_ not in {"in", "at", "within"}:
        return False
    above = token.head.head
    guests = [*objects(above), *subjects(above)] if above.pos_ in VERBAL else [above]
    return any(lemma(guest) in listed("sheltered") for guest in guests)


def office_of(memory: Discourse, token: Token, *, named: bool = False) -> tuple[str, ...]:
    """The actor of a definite office, organ or force; ``named`` where it is the title of a named person."""
    word, before = noun_of(token), {c.lower_ for c in token.children if c.i < token.i}
    if (
        not (named or before & _DEFINITE or _shares_article(token))
        or _is_former(token)
        or children(token, "poss")
        or _is_told_apart(token, before, named=named)
    ):
        return ()
    if is_office(token):
        same = () if named and not traits_of(token) else _same(memory, token, _FAR)
        return same or _issuers(memory, token, named=named)
    if word in listed("plain_organs"):
        excluded = beside(memory, token) | ({memory.issuer} if memory.issuer else set())
        return focus(memory, token, excluded=frozenset(excluded)) if token.tag_ in {"NN", "NNS"} else ()
    if word in listed("organs") or word in listed("forces"):
        return _same(memory, token, _NEAR)
    return ()


def _same(memory: Discourse, token: Token, reach: int) -> tuple[str, ...]:
    """The owner of the same office named last; "the Foreign Minister" only of a foreign minister."""
    word, wanted = noun_of(token), traits_of(token)
    near = [o for o in memory.offices if memory.number - o.sentence <= reach and o.noun == word and wanted <= o.traits]
    if is_several(token):
        near = [office for office in near if office.several]
    elif not wanted and token.text[:1].isupper() and word not in listed_for("lacking", memory.issuer):
        # in a release "the Secretary" is the issuer's, whichever other secretary was met
        near = [office for office in near if memory.issuer in office.ids] or near
    return near[-1].ids if near else ()


def _shares_article(token: Token) -> bool:
    """Whether an office in capitals is joined to one that has the article: "the Secretary and Foreign Minister"."""
    first = token.head
    return (
        token.dep_ == "conj"
        and token.text[:1].isupper()
        and is_office(first)
        and any(c.lower_ == "the" for c in first.children)
        and not any(c.pos_ == "DET" for c in token.children)
    )


def _issuers(memory: Discourse, token: Token, *, named: bool) -> tuple[str, ...]:
    """In a release an office in capitals is the issuer's, unless the issuer has no such office."""
    word = noun_of(token)
    if not memory.issuer or word in listed_for("lacking", memory.issuer) or (named and word in listed("known_by_name")):
        return ()
    return (memory.issuer,) if named or token.text[:1].isupper() else ()


def traits_of(token: Token) -> frozenset[str]:
    """What tells an office from others of its noun: "foreign" of "the foreign minister"."""
    before = [
        c
        for c in token.lefts
        if c.dep_ in {"amod", "compound", "nmod"} and c.ent_type_ not in {"NORP", "GPE", "PERSON"}
    ]
    return frozenset(lemma(c) for c in before if c.is_alpha)


def _is_former(token: Token) -> bool:
    return any(c.lower_ in former() for c in token.children)


def _is_told_apart(token: Token, before: set[str], *, named: bool) -> bool:
    """Whether words around the noun say whose it is, or which, in a way that was not understood."""
    if any(c.dep_ == "prep" and c.lower_ in {"of", "from", "for"} for c in token.children) and not named:
        return True
    strange = before - _PLAIN if not named else set()
    return bool(strange) or (not named and bool(children(token, "relcl", "acl")) and not is_office(token))
