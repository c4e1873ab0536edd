"""Arguments and options that several commands share."""

from typing import Annotated

import typer

from bilateral.cli.lazy import refuse
from bilateral.data.lexicon import load_acts
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
Author = Annotated[
    str,
    typer.Option(
        "--author",
        envvar="BILATERAL_AUTHOR",
        metavar="NAME",
        help="Who judges; without it the name you are logged in with.",
    ),
]
ReasonGiven = Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why, in a sentence.")]
Between = Annotated[
    tuple[str, str] | None, typer.Option("--between", metavar="A B", help="Only between these two actors.")
]
ActAsked = Annotated[
    str, typer.Option("--act", metavar="ACT", help="Only this act (envoy.expel) or family of acts (envoy).")
]
Workers = Annotated[int, typer.Option("--workers", min=1, help="Processes to read with.")]
NoText = Annotated[
    bool,
    typer.Option("--no-text", help="Keep no texts: only their hashes, and of each claim at most 300 characters."),
]
Contact = Annotated[
    str,
    typer.Option(
        "--contact",
        envvar="BILATERAL_CONTACT",
        metavar="ADDRESS",
        help="Whom the owner of a site can turn to: a mail or a page, told with every fetch.",
    ),
]
Delay = Annotated[float, typer.Option("--delay", min=0.0, metavar="SECONDS", help="Between two fetches from one host.")]
IgnoreRobots = Annotated[
    bool, typer.Option("--ignore-robots", help="Fetch what robots.txt asks not to: from sites of your own.")
]
Inside = Annotated[
    list[str] | None,
    typer.Option(
        "--inside",
        envvar="BILATERAL_INSIDE",
        metavar="NETWORK",
        help="A network that is not public and may be fetched from, as 10.1.0.0/16; several times for several.",
    ),
]

DEFAULT_LEDGER = "bilateral.db"


def check_act(act: str) -> None:
    """End with a sentence where there is no such act and no such family of acts."""
    families = {code.partition(".")[0] for code in load_acts()} if act else set()
    if act and act not in load_acts() and act not in families:
        refuse(f"no act is called {act!r}; the families are {', '.join(sorted(families))}")
