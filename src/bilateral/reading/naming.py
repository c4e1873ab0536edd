"""Where a text may name actors, sentence by sentence, by its words alone: what can be told before it is parsed."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from bilateral.data.gazetteer import gazetteer
from bilateral.data.name import NameKind, placed_words, plain
from bilateral.model.document import Document
from bilateral.reading.letters import in_letters

# Shorter texts are read whole, whatever they seem to tell: that costs no more, and a note has no second sentence to
# name its parties in.
SHORT = 600  # characters
# How many sentences from the nearest name of an actor a sentence may stand and still be parsed, where much of a text
# stands further off than that. Of the 4,455 claims of the training set that pass the checks 5 are lost so (54 if it is
# done to every text, 14 with two sentences), and a quarter of the news on other things that passes them is not parsed.
_NEAR = 1
_MUCH = 0.3  # of its characters
# Names that do not stand for an actor themselves, or for one of too many.
_NO_ACTOR = {NameKind.OTHER, NameKind.REGION, NameKind.POSTAL, NameKind.CITY, NameKind.SHARED_ORGAN}
_END = re.compile(r"(?<=[.!?…])[\"”’')\]]*\s+|\n+")
# At its hyphen the parser takes "vice-president" for two: a vice, and a president.
_VICE = re.compile(r"\b([Vv]ice)-(?=\w)")
_LETTER = re.compile(r"[^\n]")


@dataclass(slots=True)
class Sentence:
    """A sentence as its punctuation shows it, with the ids of the actors that may be named in it."""

    start: int
    end: int
    actors: set[str] = field(default_factory=set)


def sentences(document: Document) -> list[Sentence]:
    """The sentences of a text, one after the other from its first character to its last.

    >>> [(s.start, sorted(s.actors)) for s in sentences(Document("a", "France cut ties. So did Mali."))]
    [(0, ['FRA']), (17, ['MLI'])]
    """
    text = plain(in_letters(document.text))
    starts = [0, *(match.end() for match in _END.finditer(text))]
    found = [Sentence(start, end) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    for place, actors in _actors(text, document.published):
        found[bisect_right(starts, place) - 1].actors |= actors
    return found


def near_actors(document: Document) -> str:
    """The text as it is to be parsed: in its usual capitals, and blank where much of it stands far from all actors.

    A claim needs its parties, and to parse a sentence takes a hundred times as long as to look names up in it. No
    character moves, and lines stay lines.

    >>> far = "The rain fell on the hills all day. " * 20
    >>> near_actors(Document("a", f"{far}France cut ties.")).strip()
    'The rain fell on the hills all day. France cut ties.'
    """
    text = _VICE.sub(r"\1 ", in_letters(document.text))
    if len(text) < SHORT:
        return text
    told = sentences(document)
    near = [_is_near(told, place) for place in range(len(told))]
    far = sum(one.end - one.start for one, kept in zip(told, near, strict=True) if not kept)
    if far < _MUCH * len(text):
        return text
    parts = ((text[one.start : one.end], kept) for one, kept in zip(told, near, strict=True))
    return "".join(part if kept else _LETTER.sub(" ", part) for part, kept in parts)


def _is_near(told: Sequence[Sentence], place: int) -> bool:
    return any(one.actors for one in told[max(0, place - _NEAR) : place + _NEAR + 1])


def _actors(text: str, day: date | None) -> Iterator[tuple[int, frozenset[str]]]:
    """The actors that may be named at each place: by a name, or by the surname of one in office on the day."""
    spans, words = placed_words(text)
    bearers = gazetteer().bearers
    for position, _, names in gazetteer().index.walk(words):
        actors = {i for name in names if name.kind not in _NO_ACTOR for i in name.ids} if names else set()
        if not names and day and words[position][0].isupper():
            actors = {leader.state for leader in bearers(words[position], day)}
        if actors:
            yield spans[position][0], frozenset(actors)
