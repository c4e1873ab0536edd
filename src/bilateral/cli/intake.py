"""``bilateral import``: the export of another ledger into this one."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from bilateral.api import Ledger
from bilateral.cli.options import DEFAULT_LEDGER, AsJson, LedgerAddress
from bilateral.cli.output import page, plain_table, talk, wants_json, write_json
from bilateral.cli.wording import counted
from bilateral.model.failure import Failure

# Failures shown on a terminal; --json lists them all.
_SHOWN = 20


def command(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What bilateral export jsonl, parquet or ftm wrote.")],
    as_json: AsJson = False,
    ledger: LedgerAddress = DEFAULT_LEDGER,
) -> None:
    """Take in what another ledger exported: documents, claims and decisions as they are, without reading anew.

    What is there already stays. Of a document without its text the hash is kept, and claims quote it. The digest of the
    ledger is that of the other one where both hold the same. The exit code is 1 where something could not be taken in.
    """
    opened = Ledger.open(ledger)
    with talk.status(f"taking in {file.name}"):
        taken = opened.take_in(file)
    digest = opened.digest()
    if wants_json(as_json):
        write_json(failure.record() for failure in taken.failures)
        told = {"documents": taken.documents, "claims": taken.claims, "decisions": taken.decisions}
        write_json([{**told, "failures": len(taken.failures), "digest": digest}])
    elif taken.failures:
        _show(taken.failures)
    new = [counted(taken.documents, "document"), counted(taken.claims, "claim"), counted(taken.decisions, "decision")]
    talk.print(
        f"{counted(taken.read, 'document')} read; new are {new[0]}, {new[1]} and {new[2]}, in {ledger}.", soft_wrap=True
    )
    talk.print(f"The digest of the ledger is {digest}.", soft_wrap=True)
    if taken.failures:
        talk.print(f"{counted(len(taken.failures), 'record')} left out.")
        raise typer.Exit(1)


def _show(failures: Sequence[Failure]) -> None:
    table = plain_table("Left out", "Why")
    for failure in failures[:_SHOWN]:
        table.add_row(failure.where, failure.message)
    if len(failures) > _SHOWN:
        table.add_row(f"and {len(failures) - _SHOWN} more", "")
    page().print(table)
