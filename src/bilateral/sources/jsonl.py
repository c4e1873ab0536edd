"""JSON Lines: a document a line, with the fields doc, text and, if known, published, outlet, title, author, address."""

import json
from collections.abc import Iterator

from bilateral.sources.given import Given
from bilateral.sources.lines import lines
from bilateral.sources.record import document
from bilateral.sources.source import LONGEST_LINE, DocumentError, Item, failure, never

SUFFIXES = frozenset({".jsonl", ".ndjson"})
TYPES = frozenset({"application/jsonl", "application/x-ndjson", "application/x-jsonlines", "application/json-lines"})
APART = False
sure = never


def documents(given: Given) -> Iterator[Item]:
    """Read a document a line; empty lines are skipped."""
    with given.opened() as stream:
        for number, line in enumerate(lines(stream), start=1):
            if line is None or line.strip():
                try:
                    yield document(_parsed(line), (line or b"").rstrip(b"\r\n"), given.columns)
                except DocumentError as error:
                    yield failure(f"{given.name}:{number}", error)


def _parsed(line: bytes | None) -> object:
    if line is None:
        raise DocumentError(f"the line holds more than {LONGEST_LINE // 1_000_000} MB")
    try:
        return json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise DocumentError("the line is not UTF-8") from None
    except json.JSONDecodeError as error:
        raise DocumentError(f"the line is not JSON: {error.msg} at character {error.pos + 1}") from None
    except RecursionError:
        raise DocumentError("the line is not a record: its JSON is nested too deep") from None
