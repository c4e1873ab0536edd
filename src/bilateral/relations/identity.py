"""Names that are one: the decisions of reviewers, each of which can be undone."""

from collections.abc import Iterable, Mapping

from bilateral.model.identity import Identity, Sameness


def standing(decisions: Iterable[Identity]) -> list[Identity]:
    """The newest decision on each pair, in order of time; of two at one moment, that with the smaller id."""
    last: dict[tuple[str, str], Identity] = {}
    for decision in sorted(decisions, key=lambda decision: (decision.at, decision.id)):
        held = last.get(decision.pair)
        if held is None or held.at < decision.at:
            last[decision.pair] = decision
    return sorted(last.values(), key=lambda decision: (decision.at, decision.pair))


def same(decisions: Iterable[Identity]) -> Mapping[str, str]:
    """Each name that was found to be another's, with the one that stands for all: the first by letters.

    What is the same as one thing is the same as what that is; but two that were found to be different are never
    joined over a third: the later of the decisions that would do so is left out. The order of decisions makes no
    difference.
    """
    last = standing(decisions)
    apart = [decision.pair for decision in last if decision.decision is Sameness.DIFFERENT]
    groups: dict[str, frozenset[str]] = {}
    for decision in last:
        if decision.decision is Sameness.SAME:
            joined = frozenset().union(*(groups.get(name, frozenset((name,))) for name in decision.pair))
            if not any(joined.issuperset(pair) for pair in apart):
                groups.update(dict.fromkeys(joined, joined))
    return {name: min(group) for name, group in groups.items()}
