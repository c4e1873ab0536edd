"""``bilateral doctor``: checks that all that Bilateral needs is in place."""

import platform
import sqlite3
from collections.abc import Callable, Iterator
from importlib.metadata import version

import typer
from rich.text import Text

from bilateral.api import Ledger
from bilateral.cli.options import DEFAULT_LEDGER, AsJson, LedgerAddress
from bilateral.cli.output import page, plain_table, wants_json, write_json
from bilateral.data.gazetteer import gazetteer
from bilateral.data.lexicon import load_acts
from bilateral.ledger.sqlite import File
from bilateral.reading.parser import pipeline
from bilateral.reading.stored import checked_bytes
from bilateral.reading.weights import shipped
from bilateral.sources.registry import sources


def command(as_json: AsJson = False, ledger: LedgerAddress = DEFAULT_LEDGER) -> None:
    """Check the parts one by one; exit code 1 where one is missing."""
    found = list(_checked(ledger))
    if wants_json(as_json):
        write_json({"part": part, "ok": ok, "found": text} for part, ok, text in found)
    else:
        table = plain_table("Part", "", "Found")
        for part, ok, text in found:
            table.add_row(part, Text("ok", "green") if ok else Text("missing", "red"), text)
        page().print(table)
    if not all(ok for _, ok, _ in found):
        raise typer.Exit(1)


def _checked(ledger: str) -> Iterator[tuple[str, bool, str]]:
    checks: dict[str, Callable[[], str]] = {
        "bilateral": lambda: f"{version('bilateral')} on Python {platform.python_version()}",
        "english pipeline": _pipeline,
        "weights": _weights,
        "acts": lambda: f"{len(load_acts())} acts, {sum(len(act.cues) for act in load_acts().values())} cues",
        "actors": lambda: f"{sum(1 for _ in gazetteer())} actors",
        "sources": lambda: ", ".join(sources()),
        "sqlite": _sqlite,
        "ledger": lambda: _ledger(ledger),
    }
    for part, check in checks.items():
        try:
            yield part, True, check()
        except Exception as error:  # whatever is wrong with a part is what the user asks for
            yield part, False, str(error)


def _pipeline() -> str:
    meta = pipeline().meta
    return f"{meta['lang']}_{meta['name']} {meta['version']}"


def _weights() -> str:
    """The trained weights, their digests checked."""
    encoder = checked_bytes("encoder.onnx", "encoder.sha256")
    return f"an encoder of {len(encoder) / 1e6:.0f} MB, a linear model of {len(shipped().linear.weights)} features"


def _sqlite() -> str:
    with sqlite3.connect(":memory:") as connection:
        connection.execute("CREATE VIRTUAL TABLE words USING fts5(word)")
    return f"{sqlite3.sqlite_version} with full text search"


def _ledger(address: str) -> str:
    opened = Ledger.open(address)
    if isinstance(opened.store.place, File) and not opened.store.path.exists():
        return f"none yet at {address}: bilateral read makes it"
    size = opened.size()
    return f"{opened.store.name}: {size.documents} documents, {size.claims} claims, {size.actors} actors"
