"""What commands that fetch have in common: the fetcher, and how it ends when its user has had enough."""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import FrameType

import typer

from bilateral.sources.web.fetcher import Fetcher
from bilateral.sources.web.manners import Manners
from bilateral.sources.web.memory import Memory

# Where what was fetched is noted: a folder of the user's, or the one that this names.
_HOME = "BILATERAL_HOME"


@contextmanager
def fetcher_of(manners: Manners, ledger: str) -> Iterator[Callable[[], Fetcher]]:
    """A fetcher for a ledger, made when it is first asked for: whoever reads files opens nothing of the web."""
    made: list[Fetcher] = []

    def fetcher() -> Fetcher:
        if not made:
            home = Path(os.environ.get(_HOME) or typer.get_app_dir("bilateral"))
            settled = replace(manners, memory=home / "fetched.db", ledger=ledger)
            made.append(Fetcher(settled, Memory(settled.memory, settled.ledger)))
        return made[0]

    try:
        yield fetcher
    finally:
        for one in made:
            one.stop()
            one.memory.close()


@contextmanager
def until_stopped(stop: Callable[[], None]) -> Iterator[threading.Event]:
    """Let Ctrl-C and SIGTERM ask for an end, told by the event, instead of breaking off; a second one breaks off."""
    stopped = threading.Event()
    before = {one: signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)}

    def asked(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the form of a handler
        for one, handler in before.items():
            signal.signal(one, handler)
        stopped.set()
        stop()

    for one in before:
        signal.signal(one, asked)
    try:
        yield stopped
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
