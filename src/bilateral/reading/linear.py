"""How much a candidate of the lexicon's cues looks like a claim: a linear model over features.

A candidate's score is the sum of the weights of its features.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from bilateral.data.lexicon import ACTOR_PLACES
from bilateral.model.act import Cue, CueKind
from bilateral.reading.candidates import Candidate, Scene
from bilateral.reading.features import option_features, pair_features, trigger_features
from bilateral.reading.page import Page, Trigger

# Of a weak cue nothing is known of its frame: every place where a recipient may stand is tried.
_WEAK_RECIPIENT = {
    CueKind.NOUN: ("against", "on", "to", "with", "in", "of"),
    CueKind.VERB: ("object", "with", "to", "on", "against", "in", "from", "object.possessive", "object.modifier"),
}


@dataclass(frozen=True, slots=True)
class Linear:
    """Weights by feature, and the weak cues: the acts seen with a word."""

    weights: Mapping[str, float]
    weak: Mapping[str, tuple[str, ...]]

    def sum(self, features: Iterable[str]) -> float:
        """The sum of the weights of the features."""
        get = self.weights.get
        return sum(get(feature, 0.0) for feature in features)


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


def all_triggers(page: Page, model: Linear) -> list[Trigger]:
    """The triggers of the lexicon and, at every verb and noun, those of the weak cues that it lacks."""
    strong = {(t.token, t.cue.act) for t in page.triggers}
    weak = [
        Trigger(token.i, cue)
        for sentence in page.sentences
        for token in sentence
        if token.pos_ in {"VERB", "NOUN"}
        for cue in weak_cues(model, token.lemma_.lower(), token.pos_)
        if (token.i, cue.act) not in strong
    ]
    return _one_cue_an_act(page.triggers) + weak


def _one_cue_an_act(triggers: list[Trigger]) -> list[Trigger]:
    """At one token the surest cue of each act."""
    return list({(t.token, t.cue.act): t for t in reversed(triggers)}.values())


def scored(scene: Scene, triggers: Iterable[Trigger], model: Linear) -> Iterator[Scored]:
    """Every candidate with its score."""
    for trigger in triggers:
        base = model.sum(trigger_features(scene, trigger))
        sides: dict[tuple[str, int], float] = {}
        for candidate in scene.candidates(trigger):
            total = base + model.sum(pair_features(scene, candidate))
            for side, option in (("a", candidate.actor), ("r", candidate.recipient)):
                key = (side, id(option))
                if key not in sides:
                    sides[key] = model.sum(option_features(scene, trigger, option, side))
                total += sides[key]
            yield Scored(candidate, total)
