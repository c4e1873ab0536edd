"""Corpora that more than one set is taken from: the clusters of Giveme5W1H and the topics of MasakhaNEWS."""

import csv
import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from bilateral.model.document import Document


def clustered_report(path: Path) -> tuple[Document, Mapping[str, Any]] | None:
    """A report of Giveme5W1H with the label of its cluster; ``None`` where a file of JSON is no such report."""
    record = json.loads(path.read_text(encoding="utf-8"))
    label = record.get("newsCluster") if isinstance(record, dict) else None
    if not label:
        return None
    day = date.fromisoformat(record["date_publish"][:10]) if record.get("date_publish") else None
    outlet, title = record.get("source_domain") or "", record.get("title") or ""
    return Document(f"giveme5w1h/{record['dId']}", record.get("text") or "", day, outlet, title), label


def reports_by_topic(path: Path) -> Iterator[tuple[Document, str]]:
    """The reports of a table of MasakhaNEWS with their topics; none where it is another table."""
    with path.open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines, delimiter="\t")):
            if "category" in row:
                identifier = f"masakhanews/{path.stem.removeprefix('eng_')}/{number}"
                yield Document(identifier, row["text"], None, "BBC News", row["headline"]), row["category"]
