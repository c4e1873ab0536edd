"""How fast a stream of news is read against bare extraction of the articles from the same pages, on one core.

Run as ``python benchmarks/stream.py [PAGES]``; without a number 600 pages, of which 95 in 100 are about other things
(see ``made/news.py``). Prints the pages a second of either, their ratio, and what each stage of the funnel left.
Bare extraction is that of trafilatura with the title and the day of the page, without which there is no document. The
whole is the way of ``bilateral read``: article, title, day and language of the page, what is known, copies, the funnel,
and the ledger. Blocks of the two are taken in turn, so that a machine that slows down slows both.
"""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

import trafilatura
from made.here import read_here
from made.news import News

from bilateral.api import Ledger
from bilateral.ledger.seen import Seen
from bilateral.model.run import Setup
from bilateral.running.apart import Read, read_one
from bilateral.running.funnel import Funnel
from bilateral.running.pool import gathered
from bilateral.running.reading import Reading, Unread
from bilateral.running.sift import Sieve
from bilateral.sources.given import Given

PAGES, BLOCK = 600, 15
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def main() -> None:
    """Time the two and print the figures."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    number = int(sys.argv[1]) if len(sys.argv) > 1 else PAGES
    pages = list(News.of(1).pages(number))
    with TemporaryDirectory() as folder:
        bare, whole, funnel, seconds = timed(pages, Path(folder) / "news.db")
    print(f"{number} pages of {sum(len(data) for _, data in pages) / number / 1000:.0f} kB")
    print(f"bare extraction  {number / bare:8.1f} pages/s")
    print(f"whole reading    {number / whole:8.1f} pages/s")
    for stage in funnel.stages(seconds):
        print(f"  {stage.name:15}{stage.left:8} of {stage.came:6}  {stage.seconds:8.2f} s")
    print(f"ratio            {bare / whole:8.2f}")


def timed(pages: list[tuple[str, bytes]], path: Path) -> tuple[float, float, Funnel, Mapping[Unread, float]]:
    """Seconds of bare extraction and of the whole, with the funnel of the whole and what it took to sift."""
    bare = whole = 0.0
    funnel, store = Funnel(), Ledger.open(path).store
    with store.writer() as opened, store.view() as view:
        writer = opened.begin(Setup("benchmark", ""), NOW)
        sieve = Sieve(Seen(view.connection), Setup("benchmark", ""))
        list(read_here(found(News.of(2).pages(16))))  # loads what is loaded once
        list(read_here(News.of(2).documents(16, relevant=1.0)))
        for start in range(0, len(pages), BLOCK):
            block = pages[start : start + BLOCK]
            began = process_time()
            for _, data in block:
                trafilatura.bare_extraction(data, with_metadata=True)
            extracted = process_time()
            for some in gathered(read_here(sieve.sifted(found(block)))):
                with writer.together() as together:
                    for result in some:
                        assert isinstance(result, Reading), result
                        together.add(result.document, result.claims, NOW)
                        funnel.add(result)
            bare, whole = bare + extracted - began, whole + process_time() - extracted
    return bare, whole, funnel, sieve.seconds


def found(pages: Iterable[tuple[str, bytes]]) -> Iterator[Read]:
    """The documents of some pages."""
    for address, data in pages:
        yield from read_one(Given(address, data=data, address=address, type="text/html"))


if __name__ == "__main__":
    main()
