"""Tables of tab-separated values, as event data are handed around: UTF-8, a row a line, no tab in a cell."""

from collections.abc import Iterable, Sequence
from typing import BinaryIO

from bilateral.exports.plain import one_line


def write_rows(out: BinaryIO, rows: Iterable[Sequence[object]], header: Sequence[str] = ()) -> None:
    """Write rows, below a header where there is one; what is not known is the empty cell."""
    for row in (header, *rows) if header else rows:
        out.write(("\t".join(map(cell, row)) + "\n").encode())


def cell(value: object) -> str:
    r"""A value as it stands in a table.

    A text with a quotation mark is quoted (RFC 4180), as most readers of tables would take that mark for their own;
    those that take no quotes, as is usual for GDELT and ICEWS, still find every row and column.

    >>> cell("two\tcells"), cell(None), cell(True), cell(-10.0)
    ('two cells', '', '1', '-10.0')
    >>> cell('"No" he said').count('"')
    6
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(int(value))
    text = one_line(str(value))
    return '"' + text.replace('"', '""') + '"' if '"' in text else text
