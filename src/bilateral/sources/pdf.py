"""A PDF file is one document: the text of its pages, which stay told apart by a form feed between two."""

from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import PurePath

from bilateral.model.document import PAGE_BREAK, Document
from bilateral.sources.given import Given
from bilateral.sources.source import DocumentError, Item, whole
from bilateral.sources.wrapping import ends_open, unwrapped

SUFFIXES = frozenset({".pdf"})
TYPES = frozenset({"application/pdf", "application/x-pdf"})
APART = True

# A line at the head or foot of a page is its running title where it stands on so many of the pages.
_RUNNING = 0.5
_MADE_FROM = {
    ".doc",
    ".docx",
    ".odt",
    ".rtf",
    ".indd",
    ".pdf",
    ".ppt",
    ".pptx",
    ".qxd",
    ".tex",
    ".wpd",
    ".xls",
    ".xlsx",
}
_FEW = 3  # pages: of fewer, what is repeated may be chance


def sure(start: bytes) -> bool:
    """Every PDF file begins so, by its standard."""
    return start.startswith(b"%PDF-")


def documents(given: Given) -> Iterator[Item]:
    """Read one file."""
    return whole(given, lambda data: _document(given.name, data))


def _document(name: str, data: bytes) -> Document:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise DocumentError("the PDF is locked by a password")
        pages = [page.extract_text() for page in reader.pages]
        about = reader.metadata
        title, author = (about.title or "", about.author or "") if about else ("", "")
    except PyPdfError as error:
        raise DocumentError(f"the PDF is damaged: {error}") from None
    text = joined(pages)
    if not text.strip():
        raise DocumentError("the PDF has no text: its pages are pictures (a scan), which are not read")
    return Document(
        name,
        text,
        title=_title(str(title)),
        author=str(author).strip(),
    )


def _title(told: str) -> str:
    """The title of a file, unless it is only the name of the one that it was made from."""
    told = " ".join(told.split())
    return "" if told.startswith("Microsoft ") or PurePath(told).suffix.lower() in _MADE_FROM else told


def joined(pages: Sequence[str]) -> str:
    r"""The text of pages without numbers and running titles; a sentence goes on over the break between two.

    >>> joined(["France recalled its\nenvoy to 1", "Niger on Monday."])
    'France recalled its envoy to 1\x0cNiger on Monday.'
    """
    lines = [[line.strip() for line in page.replace("\0", "").split("\n")] for page in pages]
    running = _running(lines)
    told = [unwrapped("\n".join(line for line in page if not _is_running(line, running))) for page in lines]
    text = ""
    for number, page in enumerate(told):
        if number:
            text += PAGE_BREAK if ends_open(text) and page else f"\n{PAGE_BREAK}"
        text += page
    return text


def _running(pages: Sequence[Sequence[str]]) -> set[str]:
    """The lines at the head or the foot of many pages, their numbers aside."""
    ends = Counter(key for page in pages for key in {_key(line) for line in _ends(page)})
    return {key for key, count in ends.items() if len(pages) >= _FEW and count > _RUNNING * len(pages)}


def _ends(page: Sequence[str]) -> list[str]:
    told = [line for line in page if line]
    return [*told[:2], *told[-2:]]


def _is_running(line: str, running: set[str]) -> bool:
    return line.isdigit() or _key(line) in running


def _key(line: str) -> str:
    return "".join("0" if character.isdigit() else character for character in line)
