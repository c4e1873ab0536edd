"""What is left of the documents that come in: not what was read before, another language, or a mere copy."""

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from time import perf_counter

from bilateral.ledger.seals import document_id, work_of
from bilateral.ledger.seen import Held, Seen
from bilateral.ledger.sketch import hashes, sketch, words_in
from bilateral.model.document import Document
from bilateral.model.run import Setup
from bilateral.relations.copies import Hashes, is_copy
from bilateral.running.apart import Read
from bilateral.running.reading import Reading, Unread
from bilateral.sources.language import READ

# Documents that are perhaps on their way to the ledger: more than all processes together have in hand.
_ON_THEIR_WAY = 1_000
# Sentences of a document by which its like are looked for: a copy that was cut or mended shares one of the longest.
_PASSAGES = 3
_WORDS = 6  # the longest of each: few texts have all of them
_SENTENCE = 4  # words: less tells nothing of its own
_END = re.compile(r"(?<=[.!?…])[\"”’')\]]*\s+|\n+")


@dataclass(frozen=True, slots=True)
class _Known:
    """A document that came before: what another may be a copy of."""

    id: str
    work: str
    published: date | None
    sentences: frozenset[str]
    hashes: Hashes


@dataclass(slots=True)
class _OnTheirWay:
    """The last documents that came in, found by their sentences: the ledger may not have them yet."""

    _known: deque[_Known] = field(default_factory=deque)
    _by_sentence: dict[str, _Known] = field(default_factory=dict)

    def add(self, known: _Known) -> None:
        self._known.append(known)
        for sentence in known.sentences:
            self._by_sentence.setdefault(sentence, known)
        if len(self._known) > _ON_THEIR_WAY:
            gone = self._known.popleft()
            for sentence in gone.sentences:
                if self._by_sentence.get(sentence) is gone:
                    del self._by_sentence[sentence]

    def has(self, key: str) -> bool:
        return any(known.id == key for known in self._known)

    def alike(self, told: _Known) -> list[_Known]:
        """Those that share a sentence, in the order they came in."""
        found = {id(one): one for sentence in told.sentences if (one := self._by_sentence.get(sentence))}
        return [known for known in self._known if id(known) in found] if found else []


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
        told = _known(document, key)
        original = self._original(document, told)
        self.seconds[Unread.COPY] += perf_counter() - asked
        self._on_their_way.add(told)
        if document.language not in READ:
            return Reading(document, (), Unread.LANGUAGE)
        if original is None:
            return document
        document = replace(document, copy_of=original.id)
        return Reading(document, (), Unread.COPY) if _adds_nothing(told, original) else document

    def _original(self, document: Document, told: _Known) -> _Known | None:
        """The first document of another work that this one is a near-copy of."""
        if not told.hashes:
            return None
        earlier = (_of_held(held) for held in self.seen.alike(document, _passages(document.text)))
        for other in (*self._on_their_way.alike(told), *earlier):
            if other.work != told.work and is_copy(told.hashes, other.hashes):
                return other
        return None


def _adds_nothing(copy: _Known, original: _Known) -> bool:
    """Whether all that a copy says stands in the original, whose day is known where the copy's is."""
    dated = original.published is not None or copy.published is None
    return dated and copy.sentences <= original.sentences


def _known(document: Document, key: str) -> _Known:
    work = work_of(document.id, document.address)
    return _Known(key, work, document.published, _sentences(document.text), _hashes(document.text))


def _of_held(held: Held) -> _Known:
    return _Known(held.id, held.work, held.published, _sentences(held.text), _hashes(held.text))


def _hashes(text: str) -> Hashes:
    kept = sketch(text)
    return hashes(kept) if kept else ()


def _sentences(text: str) -> frozenset[str]:
    words = (words_in(sentence) for sentence in _END.split(text))
    return frozenset(" ".join(sentence) for sentence in words if len(sentence) >= _SENTENCE)


def _passages(text: str) -> list[str]:
    """The longest words of the longest sentences."""
    sentences = sorted((words_in(one) for one in _END.split(text)), key=len, reverse=True)[:_PASSAGES]
    return [" ".join(sorted(set(words), key=len, reverse=True)[:_WORDS]) for words in sentences if len(words) > _WORDS]
