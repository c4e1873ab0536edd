"""How one claim is shown: marked in its paragraph, with what is known of it below."""

from collections.abc import Mapping
from types import MappingProxyType

from rich.table import Table
from rich.text import Text

from bilateral.cli.wording import name_of
from bilateral.model.claim import OtherParty
from bilateral.model.entry import Entry
from bilateral.model.source import Source
from bilateral.model.span import Span
from bilateral.model.when import When


def marked(paragraph: str, evidence: Span) -> Text:
    """A paragraph on one line, with its evidence marked."""
    text = Text(paragraph.replace("\n", " "))
    text.stylize("bold reverse", evidence.start, evidence.end)
    return text


def facts(entry: Entry, more: Mapping[str, str] = MappingProxyType({})) -> Table:
    """What is known of a claim, a line each, with ``more`` about its document."""
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    claim = entry.claim
    told = f" (“{claim.when.phrase}”)" if claim.when.phrase else ""
    table.add_row("document", " · ".join(filter(None, [entry.title, entry.outlet, entry.address or claim.doc])))
    for name, value in more.items():
        if value:
            table.add_row(name, value)
    table.add_row("according to", " ← ".join(_source(source) for source in claim.sources) or "the outlet itself")
    table.add_row("happened", f"{claim.when.render()}{told}")
    table.add_row("reported", When.on(entry.published).render() if entry.published else "undated")
    table.add_row("recorded", f"{entry.recorded:%Y-%m-%d %H:%M} UTC")
    if entry.newest > 1:
        gone = ", which the newest no longer tells" if entry.withdrawn else ""
        table.add_row("version", f"{entry.version} of {entry.newest}{gone}")
    for other in claim.others:
        table.add_row(other.role.value, _other(other))
    if claim.amount:
        table.add_row("amount", claim.amount)
    if claim.sectors:
        table.add_row("sectors", ", ".join(claim.sectors))
    table.add_row("confidence", f"{entry.read.confidence:.2f}")
    table.add_row("id", entry.id)
    return table


def _source(source: Source) -> str:
    return f"{source.text} ({', '.join(filter(None, [source.kind.value, source.of and name_of(source.of)]))})"


def _other(other: OtherParty) -> str:
    return f"{other.text} ({name_of(other.id)})" if other.id else other.text
