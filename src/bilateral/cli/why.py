"""``bilateral why``: why the ledger holds a claim."""

from collections.abc import Sequence
from typing import Annotated

import typer
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bilateral.api import Ledger
from bilateral.cli.options import DEFAULT_LEDGER, AsJson, LedgerAddress
from bilateral.cli.output import page, wants_json, write_json
from bilateral.cli.wording import chain, headline, name_of, quoted, short_id, voices
from bilateral.model.claim import OtherParty
from bilateral.model.entry import Entry
from bilateral.model.source import Source
from bilateral.model.when import When
from bilateral.model.why import Why


def command(
    claim: Annotated[str, typer.Argument(metavar="ID", help="The id of a claim, or the beginning of it.")],
    as_json: AsJson = False,
    ledger: LedgerAddress = DEFAULT_LEDGER,
) -> None:
    """Show a claim in its paragraph, its chain of sources, its three clocks, who else says so, who says otherwise."""
    found = Ledger.open(ledger).why(claim)
    if wants_json(as_json):
        write_json([found.record()])
    else:
        _show(found, page())


def _show(found: Why, console: Console) -> None:
    console.print(headline(found.entry.claim))
    console.print(Padding(_marked(found), (1, 2)))
    console.print(_facts(found.entry))
    console.print()
    _list(console, f"Who else says so ({voices(found.origins, _reports(found))} with this one)", found.agreeing)
    _list(console, "Who says otherwise", found.contradicting)


def _marked(found: Why) -> Text:
    text = Text(found.paragraph.replace("\n", " "))
    text.stylize("bold reverse", found.sentence.start, found.sentence.end)
    return text


def _facts(entry: Entry) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    claim = entry.claim
    told = f" (“{claim.when.phrase}”)" if claim.when.phrase else ""
    table.add_row("document", " · ".join(filter(None, [entry.title, entry.outlet, entry.address or claim.doc])))
    table.add_row("according to", " ← ".join(_source(source) for source in claim.sources) or "the outlet itself")
    table.add_row("happened", f"{claim.when.render()}{told}")
    table.add_row("reported", When.on(entry.published).render() if entry.published else "undated")
    table.add_row("recorded", f"{entry.recorded:%Y-%m-%d %H:%M} UTC")
    for other in claim.others:
        table.add_row(other.role.value, _other(other))
    if claim.amount:
        table.add_row("amount", claim.amount)
    table.add_row("confidence", f"{claim.confidence:.2f}")
    table.add_row("id", entry.id)
    return table


def _source(source: Source) -> str:
    return f"{source.text} ({', '.join(filter(None, [source.kind.value, source.of and name_of(source.of)]))})"


def _other(other: OtherParty) -> str:
    return f"{other.text} ({name_of(other.id)})" if other.id else other.text


def _reports(found: Why) -> int:
    return len({entry.claim.doc for entry in (found.entry, *found.agreeing)})


def _list(console: Console, title: str, entries: Sequence[Entry]) -> None:
    if not entries:
        console.print(Text(f"{title}: nobody", style="dim"))
        return
    console.print(Text(title, style="bold"))
    for entry in entries:
        source = Text(f"{chain(entry)}  {short_id(entry)}", style="dim")
        console.print(Padding(Text("\n").join([quoted(entry.claim), source]), (0, 2)))
