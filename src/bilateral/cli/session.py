"""Reads into a ledger and tells what came of it: what ``read`` and ``follow`` have in common."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from bilateral.cli.output import plain_table, show_failures, talk, write_json
from bilateral.cli.wording import counted
from bilateral.data.tables import table
from bilateral.ledger.errors import LedgerError
from bilateral.ledger.seen import Seen
from bilateral.ledger.store import Store
from bilateral.ledger.writer import Added, Writer
from bilateral.model.failure import Failure
from bilateral.model.run import Outcome, Setup, Stage
from bilateral.relations.answers import renew
from bilateral.running.apart import read_apart
from bilateral.running.funnel import CALLED, Funnel, joined
from bilateral.running.pool import Result, gathered, read_all
from bilateral.running.reading import Reading, Unread
from bilateral.running.shards.part import Came
from bilateral.running.sift import Sieve
from bilateral.sources.intake import Found
from bilateral.sources.source import Passed

# The funnel of a handful of documents tells nothing.
_MANY = 100


@dataclass(slots=True)
class Summary:
    """What a run came to."""

    documents: int = 0
    claims: int = 0
    new: Added = field(default_factory=lambda: Added(0, 0))
    failures: list[Failure] = field(default_factory=list)
    passed: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)  # of documents that cannot be read yet
    copies: int = 0
    funnel: Funnel = field(default_factory=Funnel)
    stages: tuple[Stage, ...] = ()

    def add(self, reading: Reading, added: Added) -> None:
        """Count a document that is in the ledger."""
        self.documents += 1
        self.claims += len(reading.claims) + reading.held
        self.new = Added(self.new.documents + added.documents, self.new.claims + added.claims)
        if reading.unread is Unread.LANGUAGE:
            self.languages[reading.document.language] += 1
        self.copies += reading.unread is Unread.COPY
        self.funnel.add(reading)

    def add_shard(self, came: Came) -> None:
        """Count the documents of a shard, which are in its part."""
        self.documents += came.documents
        self.claims += came.claims
        self.failures += came.failures
        self.passed.update(dict(came.passed))
        self.languages.update(dict(came.languages))
        self.stages = joined([stages for stages in (self.stages, came.stages) if stages])


@dataclass(frozen=True, slots=True)
class Session:
    """How documents are read into which ledger, and whether a line of JSON is written for each.

    ``done`` is told of everything that was dealt with, once it is safe in the ledger.
    """

    store: Store
    setup: Setup
    workers: int = 1
    keep_text: bool = True
    in_json: bool = False
    done: Callable[[Result], None] | None = None

    def read(self, found: Iterable[Found]) -> Summary:
        """Read what was found, as one run of the ledger. What was read is kept, also where it is broken off."""
        summary = Summary()
        with (
            self.store.writer(keep_text=self.keep_text) as opened,
            self.store.view() as view,
            progressing() as progress,
        ):
            writer = opened.begin(self.setup, datetime.now(UTC))
            sieve = Sieve(Seen(view.connection), self.setup)
            for some in gathered(read_all(sieve.sifted(read_apart(found, self.workers)), self.workers)):
                with writer.together() as together:
                    records = [_take(result, together, summary) for result in some]
                if self.done is not None:
                    for result in some:
                        self.done(result)
                progress(summary)
                if self.in_json:
                    write_json(record for record in records if record)
            summary.stages = summary.funnel.stages(sieve.seconds)
            outcome = Outcome(summary.documents, summary.claims, tuple(summary.failures), summary.stages)
            writer.end(outcome, datetime.now(UTC))
        renew(self.store, writer.run)
        return summary


def _take(result: Result, writer: Writer, summary: Summary) -> dict[str, object]:
    """Add one document to the ledger and to the summary; its line of output, empty for what is no document."""
    if isinstance(result, Passed):
        summary.passed[result.reason] += 1
        return {}
    if isinstance(result, Reading):
        try:
            known = result.unread is Unread.KNOWN
            added = Added(0, 0) if known else writer.add(result.document, result.claims, datetime.now(UTC))
        except LedgerError as error:
            result = Failure(result.document.id, "ledger", type(error).__name__, str(error))
        else:
            summary.add(result, added)
            return _record(result, added)
    summary.failures.append(result)
    return dict(result.record())


def _record(reading: Reading, added: Added) -> dict[str, object]:
    found = len(reading.claims) + reading.held
    record: dict[str, object] = {"doc": reading.document.id, "claims": found, "new": added.claims}
    if reading.unread not in {None, Unread.KNOWN}:
        record["unread"] = str(reading.unread)
    return record


@contextmanager
def progressing() -> Iterator[Callable[[Summary], None]]:
    """What shows on a terminal how far a run is, each time that it is called."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=talk, transient=True, disable=not talk.is_terminal) as bar:
        task = bar.add_task("loading the reader")

        def update(summary: Summary) -> None:
            skipped = f", {len(summary.failures)} skipped" if summary.failures else ""
            bar.update(task, description=f"{summary.documents} documents, {summary.claims} claims{skipped}")

        yield update


def tell(summary: Summary, ledger: str, *, in_table: bool) -> None:
    """Say what a run came to, and on a terminal what was skipped."""
    _say(
        f"{counted(summary.documents, 'document')} read ({summary.new.documents} new), "
        f"{counted(summary.claims, 'claim')} ({summary.new.claims} new), in {ledger}."
    )
    if summary.languages:
        told = ", ".join(f"{_language(code)} {number}" for code, number in summary.languages.most_common())
        few = counted(summary.languages.total(), "document")
        _say(f"{few} kept without claims, in a language that cannot be read yet: {told}.")
    if summary.copies:
        _say(f"{counted(summary.copies, 'document')} kept as a copy of another one, and not read again.")
    for reason, number in summary.passed.most_common():
        _say(f"{number} passed over, {reason}.")
    if summary.failures:
        _say(f"{counted(len(summary.failures), 'document')} skipped.")
        if in_table:
            show_failures(summary.failures, "Skipped")
    if summary.documents >= _MANY:
        _show_funnel(summary.stages)


def _say(sentence: str) -> None:
    talk.print(sentence, soft_wrap=True)


def _language(code: str) -> str:
    return str(table("languages.yaml").get(code, code))


def _show_funnel(stages: Iterable[Stage]) -> None:
    """How many documents each stage left, of those that came to it, and how many it takes a second on one process."""
    found = plain_table("Documents", "Left", "Of", "A second")
    for stage in stages:
        rate = f"{stage.rate:,.0f}" if stage.rate and stage.rate >= 10 else f"{stage.rate:.1f}" if stage.rate else ""
        share = f"{stage.left / stage.came:.0%}" if stage.came else ""
        found.add_row(CALLED[stage.name], f"{stage.left:,}", share, rate)
    talk.print(found)
