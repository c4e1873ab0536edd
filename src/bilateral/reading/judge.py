"""How sure a proposal is: what the lexicon's model says of it weighed with what the encoder says."""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import mul
from typing import NamedTuple

from bilateral.data.lexicon import MUTUAL
from bilateral.reading.candidates import Scene
from bilateral.reading.encoder.parties import Pair, both_ways
from bilateral.reading.encoder.session import FLOOR, PairScore
from bilateral.reading.genre import Genre
from bilateral.reading.proposals import UNSEEN, Proposal
from bilateral.reading.scope import first_listed
from bilateral.reading.triggers import demands


class Signs(NamedTuple):
    """What speaks for a proposal. Probabilities of the encoder stand as log odds.

    ``lexical`` is the linear score; ``..._best`` that of the surest proposal of the sentence with the same act or the
    same parties. ``pairs`` is the mean over the pairs of the proposal, ``faintest`` and ``surest`` their extremes,
    ``pair_act_best`` that of the surest pair of the sentence with the same act; ``any_act`` the probability that these
    pairs claim anything; ``others`` that of the same act with one party exchanged; ``nobody`` that of the same act on
    nobody. ``behind`` and ``below`` tell how far the proposal is from the best with its act, by the lexicon and by the
    encoder; ``cue`` whether a cue proposes it, ``weak`` whether it is a weak one; ``alone`` that there is no recipient;
    ``..._here`` whether the sentence names those parties, ``crowd`` how many actors it names. Of the document,
    ``company`` tells how much its other sentences claim, ``aside`` how far its words speak of other things than the
    affairs of states (nought where they do not), ``length`` and ``years`` of which genre it is: a sentence that stands
    alone, or in a chronology, claims more than one of a long report. Of the trigger, ``outranked`` tells how much more
    the cues of other acts ask for at the same word, ``modifying`` whether it only modifies a noun, ``vague`` that what
    is acted on is somebody whom no id names (1 where the proposal has a recipient all the same, -1 where it has none).
    """

    lexical: float
    cue: float
    weak: float
    act_best: float
    parties_best: float
    behind: float
    pairs: float
    faintest: float
    surest: float
    pair_act_best: float
    below: float
    any_act: float
    others: float
    nobody: float
    actors: float
    recipients: float
    mutual: float
    alone: float
    actors_here: float
    recipients_here: float
    crowd: float
    company: float
    aside: float
    length: float
    years: float
    outranked: float
    modifying: float
    vague: float


NAMES = Signs._fields


@dataclass(frozen=True, slots=True)
class Judge:
    """A logistic model over :class:`Signs`, by name; above ``threshold`` a proposal is a claim.

    ``families`` tells by the first part of the act how much oftener such proposals are right than others of the same
    signs: that a launch was tested is told in plain words, that two states hold relations in a hundred ways. What is
    selected is the surest of its rivals, and so less sure than it looks: ``slope`` and ``shift`` turn the log
    odds of a proposal into those of a claim. What a text that claims little seems to claim is seldomer right:
    ``density`` weighs how many claims are read in a hundred words (:func:`~bilateral.reading.genre.density_of`).
    """

    weights: Mapping[str, float]
    families: Mapping[str, float]
    bias: float
    threshold: float
    slope: float
    shift: float
    density: float

    def confidence(self, signs: Signs, family: str) -> float:
        """The probability that a careful reader would make this claim, an act of ``family``."""
        weighed = sum(map(mul, map(self.weights.__getitem__, NAMES), signs))
        return _probability(self.bias + self.families.get(family, 0.0) + weighed)

    def once_selected(self, confidence: float, density: float) -> float:
        """The confidence of a proposal that has been selected from among its rivals, in a text of such a density."""
        return _probability(self.slope * log_odds(confidence) + self.density * density + self.shift)


def log_odds(probability: float) -> float:
    """The log odds of a probability, which is kept off nought and one."""
    kept = min(max(probability, 1e-6), 1 - 1e-6)
    return math.log(kept / (1 - kept))


def _probability(odds: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the proposals of a sentence: the actors it names, the scene, and what its document is like."""

    here: frozenset[str]
    scene: Scene
    company: float
    aside: float
    genre: Genre


def signs_of(proposals: Sequence[Proposal], scores: Sequence[PairScore], around: Around) -> Iterator[Signs]:
    """The signs of each proposal of one sentence."""
    sentence = _Sentence(proposals, scores)
    for proposal in proposals:
        yield sentence.signs(proposal, around)


def claiming(scores: Sequence[PairScore]) -> float:
    """How probable it is that a sentence claims anything of the likeliest pair in it."""
    anything: defaultdict[Pair, float] = defaultdict(float)
    for score in scores:
        anything[score.actor, score.recipient] += score.probability
    return max(anything.values(), default=0.0)


class _Sentence:
    """What the other proposals of a sentence, and its pairs, say."""

    def __init__(self, proposals: Sequence[Proposal], scores: Sequence[PairScore]) -> None:
        self.by_act: defaultdict[str, float] = defaultdict(lambda: UNSEEN)
        self.by_parties: defaultdict[object, float] = defaultdict(lambda: UNSEEN)
        for p in proposals:
            self.by_act[p.act] = max(self.by_act[p.act], p.lexical)
            self.by_parties[_who(p)] = max(self.by_parties[_who(p)], p.lexical)
        self.pairs: defaultdict[str, dict[Pair, float]] = defaultdict(dict)
        self.any_act: defaultdict[Pair, float] = defaultdict(float)
        for score in scores:
            self.pairs[score.act][score.actor, score.recipient] = score.probability
            self.any_act[score.actor, score.recipient] += score.probability
        for act in MUTUAL & self.pairs.keys():
            self.pairs[act] = both_ways(score for score in scores if score.act == act)

    def signs(self, proposal: Proposal, around: Around) -> Signs:
        mutual = proposal.act in MUTUAL
        known, wanted = self.pairs.get(proposal.act, {}), _pairs(proposal)
        odds = [_log_odds(known.get(pair, FLOOR)) for pair in wanted]
        act_best, best = self.by_act[proposal.act], _log_odds(max(known.values(), default=FLOOR))
        anything = [max(self.any_act[a, b], self.any_act[b, a] if mutual else 0.0) for a, b in wanted]
        return Signs(
            lexical=proposal.lexical,
            cue=proposal.lexical > UNSEEN,
            weak=proposal.trigger.cue.weak,
            act_best=act_best,
            parties_best=self.by_parties[_who(proposal)],
            behind=proposal.lexical - act_best,
            pairs=sum(odds) / len(odds),
            faintest=min(odds),
            surest=max(odds),
            pair_act_best=best,
            below=max(odds) - best,
            any_act=_log_odds(sum(anything) / len(anything)),
            others=_log_odds(_exchanged(known, wanted, proposal)),
            nobody=_log_odds(max((known.get((a, ""), 0.0) for a in proposal.actors), default=0.0)),
            actors=len(proposal.actors),
            recipients=len(proposal.recipients),
            mutual=mutual,
            alone=not proposal.recipients,
            actors_here=around.here.issuperset(proposal.actors),
            recipients_here=around.here.issuperset(proposal.recipients),
            crowd=len(around.here),
            company=around.company,
            aside=around.aside,
            **around.genre._asdict(),
            **_of_trigger(proposal, around.scene),
        )


def _of_trigger(proposal: Proposal, scene: Scene) -> dict[str, float]:
    """The signs of the word that tells a proposal."""
    trigger, token = proposal.trigger, scene.page.doc[proposal.trigger.token]
    own = 0 if trigger.cue.weak else demands(trigger.cue)
    return {
        "outranked": max(0, scene.demanded(token, proposal.act) - own),
        "modifying": first_listed(token).dep_ in {"compound", "amod", "nmod"},
        "vague": scene.acts_on_nobody(token) * (1 if proposal.recipients else -1),
    }


def _who(proposal: Proposal) -> object:
    return frozenset(proposal.actors), frozenset(proposal.recipients)


def _pairs(proposal: Proposal) -> list[Pair]:
    """The pairs that a proposal stands on."""
    if proposal.act in MUTUAL and len(proposal.parties) > 1:
        return [(a, b) for a in sorted(proposal.parties) for b in sorted(proposal.parties) if a < b]
    return [(a, b) for a in proposal.actors for b in proposal.recipients or ("",)]


def _exchanged(known: Mapping[Pair, float], wanted: Sequence[Pair], proposal: Proposal) -> float:
    """The probability of the surest pair that has one party of the proposal and another beside it."""
    acting, parties, own = frozenset(proposal.actors), proposal.parties, frozenset(wanted)
    return max(
        (p for pair, p in known.items() if pair not in own and (pair[0] in acting or pair[1] in parties)), default=0.0
    )


def _log_odds(probability: float) -> float:
    return log_odds(min(max(probability, FLOOR), 0.999))
