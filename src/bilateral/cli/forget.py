"""``bilateral forget``: blacks out a document or a person."""

from typing import Annotated

import typer

from bilateral.api import Ledger
from bilateral.cli.options import DEFAULT_LEDGER, AsJson, LedgerAddress
from bilateral.cli.output import talk, wants_json, write_json
from bilateral.cli.wording import counted


def command(
    target: Annotated[
        str,
        typer.Argument(metavar="TARGET", help="A document by its name, address or id, or a person as texts name them."),
    ],
    as_json: AsJson = False,
    ledger: LedgerAddress = DEFAULT_LEDGER,
) -> None:
    """Black out a document or a person for ever; only a tombstone stays, and verify still finds no fault.

    Of a document all words go, in all its versions: its claims are told no more, and it is not read again. A person is
    blacked out wherever they are named, and by parts of the name in the documents that name them in full; the claims
    stay. It cannot be undone.
    """
    done = Ledger.open(ledger).forget(target)
    if wants_json(as_json):
        write_json([{"kind": done.kind, "documents": done.documents, "claims": done.claims}])
    where = f"{counted(done.documents, 'document')} and {counted(done.claims, 'claim')}"
    talk.print(f"Forgotten: a {done.kind}, in {where}.")
