"""Where output goes: data on stdout, as a table on a terminal and as JSON Lines elsewhere; talk on stderr."""

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

import typer
from rich import box
from rich.console import Console
from rich.table import Table

from bilateral.cli.lazy import refuse
from bilateral.model.failure import Failure

_SHOWN = 20  # failures on a terminal
talk = Console(stderr=True, highlight=False, markup=False)


def wants_json(asked: bool) -> bool:
    """Whether data goes out as JSON Lines: when asked for, or when stdout is no terminal."""
    return asked or not sys.stdout.isatty()


@contextmanager
def writing() -> Iterator[None]:
    """Write to stdout; end quietly where the reader of a pipe has seen enough, with a sentence where a disk is full."""
    try:
        yield
        sys.stdout.flush()
    except OSError as error:
        # Python would stumble over what is left to be written once more on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise typer.Exit(0) from None
        refuse(f"the output cannot be written: {error.strerror}")


def write_json(records: Iterable[Mapping[str, object]]) -> None:
    """Write a record a line."""
    with writing():
        for record in records:
            sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")


def page() -> Console:
    """The terminal that tables are shown on. What stands in a text is never taken for markup: it is a stranger's."""
    return Console(highlight=False, markup=False)


def plain_table(*columns: str, title: str = "") -> Table:
    """A table with a rule under its head and air between its rows."""
    table = Table(
        title=title or None,
        title_style="bold",
        title_justify="left",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        expand=True,
        header_style="bold",
    )
    for column in columns:
        table.add_column(column)
    return table


def show_failures(failures: Sequence[Failure], head: str) -> None:
    """Show what was left out and why, as many as fit a page; --json lists them all."""
    table = plain_table(head, "Why")
    for failure in failures[:_SHOWN]:
        table.add_row(failure.where, failure.message)
    if len(failures) > _SHOWN:
        table.add_row(f"and {len(failures) - _SHOWN} more", "")
    page().print(table)
