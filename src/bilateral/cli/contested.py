"""``bilateral contested``: claims that exclude each other."""

from typing import Annotated

import typer
from rich.text import Text

from bilateral.api import Ledger
from bilateral.cli.options import DEFAULT_LEDGER, AsJson, AsOf, KnownAt, KnownBy, LedgerAddress
from bilateral.cli.output import page, plain_table, talk, wants_json, write_json
from bilateral.cli.wording import chain, names_of, quoted, short_id, voices
from bilateral.ledger.moment import Clock
from bilateral.model.state import Contest, Side


def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    a: Annotated[str, typer.Argument(metavar="A", help="Only about this actor.")] = "",
    b: Annotated[str, typer.Argument(metavar="B", help="Only between A and this one.")] = "",
    as_of: AsOf = None,
    known_at: KnownAt = None,
    known_by: KnownBy = Clock.REPORTED,
    as_json: AsJson = False,
    ledger: LedgerAddress = DEFAULT_LEDGER,
) -> None:
    """Show the claims that exclude each other, side by side."""
    found = Ledger.open(ledger).contested(a, b, as_of, known_at, known_by)
    if wants_json(as_json):
        write_json(contest.record() for contest in found)
    elif not found:
        talk.print("No claims in the ledger exclude each other.")
    else:
        _show(found)


def _show(found: list[Contest]) -> None:
    table = plain_table("What", "Who says what, the newest first")
    for column, ratio in zip(table.columns, (3, 10), strict=True):
        column.ratio = ratio
    for contest in found:
        table.add_row(_what(contest), Text("\n").join(side_told(side) for side in contest.sides))
        table.add_row()
    page().print(table)


def _what(contest: Contest) -> Text:
    what = Text(", ".join(filter(None, [contest.component, contest.part])), style="bold")
    what.append(f"\n{names_of(contest.dyad)}\n{contest.when.render()}", style="not bold")
    if contest.holds:
        what.append(f"\n{contest.holds} holds: {contest.reason}", style="not bold green")
    return what


def side_told(side: Side) -> Text:
    """One side of a contest, with the words of its claims and who says so."""
    head = Text(side.value, style="bold")
    head.append(f"  {voices(side.origins, side.reports)}", style="not bold dim")
    if side.odd:
        head.append("  the odd one out", style="not bold yellow")
    lines = [head]
    for entry in side.entries:
        lines += [quoted(entry.claim), Text(f"{chain(entry)}  {short_id(entry)}", style="dim")]
    return Text("\n").join(lines)
