"""Which candidates are claims: a linear model over features, its weights learned from labelled text.

A candidate's score is the sum of the weights of its features; the logistic of it is the confidence. The
weights, their data and figures stand in ``data/models/selection.json`` and its card.
"""

import hashlib
import json
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from bilateral.data.lexicon import ACTOR_PLACES
from bilateral.model.act import Cue, CueKind
from bilateral.model.errors import BilateralError
from bilateral.reading.candidates import Candidate, Scene
from bilateral.reading.features import option_features, pair_features, trigger_features
from bilateral.reading.grammar import clause_root
from bilateral.reading.page import Page, Trigger

# Of a weak cue nothing is known of its frame: every place where a recipient may stand is tried.
_WEAK_RECIPIENT = {
    CueKind.NOUN: ("against", "on", "to", "with", "in", "of"),
    CueKind.VERB: ("object", "with", "to", "on", "against", "in", "from", "object.possessive", "object.modifier"),
}


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by feature, the threshold on the score, and the weak cues: the acts seen with a word."""

    weights: Mapping[str, float]
    threshold: float
    weak: Mapping[str, tuple[str, ...]]

    def sum(self, features: Iterable[str]) -> float:
        """The sum of the weights of the features."""
        get = self.weights.get
        return sum(get(feature, 0.0) for feature in features)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A candidate with its confidence (probability that a careful reader would claim it)."""

    candidate: Candidate
    score: float

    @property
    def confidence(self) -> float:
        """The logistic of the score."""
        return 1 / (1 + math.exp(-self.score))


class ModelError(BilateralError):
    """The shipped weights are not those that were trained."""


@lru_cache(maxsize=1)
def shipped() -> Model:
    """The model that ships with the package; raises :class:`ModelError` where its bytes were changed."""
    folder = files("bilateral.data").joinpath("models")
    content = folder.joinpath("selection.json").read_bytes()
    if hashlib.sha256(content).hexdigest() != folder.joinpath("selection.sha256").read_text("ascii").strip():
        raise ModelError("the weights of the selection (selection.json) differ from their digest: install again")
    data = json.loads(content)
    return Model(data["weights"], data["threshold"], {k: tuple(v) for k, v in data["weak"].items()})


def weak_cues(model: Model, lemma: str, pos: str) -> Iterator[Cue]:
    """The acts that were often seen with a word, as cues that ask for nothing else."""
    for act in model.weak.get(f"{lemma}/{pos}", ()):
        yield _weak_cue(act, lemma, pos)


@cache
def _weak_cue(act: str, lemma: str, pos: str) -> Cue:
    kind = CueKind.NOUN if pos == "NOUN" else CueKind.VERB
    return Cue(act, kind, (lemma,), actor=ACTOR_PLACES[kind], recipient=_WEAK_RECIPIENT[kind], weak=True)


def all_triggers(page: Page, model: Model) -> list[Trigger]:
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


def scored(scene: Scene, triggers: Iterable[Trigger], model: Model) -> Iterator[Chosen]:
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
            yield Chosen(candidate, total)


def select(page: Page, model: Model) -> list[Chosen]:
    """The candidates above the threshold: at one token one for each act, the same claim once in a sentence."""
    scene = Scene(page)
    taken: set[tuple[object, ...]] = set()
    kept: list[Chosen] = []
    ranked = sorted(
        (c for c in scored(scene, all_triggers(page, model), model) if c.score >= model.threshold),
        key=lambda c: (-c.score, c.candidate.trigger.token),
    )
    for chosen in ranked:
        keys = _claims_to(scene, chosen.candidate)
        if not taken & keys:
            taken |= keys
            kept.append(chosen)
    return sorted(kept, key=lambda c: c.candidate.trigger.token)


def _claims_to(scene: Scene, candidate: Candidate) -> set[tuple[object, ...]]:
    """What no other claim may be: an act at this token, this act of these parties in this sentence or clause."""
    token, act = scene.page.doc[candidate.trigger.token], candidate.trigger.cue.act
    actors, recipients = candidate.parties
    family = act.split(".", maxsplit=1)[0]
    taken: set[tuple[object, ...]] = {
        ("token", token.i),
        ("claim", scene.sentence_of.get(token.i, 0), act, frozenset(actors), frozenset(recipients)),
    }
    if family != "statement":  # one clause may praise and demand, but it restores or establishes
        taken.add(("clause", clause_root(token).i, family, frozenset((*actors, *recipients))))
    return taken
