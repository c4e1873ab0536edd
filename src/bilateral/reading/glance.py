"""A glance at a text before it is parsed: whether it can tell what one actor did to another.

To parse a text takes a hundred times as long as to look names and words up in it, and of the news of the world most is
about other things. ``benchmarks/funnel.py`` measures what is lost.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import chain, pairwise

from spacy.pipeline import Lemmatizer

from bilateral.data.gazetteer import gazetteer
from bilateral.data.lexicon import load_acts
from bilateral.data.name import NameKind, placed_words, plain
from bilateral.model.document import Document
from bilateral.reading.letters import in_letters
from bilateral.reading.parser import pipeline

# Shorter texts are read whatever they seem to tell: that costs no more, and a note has no second sentence to name its
# parties in.
SHORT = 600  # characters
# Names that do not stand for an actor themselves, or for one of too many.
_NO_ACTOR = {NameKind.OTHER, NameKind.REGION, NameKind.POSTAL, NameKind.CITY, NameKind.SHARED_ORGAN}
_END = re.compile(r"(?<=[.!?…])[\"”’')\]]*\s+|\n+")


def is_promising(document: Document) -> bool:
    """Whether a text names two actors in one sentence or two that follow each other, with a word that may tell an act.

    >>> filler = "The rain fell on the hills all day. " * 20
    >>> is_promising(Document("a", f"{filler} France recalled its envoy from Niger."))
    True
    >>> is_promising(Document("b", f"{filler} France is proud of its cheese."))
    False
    """
    text = plain(in_letters(document.text))
    if len(text) < SHORT:
        return True
    starts = [0, *(match.end() for match in _END.finditer(text))]
    named: list[set[str]] = [set() for _ in starts]
    for place, actors in _actors(text, document.published):
        named[bisect_right(starts, place) - 1] |= actors
    together = [named[0], *(before | here for before, here in pairwise(named))]
    sentences = zip(together, starts, [*starts[1:], len(text)], strict=True)
    return any(len(actors) > 1 and _tells(text[start:end]) for actors, start, end in sentences)


def _actors(text: str, day: date | None) -> Iterator[tuple[int, frozenset[str]]]:
    """The actors that may be named at each place: by a name, or by the surname of one in office on the day."""
    spans, words = placed_words(text)
    index, leaders = gazetteer().index, gazetteer().bearers
    position = 0
    while position < len(words):
        length, options = index.at(words, position)
        actors = {i for option in options if option.kind not in _NO_ACTOR for i in option.ids}
        if not length and day and words[position][0].isupper():
            actors = {leader.state for leader in leaders(words[position], day)}
        if actors:
            yield spans[position][0], frozenset(actors)
        position += length or 1


def _tells(sentence: str) -> bool:
    return not _forms().isdisjoint(re.findall(r"[a-z]+", sentence.lower()))


@cache
def _forms() -> frozenset[str]:
    """The words that carry the cues of the acts, in all their forms."""
    carriers = {lemma.split()[0].lower() for act in load_acts().values() for cue in act.cues for lemma in cue.lemmas}
    regular = (form for word in carriers for form in _regular(word))
    return frozenset(chain(regular, (form for form, lemmas in _irregular() if not carriers.isdisjoint(lemmas))))


def _regular(word: str) -> Iterator[str]:
    """The regular forms of a verb or noun; some that do not exist are of no harm.

    >>> sorted({"sign", "signs", "signed", "signing", "bans", "banned", "denies", "denied"} - {
    ...     form for word in ("sign", "ban", "deny") for form in _regular(word)})
    []
    """
    yield from (word, f"{word}s", f"{word}es", f"{word}d", f"{word}ed", f"{word}ing")
    yield from (f"{word}{word[-1]}ed", f"{word}{word[-1]}ing")
    yield from (f"{word[:-1]}{ending}" for ending in ("ies", "ied", "ing"))


def _irregular() -> Iterator[tuple[str, list[str]]]:
    lemmatizer = pipeline().get_pipe("lemmatizer")
    assert isinstance(lemmatizer, Lemmatizer)
    forms = lemmatizer.lookups.get_table("lemma_exc")
    return chain(forms["verb"].items(), forms["noun"].items())
