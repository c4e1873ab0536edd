"""JSON Lines: a document a line, with the fields doc, text and, if known, published, outlet, title, address."""

import json
from collections.abc import Iterator
from typing import BinaryIO

from bilateral.model.document import Document
from bilateral.model.failure import Failure
from bilateral.sources.record import document
from bilateral.sources.source import DocumentError, failure


def documents(name: str, stream: BinaryIO) -> Iterator[Document | Failure]:
    """Read a document a line; empty lines are skipped."""
    for number, line in enumerate(stream, start=1):
        if line.strip():
            try:
                yield document(_parsed(line), line.rstrip(b"\r\n"))
            except DocumentError as error:
                yield failure(f"{name}:{number}", error)


def _parsed(line: bytes) -> object:
    try:
        return json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise DocumentError("the line is not UTF-8") from None
    except json.JSONDecodeError as error:
        raise DocumentError(f"the line is not JSON: {error.msg} at character {error.pos + 1}") from None
    except RecursionError:
        raise DocumentError("the line is not a record: its JSON is nested too deep") from None
