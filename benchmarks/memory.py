"""Whether the memory of a process that reads stays flat.

Run as ``python benchmarks/memory.py [DOCUMENTS]``; without a number 5,000 short texts, a third of them about relations
between states. Prints the memory in use after each tenth, its peak, and how much the last tenth uses beside the second.
"""

import resource
import sys
from collections.abc import Iterator
from pathlib import Path

from made.here import read_here
from made.news import News

from bilateral.model.document import Document
from bilateral.running.reading import Reading

DOCUMENTS = 5_000
PAGE = resource.getpagesize()


def main() -> None:
    """Read the texts and print the figures."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS
    used = []
    for size in after_each_tenth(News.of(3).documents(number, (5, 9), 1 / 3), max(1, number // 10)):
        used.append(size)
        print(f"{len(used) * number // 10:8} documents {size / 2**20:8.0f} MiB", flush=True)
    print(f"peak MiB         {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f}")
    print(f"growth           {used[-1] / used[min(1, len(used) - 1)]:8.3f}", flush=True)


def after_each_tenth(documents: Iterator[Document], tenth: int) -> Iterator[int]:
    """Bytes in use after each tenth of the documents."""
    for done, result in enumerate(read_here(documents), 1):
        assert isinstance(result, Reading), result
        if done % tenth == 0:
            yield int(Path("/proc/self/statm").read_text().split()[1]) * PAGE


if __name__ == "__main__":
    main()
