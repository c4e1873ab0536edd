"""Pairs of actors -> the parties of whole claims: who acts together, and on whom together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bilateral.data.lexicon import MUTUAL
from bilateral.reading.encoder.session import PairScore

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Joint:
    """An act with all its parties, its surest pair's probability and the place (offset) where that pair looks."""

    act: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    probability: float
    offset: int


def joint_claims(scores: Iterable[PairScore], least: float) -> Iterator[Joint]:
    """The claims that the pairs above a probability add up to.

    >>> pairs = [PairScore("aid.give", "FRA", r, 0.6, 0) for r in ("TCD", "MLI")]
    >>> [joint.recipients for joint in joint_claims(pairs, 0.5)]
    [('MLI', 'TCD')]
    """
    by_act: defaultdict[str, list[PairScore]] = defaultdict(list)
    for score in scores:
        by_act[score.act].append(score)
    for act, pairs in by_act.items():
        yield from (_mutual if act in MUTUAL else _directed)(act, pairs, least)


def both_ways(pairs: Iterable[PairScore]) -> dict[Pair, float]:
    """The probability of each unordered pair of a mutual act: the mean of its two directions."""
    found: defaultdict[Pair, float] = defaultdict(float)
    for pair in pairs:
        if pair.recipient:
            found[_unordered(pair.actor, pair.recipient)] += pair.probability / 2
    return found


def _unordered(a: str, b: str) -> Pair:
    return (a, b) if a < b else (b, a)


def _mutual(act: str, pairs: Sequence[PairScore], least: float) -> Iterator[Joint]:
    """Sets of actors of whom each two are a pair; the surest pairs begin."""
    probable = {pair: p for pair, p in both_ways(pairs).items() if p > least}
    sets: list[tuple[set[str], float, Pair]] = []
    for pair, probability in sorted(probable.items(), key=lambda item: (-item[1], item[0])):
        home = next((s for s, _, _ in sets if _all_linked(s | {*pair}, probable)), None)
        if home is None:
            sets.append(({*pair}, probability, pair))
        else:
            home |= {*pair}
    places = {_unordered(p.actor, p.recipient): p.offset for p in sorted(pairs, key=lambda p: p.probability)}
    for together, probability, first in sets:
        yield Joint(act, tuple(sorted(together)), (), probability, places[first])


def _all_linked(actors: set[str], probable: Mapping[Pair, float]) -> bool:
    return all((a, b) in probable for a in actors for b in actors if a < b)


def _directed(act: str, pairs: Sequence[PairScore], least: float) -> Iterator[Joint]:
    """Actors that act on the same recipients act together."""
    rows: defaultdict[str, dict[str, PairScore]] = defaultdict(dict)
    for pair in pairs:
        if pair.probability > least:
            rows[pair.actor][pair.recipient] = pair
    together: defaultdict[tuple[str, ...], list[PairScore]] = defaultdict(list)
    for row in rows.values():
        kept = _somebody_or_nobody(row)
        surest = max(kept.values(), key=lambda pair: pair.probability)
        together[tuple(sorted(r for r in kept if r))].append(surest)
    for recipients, surest_pairs in together.items():
        first = max(surest_pairs, key=lambda pair: pair.probability)
        actors = tuple(sorted(pair.actor for pair in surest_pairs))
        yield Joint(act, actors, recipients, first.probability, first.offset)


def _somebody_or_nobody(row: Mapping[str, PairScore]) -> Mapping[str, PairScore]:
    """An act of one actor is on somebody or on nobody, whichever is surer."""
    if "" not in row or len(row) == 1:
        return row
    others = {recipient: pair for recipient, pair in row.items() if recipient}
    surest = max(pair.probability for pair in others.values())
    return others if row[""].probability < surest else {"": row[""]}
