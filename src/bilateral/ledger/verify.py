"""Checks that a ledger still holds what was put in: texts, spans and ids are computed again."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from bilateral.ledger.view import Report, View
from bilateral.ledger.writer import document_id


@dataclass(frozen=True, slots=True)
class Fault:
    """An entry of the ledger that is not as it was written; ``what`` is ``document`` or ``claim``."""

    what: str
    id: str
    message: str


def verify(view: View) -> Iterator[Fault]:
    """The faults of a ledger; none where every text, span and id is as it was written."""
    for stored in view.documents():
        if hashlib.sha256(stored.document.text.encode()).hexdigest() != stored.sha256:
            yield Fault("document", stored.id, "the text is not the one that was stored")
        elif document_id(stored.document) != stored.id:
            yield Fault("document", stored.id, "the id is not that of its content")
    for key, reports in groupby(view.reports(), lambda report: report.entry.document):
        text = view.document(key).text
        for report in reports:
            yield from _faults(report, text)


def _faults(report: Report, text: str) -> Iterator[Fault]:
    claim = report.entry.claim
    if claim.id != report.id:
        yield Fault("claim", report.id, "the id is not that of its content")
    if claim.span.of(text) != claim.evidence:
        yield Fault("claim", report.id, "the evidence does not stand at its place in the document")
