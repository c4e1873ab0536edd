"""``bilateral claims``: the claims of the ledger."""

from typing import Annotated

import typer

from bilateral.api import Ledger
from bilateral.cli.lazy import refuse
from bilateral.cli.options import DEFAULT_LEDGER, AsJson, AsOf, KnownAt, KnownBy, LedgerAddress
from bilateral.cli.output import page, plain_table, talk, wants_json, write_json
from bilateral.cli.wording import short_id, told
from bilateral.data.lexicon import load_acts
from bilateral.ledger.moment import Clock
from bilateral.model.claim import Status
from bilateral.model.entry import Entry


def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    between: Annotated[
        tuple[str, str] | None, typer.Option("--between", metavar="A B", help="Only between these two actors.")
    ] = None,
    act: Annotated[str, typer.Option("--act", help="Only this act (envoy.expel) or family of acts (envoy).")] = "",
    status: Annotated[Status | None, typer.Option("--status", help="Only with this status.")] = None,
    doc: Annotated[str, typer.Option("--doc", help="Only from this document.")] = "",
    as_of: AsOf = None,
    known_at: KnownAt = None,
    known_by: KnownBy = Clock.REPORTED,
    as_json: AsJson = False,
    ledger: LedgerAddress = DEFAULT_LEDGER,
) -> None:
    """List the claims of the ledger, by the day they were reported."""
    _check_act(act)
    found = Ledger.open(ledger).claims(
        between=between or (),
        act=act,
        status=status,
        doc=doc,
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


def _check_act(act: str) -> None:
    known = load_acts()
    if act and act not in known and act not in {code.partition(".")[0] for code in known}:
        family = sorted({code.partition(".")[0] for code in known})
        refuse(f"no act is called {act!r}; the families are {', '.join(family)}")


def _show(found: list[Entry]) -> None:
    table = plain_table("When", "Claim", "Id", title=f"{len(found)} claim{'s' * (len(found) != 1)}")
    table.columns[0].width = 14
    table.columns[1].ratio = 1
    table.columns[2].no_wrap = True
    for entry in found:
        table.add_row(entry.claim.when.render(), told(entry), short_id(entry))
        table.add_row()
    page().print(table)
