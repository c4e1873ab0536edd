"""The labels of this repository: claims by document id and offset, joined with the texts they were made on.

``labels/reports.jsonl`` speaks of other people's reports and holds no word of them; ``labels/own.jsonl`` holds
reports that were written for it, with their texts. Their card is ``labels/README.md``.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from bilateral.evaluation.goldset import LabelledDocument, from_record, labelled
from bilateral.model.document import Document


def own_reports(folder: Path) -> Iterator[LabelledDocument]:
    """The reports written for training, in order of the file."""
    with (folder / "own.jsonl").open(encoding="utf-8") as lines:
        yield from (from_record(json.loads(line)) for line in lines)


def public_reports(folder: Path, documents: Iterable[Document]) -> Iterator[LabelledDocument]:
    """Those of the documents that ``folder`` has labels of, where the text is the one that was labelled."""
    with (folder / "reports.jsonl").open(encoding="utf-8") as lines:
        records = {record["doc"]: record for record in map(json.loads, lines)}
    for document in documents:
        record = records.get(document.id)
        if record is not None and record["sha256"] == digest(document.text):
            yield _joined(record, document)


def digest(text: str) -> str:
    """The hash by which a text is known to be the one that was labelled.

    >>> digest("Peru and Iceland established relations.")[:8]
    '58f65319'
    """
    return hashlib.sha256(text.encode()).hexdigest()


def _joined(record: dict[str, Any], document: Document) -> LabelledDocument:
    claims = tuple(labelled(_with_words(claim, document.text), document.text) for claim in record["claims"])
    return LabelledDocument(document, claims)


def _with_words(claim: dict[str, Any], text: str) -> dict[str, Any]:
    sources = [{**source, "text": text[source["start"] : source["end"]]} for source in claim["sources"]]
    return {**claim, "sources": sources, "evidence": text[claim["start"] : claim["end"]]}
