"""Document -> claims: the stages of reading, in order."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import tee

from bilateral.model.claim import Claim
from bilateral.model.document import Document
from bilateral.model.when import When
from bilateral.reading.ahead import in_time, own_time
from bilateral.reading.amounts import amount_of
from bilateral.reading.attribution import find_attributions, reporting, sources_of
from bilateral.reading.clutter import prose
from bilateral.reading.coreference import resolve
from bilateral.reading.dates import date_of, find_dates
from bilateral.reading.eras import in_their_day
from bilateral.reading.evidence import evidence_of
from bilateral.reading.first_person import resolve_first_person
from bilateral.reading.mentions import find_mentions
from bilateral.reading.naming import near_actors
from bilateral.reading.others import hosts, mediators, others_of
from bilateral.reading.page import Page, Trigger
from bilateral.reading.parser import parse
from bilateral.reading.parting import parted
from bilateral.reading.proposals import Proposal
from bilateral.reading.sectors import sectors_of
from bilateral.reading.selection import Chosen, select
from bilateral.reading.status import status_of
from bilateral.reading.triggers import find_triggers
from bilateral.reading.voicing import VOICED
from bilateral.reading.weights import Weights, shipped


def read(documents: Iterable[Document]) -> Iterator[tuple[Document, list[Claim]]]:
    """Read documents in batches, in order; each comes back with its claims in order of the text."""
    for page in pages(documents):
        yield page.document, claims_of(page)


def pages(documents: Iterable[Document]) -> Iterator[Page]:
    """The documents with what the stages found in them."""
    kept, texts = tee(documents)
    for document, doc in zip(kept, parse(map(near_actors, texts)), strict=True):
        page = Page(document, doc)
        page.sentences = prose(document, doc)  # 1. what is prose
        page.mentions = find_mentions(page)  # 2. who is named
        page.mentions = resolve(page)  # 3. who is meant by "they", "the minister", "the two countries"
        page.dates = find_dates(page)  # 4. when
        page.triggers = find_triggers(page)  # 5. what is done
        page.attributions = find_attributions(page)  # 6. who says so
        page.mentions = resolve_first_person(page)  # and who is meant by "we"
        yield page


def claims_of(page: Page, weights: Weights | None = None) -> list[Claim]:
    """The claims of a page whose stages are done, in order of their triggers."""
    return [claim for _, claim in claims_with_triggers(page, weights)]


def claims_with_triggers(page: Page, weights: Weights | None = None) -> list[tuple[Trigger, Claim]]:
    """Each claim with the trigger that told it."""
    chosen = select(page, weights or shipped())  # 7. who does it to whom, and is it a claim
    parts = [(replace(c, proposal=part), when) for c in chosen for part, when in parted(page, c.proposal)]
    found = [(c.proposal.trigger, claim_of(page, c, when)) for c, when in parts]
    return [(trigger, claim) for trigger, claim in found if claim is not None]


def claim_of(page: Page, chosen: Chosen, own: When | None = None) -> Claim | None:
    """The claim that a proposal makes, at a time of its own; ``None`` where it is told only under "if"."""
    trigger = chosen.proposal.trigger
    status = status_of(page, trigger)  # 8. how far it is real
    if status is None:
        return None
    when = own_time(page, trigger, own or date_of(page, trigger))
    span = evidence_of(page, trigger)  # 9. its words
    parties, told = chosen.proposal.parties, page.document.published
    actors, recipients = (in_their_day(i, when, told, parties) for i in _parties(page, chosen.proposal))
    return Claim(
        doc=page.document.id,
        span=span,
        evidence=span.of(page.document.text),
        act=trigger.cue.act,
        actors=actors,
        recipients=recipients,
        others=others_of(page, trigger, span, frozenset((*actors, *recipients))),
        status=status if trigger.cue.act.startswith(VOICED) else in_time(status, when, page.document.published),
        when=when,
        sources=reporting(sources_of(page, trigger.token, trigger.cue.act), trigger.cue.act, actors),
        amount=amount_of(page, trigger, span),
        sectors=sectors_of(page, trigger, span),
        confidence=chosen.confidence,
    )


def _parties(page: Page, proposal: Proposal) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Actors and recipients; who brings two others together, or is host to them, is none of them."""
    beside = (*mediators(page, proposal.trigger), *hosts(page, proposal.trigger))
    helping = {i for mention in beside for i in mention.ids}
    others = tuple(i for i in proposal.actors if i not in helping)
    return (others if len(others) > 1 else proposal.actors), proposal.recipients
