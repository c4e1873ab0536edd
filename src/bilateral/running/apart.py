"""Reads strangers' bytes in processes of their own, each under a deadline and a limit of memory.

A page is skimmed first: its article is taken out only where its bare paragraphs may tell what is looked for.
"""

from collections.abc import Generator, Iterable

from bilateral.model.document import Document
from bilateral.model.failure import Failure
from bilateral.running.reading import Reading, Unread
from bilateral.running.workers import Limits, Lost, Workers
from bilateral.sources.given import Given
from bilateral.sources.intake import Found, documents
from bilateral.sources.language import READ
from bilateral.sources.registry import skimmed
from bilateral.sources.source import STAGE, Passed

Read = Document | Failure | Passed | Reading

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


def read_one(given: Given) -> list[Read]:
    """The documents of what is to be read apart; a reading without claims in the place of a page that need not be.

    That page is kept by its paragraphs, with what its head tells.
    """
    page = skimmed(given)
    unread = _unread(page) if page else None
    return [Reading(page, (), unread)] if page and unread else list(documents(given))


def _read(item: Found) -> list[Read]:
    return read_one(item) if isinstance(item, Given) else [item]


def _unread(page: Document) -> Unread | None:
    """Why a page need not be read, by its paragraphs."""
    # It brings the tables of names and words along, which are loaded where pages are read.
    from bilateral.reading.glance import SKIMMED, is_on_topic, names_parties

    if page.language not in READ:
        return Unread.LANGUAGE
    return None if names_parties(page) and is_on_topic(page, SKIMMED) else Unread.PAGE
