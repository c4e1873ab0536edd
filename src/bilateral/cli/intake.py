"""``bilateral import``: the export of another ledger into this one."""

from pathlib import Path
from typing import Annotated

import typer

from bilateral.api import Ledger
from bilateral.cli.options import DEFAULT_LEDGER, AsJson, LedgerAddress
from bilateral.cli.output import show_failures, talk, wants_json, write_json
from bilateral.cli.wording import counted


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
        show_failures(taken.failures, "Left out")
    new = [counted(taken.documents, "document"), counted(taken.claims, "claim"), counted(taken.decisions, "decision")]
    talk.print(
        f"{counted(taken.read, 'document')} read; new are {new[0]}, {new[1]} and {new[2]}, in {ledger}.", soft_wrap=True
    )
    talk.print(f"The digest of the ledger is {digest}.", soft_wrap=True)
    if taken.failures:
        talk.print(f"{counted(len(taken.failures), 'record')} left out.")
        raise typer.Exit(1)
