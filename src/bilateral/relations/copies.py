"""Near-copies: texts that share most of their wording, as an agency's report and the papers that print it do."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from math import ceil
from operator import eq
from types import MappingProxyType
from typing import TypeVar

from bilateral.ledger.sketch import HASHES, bands_of, hashes, words_in

Copies = Mapping[str, str]
NO_COPIES: Copies = MappingProxyType({})

# An agency’s report is cut and given a new lead, so less than half of its runs of words is enough of a text (the share
# is Jaccard's). Of a sentence, which many write alike, more must be left: one word in ten may differ in a long one,
# none in a short one; and one of fewer than eight words is nobody's: "Russia invaded Ukraine" is written by all.
_OF_TEXT, _OF_SENTENCE, _LEAST = 0.4, 0.75, 8

_FEW = 12  # so few sentences are compared each with each

Key = TypeVar("Key", str, int)
Hashes = tuple[int, ...]
Runs = frozenset[tuple[str, str]]


def copies_of(sketches: Mapping[str, str]) -> Copies:
    """The documents that are near-copies of one another, each with the first of its kind by id; others are left out.

    >>> from bilateral.ledger.sketch import sketch
    >>> report = " ".join(f"word{n}" for n in range(60))
    >>> texts = {"a": report, "b": f"{report} with a new end", "c": report[::-1]}
    >>> copies_of({document: sketch(text) for document, text in texts.items()})
    {'a': 'a', 'b': 'a'}
    """
    told = {key: kept for key, kept in sorted(sketches.items()) if kept}
    roots: dict[str, str] = {}
    for one, other in _meeting(told):
        if is_copy(hashes(told[one]), hashes(told[other])):
            _join(roots, one, other)
    copied = {root_of(roots, key) for key in roots}
    return {key: root_of(roots, key) for key in told if key in roots or key in copied}


def is_copy(one: Hashes, other: Hashes) -> bool:
    """Whether two texts, by their hashes, are near-copies; a text too short to be one has no hashes."""
    return bool(sum(map(eq, one, other)) >= _OF_TEXT * HASHES)


def alike(sentences: Sequence[str]) -> list[int]:
    """For each sentence the place of the first that it is, directly or over others, nearly the same as; else its own.

    >>> alike([f"The envoy {left} the country on Sunday with all his staff." for left in ("left", "has left", "quit")])
    [0, 0, 2]
    """
    runs = {sentence: _runs(sentence) for sentence in dict.fromkeys(sentences)}
    places: defaultdict[Runs, list[int]] = defaultdict(list)
    for place, sentence in enumerate(sentences):
        places[runs[sentence]].append(place)
    places.pop(frozenset(), None)
    roots: dict[int, int] = {}
    for same in places.values():
        roots.update(dict.fromkeys(same[1:], same[0]))
    for one, other in _near(list(places)):
        shared = len(one & other)
        if shared >= _OF_SENTENCE * (len(one) + len(other) - shared):
            _join(roots, places[one][0], places[other][0])
    return [root_of(roots, place) for place in range(len(sentences))]


def _meeting(told: Mapping[str, str]) -> set[tuple[str, str]]:
    """Pairs of documents of whose sketches a band is the same."""
    found: set[tuple[str, str]] = set()
    last: dict[int, str] = {}
    for document, kept in told.items():
        for band in bands_of(kept):
            if band in last:
                found.add((last[band], document))
            last[band] = document
    return found


def _runs(sentence: str) -> Runs:
    words = words_in(sentence)
    return frozenset(pairwise(words)) if len(words) >= _LEAST else frozenset()


def _near(runs: Sequence[Runs]) -> Iterator[tuple[Runs, Runs]]:
    """Pairs that may be alike: all of a few; of many those that share one of their rarest runs.

    Of two that have three quarters in common, one at least of the rarest quarter of each stands in both.
    """
    if len(runs) <= _FEW:
        yield from combinations(runs, 2)
        return
    spread = Counter(run for found in runs for run in found)
    holding: defaultdict[tuple[str, str], list[Runs]] = defaultdict(list)
    for found in runs:
        rarest = sorted(found, key=lambda run: (spread[run], run))[: len(found) - ceil(_OF_SENTENCE * len(found)) + 1]
        for other in {other for run in rarest for other in holding[run]}:
            yield other, found
        for run in rarest:
            holding[run].append(found)


def _join(roots: dict[Key, Key], one: Key, other: Key) -> None:
    """Let what stands behind one of the two stand behind both: the first."""
    first, second = sorted((root_of(roots, one), root_of(roots, other)))
    if first != second:
        roots[second] = first


def root_of(roots: Mapping[Key, Key], key: Key) -> Key:
    """What stands behind a key, directly or over others; itself where nothing does."""
    while key in roots:
        key = roots[key]
    return key
