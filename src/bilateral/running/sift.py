"""What is left of the documents that come in: not what was read before, another language, or a mere copy."""

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain
from time import perf_counter

from bilateral.ledger.seals import document_id, work_of
from bilateral.ledger.seen import Held, Seen
from bilateral.ledger.sketch import bands_of, hashes, sketch, words_in
from bilateral.model.document import Document
from bilateral.model.run import Setup
from bilateral.relations.copies import is_copy
from bilateral.running.apart import Read
from bilateral.running.reading import Reading, Unread
from bilateral.sources.language import READ

# Documents that are perhaps on their way to the ledger: more than all processes together have in hand.
_ON_THEIR_WAY = 1_000
_SENTENCE = 4  # words: less tells nothing of its own
_END = re.compile(r"(?<=[.!?…])[\"”’')\]]*\s+|\n+")


@dataclass(slots=True)
class _OnTheirWay:
    """The last documents that came in, found by their bands: the ledger may not have them yet."""

    _held: deque[Held] = field(default_factory=deque)
    _by_band: dict[int, Held] = field(default_factory=dict)

    def add(self, held: Held) -> None:
        self._held.append(held)
        for band in _bands(held):
            self._by_band.setdefault(band, held)
        if len(self._held) > _ON_THEIR_WAY:
            gone = self._held.popleft()
            for band in _bands(gone):
                if self._by_band.get(band) is gone:
                    del self._by_band[band]

    def has(self, key: str) -> bool:
        return any(held.id == key for held in self._held)

    def alike(self, told: Held) -> list[Held]:
        """Those that share a band, in the order they came in."""
        found = {id(one) for band in _bands(told) if (one := self._by_band.get(band))}
        return [held for held in self._held if id(held) in found] if found else []


@dataclass(slots=True)
class Sieve:
    """Keeps back what need not be read, and says why. ``seen`` is the ledger so far, ``setup`` what reads here.

    ``seconds`` is how long that took, by what was looked for: documents that are known, and copies.
    """

    seen: Seen
    setup: Setup
    seconds: defaultdict[Unread, float] = field(default_factory=lambda: defaultdict(float))
    _on_their_way: _OnTheirWay = field(default_factory=_OnTheirWay)

    def sifted(self, items: Iterable[Read]) -> Iterator[Read]:
        """The documents to be read, in order; a reading without claims in the place of each that need not be."""
        for item in items:
            yield self._sifted(item) if isinstance(item, Document) else item

    def _sifted(self, document: Document) -> Document | Reading:
        began = perf_counter()
        key = document_id(document)
        held = 0 if self._on_their_way.has(key) else self.seen.claims(document, self.setup)
        asked = perf_counter()
        self.seconds[Unread.KNOWN] += asked - began
        if held is not None:
            return Reading(document, (), Unread.KNOWN, held)
        told = _told(document, key)
        original = self._original(told)
        self.seconds[Unread.COPY] += perf_counter() - asked
        self._on_their_way.add(told)
        if document.language not in READ:
            return Reading(document, (), Unread.LANGUAGE)
        if original is None:
            return document
        document = replace(document, copy_of=original.id)
        return Reading(document, (), Unread.COPY) if _adds_nothing(told, original) else document

    def _original(self, told: Held) -> Held | None:
        """The first document of another work that this one is a near-copy of."""
        if not told.sketch:
            return None
        own = hashes(told.sketch)
        for other in chain(self._on_their_way.alike(told), self.seen.alike(told.work, told.sketch)):
            if other.work != told.work and is_copy(own, hashes(other.sketch)):
                return other
        return None


def _adds_nothing(copy: Held, original: Held) -> bool:
    """Whether all that a copy says stands in the original, whose day is known where the copy's is."""
    dated, told = original.published is not None or copy.published is None, _sentences(copy.text)
    return dated and bool(told) and told <= _sentences(original.text)


def _told(document: Document, key: str) -> Held:
    """A document as the ledger will hold it."""
    work = work_of(document.id, document.address)
    return Held(key, work, sketch(document.text), document.text, document.published)


def _bands(held: Held) -> list[int]:
    return bands_of(held.sketch) if held.sketch else []


def _sentences(text: str) -> frozenset[str]:
    words = (words_in(sentence) for sentence in _END.split(text))
    return frozenset(" ".join(sentence) for sentence in words if len(sentence) >= _SENTENCE)
