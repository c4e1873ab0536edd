"""The funnel of a run: how many documents each stage left to the next one, and what it took."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from bilateral.model.run import Stage
from bilateral.running.reading import Reading, Unread

# What keeps a document from being read, in the order in which it is asked, by the name of its stage.
_KEPT_BACK = {
    "page": Unread.PAGE,
    "new": Unread.KNOWN,
    "language": Unread.LANGUAGE,
    "no copy": Unread.COPY,
    "parties": Unread.PARTIES,
    "topic": Unread.TOPIC,
}
# What its stages are called for people.
CALLED = {
    "page": "whose page may tell of the affairs of states",
    "new": "not read before",
    "language": "in a language that is read",
    "no copy": "no mere copy of another",
    "parties": "with two actors near a word for an act",
    "topic": "in words of the affairs of states",
    "parse": "in whose parse an actor and an act were found",
    "models": "in which the models found claims",
}


@dataclass(slots=True)
class Funnel:
    """Counts documents by how far they came."""

    documents: int = 0
    _kept_back: Counter[Unread] = field(default_factory=Counter)
    _weighed: int = 0
    _told: int = 0
    _seconds: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))

    def add(self, reading: Reading) -> None:
        """Count a document that was dealt with."""
        self.documents += 1
        if reading.unread is not None:
            self._kept_back[reading.unread] += 1
        self._weighed += reading.spent.weighed or bool(reading.claims)
        self._told += bool(reading.claims)
        self._seconds["parties"] += reading.spent.parties
        self._seconds["topic"] += reading.spent.topic
        self._seconds["parse"] += reading.spent.parse
        self._seconds["models"] += reading.spent.models

    def stages(self, sifting: Mapping[Unread, float]) -> tuple[Stage, ...]:
        """The stages in order; ``sifting`` has the seconds of those before the documents are read."""
        left, found = self.documents, []
        for name, reason in _KEPT_BACK.items():
            came, left = left, left - self._kept_back[reason]
            seconds = sifting.get(reason, 0.0) + self._seconds[name]
            found.append(Stage(name, came, left, round(seconds, 6)))
        found.append(Stage("parse", left, self._weighed, round(self._seconds["parse"], 6)))
        return (*found, Stage("models", self._weighed, self._told, round(self._seconds["models"], 6)))


def joined(funnels: list[tuple[Stage, ...]]) -> tuple[Stage, ...]:
    """The funnel of several runs together.

    >>> joined([(Stage("parse", 3, 2, 1.0),), (Stage("parse", 5, 1, 0.5),)])
    (Stage(name='parse', came=8, left=3, seconds=1.5),)
    """
    together = zip(*funnels, strict=True) if funnels else ()
    return tuple(
        Stage(same[0].name, sum(s.came for s in same), sum(s.left for s in same), sum(s.seconds for s in same))
        for same in together
    )
