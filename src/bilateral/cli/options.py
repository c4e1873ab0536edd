"""Arguments and options that several commands share."""

from typing import Annotated

import typer

LedgerAddress = Annotated[
    str, typer.Option("--ledger", envvar="BILATERAL_LEDGER", help="The file of the ledger.", metavar="FILE")
]
AsJson = Annotated[bool, typer.Option("--json", help="JSON Lines instead of a table (as when piped).")]
KnownAt = Annotated[
    str | None,
    typer.Option("--known-at", metavar="DATE", help="As it was known on that day: only what was reported by then."),
]
Workers = Annotated[int, typer.Option("--workers", min=1, help="Processes to read with.")]

DEFAULT_LEDGER = "bilateral.db"
