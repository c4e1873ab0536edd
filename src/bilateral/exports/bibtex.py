"""The documents that tell the claims, for a bibliography in BibTeX: an entry ``@misc`` a document, with its hash."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from bilateral.exports.material import Material
from bilateral.exports.plain import fit, one_line
from bilateral.exports.reference import Reference

_LATEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "{}&%$#_"},
}


def write(material: Material, out: BinaryIO) -> None:
    """Write the documents in order of publication."""
    for paper in sorted(material.papers.values(), key=lambda one: (str(one.document.published or ""), one.id)):
        out.write(f"{entry(Reference(paper))}\n".encode())


def entry(told: Reference) -> str:
    """The entry of one document."""
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in _fields(told))
    return f"@misc{{{told.key},\n{lines}\n}}\n"


def _fields(told: Reference) -> Iterator[tuple[str, str]]:
    document = told.paper.document
    day = document.published
    fields = {
        "title": document.title or document.id,
        "author": f"{{{_latex(document.outlet)}}}" if document.outlet else "",
        "year": str(day.year) if day else "",
        "month": str(day.month) if day else "",
        "day": str(day.day) if day else "",
        "urldate": document.retrieved.date().isoformat() if document.retrieved else "",
        "language": document.language,
        "note": told.note,
    }
    for name, value in fields.items():
        if value:
            yield name, value if name == "author" else _latex(value)
    # In an address nothing is escaped but what would end the field: \url takes it as it is.
    if document.address:
        yield "url", re.sub(r"[{}\\\s]", lambda found: f"%{ord(found[0]):02X}", fit(document.address))


def _latex(text: str) -> str:
    return "".join(_LATEX.get(character, character) for character in one_line(fit(text)))
