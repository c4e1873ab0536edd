"""A claim -> why the ledger holds it."""

from collections.abc import Iterable

from bilateral.model.claim import Status
from bilateral.model.document import page_at
from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.model.judgement import Judgement, Verdict
from bilateral.model.span import Span
from bilateral.model.why import Why
from bilateral.relations.contested import contested
from bilateral.relations.contests import Bench
from bilateral.relations.events import days_of, group
from bilateral.relations.origins import voices


def why(
    entry: Entry,
    text: str,
    about: Iterable[Entry],
    bench: Bench | None = None,
    judgements: Iterable[Judgement] = (),
) -> Why:
    """Explain an entry from the text of its document, the claims about the same parties, and judgements about it.

    The claims may be with it or without.
    """
    bench = bench or Bench()
    known = {one.id: one for one in about} | {entry.id: entry}
    events = group(known.values(), None)
    own = [event for event in events if entry in event.entries]
    same = {one.id: one for event in own for one in event.entries}
    denying = (event for event in events if any(_denies(event, one) or _denies(one, event) for one in own))
    against = {one.id: one for event in denying for one in event.entries}
    for contest in contested(known.values(), bench=bench):
        if any(entry in side.entries for side in contest.sides):
            others = (side for side in contest.sides if entry not in side.entries)
            against |= {one.id: one for side in others for one in side.entries}
    return Why(
        entry,
        *paragraph_of(text, entry.claim.span),
        tuple(sorted((one for key, one in same.items() if key != entry.id), key=Entry.order)),
        tuple(sorted(against.values(), key=Entry.order)),
        tuple(voices((one for one in same.values() if one.verdict is not Verdict.REJECT), bench.copies)),
        tuple(judgements),
        page_at(text, entry.claim.span.start),
    )


def _denies(one: Event, other: Event) -> bool:
    """Whether one event is the denial of another, also where the act changes nothing in the state of relations."""
    told = one.status is Status.DENIED and other.status in {Status.DONE, Status.POSSIBLE}
    (first, last), (begun, ended) = days_of(one), days_of(other)
    return told and (one.act, one.dyad) == (other.act, other.dyad) and first <= ended and begun <= last


def paragraph_of(text: str, span: Span) -> tuple[str, Span]:
    r"""The lines of a text that a span stands on, and its place in them.

    >>> paragraph_of("A headline\nIt was cut.", Span(14, 21))
    ('It was cut.', Span(start=3, end=10))
    """
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return text[start : None if end < 0 else end], Span(span.start - start, span.end - start)
