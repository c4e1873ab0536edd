"""``bilateral follow``: keeps a ledger fresh from a list of feeds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from time import monotonic
from typing import Annotated

import typer

from bilateral.cli.fetching import fetcher_of, until_stopped
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
from bilateral.cli.output import wants_json
from bilateral.cli.session import Session, Summary, tell
from bilateral.ledger.store import Store
from bilateral.model.failure import Failure
from bilateral.running.pool import Result
from bilateral.running.reading import Reading
from bilateral.running.setup import setup_of
from bilateral.sources.given import Given
from bilateral.sources.intake import Found, intake
from bilateral.sources.source import Passed
from bilateral.sources.web.fetcher import Fetcher
from bilateral.sources.web.manners import DELAY, Manners, networks

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    feeds: Annotated[Path, typer.Argument(metavar="FEEDS.txt", help="A file with the address of a feed a line.")],
    every: Annotated[
        str | None, typer.Option("--every", metavar="TIME", help="Look again after so long: 15m, 2h, 1d; else once.")
    ] = None,
    no_text: NoText = False,
    contact: Contact = "",
    delay: Delay = DELAY,
    ignore_robots: IgnoreRobots = False,
    inside: Inside = None,
    workers: Workers = 1,
    as_json: AsJson = False,
    ledger: LedgerAddress = DEFAULT_LEDGER,
) -> None:
    """Read the pages that feeds and sitemaps of news name, once or again and again, each page once.

    The file has an address a line; empty lines and what follows a # are left out, and it is read anew each time. A
    page is read again when its feed says that it changed. A feed or page that cannot be had is told, and asked for the
    next time. Ctrl-C and SIGTERM end it when what was fetched is in the ledger.
    """
    pause = seconds(every) if every else None
    listed(feeds)
    setup = setup_of({"feeds": str(feeds), "workers": workers, "no_text": no_text})
    in_json = wants_json(as_json)
    store = Store.at(ledger)
    manners = Manners(contact, delay, not ignore_robots, networks(inside or ()))
    with fetcher_of(manners, store.name) as fetcher, until_stopped(fetcher().stop) as stopped:
        while True:
            begun = monotonic()
            look = Look(fetcher(), listed(feeds))
            summary = look.read(Session(store, setup, workers, not no_text, in_json, look.done))
            tell(summary, store.name, in_table=not in_json)
            if pause is None or stopped.wait(max(0.0, pause - (monotonic() - begun))):
                break
    if summary.failures and not stopped.is_set():
        raise typer.Exit(1)


def seconds(told: str) -> float:
    """The seconds of a time such as ``15m``; ends with a sentence where it is none.

    >>> seconds("1.5h")
    5400.0
    """
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([smhd])", told.strip().lower())
    if found is None or float(found[1]) == 0:
        refuse(f"not a time to wait (as 30s, 15m, 2h, 1d): {told}")
    return float(found[1]) * _UNITS[found[2]]


def listed(feeds: Path) -> list[str]:
    """The addresses in a file; ends with a sentence where it has none, or cannot be read."""
    try:
        lines = feeds.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        refuse(f"the list of feeds {feeds} cannot be read: {error.strerror}")
    except UnicodeDecodeError:
        refuse(f"the list of feeds {feeds} cannot be read: it is not a text in UTF-8")
    told = (re.split(r"(?:^|\s)#", line, maxsplit=1)[0].strip() for line in lines)
    found = list(dict.fromkeys(filter(None, told)))
    for address in found:
        if not address.lower().startswith(("http://", "https://")):
            refuse(f"{feeds} has a line that is no address of the web: {address}")
    if not found:
        refuse(f"{feeds} names no feed")
    return found


@dataclass(slots=True)
class Look:
    """One look at all feeds."""

    fetcher: Fetcher
    feeds: list[str]
    _pages: dict[str, Given] = field(default_factory=dict)
    _failed: set[str] = field(default_factory=set)

    def read(self, session: Session) -> Summary:
        """Read what is new; no run of the ledger is begun where there is nothing."""
        found = self._found()
        passed: list[Found] = []
        for item in found:
            if not isinstance(item, Passed):
                summary = session.read(chain(passed, [item], found))
                break
            passed.append(item)
        else:
            summary = Summary()
            summary.passed.update(item.reason for item in passed if isinstance(item, Passed))
        self._note_feeds()
        return summary

    def done(self, result: Result) -> None:
        """Note what became of a page."""
        name = result.document.id if isinstance(result, Reading) else getattr(result, "where", "")
        page = self._pages.get(name)
        if page is not None and isinstance(result, Reading):
            self.fetcher.memory.done(name, page.stamp)
        elif isinstance(result, Failure):
            self._failed.add(name)
            if page is not None:
                self.fetcher.memory.failed(name, page.stamp)

    def _found(self) -> Iterator[Found]:
        known = {feed: self.fetcher.memory.tags(feed) for feed in self.feeds}
        givens = [Given(feed, address=feed) for feed in self.feeds]
        return intake(givens, lambda: self.fetcher, self._is_new, known)

    def _is_new(self, given: Given) -> bool:
        """Whether something was not read since it last changed; feeds, and pages of the list, are always asked."""
        if given.address in self.feeds:
            return True
        self._pages[given.name] = given
        return not self.fetcher.memory.has(given.name, given.stamp)

    def _note_feeds(self) -> None:
        """Note the state of the feeds of which no page is left to be read: the others are to name theirs again."""
        memory = self.fetcher.memory
        left = {page.feed for name, page in self._pages.items() if not memory.has(name, page.stamp)}
        for feed in self.feeds:
            if feed in self.fetcher.tags and feed not in left | self._failed and not self.fetcher.stopped:
                memory.tag(feed, self.fetcher.tags[feed])
