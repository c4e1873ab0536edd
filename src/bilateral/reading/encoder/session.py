"""The trained encoder at work: windows of sentences -> the probability of each act between each two actors."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from bilateral.reading.encoder.window import Window
from bilateral.reading.stored import checked_bytes

Floats = NDArray[np.float32]
# An actor is read at so many of its marks.
MARKS_READ = 4
# How far an actor is told to be where it says the sentence: one of these more than where it does not.
_SAYS = 3
# Pairs less probable than this are not told: the selection takes none of them.
FLOOR = 0.003


class PairScore(NamedTuple):
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
    # Its sum of two layers with its norm takes three times as long as the two one after the other.
    slower = ["SkipLayerNormFusion"]
    return onnxruntime.InferenceSession(content, options, ["CPUExecutionProvider"], disabled_optimizers=slower)


@lru_cache(maxsize=1)
def _acts() -> list[str]:
    """The acts in the order in which the network tells them: that of its training, whatever the tables add later."""
    return checked_bytes("encoder.acts", "encoder.acts.sha256").decode("ascii").split()


def pair_scores(read: Iterable[Window]) -> dict[int, list[PairScore]]:
    """The scores above :data:`FLOOR` by the number of their sentence.

    Each window is read by itself: beside others it would be padded, and what the network tells of it would depend on
    them, as its eight-bit numbers are scaled by the largest of all that is read at once.
    """
    found: dict[int, list[PairScore]] = {}
    for window in read:
        told = _session().run(None, arrays([window]))
        for place, sentence in enumerate(window.sentences):
            found[sentence.number] = list(_scores(window, place, Told(*(part[place] for part in told))))
    return found


def arrays(read: Sequence[Window]) -> dict[str, NDArray[np.int64]]:
    """The windows as the arrays that the network takes.

    ``tokens`` is (windows, tokens), padded with 0. The others speak of the sentences of all windows in a row, and of
    tokens by their number among all those of ``tokens``, padded with -1: ``words`` (sentences, tokens) are those of
    the sentence, ``marks`` (sentences, actors, marks) those of each actor, and ``near`` (sentences, actors) tells
    whether the sentence itself names the actor (2), the one before (1), or neither (0); three more where the actor
    says the sentence.
    """
    rows = [(number, place) for number, window in enumerate(read) for place in range(len(window.sentences))]
    longest = max(len(window.tokens) for window in read)
    most = max(len(sentence.actors) for window in read for sentence in window.sentences)
    tokens = np.zeros((len(read), longest), dtype=np.int64)
    for number, window in enumerate(read):
        tokens[number, : len(window.tokens)] = window.tokens
    words = np.full((len(rows), max(end - start for w in read for start, end in w.bounds)), -1, dtype=np.int64)
    marks = np.full((len(rows), most, MARKS_READ), -1, dtype=np.int64)
    near = np.zeros((len(rows), most), dtype=np.int64)
    for row, (number, place) in enumerate(rows):
        window, first = read[number], number * longest
        start, end = window.bounds[place]
        words[row, : end - start] = range(first + start, first + end)
        for slot, actor in enumerate(window.sentences[place].actors):
            near[row, slot], places = _places(window, place, actor)
            near[row, slot] += _SAYS * (actor in window.sentences[place].speakers)
            marks[row, slot, : len(places)] = [first + token for token in places]
    return {"tokens": tokens, "words": words, "marks": marks, "near": near}


def _places(window: Window, place: int, actor: str) -> tuple[int, list[int]]:
    """How near a sentence an actor is marked, and the first tokens that mark it there."""
    places = window.places.get(actor, [])
    for near, number in ((2, place), (1, place - 1)):
        start, end = window.bounds[number] if number >= 0 else (0, 0)
        if here := [token for token in places if start <= token < end]:
            return near, here[:MARKS_READ]
    return 0, places[:MARKS_READ]


class Told(NamedTuple):
    """What the network says of a sentence, by actor and recipient; the last recipient is nobody.

    ``focus`` is the number of the word of the sentence that a pair looks at most.
    """

    acts: Floats
    claims: Floats
    focus: NDArray[np.int64]


def _scores(window: Window, place: int, told: Told) -> Iterator[PairScore]:
    names, actors, start = _acts(), window.sentences[place].actors, window.bounds[place][0]
    joint = told.acts * told.claims[..., None]
    nobody = joint.shape[1] - 1
    for i, j, a in zip(*np.nonzero(joint > FLOOR), strict=True):
        if i < len(actors) and (j < len(actors) or j == nobody) and i != j:
            offset = window.offsets[start + int(told.focus[i, j])]
            recipient = "" if j == nobody else actors[j]
            yield PairScore(names[a], actors[i], recipient, float(joint[i, j, a]), offset)
