"""Further parties: where an envoy resides, where the act is done, who mediates, who is host to two others."""

from collections.abc import Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from bilateral.model.claim import OtherParty, Role
from bilateral.model.span import Span
from bilateral.reading.grammar import VERBAL, children, is_passive, lemma, objects, prepositional, subjects
from bilateral.reading.page import Mention, Page, Trigger

# "He will reside in Dakar", "resident in Nairobi", "with residence at Vienna", "based in Rome".
_LIVING = {"reside", "resident", "residence", "residing", "station"}
_ENVOYS = {"ambassador", "minister", "envoy"}
_RESIDING = _LIVING | {"base", "live"}
# "brokered by Oman", "with the mediation of Oman", "under the auspices of the UN" (to the lemmatizer an auspex)
_MEDIATING = {"mediate", "broker", "facilitate", "auspex", "mediation", "facilitation"}
_HOSTING, _HOSTED = {"host"}, ("talks.meet", "talks.negotiate")
_MEDIATED = ("talks.meet", "talks.negotiate", "agreement.", "military.withdraw", "relations.", "person.release")
# Acts that happen somewhere, so that a place beside them is where.
_PLACED = ("talks.meet", "talks.negotiate", "agreement.sign", "agreement.reach", "military.attack", "mission.attack")


def others_of(page: Page, trigger: Trigger, evidence: Span, parties: frozenset[str]) -> tuple[OtherParty, ...]:
    """The further parties of an act that has these parties, as its evidence and its sentence tell them."""
    act = trigger.cue.act
    if act.startswith("envoy."):
        return tuple(_residences(page, trigger, parties))
    found = list(_places(page, trigger, evidence, parties)) if act.startswith(_PLACED) else []
    for role, helping in ((Role.MEDIATOR, mediators(page, trigger)), (Role.HOST, hosts(page, trigger))):
        found += [_other(page, role, one) for one in helping if not parties & set(one.ids)]
    return tuple(found)


def hosts(page: Page, trigger: Trigger) -> list[Mention]:
    """Who is host to an encounter of two others, by its sentence: "Oman will host talks between Chad and Mali"."""
    if not trigger.cue.act.startswith(_HOSTED):
        return []
    told = page.doc[trigger.token]
    verb = told.head if told in objects(told.head) else told
    hosting = lemma(verb) in _HOSTING and any(prepositional(noun, "between") for noun in objects(verb))
    found = [page.mention_at(noun) for noun in _helpers(verb)] if hosting else []
    return [mention for mention in found if mention is not None and mention.ids]


def mediators(page: Page, trigger: Trigger) -> list[Mention]:
    """Who mediates an act of two parties, by its sentence: "a truce brokered by Qatar", "Qatar brokered a truce"."""
    if not trigger.cue.act.startswith(_MEDIATED):
        return []
    helped = [t for t in page.doc[trigger.token].sent if lemma(t) in _MEDIATING]
    found = [page.mention_at(noun) for t in helped for noun in _helpers(t)]
    return [mention for mention in found if mention is not None and mention.ids]


def _helpers(token: Token) -> list[Token]:
    if token.pos_ not in VERBAL:
        return prepositional(token, "of") + children(token, "poss")
    return prepositional(token, "by") or ([] if is_passive(token) else subjects(token))


def _residences(page: Page, trigger: Trigger, parties: frozenset[str]) -> Iterator[OtherParty]:
    """Where an envoy lives: told here, in the sentence after, or by the other post he has ("the envoy to Peru")."""
    told = [place for sentence in _around(page, trigger) for place in _lived_in(page, sentence)]
    if not told and trigger.cue.act == "envoy.accredit":
        told = [m for m in _other_posts(page, page.doc[trigger.token]) if not parties & set(m.ids)]
    yield from (_other(page, Role.RESIDENCE, mention) for mention in told)


def _around(page: Page, trigger: Trigger) -> Iterator[Tokens]:
    """The sentence, and the next one of its paragraph where nobody is told of in it but an envoy's house."""
    sentence = page.doc[trigger.token].sent
    yield sentence
    if sentence.end < len(page.doc) and not page.doc[sentence.end - 1].is_space:
        following = page.doc[sentence.end].sent
        if not any(lemma(t) in _RESIDING for t in sentence) and any(lemma(t) in _LIVING for t in following):
            yield following


def _lived_in(page: Page, sentence: Tokens) -> Iterator[Mention]:
    for token in sentence:
        if lemma(token) in _RESIDING:
            for noun in (*prepositional(token, "in"), *prepositional(token, "at")):
                mention = page.mention_at(noun)
                if mention is not None and mention.ids:
                    yield mention


def _other_posts(page: Page, verb: Token) -> Iterator[Mention]:
    """Where the envoy of the sentence is said to be envoy ("the Ambassador to Peru was accredited to Bolivia")."""
    for title in verb.sent:
        if lemma(title) in _ENVOYS:
            for noun in prepositional(title, "to"):
                mention = page.mention_at(noun)
                if mention is not None and mention.ids:
                    yield mention


def _places(page: Page, trigger: Trigger, evidence: Span, parties: frozenset[str]) -> Iterator[OtherParty]:
    for noun in prepositional(page.doc[trigger.token], "in"):
        mention = page.mention_at(noun)
        inside = mention is not None and evidence.contains(page.span(mention.start, mention.end))
        if mention is not None and inside and mention.place and not parties & set(mention.ids):
            yield _other(page, Role.PLACE, mention)


def _other(page: Page, role: Role, mention: Mention) -> OtherParty:
    words = page.span(mention.start, mention.end).of(page.document.text)
    return OtherParty(role, mention.ids[0], words)
