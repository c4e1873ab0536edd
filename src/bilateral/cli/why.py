"""``bilateral why``: why the ledger holds a claim."""

from collections.abc import Sequence
from typing import Annotated

import typer
from rich.console import Console
from rich.padding import Padding
from rich.text import Text
from rich.tree import Tree

from bilateral.api import Ledger
from bilateral.cli.entry import facts, marked
from bilateral.cli.options import DEFAULT_LEDGER, AsJson, AsOf, KnownAt, KnownBy, LedgerAddress
from bilateral.cli.output import page, wants_json, write_json
from bilateral.cli.review.wording import judgement
from bilateral.cli.wording import chain, headline, judged, name_of, quoted, short_id, voices
from bilateral.ledger.moment import Clock
from bilateral.model.entry import Entry
from bilateral.model.voice import Link, Rest, Voice
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
        show(found, page())


def show(found: Why, console: Console) -> None:
    """Show a claim with all that speaks for and against it."""
    console.print(headline(found.entry.claim).append(judged(found.entry)))
    console.print(Padding(marked(found.paragraph, found.sentence), (1, 2)))
    console.print(facts(found.entry, _more(found)))
    console.print()
    _judgements(console, found)
    counted = "without" if found.rejected else "with"
    _list(console, f"Who else says so ({voices(found.origins, found.reports)} {counted} this one)", found.agreeing)
    if found.agreeing:
        console.print(_rests(found))
    _list(console, "Who says otherwise", found.contradicting)


def _more(found: Why) -> dict[str, str]:
    """What is known of the document beyond the claim: its printed page, and who printed the same."""
    copies = ", ".join(one.outlet or one.address or one.id for one in found.copies)
    return {"page": str(found.page or ""), "copied by": copies}


def _judgements(console: Console, found: Why) -> None:
    """What reviewers decided, by time, and what the machine had read where that was corrected."""
    if not found.judgements:
        return
    console.print(Text("What reviewers decided", style="bold"))
    for one in found.judgements:
        console.print(Padding(judgement(one, found.entry.read), (0, 2)))
    if found.entry.machine:
        console.print(
            Padding(Text("read by the machine as: ", style="dim").append(headline(found.entry.machine)), (0, 2))
        )
    console.print()


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
