"""What the checks before the parse lose of labelled claims, and what they leave of the documents.

Run as ``python benchmarks/funnel.py LABELLED.jsonl... [FOLDER...]``, each a file of a document a line with its
``claims``. Prints for each file the documents that every check leaves, the microseconds that it takes a document, and
the share of the claims that stand in documents it drops; first of the documents laid out as pages (see
``made/news.py``), of which the skim drops some. Then the share of the words left that are parsed, and the share
of the claims that stand in none of them. Of a folder of saved pages it prints how many the skim drops, and of how many
of these the article would have passed the other checks.
"""

import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import process_time

from made.news import News

from bilateral.model.document import Document
from bilateral.model.span import Span
from bilateral.reading.glance import is_on_topic, names_parties
from bilateral.reading.naming import near_actors
from bilateral.running.apart import read_one
from bilateral.running.reading import Reading
from bilateral.sources.given import Given
from bilateral.sources.html import documents
from bilateral.sources.language import READ, language_of

Labelled = tuple[Document, list[Span]]
NEWS = News.of(9)


def is_kept(given: Given) -> bool:
    """Whether the article of a page is taken out, by its skim."""
    return not any(isinstance(found, Reading) for found in read_one(given))


CHECKS: tuple[tuple[str, Callable[[Document], bool]], ...] = (
    ("page", lambda document: is_kept(Given(document.id, data=NEWS.page(document), type="text/html"))),
    ("language", lambda document: language_of(document.text) in READ),
    ("two actors, a cue", names_parties),
    ("topic", is_on_topic),
)


def main() -> None:
    """Check the documents of each file and print the figures."""
    for path in map(Path, sys.argv[1:]):
        if path.is_dir():
            show_pages(path)
            continue
        labelled = [read(line) for line in path.read_text(encoding="utf-8").splitlines()]
        for _, check in CHECKS:
            check(labelled[0][0])  # loads what is loaded once
        show(path.name, labelled)


def read(line: str) -> Labelled:
    """A document with the places of its claims."""
    told = json.loads(line)
    day = date.fromisoformat(told["published"]) if told.get("published") else None
    return Document(told["doc"], told["text"], day), [Span(claim["start"], claim["end"]) for claim in told["claims"]]


def show(name: str, labelled: list[Labelled]) -> None:
    """Print what the checks leave, one after the other."""
    left, claims = labelled, sum(len(told) for _, told in labelled)
    print(f"{name}: {len(labelled)} documents, {claims} claims")
    for check, passes in CHECKS:
        began, came = process_time(), len(left)
        left = [one for one in left if passes(one[0])]
        each = (process_time() - began) / max(1, came) * 1e6
        lost = 1 - sum(len(told) for _, told in left) / claims
        print(f"  {check:20}{len(left):6} documents left {each:8.0f} µs each {lost:8.2%} of the claims lost")
    parsed = [(document.text, near_actors(document), told) for document, told in left]
    share = sum(len(near.split()) for _, near, _ in parsed) / sum(len(text.split()) for text, _, _ in parsed)
    kept = sum(bool(span.of(near).strip()) for _, near, told in parsed for span in told)
    print(f"  {'near actors':20}{share:6.1%} of their words {1 - kept / claims:26.2%} of the claims lost")
    print(f"lost             {1 - kept / claims:.4f}", flush=True)


def show_pages(folder: Path) -> None:
    """Print how many of the saved pages of a folder the skim drops, and of how many the article would have passed."""
    pages = [Given(path.name, path=path) for path in sorted(folder.rglob("*.html*"))]
    dropped = [page for page in pages if not is_kept(page)]
    articles = [one for page in dropped for one in documents(page) if isinstance(one, Document)]
    lost = [one.id for one in articles if names_parties(one) and is_on_topic(one)]
    print(f"{folder.name}: {len(pages)} pages, {len(dropped)} dropped by the skim, {len(lost)} whose article passes")
    print(*lost, sep="\n", flush=True)


if __name__ == "__main__":
    main()
