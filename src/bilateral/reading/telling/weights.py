"""What was learned of attribution, as it ships."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bilateral.reading.stored import checked_bytes


@dataclass(frozen=True, slots=True)
class Telling:
    """Weights by feature for cues, for the words beside them and for speakers; ``words`` are those that may be cues."""

    words: frozenset[str]
    cue: Mapping[str, float]
    border: Mapping[str, float]
    speaker: Mapping[str, float]


def odds(weights: Mapping[str, float], features: Iterable[str]) -> float:
    """The sum of the weights of the features: log odds.

    >>> odds({"say|VERB": 2.0, "dep=ROOT": 0.5}, ["say|VERB", "dep=conj"])
    2.0
    """
    return sum(weights.get(feature, 0.0) for feature in features)


@lru_cache(maxsize=1)
def shipped() -> Telling:
    """The weights that ship; data and figures stand on the card in ``data/models``."""
    data = json.loads(checked_bytes("telling.json", "telling.sha256"))
    return Telling(frozenset(data["words"]), data["cue"], data["border"], data["speaker"])
