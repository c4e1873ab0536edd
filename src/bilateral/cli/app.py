"""Joins the commands; each stands in a file of its own."""

from typing import Annotated

import typer

from bilateral.cli.lazy import lazy_group
from bilateral.running.patience import patient

COMMANDS = {
    "read": ("bilateral.cli.read", "Read files, folders, archives, feeds and addresses into the ledger."),
    "follow": ("bilateral.cli.follow", "Keep the ledger fresh from a list of feeds."),
    "extract": ("bilateral.cli.extract", "Turn documents on stdin into claims on stdout, without a ledger."),
    "claims": ("bilateral.cli.claims", "List the claims of the ledger."),
    "timeline": ("bilateral.cli.timeline", "Show the events of an actor, or between two, in order of time."),
    "state": ("bilateral.cli.state", "Show the state of relations between two actors, as of any day."),
    "contested": ("bilateral.cli.contested", "Show claims that exclude each other."),
    "why": ("bilateral.cli.why", "Show why the ledger holds a claim: its words, its sources, who says otherwise."),
    "review": ("bilateral.cli.review.session", "Judge claims one by one: accept, reject, correct."),
    "review list": ("bilateral.cli.review.listing", "List the claims that wait for a judgement, in order."),
    "review accept": ("bilateral.cli.review.decide:accept", "Accept claims as they are shown."),
    "review reject": ("bilateral.cli.review.decide:reject", "Reject claims: they count for nothing."),
    "review correct": ("bilateral.cli.review.decide:correct", "Say what a claim should read instead."),
    "review reopen": ("bilateral.cli.review.decide:reopen", "Take the judgements of claims back."),
    "review export": ("bilateral.cli.review.exchange:export", "Write all judgements to stdout, as JSON Lines."),
    "review import": ("bilateral.cli.review.exchange:take", "Take in judgements that were exported elsewhere."),
    "review figures": ("bilateral.cli.review.figures", "Show how reviewers agree, and what was corrected most."),
    "export": ("bilateral.cli.export", "Write claims, events or the state in a format that others work with."),
    "import": ("bilateral.cli.intake", "Take in an export of another ledger."),
    "mcp": ("bilateral.cli.mcp", "Serve the ledger to agents over the Model Context Protocol."),
    "forget": ("bilateral.cli.forget", "Black out a document or a person for ever, and keep a tombstone."),
    "verify": ("bilateral.cli.verify", "Check that the ledger is as it was written."),
    "serve": ("bilateral.cli.serve", "Show the ledger in a browser, and to programs over HTTP."),
    "eval": ("bilateral.cli.evaluate", "Measure the reader against a gold set."),
    "doctor": ("bilateral.cli.doctor", "Check that all that Bilateral needs is in place."),
}

app = typer.Typer(cls=lazy_group(COMMANDS), no_args_is_help=True, add_completion=False, rich_markup_mode="rich")


def _show_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"bilateral {version('bilateral')}")
        raise typer.Exit


@app.callback()
def bilateral(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Reads the news and keeps the ledger of relations between states, every entry tied to its exact words."""


def main() -> None:
    """Run the command line."""
    patient()
    app()
