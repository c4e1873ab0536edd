"""What the checks before the parse lose of labelled claims, and what they leave of the documents.

Run as ``python benchmarks/funnel.py LABELLED.jsonl...``, each a file of a document a line with its ``claims``. Prints
for each file the documents that every check leaves, the microseconds that it takes a document, and the share of the
claims that stand in documents it drops.
"""

import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import process_time

from bilateral.model.document import Document
from bilateral.reading.glance import is_on_topic, names_parties
from bilateral.sources.language import READ, language_of

Labelled = tuple[Document, int]
CHECKS: tuple[tuple[str, Callable[[Document], bool]], ...] = (
    ("language", lambda document: language_of(document.text) in READ),
    ("two actors, a cue", names_parties),
    ("topic", is_on_topic),
)


def main() -> None:
    """Check the documents of each file and print the figures."""
    for path in map(Path, sys.argv[1:]):
        labelled = [read(line) for line in path.read_text(encoding="utf-8").splitlines()]
        for _, check in CHECKS:
            check(labelled[0][0])  # loads what is loaded once
        show(path.name, labelled)


def read(line: str) -> Labelled:
    """A document with the number of its claims."""
    told = json.loads(line)
    day = date.fromisoformat(told["published"]) if told.get("published") else None
    return Document(told["doc"], told["text"], day), len(told["claims"])


def show(name: str, labelled: list[Labelled]) -> None:
    """Print what the checks leave, one after the other."""
    left, claims = labelled, sum(number for _, number in labelled)
    print(f"{name}: {len(labelled)} documents, {claims} claims")
    for check, passes in CHECKS:
        began, came = process_time(), len(left)
        left = [one for one in left if passes(one[0])]
        each = (process_time() - began) / max(1, came) * 1e6
        lost = 1 - sum(number for _, number in left) / claims
        print(f"  {check:20}{len(left):6} documents left {each:8.0f} µs each {lost:8.2%} of the claims lost")
    print(f"lost             {1 - sum(number for _, number in left) / claims:.4f}", flush=True)


if __name__ == "__main__":
    main()
