"""The acts that the ledger has of the two states, by kind and year, held against what the titles answer."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bilateral.data.components import component_kinds, first
from bilateral.evaluation.diplomatic.guide import Article
from bilateral.evaluation.diplomatic.titles import Answer, Kind
from bilateral.model.claim import Status
from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.relations.events import group

GUIDE = "USA"  # whose relations the guide tells
KINDS = {
    "recognition.grant": Kind.RECOGNISED,
    "relations.establish": Kind.ESTABLISHED,
    "relations.sever": Kind.SEVERED,
    "relations.suspend": Kind.SEVERED,
    "relations.restore": Kind.RESUMED,
    "relations.upgrade": Kind.RAISED,
    "mission.open": Kind.OPENED,
    "mission.close": Kind.CLOSED,
}


@dataclass(frozen=True, slots=True)
class Read:
    """An act that was read: its kind, the first and last year it can mean, and the event that tells it."""

    kind: Kind
    first: int
    last: int
    event: Event


def acts_of(article: Article, entries: Iterable[Entry]) -> list[Read]:
    """The dated acts that an article tells as done between the two states, by time; each kind once a year."""
    found: dict[tuple[Kind, int, int], Read] = {}
    for event in group(entry for entry in entries if entry.claim.doc == article.document.id):
        kind = KINDS.get(event.act)
        if kind is None or event.status is not Status.DONE or not _is_between(event, article) or not _counts(event, kind):
            continue
        begun, ended = event.when.earliest, event.when.latest
        if begun and ended and (begun.year == ended.year):
            found.setdefault((kind, begun.year, ended.year), Read(kind, begun.year, ended.year, event))
    return list(found.values())


def _is_between(event: Event, article: Article) -> bool:
    one, other = event.dyad
    return (one == GUIDE and other in article.states) or (other == GUIDE and one in article.states)


def _counts(event: Event, kind: Kind) -> bool:
    """Whether it is of more than a consular post."""
    if kind is Kind.RECOGNISED:
        return True
    said = [e.claim.evidence.lower() for e in event.entries]
    parts = component_kinds()["missions"].parts
    if kind in (Kind.OPENED, Kind.CLOSED):
        return any(first(parts, (s,)) != "consulate" for s in said)
    return any("diplomatic" in s or "consul" not in s for s in said) 
