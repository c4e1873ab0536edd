"""Further parties: where an envoy resides, where the act is done."""

from collections.abc import Iterator

from bilateral.model.claim import OtherParty, Role
from bilateral.model.span import Span
from bilateral.reading.grammar import lemma, prepositional
from bilateral.reading.page import Mention, Page, Trigger

# "He will reside in Dakar", "resident in Nairobi", "with residence at Vienna", "based in Rome".
_RESIDING = {"reside", "resident", "residence", "residing", "base", "live"}
# Acts that happen somewhere, so that a place beside them is where.
_PLACED = ("talks.meet", "talks.negotiate", "agreement.sign", "agreement.reach", "military.attack", "mission.attack")


def others_of(page: Page, trigger: Trigger, evidence: Span, parties: frozenset[str]) -> tuple[OtherParty, ...]:
    """The further parties of an act that has these parties, as its evidence and its sentence tell them."""
    act = trigger.cue.act
    if act.startswith("envoy."):
        return tuple(_residences(page, trigger))
    if act.startswith(_PLACED):
        return tuple(_places(page, trigger, evidence, parties))
    return ()


def _residences(page: Page, trigger: Trigger) -> Iterator[OtherParty]:
    for token in page.doc[trigger.token].sent:
        if lemma(token) in _RESIDING:
            for noun in (*prepositional(token, "in"), *prepositional(token, "at")):
                mention = page.mention_at(noun)
                if mention is not None and mention.ids:
                    yield _other(page, Role.RESIDENCE, mention)


def _places(page: Page, trigger: Trigger, evidence: Span, parties: frozenset[str]) -> Iterator[OtherParty]:
    for noun in prepositional(page.doc[trigger.token], "in"):
        mention = page.mention_at(noun)
        inside = mention is not None and evidence.contains(page.span(mention.start, mention.end))
        if mention is not None and inside and mention.place and not parties & set(mention.ids):
            yield _other(page, Role.PLACE, mention)


def _other(page: Page, role: Role, mention: Mention) -> OtherParty:
    words = page.span(mention.start, mention.end).of(page.document.text)
    return OtherParty(role, mention.ids[0], words)
