"""The documents that tell the claims as CSL-JSON (Citation Style Language 1.0.2), as Zotero and pandoc read it."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any, BinaryIO

from bilateral.exports.material import Material
from bilateral.exports.plain import one_line, web_address
from bilateral.exports.reference import Reference


def write(material: Material, out: BinaryIO) -> None:
    """Write the documents, an item each."""
    out.write(items(map(Reference, material.papers.values())).encode())


def items(told: Iterable[Reference]) -> str:
    """The items of some documents."""
    return json.dumps([_item(one) for one in told], ensure_ascii=False, indent=1) + "\n"


def _item(told: Reference) -> dict[str, Any]:
    document = told.paper.document
    fields = {
        "id": told.key,
        "type": "article-newspaper",
        "title": one_line(document.title or document.id),
        "container-title": one_line(document.outlet),
        "URL": web_address(document.address),
        "language": document.language,
        "issued": _date(document.published),
        "accessed": _date(document.retrieved.date() if document.retrieved else None),
        "note": told.note,
    }
    return {name: value for name, value in fields.items() if value}


def _date(day: date | None) -> dict[str, Any] | None:
    return {"date-parts": [[day.year, day.month, day.day]]} if day else None
