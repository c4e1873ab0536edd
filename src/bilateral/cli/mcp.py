"""``bilateral mcp``: the ledger for agents."""

from typing import Annotated

import typer

from bilateral.api import Ledger
from bilateral.cli.lazy import refuse
from bilateral.cli.options import DEFAULT_LEDGER, LedgerAddress
from bilateral.cli.output import talk


def command(
    port: Annotated[
        int | None, typer.Option("--port", min=1, max=65535, help="Serve over HTTP at this port, not over stdio.")
    ] = None,
    ledger: LedgerAddress = DEFAULT_LEDGER,
) -> None:
    """Serve the ledger to agents over the Model Context Protocol: six tools that only read, each with quotes.

    Over stdio an agent starts this command itself; over HTTP it is reached at http://127.0.0.1:PORT/mcp, from this
    machine alone.
    """
    try:
        from bilateral.agents.server import HOST, PATH, serve
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("bilateral"):
            raise
        refuse(f"this needs the package {error.name}: pip install 'bilateral[mcp]'")
    opened = Ledger.open(ledger)
    opened.size()  # a ledger that cannot be read is told now, and not at the first question
    if port is not None:
        talk.print(f"Serving {opened.store.name} at http://{HOST}:{port}{PATH}; end it with Ctrl-C.")
    serve(opened, port)
