"""What a document costs when there are more and more of them.

Run as ``python benchmarks/curve.py [NUMBER...]``; without numbers for 10^3 and 10^4 texts of one stream of news (see
``made/news.py``), read into a ledger of their own: sifted by what is known and copied, glanced at, read, written.
Prints the seconds of one processor, the milliseconds a document, and the same beside a yardstick, the bare parsing of
some texts that is repeated all the while, so that a machine that is faster at one hour than at another does not count:
how many thousandths of the yardstick a document takes, and the greatest deviation from the first number's. Some
thousand texts happen to be longer or more often about relations than others: of a number below 10^4 as many ledgers are
filled, one after the other, as there is room for in 10^4 texts, or in the greatest number.
"""

import os
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from made.here import read_here
from made.news import News

from bilateral.ledger.seen import Seen
from bilateral.ledger.store import Store
from bilateral.model.document import Document
from bilateral.model.run import Setup
from bilateral.reading.parser import parse
from bilateral.running.reading import Reading
from bilateral.running.sift import Sieve

NUMBERS = [10**3, 10**4]
LEAST = 10**4  # documents that a number is measured over, in one ledger or several
EVERY = 100  # documents between two measurements of the yardstick
NOW = datetime(2026, 1, 1, tzinfo=UTC)
SETUP = Setup("benchmark", "")


def main() -> None:
    """Time each number and print a line for it."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    numbers = [int(number) for number in sys.argv[1:]] or NUMBERS
    list(read_here(News.of(5).documents(16, relevant=1.0)))  # loads what is loaded once
    each = []
    print("documents  seconds  ms/document  yardstick ms  1/1000 of it")
    least = min(LEAST, max(numbers))
    for number in numbers:
        rounds, stream = max(1, least // number), News.of(6).documents(max(number, least))
        times, yardsticks = zip(*(spent(islice(stream, number)) for _ in range(rounds)), strict=True)
        seconds, yardstick = sum(times) / rounds, sum(yardsticks) / rounds
        each.append(seconds / number / yardstick)
        told = f"{seconds / number * 1000:13.2f}{yardstick * 1000:14.1f}{each[-1] * 1000:14.1f}"
        print(f"{number:9}{seconds:9.1f}{told}", flush=True)
    print(f"deviation        {max(abs(one / each[0] - 1) for one in each):8.3f}")


def spent(documents: Iterable[Document]) -> tuple[float, float]:
    """Seconds of the processor for some documents, and for the yardstick while they were read."""
    measured = []
    with TemporaryDirectory() as folder:
        store = Store.at(Path(folder) / "news.db")
        with store.writer() as opened, store.view() as view:
            writer, sieve = opened.begin(SETUP, NOW), Sieve(Seen(view.connection), SETUP)
            began = process_time()
            for done, result in enumerate(read_here(sieve.sifted(documents))):
                assert isinstance(result, Reading), result
                writer.add(result.document, result.claims, NOW)
                if done % EVERY == 0:
                    measured.append(yardstick())
            return process_time() - began - sum(measured), sum(measured) / len(measured)


def yardstick() -> float:
    """Seconds of the processor for the bare parsing of some texts, always the same."""
    began = process_time()
    for _ in parse(document.text for document in News.of(7).documents(4)):
        pass
    return process_time() - began


if __name__ == "__main__":
    main()
