"""How much a candidate of the lexicon's cues looks like a claim: a linear model over features.

A candidate's score is the sum of the weights of its features.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from bilateral.data.lexicon import ACTOR_PLACES
from bilateral.model.act import Cue, CueKind
from bilateral.reading.candidates import Candidate, Scene, pairings
from bilateral.reading.features import (
    OptionFacts,
    PairFacts,
    TriggerFacts,
    option_facts,
    option_features,
    pair_facts,
    pair_features,
    trigger_facts,
    trigger_features,
)
from bilateral.reading.page import Page, Trigger

# Of a weak cue nothing is known of its frame: every place where a recipient may stand is tried.
_WEAK_RECIPIENT = {
    CueKind.NOUN: ("against", "on", "to", "with", "in", "of"),
    CueKind.VERB: ("object", "with", "to", "on", "against", "in", "from", "object.possessive", "object.modifier"),
}


# Candidates with lower scores are as good as none.
FAINTEST = -5.5
# What equal facts are worth is kept for so many of them: some 50 MB at most for options, as much for pairs.
_KEPT = 100_000


class Linear:
    """Weights by feature, and the weak cues: the acts seen with a word.

    ``most_of_pair`` is more than the features of two sides together can add to a candidate's score.
    """

    def __init__(self, weights: Mapping[str, float], weak: Mapping[str, tuple[str, ...]]) -> None:
        self.weights, self.weak = weights, weak
        self.of_option = lru_cache(_KEPT)(self._of_option)
        self.of_pair = lru_cache(_KEPT)(self._of_pair)
        best: defaultdict[str, float] = defaultdict(float)
        for feature, weight in weights.items():
            name = feature.partition("=")[0]
            best[name] = max(best[name], weight)
        example = PairFacts("", "", ("", ""), "", ("", ""), 0, 0)
        self.most_of_pair = sum(best[feature.partition("=")[0]] for feature in pair_features(example))

    def sum(self, features: Iterable[str]) -> float:
        """The sum of the weights of the features."""
        get = self.weights.get
        return sum(get(feature, 0.0) for feature in features)

    def _of_option(self, facts: OptionFacts) -> float:
        return self.sum(option_features(facts))

    def _of_pair(self, facts: PairFacts) -> float:
        return self.sum(pair_features(facts))


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with its score: the log odds that a careful reader would claim it."""

    candidate: Candidate
    score: float


def weak_cues(model: Linear, lemma: str, pos: str) -> Iterator[Cue]:
    """The acts that were often seen with a word, as cues that ask for nothing else."""
    for act in model.weak.get(f"{lemma}/{pos}", ()):
        yield weak_cue(act, lemma, pos)


@cache
def weak_cue(act: str, lemma: str, pos: str) -> Cue:
    """A cue that knows no more than that an act may be told with a word."""
    kind = CueKind.NOUN if pos == "NOUN" else CueKind.VERB
    return Cue(act, kind, (lemma,), actor=ACTOR_PLACES[kind], recipient=_WEAK_RECIPIENT[kind], weak=True)


def all_triggers(page: Page, model: Linear, expected: Callable[[int, str], bool]) -> list[Trigger]:
    """The triggers of the lexicon and, at every verb and noun, the weak cues that it lacks.

    Of the weak cues only those whose act is ``expected`` in their sentence, given by its number.
    """
    strong = {(t.token, t.cue.act) for t in page.triggers}
    weak = [
        Trigger(token.i, cue)
        for number, sentence in enumerate(page.sentences)
        for token in sentence
        if token.pos_ in {"VERB", "NOUN"}
        for cue in weak_cues(model, token.lemma_.lower(), token.pos_)
        if (token.i, cue.act) not in strong and expected(number, cue.act)
    ]
    return _one_cue_an_act(page.triggers) + weak


def _one_cue_an_act(triggers: list[Trigger]) -> list[Trigger]:
    """At one token the surest cue of each act."""
    return list({(t.token, t.cue.act): t for t in reversed(triggers)}.values())


def scored(scene: Scene, triggers: Iterable[Trigger], model: Linear) -> Iterator[Scored]:
    """Every candidate with its score, less those that score below :data:`FAINTEST`."""
    facts: dict[int, TriggerFacts] = {}
    for trigger in triggers:
        if trigger.token not in facts:
            facts[trigger.token] = trigger_facts(scene, scene.page.doc[trigger.token])
        least = FAINTEST - model.sum(trigger_features(facts[trigger.token], trigger.cue))
        actors, recipients = scene.options(trigger)
        first = {id(o): model.of_option(option_facts(scene, trigger, o, "a")) for o in actors}
        second = {id(o): model.of_option(option_facts(scene, trigger, o, "r")) for o in recipients}
        for candidate in pairings(trigger, actors, recipients):
            sides = first[id(candidate.actor)] + second[id(candidate.recipient)]
            if sides + model.most_of_pair >= least:
                total = sides + model.of_pair(pair_facts(scene, candidate))
                if total >= least:
                    yield Scored(candidate, total - least + FAINTEST)
