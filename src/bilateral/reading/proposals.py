"""What each sentence may claim: what the lexicon's cues propose, and what the encoder's pairs propose."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce

from spacy.tokens import Token

from bilateral.data.lexicon import LONE
from bilateral.model.act import CueKind
from bilateral.reading.candidates import Scene
from bilateral.reading.encoder.parties import Joint, joint_claims
from bilateral.reading.encoder.session import PairScore
from bilateral.reading.grammar import children
from bilateral.reading.linear import Scored, weak_cue
from bilateral.reading.page import Page, Trigger

# The score of what no cue proposes.
UNSEEN = -8.0
# Pairs are joined at each of these probabilities: one party may be surer than the next.
_LEVELS = (0.03, 0.1, 0.3)
# So much less sure may a cue of the lexicon be than a weak one beside it, in log odds: the most (of 0, 1, 2
# and any) at which the guide's acts keep their floor (docs/decisions/encoder-beside-cues.md).
_ABOUT = 1.0


@dataclass(frozen=True, slots=True)
class Proposal:
    """An act with its parties, told by a trigger in the sentence with this number.

    ``lexical`` is the score of the linear model, :data:`UNSEEN` where no cue proposes these parties. ``dated`` is the
    token of the verb that tells it, where a cue of the lexicon has a time of its own: what is told twice is then done
    twice.
    """

    sentence: int
    act: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    trigger: Trigger
    lexical: float = UNSEEN
    dated: int | None = None

    @property
    def parties(self) -> frozenset[str]:
        """All who act and are acted on."""
        return frozenset((*self.actors, *self.recipients))

    @property
    def family(self) -> str:
        """The first part of the act: "envoy" of "envoy.recall"."""
        return self.act.partition(".")[0]


def proposals(scene: Scene, scored: Iterable[Scored], pairs: Sequence[Sequence[PairScore]]) -> list[list[Proposal]]:
    """The proposals of each sentence, one for each act with its parties; ``pairs`` are told by sentence."""
    found: list[dict[tuple[object, ...], Proposal]] = [{} for _ in scene.page.sentences]
    for proposal in _lexical(scene, scored):
        _keep(found[proposal.sentence], proposal)
    for number, scores in enumerate(pairs):
        cues = {p.act: p for p in sorted(found[number].values(), key=lambda p: p.lexical)}
        for joint in (j for level in _LEVELS for j in joint_claims(scores, level)):
            trigger = cues[joint.act].trigger if joint.act in cues else _trigger(scene.page, joint)
            dated = _dated(scene.page.doc[trigger.token], trigger)
            _keep(found[number], Proposal(number, joint.act, joint.actors, joint.recipients, trigger, dated=dated))
    return [list(_told_once(proposals.values())) for proposals in found]


def _keep(found: dict[tuple[object, ...], Proposal], proposal: Proposal) -> None:
    """Of the same act with the same parties, told by one word, only one; none of an act with too many."""
    if proposal.act in LONE and len(proposal.parties) > 1:
        return
    key = (*_who_does_what(proposal), proposal.dated)
    found[key] = _surer(found[key], proposal) if key in found else proposal


def _who_does_what(proposal: Proposal) -> tuple[object, ...]:
    return proposal.act, frozenset(proposal.actors), frozenset(proposal.recipients)


def _told_once(proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """One proposal for each act with its parties, but one for each time where several are told."""
    groups: defaultdict[tuple[object, ...], list[Proposal]] = defaultdict(list)
    for proposal in proposals:
        groups[_who_does_what(proposal)].append(proposal)
    for group in groups.values():
        dated = [one for one in group if one.dated is not None]
        yield from dated if len(dated) > 1 else [reduce(_surer, group)]


def _surer(one: Proposal, other: Proposal) -> Proposal:
    """Of two tellings the surer, as sure as the surest.

    A cue of the lexicon that is about as sure tells it rather than a weak one: the words that only go with an act
    ("recognised its *independence*") bear neither its date nor its status.
    """
    told = max(one, other, key=lambda each: each.lexical + (0.0 if each.trigger.cue.weak else _ABOUT))
    return replace(told, lexical=max(one.lexical, other.lexical))


def _lexical(scene: Scene, scored: Iterable[Scored]) -> Iterator[Proposal]:
    for chosen in scored:
        trigger = chosen.candidate.trigger
        number = scene.sentence_of.get(trigger.token)
        if number is not None:
            actors, recipients = chosen.candidate.parties
            dated = _dated(scene.page.doc[trigger.token], trigger)
            yield Proposal(number, trigger.cue.act, actors, recipients, trigger, chosen.score, dated)


def _dated(word: Token, trigger: Trigger) -> int | None:
    """The verb's place, where a cue of the lexicon stands at it and a time of its own: "shelled it in May".

    A noun has the time of the verb that acts on it: "imposed sanctions in May and lifted them in July".
    """
    verb = word.head if trigger.cue.kind is CueKind.NOUN and word.dep_ == "dobj" else word
    if trigger.cue.weak or verb.pos_ != "VERB":
        return None
    after = (noun for prep in children(verb, "prep") for noun in children(prep, "pobj"))
    times = (*children(verb, "npadvmod", "advmod"), *after)
    return verb.i if any(time.ent_type_ == "DATE" for time in times) else None


def _trigger(page: Page, joint: Joint) -> Trigger:
    """The word that the encoder looks at, or the verb or noun above it."""
    span = page.doc.char_span(joint.offset, joint.offset + 1, alignment_mode="expand")
    token = _content_word(span[0] if span is not None else page.doc[0])
    return Trigger(token.i, weak_cue(joint.act, token.lemma_.lower(), token.pos_))


def _content_word(token: Token) -> Token:
    start = token
    while token.pos_ not in {"VERB", "NOUN"} and token.head != token:
        token = token.head
    return token if token.pos_ in {"VERB", "NOUN"} else start
