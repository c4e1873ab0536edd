"""Pairs of a gold and a predicted claim: the rules at the end of the definition of a claim."""

import re
from collections.abc import Iterable, Sequence

from bilateral.data.lexicon import MUTUAL
from bilateral.evaluation.goldset import Labelled

LEVELS = ("strict", "act", "family", "dyad")
# A longer predicted span points at nothing: the longest evidence of the gold set has 468 characters.
LONGEST_EVIDENCE = 600


def same(level: str, gold: Labelled, found: Labelled) -> bool:
    """Whether two claims say the same at a level.

    ``dyad`` any act between the same parties, ``family`` the same part of the act before the dot, ``act``
    the same act and roles, ``strict`` the status too.
    """
    if level == "dyad":
        return gold.actors | gold.recipients == found.actors | found.recipients
    if level == "family":
        return gold.act.split(".")[0] == found.act.split(".")[0] and same("dyad", gold, found)
    same_act = gold.act == found.act and has_parties(gold, found.actors, found.recipients)
    return same_act and (level == "act" or gold.status == found.status)


def has_parties(gold: Labelled, actors: Iterable[str], recipients: Iterable[str]) -> bool:
    """Whether a claim is of these parties; those of a mutual act are one set."""
    one, other = frozenset(actors), frozenset(recipients)
    if gold.act in MUTUAL:
        return gold.actors | gold.recipients == one | other
    return (gold.actors, gold.recipients) == (one, other)


def match(level: str, gold: Sequence[Labelled], found: Sequence[Labelled]) -> list[tuple[int, int]]:
    """Pairs of indices, each used once: equal status first, then the largest overlap of evidence."""
    options = sorted(
        (
            (a.status == b.status, shared, g, p)
            for g, a in enumerate(gold)
            for p, b in enumerate(found)
            if (shared := a.span.overlap(b.span))
            and b.span.end - b.span.start <= LONGEST_EVIDENCE
            and same(level, a, b)
        ),
        reverse=True,
    )
    pairs: list[tuple[int, int]] = []
    used_gold: set[int] = set()
    used_found: set[int] = set()
    for _, _, g, p in options:
        if g not in used_gold and p not in used_found:
            pairs.append((g, p))
            used_gold.add(g)
            used_found.add(p)
    return pairs


def same_when(a: str, b: str) -> bool:
    """Equal bounds: the mark for "about" does not count."""
    return re.sub(r"[~?%]", "", a) == re.sub(r"[~?%]", "", b)


def same_sources(a: Sequence[str], b: Sequence[str]) -> bool:
    """The same speakers in order: each pair shares a word of four letters or more, or one holds the other."""
    return len(a) == len(b) and all(_alike(x.lower(), y.lower()) for x, y in zip(a, b, strict=True))


def _alike(x: str, y: str) -> bool:
    return x in y or y in x or bool(set(re.findall(r"\w{4,}", x)) & set(re.findall(r"\w{4,}", y)))
