"""A table of claims as comma-separated values (RFC 4180): UTF-8, with a header, a row a claim.

Lists stand in a cell with "; " between. A text that a spreadsheet would take for a formula has an apostrophe before it
(OWASP, CSV injection), so that nothing from a document is ever executed; take it off to have the exact words, or take
the export ``jsonl`` or ``parquet``.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import BinaryIO

from bilateral.exports.coded import speaker
from bilateral.exports.material import Material
from bilateral.exports.plain import fit, no_formula
from bilateral.model.entry import Entry

COLUMNS = (
    *("id", "doc", "outlet", "title", "address", "published", "recorded", "sha256", "start", "end", "evidence", "act"),
    *("actors", "recipients", "others", "status", "when", "earliest", "latest", "basis", "speaker", "origin"),
    *("origin_kind", "origin_of", "amount", "confidence"),
)


def write(material: Material, out: BinaryIO) -> None:
    """Write the claims; with texts, a last column has the whole text of the document."""
    columns = (*COLUMNS, "text") if material.with_text else COLUMNS
    write_csv(out, columns, (_row(entry, material) for entry in material.entries))


def write_csv(out: BinaryIO, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write rows below a header, no cell of which a spreadsheet takes for a formula."""
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    table = csv.writer(text, lineterminator="\n")
    table.writerow(header)
    table.writerows([_cell(value) for value in row] for row in rows)
    text.detach()


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return int(value)
    return no_formula(fit(value)) if isinstance(value, str) else value


def _row(entry: Entry, material: Material) -> list[object]:
    claim, when = entry.claim, entry.claim.when
    paper = material.papers[entry.document]
    origin = [claim.sources[-1].text, claim.sources[-1].kind, claim.sources[-1].of] if claim.sources else [""] * 3
    others = (f"{other.role.value}: {other.text}{f' ({other.id})' if other.id else ''}" for other in claim.others)
    return [
        *(entry.id, claim.doc, entry.outlet, entry.title, entry.address, entry.published, entry.recorded.isoformat()),
        *(paper.text.sha256, claim.span.start, claim.span.end, claim.evidence, claim.act),
        *("; ".join(claim.actors), "; ".join(claim.recipients), "; ".join(others), claim.status.value),
        *(when.edtf, when.earliest, when.latest, when.basis.value, speaker(entry), *origin),
        *(claim.amount, round(claim.confidence, 3)),
        *([paper.document.text] if material.with_text else []),
    ]
