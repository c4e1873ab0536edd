"""CSV: a document a row, with a header that names the columns doc, text and, if known, published, outlet, title."""

import csv
from collections.abc import Iterable, Iterator, Mapping

from bilateral.sources.given import Given
from bilateral.sources.lines import Readable, lines
from bilateral.sources.record import document, names_of
from bilateral.sources.source import LONGEST, LONGEST_LINE, DocumentError, Item, failure, never

SUFFIXES = frozenset({".csv", ".tsv"})
TYPES = frozenset({"text/csv", "text/tab-separated-values"})
APART = False
sure = never

# The csv module refuses fields over 131,072 characters; a text may be as long as a document.
csv.field_size_limit(4 * LONGEST)


def documents(given: Given) -> Iterator[Item]:
    """Read a document a row."""
    with given.opened() as stream:
        seen: list[str] = []
        separator = "\t" if given.suffix == ".tsv" else ","
        rows = csv.DictReader(_noted(_decoded(stream), seen), strict=True, delimiter=separator)
        try:
            _check(rows.fieldnames or (), given.columns)
            seen.clear()
            for number, row in enumerate(rows, start=2):
                data = "".join(seen).strip("\r\n").encode()
                seen.clear()
                fields = {(key or "").strip().lower(): value for key, value in row.items()}
                try:
                    yield document(fields, data, given.columns)
                except DocumentError as error:
                    yield failure(f"{given.name}:{number}", error)
        except DocumentError as error:
            yield failure(given.name, error)
        except (csv.Error, UnicodeDecodeError) as error:
            fault = DocumentError(f"the rest of the table cannot be read: {error}")
            yield failure(f"{given.name}:{rows.line_num + 1}", fault)


def _decoded(stream: Readable) -> Iterator[str]:
    for number, line in enumerate(lines(stream)):
        if line is None:
            raise csv.Error(f"a line holds more than {LONGEST_LINE // 1_000_000} MB")
        yield line.decode("utf-8-sig" if number == 0 else "utf-8")


def _noted(lines: Iterable[str], seen: list[str]) -> Iterator[str]:
    """The lines, each noted in ``seen`` as it is read: a row may run over several."""
    for line in lines:
        seen.append(line)
        yield line


def _check(header: Iterable[str], columns: Mapping[str, str]) -> None:
    told = {column.strip().lower() for column in header}
    if missing := [field for field in ("doc", "text") if not told & names_of(field, columns)]:
        raise DocumentError(f"the header has no column {' and no column '.join(missing)}")
