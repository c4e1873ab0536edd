"""``bilateral review list``: the claims that wait for a judgement."""

from typing import Annotated

import typer
from rich.text import Text

from bilateral.api import Ledger
from bilateral.cli.options import DEFAULT_LEDGER, ActAsked, AsJson, Between, LedgerAddress, check_act
from bilateral.cli.output import page, plain_table, talk, wants_json, write_json
from bilateral.cli.wording import DECIDED, counted, short_id, told
from bilateral.model.case import Case, Reason

Second = Annotated[
    str,
    typer.Option(
        "--second",
        metavar="NAME",
        help="Instead, what others have judged and this reviewer has not, as the machine has read it.",
    ),
]
STYLES = {Reason.CONTESTED: "red", Reason.REOPENED: "yellow", Reason.UNSURE: "cyan", Reason.NEW: "dim"}


def command(
    between: Between = None,
    act: ActAsked = "",
    second: Second = "",
    as_json: AsJson = False,
    ledger: LedgerAddress = DEFAULT_LEDGER,
) -> None:
    """List the claims that wait for a judgement, what matters most first.

    First those that others exclude (contested), then those whose document has changed since they were judged
    (reopened), then those that the reader was not sure of (unsure, the least sure first), then the others (new, the
    last that were taken in first).
    """
    check_act(act)
    found = Ledger.open(ledger).queue(between or (), act, second)
    if wants_json(as_json):
        write_json(case.record() for case in found)
    elif not found:
        talk.print("No claim waits for a judgement.")
    else:
        _show(found)


def _show(found: list[Case]) -> None:
    table = plain_table("Why", "Claim", "Id", title=f"{counted(len(found), 'claim')} to judge")
    table.columns[0].width = 10
    table.columns[1].ratio = 1
    table.columns[2].no_wrap = True
    for case in found:
        table.add_row(_why(case), told(case.entry), short_id(case.entry))
        table.add_row()
    page().print(table)


def _why(case: Case) -> Text:
    text = Text(case.reason.value, style=STYLES[case.reason])
    if case.reason is Reason.UNSURE:
        text.append(f"\n{case.entry.claim.confidence:.2f}", style="dim")
    if case.earlier:
        text.append(f"\n{DECIDED[case.earlier.verdict]} before", style="dim")
    return text
