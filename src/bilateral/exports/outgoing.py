"""An export of a ledger."""

from dataclasses import dataclass
from typing import BinaryIO

from bilateral.exports.formats import Format
from bilateral.exports.material import Asked, gather
from bilateral.ledger.kept import digest
from bilateral.ledger.query import Query
from bilateral.ledger.view import View


@dataclass(frozen=True, slots=True)
class Exported:
    """How much an export holds, and what its user should know of it ("" where that is nothing).

    ``digest`` is that of the ledger where the whole of it was exported in a form that another ledger can take in.
    """

    documents: int
    claims: int
    note: str = ""
    digest: str = ""


def export(view: View, form: Format, query: Query, out: BinaryIO, *, with_text: bool = False) -> Exported:
    """Write what a query asks for in a format. Raises ``ExportError`` where a package is missing that it needs."""
    material = gather(view, Asked(query, form.whole, with_text))
    held = digest(view) if form.whole and query == Query() else ""
    return Exported(len(material.papers), len(material.told), form.write(material, out), held)
