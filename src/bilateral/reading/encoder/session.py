"""The trained encoder at work: prompts -> the probability of each act between each two actors."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from bilateral.reading.encoder.prompt import Prompt
from bilateral.reading.stored import checked_bytes

Floats = NDArray[np.float32]
# Prompts of about one length are read together, so many token ids at a time.
_BATCH = 2048
# Pairs less probable than this are not told: the selection takes none of them.
FLOOR = 0.003


@dataclass(frozen=True, slots=True)
class PairScore:
    """How probable it is that a sentence claims ``act`` of ``actor`` on ``recipient`` ("" for nobody).

    ``offset`` is the place in the text of the word that tells it, as far as the encoder looks at one.
    """

    act: str
    actor: str
    recipient: str
    probability: float
    offset: int


@lru_cache(maxsize=1)
def _session() -> onnxruntime.InferenceSession:
    content = checked_bytes("encoder.onnx", "encoder.sha256")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # documents are read side by side in processes, not in threads
    return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])


@lru_cache(maxsize=1)
def _acts() -> list[str]:
    """The acts in the order in which the network tells them: that of its training, whatever the tables add later."""
    return checked_bytes("encoder.acts", "encoder.acts.sha256").decode("ascii").split()


def pair_scores(prompts: Sequence[Prompt]) -> list[list[PairScore]]:
    """The scores of each prompt's pairs that are above :data:`FLOOR`, in order of the prompts."""
    found: list[list[PairScore]] = [[] for _ in prompts]
    for batch in _batches(prompts):
        chosen = [prompts[n] for n in batch]
        told = _session().run(None, arrays(chosen))
        for row, number in enumerate(batch):
            found[number] = list(_scores(prompts[number], Told(*(part[row] for part in told))))
    return found


def _batches(prompts: Sequence[Prompt]) -> Iterator[list[int]]:
    """Numbers of prompts of about one length."""
    batch: list[int] = []
    for number in sorted(range(len(prompts)), key=lambda n: len(prompts[n].tokens)):
        if batch and (len(batch) + 1) * len(prompts[number].tokens) > _BATCH:
            yield batch
            batch = []
        batch.append(number)
    if batch:
        yield batch


def arrays(prompts: Sequence[Prompt]) -> dict[str, NDArray[np.generic]]:
    """The prompts as the arrays that the network takes, padded to the longest.

    ``tokens`` and ``sentence`` are (prompts, tokens), ``marks`` (prompts, actors, tokens): the share that
    each token has in an actor; ``present`` tells which actors the sentence itself names.
    """
    longest, most = max(len(p.tokens) for p in prompts), max(len(p.actors) for p in prompts)
    tokens = np.zeros((len(prompts), longest), dtype=np.int64)
    sentence = np.zeros(tokens.shape, dtype=np.float32)
    marks = np.zeros((len(prompts), most, longest), dtype=np.float32)
    present = np.zeros((len(prompts), most), dtype=np.int64)
    for n, prompt in enumerate(prompts):
        tokens[n, : len(prompt.tokens)] = prompt.tokens
        sentence[n, prompt.start : len(prompt.tokens) - 1] = 1
        for slot, actor in enumerate(prompt.actors):
            places = [t for t, owner in enumerate(prompt.owners) if owner == actor]
            inside = [t for t in places if t >= prompt.start]
            present[n, slot] = bool(inside)
            marks[n, slot, inside or places] = 1 / len(inside or places)
    return {"tokens": tokens, "sentence": sentence, "marks": marks, "present": present}


class Told(NamedTuple):
    """What the network says of a sentence, by actor and recipient; the last recipient is nobody."""

    acts: Floats
    claims: Floats
    focus: NDArray[np.int64]


def _scores(prompt: Prompt, told: Told) -> Iterator[PairScore]:
    names = _acts()
    joint = told.acts * told.claims[..., None]
    nobody = joint.shape[1] - 1
    for i, j, a in zip(*np.nonzero(joint > FLOOR), strict=True):
        if i < len(prompt.actors) and (j < len(prompt.actors) or j == nobody) and i != j:
            recipient = "" if j == nobody else prompt.actors[j]
            place = prompt.offsets[int(told.focus[i, j])]
            yield PairScore(names[a], prompt.actors[i], recipient, float(joint[i, j, a]), place)
