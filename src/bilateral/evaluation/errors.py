"""Every miss and every false claim in context, grouped by the stage that lost it: the team's main instrument."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO

from rich.console import Console, Group
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from bilateral.evaluation.cues import verdict
from bilateral.evaluation.goldset import Labelled, LabelledDocument, labelled
from bilateral.evaluation.matching import match, same
from bilateral.model.span import Span
from bilateral.reading.page import Page
from bilateral.reading.proposals import Proposal
from bilateral.reading.reader import claims_of, pages
from bilateral.reading.selection import judged_proposals
from bilateral.reading.weights import shipped

# What can lose a claim, in the order of the stages; then what can make a false one.
STAGES = {
    "prose": "the sentence was taken for clutter",
    "mentions": "a party was not recognised within reach",
    "acts": "neither a cue nor the encoder proposed this act in the sentence",
    "roles": "the act was seen, the parties were out of reach",
    "status": "all is right but the status",
    "selection": "seen, and left out as too unsure or for other parties",
    "false: status": "claimed with a wrong status",
    "false: parties": "right act, wrong parties",
    "false: act": "right parties, wrong act",
    "false: nothing": "the readers saw no claim in these words",
}
# Characters of text shown on either side of the evidence.
CONTEXT = 160


@dataclass(frozen=True, slots=True)
class Loss:
    """One miss or one false claim: the stage that lost it and what was there instead."""

    stage: str
    doc: str
    text: str
    claim: Labelled
    beside: tuple[Labelled, ...]


def losses(documents: Sequence[LabelledDocument]) -> list[Loss]:
    """Read the documents and tell for each error the stage that made it."""
    found: list[Loss] = []
    for item, page in zip(documents, pages(d.document for d in documents), strict=True):
        claims = tuple(labelled(c.record(), item.document.text) for c in claims_of(page))
        found += [*_misses(item, page, claims), *_false(item, claims)]
    order = list(STAGES)
    return sorted(found, key=lambda loss: (order.index(loss.stage), loss.claim.act))


def _misses(item: LabelledDocument, page: Page, claims: tuple[Labelled, ...]) -> Iterator[Loss]:
    hit = {g for g, _ in match("strict", item.claims, claims)}
    proposed = [proposal for sentence in judged_proposals(page, shipped()) for proposal, _ in sentence]
    for g, gold in enumerate(item.claims):
        if g not in hit:
            beside = tuple(c for c in claims if c.span.overlap(gold.span))
            yield Loss(_stage(page, gold, beside, proposed), item.document.id, item.document.text, gold, beside)


def _stage(page: Page, gold: Labelled, beside: tuple[Labelled, ...], proposed: Sequence[Proposal]) -> str:
    if any(same("act", gold, c) for c in beside):
        return "status"
    if not any(_overlaps(page, s.start, s.end, gold.span) for s in page.sentences):
        return "prose"
    if not gold.actors | gold.recipients <= {i for m in page.mentions for i in m.ids}:
        return "mentions"
    acts = [p for p in proposed if p.act == gold.act and _tells(page, p, gold.span)]
    if not acts:
        return "acts"
    return "selection" if any(p.parties == gold.actors | gold.recipients for p in acts) else "roles"


def _overlaps(page: Page, start: int, end: int, span: Span) -> bool:
    return end > start and page.span(start, end).overlap(span) > 0


def _tells(page: Page, proposal: Proposal, span: Span) -> bool:
    sentence = page.sentences[proposal.sentence]
    return _overlaps(page, sentence.start, sentence.end, span)


def _false(item: LabelledDocument, claims: tuple[Labelled, ...]) -> Iterator[Loss]:
    hit = {p for _, p in match("strict", item.claims, claims)}
    for p, claim in enumerate(claims):
        if p not in hit:
            beside = tuple(g for g in item.claims if g.span.overlap(claim.span))
            yield Loss(f"false: {verdict(claim, beside)}", item.document.id, item.document.text, claim, beside)


def show(found: Sequence[Loss], console: Console) -> None:
    """Print the errors: a table of the stages, then each error with its words marked in their context."""
    console.print(_overview(found))
    for stage, meaning in STAGES.items():
        here = [loss for loss in found if loss.stage == stage]
        if here:
            console.rule(f"[bold]{stage}[/] {meaning}: {len(here)}")
            for loss in here:
                console.print(_panel(loss))


def as_html(found: Sequence[Loss]) -> str:
    """The errors as a page that needs nothing from outside."""
    console = Console(record=True, width=120, file=StringIO())
    show(found, console)
    return console.export_html(inline_styles=True)


def _overview(found: Sequence[Loss]) -> Table:
    table = Table("stage", "what it means", "errors", title=f"{len(found)} errors by the stage that made them")
    for stage, meaning in STAGES.items():
        table.add_row(stage, meaning, str(sum(loss.stage == stage for loss in found)))
    return table


def _panel(loss: Loss) -> Panel:
    wanted = "green" if not loss.stage.startswith("false") else "red"
    lines = [_line(loss.claim, wanted), *(_line(claim, "yellow") for claim in loss.beside)]
    return Panel(Group(_context(loss, wanted), *lines), title=Text(loss.doc), title_align="left", border_style="dim")


def _context(loss: Loss, style: str) -> Text:
    span = loss.claim.span
    start, end = max(0, span.start - CONTEXT), min(len(loss.text), span.end + CONTEXT)
    words = Text(loss.text[start:end].replace("\n", " "))
    words.stylize(f"bold {style}", span.start - start, span.end - start)
    return words


def _line(claim: Labelled, style: str) -> Text:
    actors, recipients = " ".join(sorted(claim.actors)), " ".join(sorted(claim.recipients))
    sources = " ← ".join(claim.sources)
    return Text(f"{claim.act}  {actors} → {recipients}  {claim.status}  {claim.when}  {sources}", style=style)
