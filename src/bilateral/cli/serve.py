"""``bilateral serve``: the ledger as pages and as an HTTP interface."""

import os
import socket
from typing import TYPE_CHECKING, Annotated

import typer

from bilateral.cli.lazy import refuse
from bilateral.cli.options import DEFAULT_LEDGER, LedgerAddress
from bilateral.cli.output import talk
from bilateral.web.settings import LOOPBACK, Settings

if TYPE_CHECKING:
    from fastapi import FastAPI


def command(
    host: Annotated[str, typer.Option("--host", help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="The port; 0 takes a free one.")] = 8000,
    allow_host: Annotated[
        list[str] | None, typer.Option("--allow-host", metavar="NAME", help="Answer under this name as well.")
    ] = None,
    write: Annotated[
        bool, typer.Option("--write", help="Let whoever has the token add documents and judge claims.")
    ] = False,
    ledger: LedgerAddress = DEFAULT_LEDGER,
) -> None:
    """Show the ledger in a browser, and to programs under /api/v1.

    It listens on this machine alone unless told otherwise, only reads unless told otherwise, and fetches nothing. With
    --write the token is that of the setting BILATERAL_TOKEN; where that is not set a new one is made and told.
    """
    from bilateral.web.ahead import Ahead
    from bilateral.web.server import create_app

    token, own = os.environ.get("BILATERAL_TOKEN", ""), f"[{host}]" if ":" in host else host
    hosts = (*LOOPBACK, own, *(allow_host or ()))
    settings = Settings(ledger, write, token, hosts) if token else Settings(ledger, write, hosts=hosts)
    app = create_app(settings)
    app.add_middleware(Ahead, desk=app.state.desk)
    listening = _listen(host, port)
    if host not in {"127.0.0.1", "localhost", "::1"}:
        talk.print(f"It listens on {host}: whoever reaches this machine can read the ledger.")
    if write and not token:
        talk.print(f"Writing needs the token {settings.token}", soft_wrap=True)
    place = f"http://{own}:{listening.getsockname()[1]}"
    _serve(app, listening, f"The ledger {app.state.desk.ledger.store.name} at {place} (Ctrl-C ends it)")


def _serve(app: "FastAPI", listening: socket.socket, said: str) -> None:
    import uvicorn

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            """Tell the address only once it answers and Ctrl-C is heeded."""
            await super().startup(sockets)
            talk.print(said, soft_wrap=True)

    Server(uvicorn.Config(app, log_level="warning", server_header=False)).run(sockets=[listening])


def _listen(host: str, port: int) -> socket.socket:
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family)
    except OSError as error:
        refuse(f"it cannot listen on {host}:{port}: {error.strerror or error}")
