"""A claim -> why the ledger holds it."""

from collections.abc import Iterable

from bilateral.model.entry import Entry
from bilateral.model.judgement import Judgement, Verdict
from bilateral.model.span import Span
from bilateral.model.why import Why
from bilateral.relations.contested import contested
from bilateral.relations.contests import Bench
from bilateral.relations.events import group
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
    events = (event for event in group(known.values(), bench.copies) if entry in event.entries)
    same = {one.id: one for event in events for one in event.entries}
    against: dict[str, Entry] = {}
    for contest in contested(known.values(), bench=bench):
        if any(entry in side.entries for side in contest.sides):
            others = (side for side in contest.sides if entry not in side.entries)
            against |= {one.id: one for side in others for one in side.entries}
    paragraph = _paragraph(text, entry.claim.span)
    return Why(
        entry,
        paragraph.of(text),
        Span(entry.claim.span.start - paragraph.start, entry.claim.span.end - paragraph.start),
        tuple(sorted((one for key, one in same.items() if key != entry.id), key=Entry.order)),
        tuple(sorted(against.values(), key=Entry.order)),
        tuple(voices((one for one in same.values() if one.verdict is not Verdict.REJECT), bench.copies)),
        tuple(judgements),
    )


def _paragraph(text: str, span: Span) -> Span:
    """The lines that the span stands on."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return Span(start, len(text) if end < 0 else end)
