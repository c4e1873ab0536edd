"""``bilateral verify``: checks that the ledger is as it was written."""

import typer

from bilateral.api import Ledger
from bilateral.cli.options import DEFAULT_LEDGER, AsJson, LedgerAddress
from bilateral.cli.output import page, plain_table, talk, wants_json, write_json


def command(as_json: AsJson = False, ledger: LedgerAddress = DEFAULT_LEDGER) -> None:
    """Compute texts, spans and ids again; exit code 1 where one is not as it was written."""
    opened = Ledger.open(ledger)
    faults, size = opened.verify(), opened.size()
    if wants_json(as_json):
        write_json({"what": fault.what, "id": fault.id, "message": fault.message} for fault in faults)
    elif faults:
        table = plain_table("What", "Id", "Fault")
        for fault in faults:
            table.add_row(fault.what, fault.id, fault.message)
        page().print(table)
    talk.print(f"{size.documents} documents and {size.claims} claims checked: {len(faults) or 'no'} faults.")
    if faults:
        raise typer.Exit(1)
