"""``bilateral why``: why the ledger holds a claim."""

from collections.abc import Sequence
from typing import Annotated

import typer
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from bilateral.api import Ledger
from bilateral.cli.options import DEFAULT_LEDGER, AsJson, AsOf, KnownAt, KnownBy, LedgerAddress
from bilateral.cli.output import page, wants_json, write_json
from bilateral.cli.wording import chain, headline, name_of, quoted, short_id, voices
from bilateral.ledger.moment import Clock
from bilateral.model.claim import OtherParty
from bilateral.model.entry import Entry
from bilateral.model.source import Source
from bilateral.model.voice import Link, Rest, Voice
from bilateral.model.when import When
from bilateral.model.why import Why
from bilateral.relations.origins import outlet_of


def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    claim: Annotated[str, typer.Argument(metavar="ID", help="The id of a claim, or the beginning of it.")],
    as_of: AsOf = None,
    known_at: KnownAt = None,
    known_by: KnownBy = Clock.REPORTED,
    as_json: AsJson = False,
    ledger: LedgerAddress = DEFAULT_LEDGER,
) -> None:
    """Show a claim in its paragraph, its chain of sources, its three clocks, who else says so, who says otherwise."""
    found = Ledger.open(ledger).why(claim, as_of, known_at, known_by)
    if wants_json(as_json):
        write_json([found.record()])
    else:
        _show(found, page())


def _show(found: Why, console: Console) -> None:
    console.print(headline(found.entry.claim))
    console.print(Padding(_marked(found), (1, 2)))
    console.print(_facts(found.entry))
    console.print()
    _list(console, f"Who else says so ({voices(found.origins, found.reports)} with this one)", found.agreeing)
    if found.agreeing:
        console.print(_rests(found))
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
    if entry.newest > 1:
        gone = ", which the newest no longer tells" if entry.withdrawn else ""
        table.add_row("version", f"{entry.version} of {entry.newest}{gone}")
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


def _rests(found: Why) -> Tree:
    """Who rests on whom: the voices, and below each the reports that speak for it, pass it on or copy it."""
    tree = Tree(Text("Who rests on whom", style="bold"))
    for voice in found.voices:
        branch = tree.add(_called(voice))
        for rest in voice.rests:
            _hang(branch, rest)
    return tree


def _called(voice: Voice) -> str:
    """The name of a voice as people write it: of an actor, or of the outlet that speaks for itself."""
    outlets = (entry.outlet for entry in voice.entries if outlet_of(entry) == voice.name)
    return next(filter(None, outlets), name_of(voice.name))


def _hang(branch: Tree, rest: Rest) -> None:
    text = Text(f"{chain(rest.entry)}  ").append(short_id(rest.entry), style="dim")
    below = branch.add(text if rest.link is Link.OWN else Text(f"{rest.link.value}: ", style="yellow").append(text))
    for one in rest.below:
        _hang(below, one)


def _list(console: Console, title: str, entries: Sequence[Entry]) -> None:
    if not entries:
        console.print(Text(f"{title}: nobody", style="dim"))
        return
    console.print(Text(title, style="bold"))
    for entry in entries:
        source = Text(f"{chain(entry)}  {short_id(entry)}", style="dim")
        console.print(Padding(Text("\n").join([quoted(entry.claim), source]), (0, 2)))
