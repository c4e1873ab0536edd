"""Near-copies: texts that share most of their wording, as an agency's report and the papers that print it do."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType

from rensa import RMinHash, RMinHashLSH

Copies = Mapping[str, str]
NO_COPIES: Copies = MappingProxyType({})

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Likeness:
    """What counts as a copy: runs of ``run`` words, of which the share ``shared`` (Jaccard) is common to both.

    A text of fewer than ``least`` words is nobody's copy: "Russia invaded Ukraine" is written again and again.
    """

    run: int
    shared: float
    least: int


# An agency’s report is cut and given a new lead, so less than half is enough of a text; of a sentence, which many
# write alike, more must be left: one word in ten may differ in a long one, none in a short one.
TEXT = Likeness(run=4, shared=0.4, least=40)
SENTENCE = Likeness(run=2, shared=0.75, least=8)

# 256 hashes in 64 bands of four find 98 of 100 pairs that share half of their runs; every pair found is then counted.
_HASHES, _BANDS = 256, 64
_FEW = 12  # so few texts are compared pair by pair

Runs = frozenset[str]


def copies_of(texts: Mapping[str, str]) -> Copies:
    """The documents that are near-copies of one another, each with the first of its kind by id; others are left out.

    >>> report = " ".join(f"word{n}" for n in range(60))
    >>> copies_of({"a": report, "b": f"{report} with a new end", "c": report[::-1]})
    {'a': 'a', 'b': 'a'}
    """
    keys = sorted(texts)
    roots = alike([texts[key] for key in keys], TEXT)
    joined = {root for place, root in enumerate(roots) if root != place}
    return {key: keys[root] for key, root in zip(keys, roots, strict=True) if root in joined}


def alike(texts: Sequence[str], likeness: Likeness) -> list[int]:
    """For each text the place of the first that it is, directly or over others, a near-copy of; its own if of none."""
    roots = list(range(len(texts)))
    runs = [_runs(text, likeness) for text in texts]
    for one, other in _candidates(runs):
        if _share(runs[one], runs[other]) >= likeness.shared:
            first, second = sorted((_root(roots, one), _root(roots, other)))
            roots[second] = first
    return [_root(roots, place) for place in range(len(texts))]


def _runs(text: str, likeness: Likeness) -> Runs:
    words = _WORD.findall(text.casefold())
    if len(words) < likeness.least:
        return frozenset()
    return frozenset(" ".join(words[start : start + likeness.run]) for start in range(len(words) - likeness.run + 1))


def _candidates(runs: Sequence[Runs]) -> Iterator[tuple[int, int]]:
    """Pairs that may be alike: all of a few texts, of many those whose hashes meet."""
    told = [place for place, found in enumerate(runs) if found]
    if len(told) <= _FEW:
        yield from combinations(told, 2)
        return
    index, same = RMinHashLSH(0.5, _HASHES, _BANDS), defaultdict[Runs, list[int]](list)
    for place in told:
        same[runs[place]].append(place)
    for places in same.values():
        yield from ((places[0], place) for place in places[1:])
        hashed = RMinHash(_HASHES, 1)
        hashed.update(sorted(runs[places[0]]))
        yield from ((other, places[0]) for other in sorted(index.query(hashed)))
        index.insert(places[0], hashed)


def _share(one: Runs, other: Runs) -> float:
    return len(one & other) / len(one | other)


def _root(roots: Sequence[int], place: int) -> int:
    while roots[place] != place:
        place = roots[place]
    return place
