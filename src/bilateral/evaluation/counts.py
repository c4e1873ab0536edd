"""How much of what was to be found was found: what precision, recall and F1 are made of."""

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import TypeVar

Class = TypeVar("Class", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there were to be found, how many were found, and how many of these are right.

    >>> (Counts(gold=3, found=4, right=2) + Counts(gold=1)).figures()
    {'precision': 0.5, 'recall': 0.5, 'f1': 0.5}
    """

    gold: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.gold + other.gold, self.found + other.found, self.right + other.right)

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 0 where nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what was to be found that was found; 0 where nothing was to be found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / (self.gold + self.found) if self.gold + self.found else 0.0

    def figures(self) -> dict[str, float]:
        """Precision, recall and F1, rounded to four places."""
        return {"precision": round(self.precision, 4), "recall": round(self.recall, 4), "f1": round(self.f1, 4)}


def f1_by_class(pairs: Iterable[tuple[Class, Class]]) -> dict[Class, float]:
    """F1 of each class that the gold has, of pairs of a gold and a found class.

    >>> f1_by_class([("a", "a"), ("b", "a")])
    {'a': 0.6667, 'b': 0.0}
    """
    told = list(pairs)
    gold, found = Counter(g for g, _ in told), Counter(f for _, f in told)
    right = Counter(g for g, f in told if g == f)
    return {name: round(Counts(gold[name], found[name], right[name]).f1, 4) for name in sorted(gold, key=str)}
