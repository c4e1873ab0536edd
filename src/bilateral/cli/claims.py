"""``bilateral claims``: the claims of the ledger."""

from typing import Annotated

import typer

from bilateral.api import Ledger
from bilateral.cli.options import (
    DEFAULT_LEDGER,
    ActAsked,
    AsJson,
    AsOf,
    Between,
    KnownAt,
    KnownBy,
    LedgerAddress,
    check_act,
)
from bilateral.cli.output import page, plain_table, talk, wants_json, write_json
from bilateral.cli.wording import short_id, told
from bilateral.ledger.moment import Clock
from bilateral.model.claim import Status
from bilateral.model.entry import Entry
from bilateral.model.judgement import Verdict


def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    between: Between = None,
    act: ActAsked = "",
    status: Annotated[Status | None, typer.Option("--status", help="Only with this status.")] = None,
    doc: Annotated[str, typer.Option("--doc", help="Only from this document.")] = "",
    verdict: Annotated[
        Verdict | None,
        typer.Option("--verdict", help="Only those that a reviewer judged so; open: that nobody judged."),
    ] = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    known_by: KnownBy = Clock.REPORTED,
    as_json: AsJson = False,
    ledger: LedgerAddress = DEFAULT_LEDGER,
) -> None:
    """List the claims of the ledger, by the day they were reported.

    They read as reviewers left them; those that were rejected are listed by --verdict reject only.
    """
    check_act(act)
    found = Ledger.open(ledger).claims(
        between=between or (),
        act=act,
        status=status,
        doc=doc,
        verdict=verdict,
        as_of=as_of,
        known_at=known_at,
        known_by=known_by,
    )
    if wants_json(as_json):
        write_json(entry.record() for entry in found)
    elif not found:
        talk.print("No claim in the ledger is like that.")
    else:
        _show(found)


def _show(found: list[Entry]) -> None:
    table = plain_table("When", "Claim", "Id", title=f"{len(found)} claim{'s' * (len(found) != 1)}")
    table.columns[0].width = 14
    table.columns[1].ratio = 1
    table.columns[2].no_wrap = True
    for entry in found:
        table.add_row(entry.claim.when.render(), told(entry), short_id(entry))
        table.add_row()
    page().print(table)
