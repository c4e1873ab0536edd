"""CSV: a document a row, with a header that names the columns doc, text and, if known, published, outlet, title."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from bilateral.model.document import Document
from bilateral.model.failure import Failure
from bilateral.sources.record import document, names_of
from bilateral.sources.source import LONGEST, DocumentError, failure

# The csv module refuses fields over 131,072 characters; a text may be as long as a document.
csv.field_size_limit(4 * LONGEST)


def documents(name: str, stream: BinaryIO) -> Iterator[Document | Failure]:
    """Read a document a row."""
    lines = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="strict", newline="")
    seen: list[str] = []
    rows = csv.DictReader(_noted(lines, seen), strict=True)
    try:
        columns = {column.strip().lower() for column in rows.fieldnames or ()}
        if missing := [field for field in ("doc", "text") if not columns & names_of(field)]:
            raise DocumentError(f"the header has no column {' and no column '.join(missing)}")
        seen.clear()
        for number, row in enumerate(rows, start=2):
            data = "".join(seen).strip("\r\n").encode()
            seen.clear()
            try:
                yield document({(key or "").strip().lower(): value for key, value in row.items()}, data)
            except DocumentError as error:
                yield failure(f"{name}:{number}", error)
    except DocumentError as error:
        yield failure(name, error)
    except (csv.Error, UnicodeDecodeError) as error:
        yield failure(f"{name}:{rows.line_num + 1}", DocumentError(f"the rest of the table cannot be read: {error}"))
    finally:
        lines.detach()


def _noted(lines: Iterable[str], seen: list[str]) -> Iterator[str]:
    """The lines, each noted in ``seen`` as it is read: a row may run over several."""
    for line in lines:
        seen.append(line)
        yield line
