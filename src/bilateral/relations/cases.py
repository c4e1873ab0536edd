"""Claims -> the queue of the reviewer: what waits for a judgement, ordered by what matters."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from bilateral.model.case import Case, Reason
from bilateral.model.entry import Entry
from bilateral.model.judgement import Judgement, standing
from bilateral.model.state import Contest

# Below this confidence the reader itself holds a claim for more likely wrong than right.
_EVEN = 0.5

_ORDER = list(Reason)
Telling = tuple[str, str, str]


def cases(entries: Iterable[Entry], contests: Iterable[Contest] = ()) -> list[Case]:
    """The claims that wait for a judgement: contested first, then reopened, unsure and new ones.

    What stands in a contest that nothing has settled is contested; the contests stand with the newest first, and the
    claims of one together, side by side. Reopened and new claims stand with those first that the ledger took in last,
    by the day, and of these the last that were reported; unsure ones with the least sure first. A claim that a newer
    version of its document left out waits for nothing.
    """
    known = list(entries)
    contested = _contested(contests)
    earlier = _judged_before(known)
    waiting = [entry for entry in known if not entry.withdrawn and (entry.judgement is None or entry.reopened)]
    found = [_case(entry, contested, earlier) for entry in waiting]
    return sorted(found, key=lambda case: _urgency(case, contested))


def second_cases(entries: Iterable[Entry], judgements: Iterable[Judgement], author: str) -> list[Case]:
    """The claims that others have judged and this reviewer has not, in the order of a queue in which all are open."""
    seen = standing(one for one in judgements if one.author == author)
    judged = (entry for entry in entries if entry.judgement and entry.id not in seen)
    return [replace(case, blind=True) for case in cases(entry.unjudged for entry in judged)]


def _case(entry: Entry, contested: Mapping[str, tuple[int, Contest]], earlier: Mapping[Telling, Judgement]) -> Case:
    before = entry.judgement or earlier.get(_telling(entry))
    if entry.id in contested:
        return Case(entry, Reason.CONTESTED, contested[entry.id][1], before)
    if before:
        return Case(entry, Reason.REOPENED, None, before)
    return Case(entry, Reason.UNSURE if entry.claim.confidence < _EVEN else Reason.NEW)


def _contested(contests: Iterable[Contest]) -> dict[str, tuple[int, Contest]]:
    """The claims of unsettled contests by id, each with its contest and its place among all, the newest first."""
    still = [contest for contest in contests if not contest.holds]
    newest = sorted(still, key=lambda one: max(e.order() for side in one.sides for e in side.entries), reverse=True)
    found: dict[str, tuple[int, Contest]] = {}
    for contest in newest:
        for entry in (entry for side in contest.sides for entry in side.entries):
            found.setdefault(entry.id, (len(found), contest))
    return found


def _judged_before(entries: Iterable[Entry]) -> dict[Telling, Judgement]:
    """What was last decided about claims that a newer version of their document no longer tells at their place."""
    made = [(entry.judgement, _telling(entry)) for entry in entries if entry.withdrawn and entry.judgement]
    return {telling: judgement for judgement, telling in sorted(made, key=lambda pair: pair[0].order())}


def _telling(entry: Entry) -> Telling:
    """What the same claim has in common where the text around it has moved it: its document, act and words."""
    return entry.address or entry.claim.doc, entry.read.act, entry.read.evidence


def _urgency(case: Case, contested: Mapping[str, tuple[int, Contest]]) -> tuple[int, float, int, int, str, int, str]:
    """Sorts the most urgent first."""
    entry, within = case.entry, 0.0
    if case.reason is Reason.CONTESTED:
        within = contested[entry.id][0]
    elif case.reason is Reason.UNSURE:
        within = entry.claim.confidence
    reported, doc, start, key = entry.order()
    newest = -entry.recorded.date().toordinal(), -reported.toordinal()
    return _ORDER.index(case.reason), within, *newest, doc, start, key
