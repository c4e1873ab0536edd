"""What the selection has learned."""

import json
from dataclasses import dataclass
from functools import lru_cache

from bilateral.reading.judge import Judge
from bilateral.reading.linear import Linear
from bilateral.reading.stored import checked_bytes
from bilateral.reading.topic import Topic


@dataclass(frozen=True, slots=True)
class Weights:
    """What the selection has learned; data and figures stand on the card in ``data/models``."""

    linear: Linear
    topic: Topic
    judge: Judge


@lru_cache(maxsize=1)
def shipped() -> Weights:
    """The weights of the selection."""
    data = json.loads(checked_bytes("selection.json", "selection.sha256"))
    linear = Linear(data["weights"], {word: tuple(acts) for word, acts in data["weak"].items()})
    return Weights(linear, Topic(**data["topic"]), Judge(**data["judge"]))
