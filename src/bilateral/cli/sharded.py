"""Reads files by shards: what ``read --shards`` does in the place of one stream of documents."""

from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bilateral.cli.lazy import refuse
from bilateral.cli.output import talk, write_json
from bilateral.cli.session import Summary, progressing
from bilateral.ledger.store import Store
from bilateral.ledger.writer import Added
from bilateral.model.failure import Failure
from bilateral.model.run import Outcome, Setup
from bilateral.relations.answers import renew
from bilateral.running.shards.executor import Kind, executor
from bilateral.running.shards.fold import fold
from bilateral.running.shards.map import mapped
from bilateral.running.shards.part import Came, sweep
from bilateral.running.shards.shard import Shard, cut
from bilateral.sources.given import Given


@dataclass(frozen=True, slots=True)
class Sharded:
    """How shards are read into which ledger over parts in a folder, and whether a line of JSON is written for each."""

    store: Store
    setup: Setup
    folder: Path
    keep_text: bool = True
    in_json: bool = False

    def read(self, givens: Sequence[Given], kind: Kind, workers: int) -> Summary:
        """Read those shards whose parts are not whole yet, then take all parts into the ledger as one run of it."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            refuse(f"the parts cannot be kept in {self.folder}: {error.strerror}")
        with self.store.writer():  # a ledger that cannot be written is told before the work, and not behind it
            summary, shards = Summary(), cut(givens, self.setup)
        with progressing() as progress, closing(executor(kind, workers)) as at_work:
            whole = []
            for shard, came in mapped(shards, self.folder.absolute(), at_work):
                if isinstance(came, Came):
                    summary.add_shard(came)
                    whole.append(shard.key)
                else:
                    summary.failures.append(came)
                progress(summary)
                self._tell(shard, came)
        sweep(self.folder)
        self._fold(whole, summary)
        return summary

    def _fold(self, keys: Iterable[str], summary: Summary) -> None:
        with self.store.writer(keep_text=self.keep_text) as opened, talk.status("taking in what was read"):
            writer = opened.begin(self.setup, datetime.now(UTC))
            for taken in fold(writer, keys, self.folder, datetime.now(UTC)):
                new = summary.new
                summary.new = Added(new.documents + taken.documents, new.claims + taken.claims)
                summary.failures += taken.failures
            outcome = Outcome(summary.documents, summary.claims, tuple(summary.failures), summary.stages)
            writer.end(outcome, datetime.now(UTC))
            renew(self.store, writer.run)

    def _tell(self, shard: Shard, came: Came | Failure) -> None:
        if not self.in_json:
            return
        if isinstance(came, Failure):
            write_json([came.record()])
            return
        told = {"shard": shard.key, "files": len(shard.files), "documents": came.documents, "claims": came.claims}
        write_json([{**told, "seconds": came.seconds, "peak": came.peak}, *(one.record() for one in came.failures)])
