"""``bilateral contested``: claims that exclude each other."""

from typing import Annotated

import typer
from rich.text import Text

from bilateral.api import Ledger
from bilateral.cli.options import DEFAULT_LEDGER, AsJson, LedgerAddress
from bilateral.cli.output import page, plain_table, talk, wants_json, write_json
from bilateral.cli.wording import chain, names_of, quoted, short_id
from bilateral.model.state import Contest, Side


def command(
    a: Annotated[str, typer.Argument(metavar="A", help="Only about this actor.")] = "",
    b: Annotated[str, typer.Argument(metavar="B", help="Only between A and this one.")] = "",
    as_json: AsJson = False,
    ledger: LedgerAddress = DEFAULT_LEDGER,
) -> None:
    """Show the claims that exclude each other, side by side."""
    found = Ledger.open(ledger).contested(a, b)
    if wants_json(as_json):
        write_json(contest.record() for contest in found)
    elif not found:
        talk.print("No claims in the ledger exclude each other.")
    else:
        _show(found)


def _show(found: list[Contest]) -> None:
    table = plain_table("What", "One says", "The other")
    for column, ratio in zip(table.columns, (3, 5, 5), strict=True):
        column.ratio = ratio
    for contest in found:
        what = Text(contest.component, style="bold")
        what.append(f"\n{names_of(contest.dyad)}\n{contest.when.render()}", style="not bold")
        table.add_row(what, *(_side(side) for side in contest.sides))
        table.add_row()
    page().print(table)


def _side(side: Side) -> Text:
    lines = [Text(side.value, style="bold")]
    for entry in side.entries:
        lines += [quoted(entry.claim), Text(f"{chain(entry)}  {short_id(entry)}", style="dim")]
    return Text("\n").join(lines)
