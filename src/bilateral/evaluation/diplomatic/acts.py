"""The acts that the ledger has of the two states, by kind and year, held against what the titles answer."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bilateral.data.representation import levels
from bilateral.evaluation.counts import Counts
from bilateral.evaluation.diplomatic.guide import GUIDE, Article
from bilateral.evaluation.diplomatic.titles import Answer, Kind
from bilateral.model.claim import Status
from bilateral.model.dyad import Dyad
from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.model.when import OPEN, When
from bilateral.relations.rank import tells_mission
from bilateral.relations.representation import Step
from bilateral.relations.state import Course

_KINDS = {
    "recognition.grant": Kind.RECOGNISED,
    "relations.establish": Kind.ESTABLISHED,
    "relations.sever": Kind.SEVERED,
    "relations.suspend": Kind.SEVERED,
    "relations.restore": Kind.RESUMED,
    "relations.upgrade": Kind.RAISED,
    "mission.open": Kind.OPENED,
    "mission.close": Kind.CLOSED,
}
# A post raised to a mission is one opened; what is raised "to a legation" was none before.
_POST = re.compile(r"\b(?:consul|liaison|interests? section|(?:office|post)\b)", re.IGNORECASE)
_MISSION = re.compile(r"\b(?:embass|legation|mission)", re.IGNORECASE)
_CONSULAR = re.compile(r"\bconsul", re.IGNORECASE)
_STANDING = {"embassy", "legation"}
_RANKED = _STANDING | {level.abroad for level in levels() if level.abroad}


@dataclass(frozen=True, slots=True)
class Act:
    """An act that was read: its kind and its year."""

    kind: Kind
    year: int


def counts(answers: Iterable[Answer], acts: Sequence[Act]) -> Mapping[Kind, Counts]:
    """The counts by kind; each answer meets one act, and a title of several years whatever lies in them."""
    found = {kind: Counts(found=sum(act.kind is kind for act in acts)) for kind in Kind}
    left = list(acts)
    for answer in sorted(answers, key=lambda a: (a.last - a.first, a.first)):
        met = next((a for a in left if a.kind is answer.kind and answer.first <= a.year <= answer.last), None)
        if met is not None:
            left.remove(met)
        found[answer.kind] += Counts(gold=1, right=met is not None)
    return found


def course_of(article: Article, entries: Iterable[Entry]) -> Course:
    """The relations of the two states as an article tells them."""
    return Course.of((as_one(entry, article) for entry in entries), Dyad(GUIDE, article.state))


def acts_of(course: Course) -> list[Act]:
    """The dated acts that are told as done between the two states, and those that the envoys of the first show."""
    events = [bearing.event for bearing in course.borne if bearing.event.status is Status.DONE]
    acts = [act for event in events for act in _told(event)]
    acts += _shown(course.represented[0].steps, tuple(acts))
    return list({(act.kind, act.year): act for act in acts}.values())


def as_one(entry: Entry, article: Article) -> Entry:
    """The entry with the state's own id for its forerunners and heirs."""
    claim, kin = entry.claim, article.kin(entry.claim.when)

    def own(ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(article.state if i in kin else i for i in ids))

    others = tuple(replace(o, id=article.state if o.id in kin else o.id) for o in claim.others)
    return replace(
        entry, claim=replace(claim, actors=own(claim.actors), recipients=own(claim.recipients), others=others)
    )


def year_of(when: When) -> int | None:
    """The year in which something began, or ended where only that is told; ``None`` where more than one is meant."""
    end = when if "/" not in when.edtf else When.of(when.end if when.start == OPEN else when.start)
    if end.earliest is None or end.latest is None or end.earliest.year != end.latest.year:
        return None
    return end.earliest.year


def _told(event: Event) -> Iterator[Act]:
    kind, year = _kind(event), year_of(event.when)
    if kind is not None and year is not None:
        yield Act(kind, year)


def _kind(event: Event) -> Kind | None:
    """The kind of an event; none where it is of a consular post, or of relations that only grew better."""
    kind = _KINDS.get(event.act)
    said = [entry.claim.evidence for entry in event.entries]
    if kind is Kind.RAISED:
        raised = any(map(_MISSION.search, said))
        return (Kind.OPENED if any(map(_POST.search, said)) else Kind.RAISED) if raised else None
    if kind in {Kind.OPENED, Kind.CLOSED} and not tells_mission(event):
        return None
    if kind in {Kind.OPENED, Kind.CLOSED}:
        posts = all(_CONSULAR.search(s) and not _MISSION.search(s) for s in said)
        return None if posts else kind
    if kind is Kind.RECOGNISED or kind is None:
        return kind
    return None if all(_CONSULAR.search(s) and "diplomatic" not in s.lower() for s in said) else kind


def _shown(steps: Sequence[Step], told: Sequence[Act]) -> Iterator[Act]:
    """What credentials show: that a mission stands or has been raised, and that there are relations."""
    for place, step in enumerate(steps):
        kind = _shown_kind([earlier.level for earlier in steps[:place]], step)
        if kind is Kind.RESUMED and any(act.kind is kind and act.year >= step.day.year for act in told):
            kind = None
        if kind is not None:
            yield Act(kind, step.day.year)
    first = next((step for step in steps if step.level in _RANKED and _shows_relations(step.event)), None)
    known = any(act.kind in {Kind.ESTABLISHED, Kind.RESUMED} for act in told)
    if first is not None and not known:
        yield Act(Kind.ESTABLISHED, first.day.year)


def _shows_relations(event: Event) -> bool:
    """Whether what brought a level about has two states deal with each other: a consul is received without that."""
    return (
        event.when.known
        and event.act != "envoy.appoint"
        and not any(_CONSULAR.search(e.claim.evidence) for e in event.entries)
    )


def _shown_kind(before: Sequence[str], step: Step) -> Kind | None:
    """What the credentials of an envoy show: the first, a mission; after a break, that there are relations again."""
    shown = step.event.act == "envoy.accredit" and step.day == step.event.when.earliest
    if step.told or step.level not in _STANDING or not shown:
        return None
    if before and before[-1] in _STANDING:
        return Kind.RAISED
    return Kind.RESUMED if _STANDING & set(before) else Kind.OPENED
