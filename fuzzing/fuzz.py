"""Hands broken input to what reads strangers' bytes, guided by what it makes them do, until one of them stumbles.

Run as ``python fuzzing/fuzz.py page|archive|feed|extract [--seconds 60]``, or with ``--again FILE`` on an input that
was found before; needs ``pip install "bilateral[fuzz]"``. The exit code is 0 where the time is over. What makes a
reader stumble is kept in a file that is named at the end: it belongs into a test.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["bilateral", "feedparser", "trafilatura", "htmldate"]):
    import feedparser  # noqa: F401 - loaded here, so that it guides too

    from bilateral.model.document import Document
    from bilateral.model.failure import Failure
    from bilateral.running import loaded  # noqa: F401 - the parser and the weights
    from bilateral.running.pool import STAGE, read_chunk
    from bilateral.running.reading import Reading
    from bilateral.sources import article, csv, eml, feed, jsonl, warc  # noqa: F401 - as that
    from bilateral.sources.given import Given
    from bilateral.sources.intake import intake
    from bilateral.sources.registry import read
    from bilateral.sources.source import Passed, checked

SEEDS = Path(__file__).with_name("seeds")
LONGEST = 8_192  # bytes of an input: more is only slower
SLOWEST = 120  # seconds for one input, on a processor that is shared and with every branch counted
MEMORY = 4_000  # MB


def page(data: bytes) -> None:
    """A page gives a document whose text can be read, or a failure with a sentence."""
    for item in read(Given("page", data=data, type="text/html", address="https://gazette.example/chad")):
        assert isinstance(item, Document | Failure | Given), item
        _look_at(item)


def archive(data: bytes) -> None:
    """An archive gives what is to be read of it, and no page of the web is asked for."""
    for item in intake([Given("crawl.warc", data=data)], _nobody):
        _look_at(item)


def a_feed(data: bytes) -> None:
    """A feed gives addresses that are yet to be fetched."""
    with suppress(OSError):  # where its bytes are compressed, and damaged
        for item in feed.documents(Given("feed", data=data, address="https://gazette.example/feed")):
            assert isinstance(item, Failure) or (isinstance(item, Given) and item.remote), item
            _look_at(item)


def extract(data: bytes) -> None:
    """A text is read, and each claim quotes it to the letter."""
    told = data.decode("utf-8", "replace").replace("\0", "")
    for result in read_chunk([Document("text", told, date(2024, 3, 5))] if told.strip() else []):
        assert isinstance(result, Reading), result
        for claim in result.claims:
            assert told[claim.span.start : claim.span.end] == claim.evidence != ""


def _nobody() -> None:
    raise AssertionError("the web was asked")


def _look_at(item: Document | Failure | Passed | Given) -> None:
    if isinstance(item, Document):
        assert checked(item).text.encode("utf-8")
    elif isinstance(item, Failure):
        assert item.message and "Traceback" not in item.message, item
        assert item.stage != STAGE, item


TARGETS: dict[str, Callable[[bytes], None]] = {"page": page, "archive": archive, "feed": a_feed, "extract": extract}


def main() -> None:
    """Feed one of the readers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--again", type=Path, help="an input that was found")
    args = parser.parse_args()
    if args.again:
        TARGETS[args.target](args.again.read_bytes())
        return
    found, kept = tempfile.mkdtemp(prefix="found-"), tempfile.mkdtemp(prefix="stumbled-")
    settings = {
        "max_total_time": args.seconds,
        "timeout": SLOWEST,
        "rss_limit_mb": MEMORY,
        "max_len": LONGEST,
        "artifact_prefix": f"{kept}/",
        "report_slow_units": SLOWEST,
        "print_final_stats": 1,
    }
    told = [f"-{name}={value}" for name, value in settings.items()]
    atheris.Setup([sys.argv[0], found, str(SEEDS / args.target), *told], TARGETS[args.target])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
