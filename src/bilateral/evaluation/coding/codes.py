"""Codes what one named party does to another as an event of PLOVER and CAMEO, by the triggers between them."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from bilateral.data.plover import coding_cues, meaning_of, with_status
from bilateral.model.span import Span
from bilateral.reading.grammar import children
from bilateral.reading.page import Page, Trigger
from bilateral.reading.roles import tokens_at
from bilateral.reading.status import status_of
from bilateral.reading.triggers import demands, find_triggers

PRONOUNS = {"it", "he", "she", "they", "which", "who", "that"}
# How surely a party stands where the cue wants it; only their order matters, and that both sides weigh the same.
AT_PLACE, WITHIN, MAYBE = 2.0, 1.5, 1.0


@dataclass(frozen=True, slots=True)
class Coding:
    """A trigger with the PLOVER event and the CAMEO code that it tells, its status weighed."""

    trigger: Trigger
    event: str
    cameo: str


def codings(page: Page) -> Iterator[Coding]:
    """Yield every trigger of the page's sentences that tells an event, in order of the text."""
    for trigger in find_triggers(page, coding_cues()):
        meaning = with_status(meaning_of(trigger.cue), status_of(page, trigger))
        yield Coding(trigger, meaning.event, meaning.cameo)


def best_first(page: Page, source: frozenset[int], target: frozenset[int]) -> list[Coding]:
    """Return the events of the page, first what the source (token indices) does to the target."""
    return sorted(codings(page), key=lambda coding: fit(page, coding.trigger, source, target), reverse=True)


def tokens_of(page: Page, span: Span | None) -> frozenset[int]:
    """Return the indices of the tokens that a span of characters touches."""
    if span is None:
        return frozenset()
    return frozenset(t.i for t in page.doc if t.idx < span.end and t.idx + len(t) > span.start)


def fit(page: Page, trigger: Trigger, source: frozenset[int], target: frozenset[int]) -> tuple[float, int, int]:
    """How well a trigger joins two parties (token indices): the greater, the better.

    First by its places, then the higher in the sentence ("agreed to send" is agreeing), then the more its cue asks for.
    A word inside a party's own name tells nothing of what it does.
    """
    token, cue = page.doc[trigger.token], trigger.cue
    actor = _at(token, cue.actor, source) or _at(token, cue.recipient, source) / 2
    recipient = max(_at(token, cue.recipient, target), _below(token, target))
    inside = AT_PLACE if token.i in source | target else 0.0
    return actor + recipient - inside, -len(list(token.ancestors)), demands(cue)


def _at(token: Token, places: tuple[str, ...], party: frozenset[int]) -> float:
    """How surely the party stands at one of the places: as head, within a phrase, or as a pronoun after its name."""
    heads = [head for place in places for head in tokens_at(token, place)]
    if any(head.i in party for head in heads):
        return AT_PLACE
    # the phrase of a subject may hold a clause about others behind the trigger
    after = "subject" not in places
    if any(t.i in party and (after or t.i < token.i) for head in heads for t in head.subtree):
        return WITHIN
    return MAYBE if party and any(h.lower_ in PRONOUNS and h.i > min(party) for h in heads) else 0.0


def _below(token: Token, party: frozenset[int]) -> float:
    """How surely the party stands below: in a dependent clause as good as at a place ("agreed to send aid to")."""
    if any(t.i in party for clause in children(token, "xcomp", "ccomp") for t in clause.subtree):
        return AT_PLACE
    return MAYBE if any(t.i in party for t in token.subtree) else 0.0
