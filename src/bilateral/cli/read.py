"""``bilateral read``: files, folders, archives and addresses into the ledger."""

from pathlib import Path
from typing import Annotated

import typer

from bilateral.cli.fetching import fetcher_of
from bilateral.cli.lazy import refuse
from bilateral.cli.options import (
    DEFAULT_LEDGER,
    AsJson,
    Contact,
    Delay,
    IgnoreRobots,
    Inside,
    LedgerAddress,
    NoText,
    Workers,
)
from bilateral.cli.output import talk, wants_json
from bilateral.cli.session import Session, tell
from bilateral.cli.sharded import Sharded
from bilateral.cli.wording import counted
from bilateral.ledger.store import Store
from bilateral.running.setup import setup_of
from bilateral.running.shards.executor import Kind
from bilateral.sources.chooser import Choice, choose
from bilateral.sources.intake import intake
from bilateral.sources.record import columns_of
from bilateral.sources.web.manners import DELAY, Manners, networks

Columns = Annotated[
    list[str] | None,
    typer.Option("--column", metavar="FIELD=COLUMN", help="The column of a table that holds a field: text=story."),
]
Shards = Annotated[
    Path | None,
    typer.Option("--shards", metavar="DIR", help="Cut the files into shards and read each into a part here."),
]
Executor = Annotated[
    Kind, typer.Option("--executor", help="What reads the shards: processes here, or the cluster at RAY_ADDRESS.")
]


def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCE...", help="Files, folders, patterns, addresses; - is standard input.")
    ],
    no_text: NoText = False,
    column: Columns = None,
    contact: Contact = "",
    delay: Delay = DELAY,
    ignore_robots: IgnoreRobots = False,
    inside: Inside = None,
    workers: Workers = 1,
    shards: Shards = None,
    executor: Executor = Kind.LOCAL,
    as_json: AsJson = False,
    ledger: LedgerAddress = DEFAULT_LEDGER,
) -> None:
    """Read texts, pages, papers, tables, mails, archives, feeds and addresses into the ledger, and tell what was found.

    A text may begin with lines such as "Title: ...", "Outlet: ..." and "Published: 2023-04-06", closed by an empty
    line. Of a feed the pages are read that it names. Reading a document again adds nothing, and a run that was broken
    off goes on where it stopped. With --shards many machines may read: all need the files and the folder at the same
    paths, and one process takes the parts into the ledger. The exit code is 1 where a document could not be read.
    """
    if executor is not Kind.LOCAL and shards is None:
        refuse(f"the executor {executor} reads shards: say where their parts are kept with --shards DIR")
    choice = choose(sources, columns_of(column or ()))
    manners = Manners(contact, delay, not ignore_robots, networks(inside or ()))
    setup = setup_of({"sources": sources, "workers": workers, "no_text": no_text})
    in_json = wants_json(as_json)
    store = Store.at(ledger)
    if shards is not None:
        summary = Sharded(store, setup, shards, not no_text, in_json).read(choice.given, executor, workers)
    else:
        session = Session(store, setup, workers, not no_text, in_json)
        with fetcher_of(manners, store.name) as fetcher:
            summary = session.read(intake(choice.given, fetcher))
    tell(summary, store.name, in_table=not in_json)
    _tell_passed(choice)
    if summary.failures:
        raise typer.Exit(1)


def _tell_passed(choice: Choice) -> None:
    """Say how many files were of no format that is read."""
    if choice.passed:
        kinds = sorted({Path(passed.where).suffix or Path(passed.where).name for passed in choice.passed})
        files = counted(len(choice.passed), "file")
        talk.print(f"{files} passed over, of no format that is read: {' '.join(kinds)}", soft_wrap=True)
