"""``bilateral verify``: checks that the ledger is as it was written."""

from collections import Counter
from collections.abc import Iterable
from typing import Annotated

import typer

from bilateral.api import Ledger
from bilateral.cli.options import DEFAULT_LEDGER, AsJson, LedgerAddress
from bilateral.cli.output import page, plain_table, talk, wants_json, write_json
from bilateral.cli.wording import counted
from bilateral.ledger.reread import Difference
from bilateral.ledger.verify import Fault


def command(
    reread: Annotated[
        bool, typer.Option("--reread", help="Read the stored documents again and show what differs, by stage.")
    ] = False,
    as_json: AsJson = False,
    ledger: LedgerAddress = DEFAULT_LEDGER,
) -> None:
    """Compute texts, spans, ids and the chain of runs again; exit code 1 where one is not as it was written.

    What --reread finds is no fault: another version of the reader may read better, or worse.
    """
    opened, in_json = Ledger.open(ledger), wants_json(as_json)
    faults, size = opened.verify(), opened.size()
    if in_json:
        write_json({"what": fault.what, "id": fault.id, "message": fault.message} for fault in faults)
    elif faults:
        _show_faults(faults)
    held = f"{counted(size.documents, 'document')} and {counted(size.claims, 'claim')}"
    talk.print(f"{held} checked: {counted(len(faults), 'fault') if faults else 'no faults'}.")
    if reread:
        _tell_differences(opened.reread(), in_json=in_json)
    if faults:
        raise typer.Exit(1)


def _show_faults(faults: Iterable[Fault]) -> None:
    table = plain_table("What", "Id", "Fault")
    for fault in faults:
        table.add_row(fault.what, fault.id, fault.message)
    page().print(table)


def _tell_differences(found: Iterable[Difference], *, in_json: bool) -> None:
    if in_json:
        write_json(one.record() for one in found)
        return
    stages: dict[str, Counter[str]] = {}
    for one in found:
        how = "new" if one.stored is None else "gone" if one.reread is None else "changed"
        stages.setdefault(one.stage, Counter())[how] += 1
    if not stages:
        talk.print("Read again, every document gives the same claims.")
        return
    table = plain_table("Stage", "New", "Gone", "Changed")
    for stage, differences in stages.items():
        table.add_row(stage, *(str(differences[how]) for how in ("new", "gone", "changed")))
    page().print(table)
