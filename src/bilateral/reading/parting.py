"""One act told of several recipients, some with a time of their own: "accredited to Peru and, after 1871, to Chile"."""

from collections.abc import Iterator
from dataclasses import replace

from bilateral.model.when import When
from bilateral.reading.page import DateMention, Mention, Page
from bilateral.reading.proposals import Proposal

_JOINING = {"ADP", "CCONJ", "DET", "PUNCT", "SPACE"}


def parted(page: Page, proposal: Proposal) -> Iterator[tuple[Proposal, When | None]]:
    """The proposal in as many parts as its recipients have times: the first has the time of the act (``None``)."""
    rest = set(proposal.recipients)
    parts: list[tuple[list[str], When | None]] = [([], None)]
    before: Mention | None = None
    for mention in _in_order(page, proposal):
        own = _own_date(page, before, mention) if before is not None else None
        if own is not None:
            parts.append(([], own.when))
        parts[-1][0].extend(i for i in mention.ids if i in rest)
        rest -= set(mention.ids)
        before = mention
    if len(parts) == 1 or rest:
        yield proposal, None
        return
    yield from ((replace(proposal, recipients=tuple(ids)), when) for ids, when in parts if ids)


def _in_order(page: Page, proposal: Proposal) -> list[Mention]:
    """Where the recipients are named after the trigger, in order of the text."""
    end = page.sentences[proposal.sentence].end
    wanted, found = set(proposal.recipients), []
    for mention in page.mentions:
        if proposal.trigger.token < mention.head < end and wanted.intersection(mention.ids):
            wanted.difference_update(mention.ids)
            found.append(mention)
    return found


def _own_date(page: Page, before: Mention, mention: Mention) -> DateMention | None:
    """The date between two recipients, where nothing but joining words stands beside it."""
    left, right = page.doc[before.end - 1], page.doc[mention.start]
    for told in page.dates:
        if left.idx < told.span.start and told.span.end <= right.idx:
            between = [t for t in page.doc[before.end : mention.start] if not told.span.start <= t.idx < told.span.end]
            return told if all(t.pos_ in _JOINING for t in between) else None
    return None
