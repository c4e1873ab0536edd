"""A DOCX file is one document: its paragraphs and the rows of its tables, in order."""

import zipfile
from collections.abc import Iterator
from io import BytesIO

from bilateral.model.document import Document
from bilateral.sources.given import HEAVIEST, Given
from bilateral.sources.source import DocumentError, Item, never, whole

SUFFIXES = frozenset({".docx"})
TYPES = frozenset({"application/vnd.openxmlformats-officedocument.wordprocessingml.document"})
APART = True
sure = never


def documents(given: Given) -> Iterator[Item]:
    """Read one file."""
    return whole(given, lambda data: _document(given.name, data))


def _document(name: str, data: bytes) -> Document:
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            # What a part says of its size is the most that is unpacked of it.
            if sum(part.file_size for part in packed.infolist()) > HEAVIEST:
                raise DocumentError(f"it unpacks to more than {HEAVIEST // 1_000_000} MB")
        opened = docx.Document(BytesIO(data))
    except (zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError) as error:
        raise DocumentError(f"it is not a DOCX file: {error}") from None
    about = opened.core_properties
    return Document(
        name,
        "\n".join(line for part in opened.iter_inner_content() for line in _lines(part)),
        title=about.title or "",
        author=about.author or "",
    )


def _lines(part: object) -> Iterator[str]:
    from docx.table import Table
    from docx.text.paragraph import Paragraph

    if isinstance(part, Paragraph):
        yield part.text
    elif isinstance(part, Table):
        for row in part.rows:
            # A cell that spans several columns is given once for each.
            yield " ".join(dict.fromkeys(cell.text for cell in row.cells))
