"""How fast texts are read against bare parsing of the same texts, in one process and one run.

Run as ``python benchmarks/reading.py SOURCE... [--limit N]``. Prints the documents a second of bare parsing, of the
rules alone and of the whole, the ratios to the first, and how many documents failed. Bare parsing is that of spaCy's
pipeline as it comes, of the whole texts; the rules are all stages but the choice among candidates, which is the work of
the models. Blocks are taken in turn, so that a machine that slows down slows both.
"""

import argparse
import os
from time import process_time

from bilateral.model.document import Document
from bilateral.reading.parser import bare_pipeline
from bilateral.reading.reader import claims_of, pages, read
from bilateral.running.patience import patient
from bilateral.sources.chooser import choose
from bilateral.sources.intake import documents

BLOCK = 16


def main() -> None:
    """Time the two and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sources", nargs="+")
    parser.add_argument("--limit", type=int, default=0, help="only so many documents")
    args = parser.parse_args()
    patient()  # as commands and the processes that read are
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    found = [item for given in choose(args.sources).given for item in documents(given)]
    texts = [item for item in found if isinstance(item, Document)][: args.limit or None]
    list(read(texts[:8]))  # loads what is loaded once
    bare, rules, whole, claims = timed(texts)
    print(f"{len(texts)} documents, {claims} claims, {len(found) - len(texts) if not args.limit else 0} not read")
    for name, seconds in (("bare parsing", bare), ("rules alone", rules), ("whole reading", whole)):
        print(f"{name:17}{len(texts) / seconds:8.1f} documents/s")
    print(f"ratio of rules   {bare / rules:8.3f}")
    print(f"ratio            {bare / whole:8.3f}")


def timed(texts: list[Document]) -> tuple[float, float, float, int]:
    """Seconds of the processor for bare parsing, for the rules alone and for the whole, and the claims found."""
    bare = rules = models = 0.0
    claims, spacy = 0, bare_pipeline()
    for start in range(0, len(texts), BLOCK):
        block = texts[start : start + BLOCK]
        began = process_time()
        for _ in spacy.pipe(document.text for document in block):
            pass
        parsed = process_time()
        staged = list(pages(block))
        ruled = process_time()
        claims += sum(len(claims_of(page)) for page in staged)
        bare, rules, models = bare + parsed - began, rules + ruled - parsed, models + process_time() - ruled
    return bare, rules, rules + models, claims


if __name__ == "__main__":
    main()
