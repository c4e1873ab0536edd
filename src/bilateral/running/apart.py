"""Reads strangers' bytes in processes of their own, each under a deadline and a limit of memory."""

from collections.abc import Generator, Iterable

from bilateral.model.document import Document
from bilateral.model.failure import Failure
from bilateral.running.workers import Limits, Lost, Workers
from bilateral.sources.given import Given
from bilateral.sources.intake import Found, documents
from bilateral.sources.source import STAGE, Passed

Read = Document | Failure | Passed

# A page of news takes some hundredths of a second, a paper of a hundred pages some seconds; a process that reads pages
# uses 0.2 GB beside what it was started with.
LIMITS = Limits(seconds=60.0, memory=3_000_000_000, tasks=2_000)


def read_apart(items: Iterable[Found], workers: int = 1, limits: Limits = LIMITS) -> Generator[Read]:
    """The documents of what is to be read apart, each in its place; everything else is passed on as it is.

    No process is started where there is nothing to read.
    """
    with Workers(workers, limits) as processes:
        for item, outcome in processes.each(_read, items, lambda item: isinstance(item, Given)):
            if not isinstance(item, Given):
                yield item
            elif isinstance(outcome, Lost):
                yield Failure(item.name, STAGE, outcome.error, outcome.message)
            else:
                yield from outcome or ()


def _read(item: Found) -> list[Read]:
    return list(documents(item)) if isinstance(item, Given) else [item]
