"""Which proposals are claims: the surest first, and nothing that a surer one already tells."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bilateral.model.act import CueKind
from bilateral.reading.candidates import Scene
from bilateral.reading.denial import denials
from bilateral.reading.encoder.sentences import masked_sentences
from bilateral.reading.encoder.session import PairScore, pair_scores
from bilateral.reading.encoder.window import as_read, windows
from bilateral.reading.exclusion import may_be_told
from bilateral.reading.genre import density_of, genre_of
from bilateral.reading.glance import unparsed_topic_words
from bilateral.reading.judge import Around, Signs, claiming, signs_of
from bilateral.reading.linear import all_triggers, scored
from bilateral.reading.page import Page
from bilateral.reading.proposals import Proposal, proposals
from bilateral.reading.reciprocity import each_way
from bilateral.reading.repetition import repetitions
from bilateral.reading.sharpening import sharpened
from bilateral.reading.topic import topic_words
from bilateral.reading.weights import Weights

# Of these families one sentence may tell several acts of the same parties: it praises and demands, an envoy is named
# and received, an embassy is opened and closed. Relations are either restored or established.
_SEVERAL = {"statement", "envoy", "mission"}

# A weak cue is tried where the encoder holds its act for so probable in the sentence: of 638 claims chosen in 114 held
# documents that costs one, and saves 46 of 100 triggers.
_EXPECTED = 0.02


@dataclass(frozen=True, slots=True)
class Chosen:
    """A proposal with its confidence: the probability that a careful reader would claim it."""

    proposal: Proposal
    confidence: float


def select(page: Page, weights: Weights) -> list[Chosen]:
    """The claims of a page by place in the text."""
    judge = weights.judge
    chosen = choose(judged(page, weights), judge.threshold)
    directed = [(one, way) for one in chosen for way in each_way(page, sharpened(page, one.proposal))]
    density = density_of(page.document, len(directed))
    found = [Chosen(way, judge.once_selected(one.confidence, density)) for one, way in directed]
    sure = {id(one.proposal): one.confidence for one in found}
    told = [one.proposal for one in found]
    more = (*denials(page, told), *repetitions(page, told))
    return [*found, *(Chosen(one, sure[id(meant)]) for one, meant in more)]


def judged(page: Page, weights: Weights) -> list[Chosen]:
    """Every proposal of a page with its confidence."""
    return [
        Chosen(proposal, weights.judge.confidence(signs, proposal.family))
        for sentence in judged_proposals(page, weights)
        for proposal, signs in sentence
    ]


def choose(proposed: Sequence[Chosen], threshold: float) -> list[Chosen]:
    """The proposals that reach the threshold: alone or, the surest of its parties in a sentence, with its rivals.

    That two parties do something to each other may be sure where it is not sure what.
    """
    together: defaultdict[object, float] = defaultdict(float)
    surest: dict[object, Chosen] = {}
    for chosen in sorted(proposed, key=_by_confidence, reverse=True):
        together[_place(chosen)] += chosen.confidence
        surest[_place(chosen)] = chosen
    return without_retelling([
        chosen
        for chosen in proposed
        if chosen.confidence >= threshold
        or (surest[_place(chosen)] is chosen and together[_place(chosen)] >= threshold and _is_pair(chosen))
    ])  # fmt: skip


def _place(chosen: Chosen) -> object:
    return chosen.proposal.sentence, chosen.proposal.parties


def _is_pair(chosen: Chosen) -> bool:
    return len(chosen.proposal.parties) > 1


def _by_confidence(chosen: Chosen) -> tuple[float, int, str]:
    return -chosen.confidence, chosen.proposal.trigger.token, chosen.proposal.act


def judged_proposals(page: Page, weights: Weights) -> Iterator[list[tuple[Proposal, Signs]]]:
    """For each sentence its proposals, each with what speaks for it."""
    scene = Scene(page)
    pairs = _pairs(page)
    claimed = [claiming(scores) for scores in pairs]
    genre = genre_of(page.document)
    aside = min(0.0, weights.topic.odds(topic_words(page) | unparsed_topic_words(page)))
    expected = [{s.act for s in scores if s.probability >= _EXPECTED} for scores in pairs]
    triggers = all_triggers(page, weights.linear, lambda number, act: act in expected[number])
    for number, proposed in enumerate(proposals(scene, scored(scene, triggers, weights.linear), pairs)):
        found = [proposal for proposal in proposed if may_be_told(scene, proposal)]
        here = frozenset(i for mention in scene.mentions.get(number, ()) for i in mention.ids)
        around = Around(here, scene, math.log1p(sum(claimed) - claimed[number]), aside, genre)
        yield list(zip(found, signs_of(found, pairs[number], around), strict=True))


def _pairs(page: Page) -> list[list[PairScore]]:
    """The encoder's scores for each sentence; none where no actor is named."""
    scores = pair_scores([as_read(run) for run in windows(masked_sentences(page))])
    return [scores.get(number, []) for number in range(len(page.sentences))]


def without_retelling(probable: Sequence[Chosen]) -> list[Chosen]:
    """The surest proposals, less those that say the same of some of the same parties in the same sentence."""
    kept: list[Chosen] = []
    for chosen in sorted(probable, key=_by_confidence):
        if not any(_retells(chosen.proposal, other.proposal) for other in kept):
            kept.append(chosen)
    return sorted(kept, key=lambda c: (c.proposal.trigger.token, c.proposal.act))


def _retells(proposal: Proposal, surer: Proposal) -> bool:
    """Whether a proposal is told by the word of a surer one, has its act with other parties, or an act akin to it."""
    if proposal.sentence != surer.sentence:
        return False
    cue, other = proposal.trigger.cue, surer.trigger.cue
    if cue.act != other.act and _differ(*(set(told.object or told.complement) for told in (cue, other))):
        return False
    if proposal.trigger.token == surer.trigger.token:  # one word tells one act, or what goes from one side to another
        sides = ({side for side, _ in told.with_} for told in (cue, other))
        return not (cue.object == other.object != () and _differ(*sides))
    if _is_turned(proposal, surer) or _is_next_step(proposal, surer):
        return False
    same = proposal.parties == surer.parties
    nested = proposal.parties <= surer.parties or surer.parties <= proposal.parties
    akin = proposal.family == surer.family and proposal.family not in _SEVERAL
    return (proposal.act == surer.act and nested) or (same and akin)


def _is_turned(proposal: Proposal, other: Proposal) -> bool:
    """Whether two words of the lexicon tell of an act either way: "Mali freed ten and Niger released twenty"."""
    cues = not proposal.trigger.cue.weak and not other.trigger.cue.weak
    there = proposal.act == other.act and proposal.recipients == other.actors
    return cues and there and proposal.actors == other.recipients


def _is_next_step(proposal: Proposal, other: Proposal) -> bool:
    """Whether two verbs of the lexicon tell of two acts: "opened its border and closed it again", or of one twice.

    Each verb that has its own time tells of something else: "shelled the town in May and bombed it in July".
    """
    cues = proposal.trigger.cue, other.trigger.cue
    if None not in (proposal.dated, other.dated) and proposal.dated != other.dated:
        return True
    return proposal.act != other.act and all(cue.kind is CueKind.VERB and not cue.weak for cue in cues)


def _differ(one: set[str], other: set[str]) -> bool:
    """Whether two cues ask for other objects ("relations and an embassy were established"), or for other prepositions.

    What something becomes is an object too: "relations were established when the consulate became an embassy".
    """
    return bool(one and other) and not one & other
