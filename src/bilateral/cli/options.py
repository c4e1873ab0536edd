"""Arguments and options that several commands share."""

from typing import Annotated

import typer

from bilateral.ledger.moment import Clock

LedgerAddress = Annotated[
    str,
    typer.Option(
        "--ledger",
        envvar="BILATERAL_LEDGER",
        help="The ledger: a file or postgresql://USER@HOST/NAME.",
        metavar="ADDRESS",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="JSON Lines instead of a table (as when piped).")]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="As it was on that day: nothing that surely began later."),
]
KnownAt = Annotated[
    str | None,
    typer.Option("--known-at", metavar="DATE", help="As it was known on that day: only what was reported by then."),
]
KnownBy = Annotated[
    Clock,
    typer.Option("--known-by", help="Which clock --known-at means: when it was reported, or recorded in this ledger."),
]
Workers = Annotated[int, typer.Option("--workers", min=1, help="Processes to read with.")]

DEFAULT_LEDGER = "bilateral.db"
