"""Reads a folder of documents with hand-made claims (one JSON object a line)."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bilateral.model.document import Document
from bilateral.model.span import Span


@dataclass(frozen=True, slots=True)
class Labelled:
    """A claim as plain data, in the fields of the interchange format, with its place in the text."""

    span: Span
    act: str
    actors: frozenset[str]
    recipients: frozenset[str]
    status: str
    when: str
    sources: tuple[str, ...]
    others: frozenset[tuple[str, str]]
    record: dict[str, Any]


@dataclass(frozen=True, slots=True)
class LabelledDocument:
    """A document and the claims that a careful reader found in it."""

    document: Document
    claims: tuple[Labelled, ...]


def labelled(record: dict[str, Any], text: str) -> Labelled:
    """A claim's record as a labelled claim; without offsets its place is the first one of its words."""
    start = record.get("start")
    start = text.index(record["evidence"]) if start is None else start
    end = record.get("end", start + len(record.get("evidence", "")))
    actors, recipients = frozenset(record["actors"]), frozenset(record["recipients"])
    return Labelled(
        span=Span(start, end),
        act=record["act"],
        actors=actors,
        recipients=recipients,
        status=record["status"],
        when=record.get("when") or "",
        sources=tuple(source["text"] for source in record.get("sources") or ()),
        others=_further(record, actors | recipients),
        record=record,
    )


def _further(record: dict[str, Any], parties: frozenset[str]) -> frozenset[tuple[str, str]]:
    """The further parties with an id that is not already a party; an envoy's residence always counts."""
    return frozenset(
        (other["role"], other["id"])
        for other in record.get("others") or ()
        if other["id"] and (other["role"] == "residence" or other["id"] not in parties)
    )


def read_folder(folder: Path, split: str = "gold") -> list[LabelledDocument]:
    """All labelled documents below a folder.

    Files named ``train…`` are the training split, all others the gold split. Raises ``FileNotFoundError``
    where there is none, ``ValueError`` where a line of one is no labelled document.
    """
    files = sorted(p for p in folder.rglob("*.jsonl") if p.name.startswith("train") == (split == "train"))
    if not files:
        raise FileNotFoundError(f"no labelled documents (*.jsonl, {split} split) in {folder}")
    return [document for path in files for document in _read_file(path)]


def _read_file(path: Path) -> Iterator[LabelledDocument]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                yield from_record(json.loads(line))
            except (KeyError, ValueError) as error:
                raise ValueError(f"{path.name}, line {number}: no labelled document ({error!r})") from error


def from_record(record: dict[str, Any]) -> LabelledDocument:
    """A line of a file of labelled documents."""
    return LabelledDocument(_document(record), tuple(labelled(claim, record["text"]) for claim in record["claims"]))


def _document(record: dict[str, Any]) -> Document:
    published = record.get("published") or ""
    return Document(
        id=record["doc"],
        text=record["text"],
        published=date.fromisoformat(published) if published else None,
        outlet=record.get("outlet") or "",
        title=record.get("title") or "",
    )
