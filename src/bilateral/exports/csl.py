"""The documents that tell the claims as CSL-JSON (Citation Style Language 1.0.2), as Zotero and pandoc read it."""

import json
from datetime import date
from typing import Any, BinaryIO

from bilateral.exports.bibtex import key
from bilateral.exports.material import Material
from bilateral.exports.plain import one_line, web_address
from bilateral.ledger.kept import Kept


def write(material: Material, out: BinaryIO) -> None:
    """Write the documents, an item each."""
    items = [_item(paper) for paper in material.papers.values()]
    out.write((json.dumps(items, ensure_ascii=False, indent=1) + "\n").encode())


def _item(paper: Kept) -> dict[str, Any]:
    document = paper.document
    told = {
        "id": key(paper),
        "type": "article-newspaper",
        "title": one_line(document.title or document.id),
        "container-title": one_line(document.outlet),
        "URL": web_address(document.address),
        "language": document.language,
        "issued": _date(document.published),
        "accessed": _date(document.retrieved.date() if document.retrieved else None),
        "note": f"SHA-256 of the text: {paper.text.sha256}",
    }
    return {name: value for name, value in told.items() if value}


def _date(day: date | None) -> dict[str, Any] | None:
    return {"date-parts": [[day.year, day.month, day.day]]} if day else None
