"""What the encoder reads at once: a run of sentences, behind the actors that may be meant in them."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bilateral.reading.encoder.masking import kind_word
from bilateral.reading.encoder.sentences import Masked
from bilateral.reading.encoder.wordpieces import CLS, MARKS, SEP, wordpieces

# Word pieces: of a sentence only its beginning is read; a window holds as many sentences as fit.
LONGEST_SENTENCE, LONGEST = 110, 160
# Of a joint mention ("the three states") so many actors are marked.
_MARKED_TOGETHER = 3

# A token id, the actor that it marks ("" for none) and its place in the text (-1 for none).
Mark = tuple[int, str, int]


@dataclass(slots=True)
class Window:
    """Token ids with, for each, the actor that it marks and its place in the text.

    ``bounds`` tells for each of the sentences where it begins and ends among the tokens; ``places`` for each actor
    the tokens that mark it.
    """

    sentences: Sequence[Masked]
    tokens: list[int] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)
    bounds: list[tuple[int, int]] = field(default_factory=list)
    places: dict[str, list[int]] = field(default_factory=dict)

    def add(self, marks: Sequence[Mark]) -> None:
        """Append words and marks."""
        for token, owner, offset in marks:
            if owner:
                self.places.setdefault(owner, []).append(len(self.tokens))
            self.tokens.append(token)
            self.offsets.append(offset)


def windows(sentences: Sequence[Masked], longest: int = LONGEST) -> Iterator[Sequence[Masked]]:
    """Runs of sentences of about equal length, none much longer than ``longest`` word pieces."""
    lengths = [min(LONGEST_SENTENCE, sum(len(wordpieces(p.word)) for p in s.pieces)) for s in sentences]
    share = sum(lengths) / max(1, math.ceil(sum(lengths) / longest))
    run: list[Masked] = []
    size = 0
    for sentence, length in zip(sentences, lengths, strict=True):
        if run and size + length / 2 > share:
            yield run
            run, size = [], 0
        run.append(sentence)
        size += length
    if run:
        yield run


def actors_of(run: Sequence[Masked]) -> list[str]:
    """All actors that may be parties in a run of sentences, as many as there are marks."""
    return list(dict.fromkeys(i for sentence in run for i in sentence.actors))[: len(MARKS)]


def window_of(run: Sequence[Masked], slots: Mapping[str, int]) -> Window:
    """The window of a run of sentences. ``slots`` gives each of its actors the number of its mark."""
    window = Window(run)
    here = {i for sentence in run for piece in sentence.pieces for i in piece.ids}
    window.add([(CLS, "", -1)])
    for actor, slot in slots.items():  # those that no sentence here names
        if actor not in here:
            window.add([(MARKS[slot], actor, -1), *((token, "", -1) for token in wordpieces(kind_word(actor)))])
    window.add([(SEP, "", -1)])
    for sentence in run:
        start = len(window.tokens)
        window.add(_marks(sentence, slots)[:LONGEST_SENTENCE])
        window.bounds.append((start, len(window.tokens)))
    window.add([(SEP, "", -1)])
    return window


def as_read(run: Sequence[Masked]) -> Window:
    """The window with the marks in order of the actors."""
    return window_of(run, {actor: slot for slot, actor in enumerate(actors_of(run))})


def _marks(sentence: Masked, slots: Mapping[str, int]) -> list[Mark]:
    found: list[Mark] = []
    for piece in sentence.pieces:
        marked = [i for i in piece.ids[:_MARKED_TOGETHER] if i in slots]
        found += ((MARKS[slots[i]], i, piece.offset) for i in marked)
        if not piece.ids:
            found += ((token, "", piece.offset) for token in wordpieces(piece.word))
    return found
