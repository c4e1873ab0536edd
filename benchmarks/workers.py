"""How much faster two processes read than one.

Run as ``python benchmarks/workers.py [DOCUMENTS]``; without a number 640 texts about relations between states. The
processes are at work before the clock starts: it counts from their first results to the last. At the end one process
has nothing to do while the other reads its last chunk of 16, which of 640 texts costs 1 % and of 240 3 %. Two processes
need two cores to themselves, of which the one that hands out the texts takes 0.6 ms a text; the load of the machine is
printed.
"""

import os
import sys
from itertools import islice
from time import perf_counter

from made.news import News

from bilateral.model.document import Document
from bilateral.running.pool import read_all

DOCUMENTS, WARM = 640, 64


def main() -> None:
    """Time one and two processes and print their ratio."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS
    documents = list(News.of(4).documents(number + WARM, relevant=1.0))
    rates = [rate(documents, workers) for workers in (1, 2)]
    for workers, each in zip((1, 2), rates, strict=True):
        print(f"{workers} process(es)     {each:8.1f} documents/s")
    print(f"load             {os.getloadavg()[0]:8.1f}")
    print(f"ratio            {rates[1] / rates[0]:8.2f}", flush=True)


def rate(documents: list[Document], workers: int) -> float:
    """Documents a second once all processes are at work."""
    results = read_all(documents, workers)
    warm = len(list(islice(results, min(WARM, len(documents) // 2))))
    began = perf_counter()
    read = len(list(results))
    assert warm + read == len(documents)
    return read / (perf_counter() - began)


if __name__ == "__main__":
    main()
