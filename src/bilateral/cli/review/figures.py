"""``bilateral review figures``: how reviewers agree, and what was corrected most."""

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table

from bilateral.api import Ledger
from bilateral.cli.options import DEFAULT_LEDGER, AsJson, LedgerAddress
from bilateral.cli.output import page, plain_table, talk, wants_json, write_json
from bilateral.cli.review.wording import change
from bilateral.model.figures import Figures, Tally

# Rows shown of what was corrected; --json lists all.
_SHOWN = 10


def command(as_json: AsJson = False, ledger: LedgerAddress = DEFAULT_LEDGER) -> None:
    """Show how often claims were accepted, rejected and corrected, how reviewers agree, and what was corrected most.

    Agreement is the share of the claims that two reviewers both judged on which their last verdicts are the same; kappa
    (Cohen's) takes off what chance alone would give.
    """
    found = Ledger.open(ledger).figures()
    if wants_json(as_json):
        write_json([found.record()])
    elif not found.reviewers:
        talk.print("Nothing has been judged yet.")
    else:
        _show(found, page())


def _show(found: Figures, console: Console) -> None:
    console.print(_tallies("Reviewer", [*found.reviewers, found.total], "all claims"))
    if found.agreements:
        table = plain_table("Reviewers", "Claims of both", "Agreement", "Kappa")
        for one in found.agreements:
            kappa = "–" if one.kappa is None else f"{one.kappa:.2f}"
            table.add_row(f"{one.one}, {one.other}", str(one.claims), f"{one.observed:.2f}", kappa)
        console.print(table)
    if found.acts:
        console.print(_tallies("Act as read", found.acts[:_SHOWN], ""))
    if found.changes:
        table = plain_table("Corrected most", "Claims")
        table.columns[1].justify = "right"
        for changed in found.changes[:_SHOWN]:
            table.add_row(change(changed.field, changed.read, changed.meant), str(changed.claims))
        console.print(table)


def _tallies(head: str, tallies: Iterable[Tally], unnamed: str) -> Table:
    table = plain_table(head, "Judged", "Accepted", "Rejected", "Corrected")
    for column in table.columns[1:]:
        column.justify = "right"
    for one in tallies:
        counts = (one.judged, one.accepted, one.rejected, one.corrected)
        table.add_row(one.name or unnamed, *map(str, counts))
    return table
