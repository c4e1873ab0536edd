"""``bilateral read``: files and folders into the ledger."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from importlib.resources import files
from typing import Annotated

import typer
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from bilateral.cli.options import DEFAULT_LEDGER, AsJson, LedgerAddress, Workers
from bilateral.cli.output import page, plain_table, talk, wants_json, write_json
from bilateral.cli.wording import counted
from bilateral.ledger.errors import LedgerError
from bilateral.ledger.store import Store
from bilateral.ledger.writer import Added, Writer
from bilateral.model.failure import Failure
from bilateral.model.run import Outcome, Setup
from bilateral.running.pool import Reading, Result, read_all
from bilateral.sources.chooser import Choice, choose, documents

# Failures shown on a terminal; --json lists them all.
_SHOWN = 20


@dataclass(slots=True)
class _Summary:
    """What a run came to."""

    documents: int = 0
    claims: int = 0
    new: Added = field(default_factory=lambda: Added(0, 0))
    failures: list[Failure] = field(default_factory=list)


def command(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE...", help="Files and folders.")],
    no_text: Annotated[
        bool,
        typer.Option("--no-text", help="Keep no texts: only their hashes, and of each claim at most 300 characters."),
    ] = False,
    workers: Workers = 1,
    as_json: AsJson = False,
    ledger: LedgerAddress = DEFAULT_LEDGER,
) -> None:
    """Read texts, pages (.html), JSON Lines and CSV tables into the ledger, and tell what was found and skipped.

    A text may begin with lines such as "Title: ...", "Outlet: ..." and "Published: 2023-04-06", closed by an empty
    line. Reading a document again adds nothing. The exit code is 1 where a document could not be read.
    """
    choice = choose(sources)
    summary, in_json = _Summary(), wants_json(as_json)
    setup = _setup({"sources": sources, "workers": workers, "no_text": no_text})
    with Store.at(ledger).writer(keep_text=not no_text) as opened, _progress() as progress:
        writer = opened.begin(setup, datetime.now(UTC))
        for result in read_all(documents(choice), workers):
            record = _take(result, writer, summary)
            progress(summary)
            if in_json:
                write_json([record])
        outcome = Outcome(summary.documents, summary.claims, tuple(summary.failures))
        writer.end(outcome, datetime.now(UTC))
    _tell(summary, choice, ledger, in_table=not in_json)
    if summary.failures:
        raise typer.Exit(1)


def _setup(settings: dict[str, object]) -> Setup:
    """What reads here: the version of the program and the digest of the weights it selects claims with."""
    digest = files("bilateral.data").joinpath("models", "selection.sha256").read_text("ascii").strip()
    return Setup(version("bilateral"), digest, settings)


def _take(result: Result, writer: Writer, summary: _Summary) -> dict[str, object]:
    """Add one document to the ledger and to the summary; its line of output."""
    if isinstance(result, Reading):
        try:
            added = writer.add(result.document, result.claims, datetime.now(UTC))
        except LedgerError as error:
            result = Failure(result.document.id, "ledger", type(error).__name__, str(error))
        else:
            summary.documents += 1
            summary.claims += len(result.claims)
            summary.new = Added(summary.new.documents + added.documents, summary.new.claims + added.claims)
            return {"doc": result.document.id, "claims": len(result.claims), "new": added.claims}
    summary.failures.append(result)
    return dict(result.record())


@contextmanager
def _progress() -> Iterator[Callable[[_Summary], None]]:
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=talk, transient=True, disable=not talk.is_terminal) as bar:
        task = bar.add_task("loading the reader")

        def update(summary: _Summary) -> None:
            skipped = f", {len(summary.failures)} skipped" if summary.failures else ""
            bar.update(task, description=f"{summary.documents} documents, {summary.claims} claims{skipped}")

        yield update


def _tell(summary: _Summary, choice: Choice, ledger: str, *, in_table: bool) -> None:
    talk.print(
        f"{counted(summary.documents, 'document')} read ({summary.new.documents} new), "
        f"{counted(summary.claims, 'claim')} ({summary.new.claims} new), in {ledger}.",
        soft_wrap=True,
    )
    if choice.passed_over:
        kinds = sorted({path.suffix or path.name for path in choice.passed_over})
        talk.print(
            f"{counted(len(choice.passed_over), 'file')} passed over, of no format that is read: {' '.join(kinds)}"
        )
    if summary.failures:
        talk.print(f"{counted(len(summary.failures), 'document')} skipped.")
        if in_table:
            _show_failures(summary.failures)


def _show_failures(failures: Iterable[Failure]) -> None:
    listed = list(failures)
    table = plain_table("Skipped", "Why")
    for failure in listed[:_SHOWN]:
        table.add_row(failure.where, failure.message)
    if len(listed) > _SHOWN:
        table.add_row(f"and {len(listed) - _SHOWN} more", "")
    page().print(table)
