"""The documents that tell the claims, for a bibliography in BibTeX: an entry ``@misc`` a document, with its hash."""

import re
import unicodedata
from collections.abc import Iterator
from typing import BinaryIO

from bilateral.exports.material import Material
from bilateral.exports.plain import fit, one_line
from bilateral.ledger.kept import Kept

_LATEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "{}&%$#_"},
}
_KEY = 8  # digits of the document's id


def write(material: Material, out: BinaryIO) -> None:
    """Write the documents in order of publication."""
    for paper in sorted(material.papers.values(), key=lambda one: (str(one.document.published or ""), one.id)):
        lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in _fields(paper))
        out.write(f"@misc{{{key(paper)},\n{lines}\n}}\n\n".encode())


def key(paper: Kept) -> str:
    """The key of a document: outlet, year, beginning of its id, in letters that BibTeX takes."""
    plain = unicodedata.normalize("NFKD", paper.document.outlet).encode("ascii", "ignore").decode().lower()
    year = paper.document.published.year if paper.document.published else ""
    return f"{re.sub(r'[^a-z]', '', plain)[:16] or 'document'}{year}-{paper.id[:_KEY]}"


def _fields(paper: Kept) -> Iterator[tuple[str, str]]:
    document = paper.document
    day = document.published
    told = {
        "title": document.title or document.id,
        "author": f"{{{_latex(document.outlet)}}}" if document.outlet else "",
        "year": str(day.year) if day else "",
        "month": str(day.month) if day else "",
        "day": str(day.day) if day else "",
        "urldate": document.retrieved.date().isoformat() if document.retrieved else "",
        "language": document.language,
        "note": f"SHA-256 of the text: {paper.text.sha256}",
    }
    for name, value in told.items():
        if value:
            yield name, value if name == "author" else _latex(value)
    # In an address nothing is escaped but what would end the field: \url takes it as it is.
    if document.address:
        yield "url", re.sub(r"[{}\\\s]", lambda found: f"%{ord(found[0]):02X}", fit(document.address))


def _latex(text: str) -> str:
    return "".join(_LATEX.get(character, character) for character in one_line(fit(text)))
