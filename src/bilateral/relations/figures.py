"""Judgements -> what they tell of the reader and of its reviewers."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from bilateral.model.claim import Claim
from bilateral.model.correction import NUMBERS, fields_of
from bilateral.model.figures import Agreement, Change, Figures, Tally
from bilateral.model.judgement import Judgement, Verdict, standing

_VERDICTS = (Verdict.ACCEPT, Verdict.REJECT, Verdict.CORRECT)


def figures(judgements: Iterable[Judgement], claims: Mapping[str, Claim]) -> Figures:
    """Count the judgements; ``claims`` are the claims as the reader made them, by id, as far as they are known."""
    made = list(judgements)
    stands = standing(made)
    by_author: defaultdict[str, list[Judgement]] = defaultdict(list)
    for one in made:
        by_author[one.author].append(one)
    verdicts = {author: {c: j.verdict for c, j in standing(own).items()} for author, own in sorted(by_author.items())}
    by_act: defaultdict[str, list[Verdict]] = defaultdict(list)
    for claim, one in stands.items():
        if claim in claims:
            by_act[claims[claim].act].append(one.verdict)
    changes = list(_changes(stands, claims))
    return Figures(
        total=_tally("", [one.verdict for one in stands.values()]),
        reviewers=tuple(_tally(author, said.values()) for author, said in verdicts.items() if said),
        agreements=tuple(_agreements(verdicts)),
        acts=tuple(sorted((_tally(act, said) for act, said in by_act.items()), key=_most_wrong)),
        fields=tuple(_most(Counter(change.field for change in changes))),
        changes=tuple(_summed(changes)),
    )


def agreement(one: str, other: str, pairs: Iterable[tuple[Verdict, Verdict]]) -> Agreement:
    """How far two agree, from their verdicts on the same claims, of which there must be one at least.

    Kappa is that of J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological
    Measurement 20 (1960): agreement above that of chance, as a share of what chance leaves.

    >>> yes, no = Verdict.ACCEPT, Verdict.REJECT
    >>> agreement("Ada", "Bo", [(yes, yes)] * 20 + [(yes, no)] * 5 + [(no, yes)] * 10 + [(no, no)] * 15).record()
    {'reviewers': ['Ada', 'Bo'], 'claims': 50, 'agreement': 0.7, 'kappa': 0.4}
    """
    both = list(pairs)
    observed = sum(first is second for first, second in both) / len(both)
    firsts, seconds = Counter(first for first, _ in both), Counter(second for _, second in both)
    chance = sum(firsts[verdict] * seconds[verdict] for verdict in _VERDICTS) / len(both) ** 2
    return Agreement(one, other, len(both), observed, None if chance == 1 else (observed - chance) / (1 - chance))


def _agreements(verdicts: Mapping[str, Mapping[str, Verdict]]) -> Iterator[Agreement]:
    for (one, first), (other, second) in combinations(verdicts.items(), 2):
        if shared := sorted(first.keys() & second.keys()):
            yield agreement(one, other, [(first[claim], second[claim]) for claim in shared])


def _changes(stands: Mapping[str, Judgement], claims: Mapping[str, Claim]) -> Iterator[Change]:
    """The fields that were corrected; words and their place are one."""
    for key, one in stands.items():
        if one.verdict is Verdict.CORRECT and key in claims:
            record = claims[key].record()
            for field, meant in fields_of(one.correction).items():
                if field not in NUMBERS:
                    yield Change(field, record[field], meant, 1)


def _summed(changes: Sequence[Change]) -> list[Change]:
    """Each change once, with the number of claims in which it was made, the most frequent first."""
    counts = Counter(json.dumps([one.field, one.read, one.meant]) for one in changes)
    found = ((json.loads(told), number) for told, number in _most(counts))
    return [Change(field, read, meant, number) for (field, read, meant), number in found]


def _most(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda counted: (-counted[1], counted[0]))


def _tally(name: str, verdicts: Iterable[Verdict]) -> Tally:
    counts = Counter(verdicts)
    return Tally(name, *(counts[verdict] for verdict in _VERDICTS))


def _most_wrong(one: Tally) -> tuple[int, str]:
    return -(one.rejected + one.corrected), one.name
