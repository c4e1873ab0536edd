"""The pair coder: which event of PLOVER a sentence tells of two given parties, by a linear model over traits.

A multinomial logistic regression; learning it needs the extra ``train``, coding with what ships does not.
"""

import io
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from bilateral.evaluation.coding.traits import Traits
from bilateral.model.errors import BilateralError
from bilateral.reading.stored import checked_bytes

FOLDS, SEED = 5, 0
# A trait of a single lesson teaches nothing of others: left out, macro F1 rose from .849 to .853 and the weights shrank
# to a third, cross-validated.
_SEEN = 2
_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Lesson:
    """A pair that was coded by hand: its sentence, its traits, its event."""

    text: str
    traits: Traits
    event: str


@dataclass(frozen=True, slots=True)
class Coder:
    """Weights (event, trait) with the events and the column of each trait; ``seen`` are digests of its lessons."""

    events: tuple[str, ...]
    columns: Mapping[str, int]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]
    seen: frozenset[str] = frozenset()

    def event(self, traits: Traits) -> str:
        """The event that the traits make likeliest."""
        known = [(self.columns[name], weight) for name, weight in traits.items() if name in self.columns]
        columns, values = [column for column, _ in known], np.array([weight for _, weight in known], np.float32)
        return self.events[int(np.argmax(self.weights[:, columns] @ values + self.bias))]

    def has_learned_from(self, text: str) -> bool:
        """Whether a sentence is among the lessons."""
        return digest_of(text) in self.seen


def digest_of(text: str) -> str:
    """Enough of a sentence's hash to know it again.

    >>> digest_of("France left."), digest_of("France  left. ") == digest_of("France left.")
    ('cbfa635249e62014', True)
    """
    return sha256(" ".join(text.split()).encode()).hexdigest()[:_DIGITS]


def learn(lessons: Sequence[Lesson]) -> Coder:
    """Fit a coder. Raises ``BilateralError`` where scikit-learn is missing."""
    try:
        from sklearn.feature_extraction import DictVectorizer
        from sklearn.linear_model import LogisticRegression
    except ImportError as error:
        raise BilateralError("learning needs scikit-learn: pip install 'bilateral[train]'") from error
    often = Counter(name for lesson in lessons for name in lesson.traits)
    rows = [{name: w for name, w in lesson.traits.items() if often[name] >= _SEEN} for lesson in lessons]
    table = DictVectorizer(dtype=np.float32)
    model = LogisticRegression(C=1.0, max_iter=300).fit(table.fit_transform(rows), [lesson.event for lesson in lessons])
    seen = frozenset(digest_of(lesson.text) for lesson in lessons)
    weights, bias = model.coef_, model.intercept_
    if len(model.classes_) == 2:  # of two classes only the second has weights
        weights, bias = np.vstack([-weights, weights]), np.concatenate([-bias, bias])
    return Coder(tuple(map(str, model.classes_)), table.vocabulary_, weights, bias, seen)


def cross_validated(lessons: Sequence[Lesson]) -> list[str]:
    """The event of each lesson by a coder that learned from the others: five folds with the events spread evenly.

    Lessons of one sentence stand in one fold. Raises ``BilateralError`` where scikit-learn is missing.
    """
    found: dict[int, str] = {}
    folds = _folds(lessons)
    for fold in range(FOLDS):
        held = {number for number, other in enumerate(folds) if other == fold}
        coder = learn([lesson for number, lesson in enumerate(lessons) if number not in held])
        found |= {number: coder.event(lessons[number].traits) for number in held}
    return [found[number] for number in range(len(lessons))]


def _folds(lessons: Sequence[Lesson]) -> list[int]:
    """The fold of each lesson: those of an event in turn, in an order that only the digest of the sentence tells."""
    fold_of: dict[str, int] = {}
    for event in sorted({lesson.event for lesson in lessons}):
        digests = sorted({digest_of(lesson.text) for lesson in lessons if lesson.event == event} - fold_of.keys())
        fold_of |= {digest: (len(fold_of) + turn) % FOLDS for turn, digest in enumerate(digests)}
    return [fold_of[digest_of(lesson.text)] for lesson in lessons]


def stored(coder: Coder) -> bytes:
    """A coder as the file that ships: NumPy's archive, weights as half floats."""
    held = io.BytesIO()
    np.savez_compressed(
        held,
        events=np.array(coder.events),
        names=np.array(sorted(coder.columns, key=coder.columns.__getitem__)),
        weights=coder.weights.astype(np.float16),
        bias=coder.bias.astype(np.float32),
        seen=np.array(sorted(coder.seen)),
    )
    return held.getvalue()


@lru_cache(maxsize=1)
def shipped() -> Coder:
    """The coder that ships, learned from all of PLV's training half."""
    with np.load(io.BytesIO(checked_bytes("pairs.npz", "pairs.sha256")), allow_pickle=False) as held:
        columns = {str(name): column for column, name in enumerate(held["names"])}
        return Coder(_texts(held["events"]), columns, held["weights"].astype(np.float32), held["bias"],
                     frozenset(_texts(held["seen"])))  # fmt: skip


def _texts(values: Iterable[object]) -> tuple[str, ...]:
    return tuple(map(str, values))
