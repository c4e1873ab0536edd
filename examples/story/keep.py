"""Puts the eight reports of the story, with claims made by hand, into a ledger.

Run as ``python examples/story/keep.py [LEDGER]``; the ledger is ``bilateral.db`` if not told otherwise.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from bilateral import Document, Ledger
from bilateral.model.claim import Claim, OtherParty, Role, Status
from bilateral.model.source import Source, SourceKind
from bilateral.model.span import Span
from bilateral.model.when import When

HERE = Path(__file__).parent


def main() -> None:
    """Keep the story and say what was kept."""
    ledger = Ledger.open(sys.argv[1] if len(sys.argv) > 1 else "bilateral.db")
    kept = [ledger.add(document, claims, datetime(2025, 4, 1, 9, tzinfo=UTC)) for document, claims in story()]
    print(f"{len(kept)} reports kept")


def story() -> Iterator[tuple[Document, list[Claim]]]:
    """The reports with their claims."""
    claims = {row["doc"]: row["claims"] for row in _rows("claims.jsonl")}
    for row in _rows("reports.jsonl"):
        day = date.fromisoformat(row["published"])
        yield (
            Document(row["doc"], row["text"], day, row["outlet"], row["title"]),
            [claim(row["doc"], told) for told in claims[row["doc"]]],
        )


def claim(doc: str, told: Mapping[str, Any]) -> Claim:
    """A claim from its record in the interchange format."""
    return Claim(
        doc=doc,
        span=Span(told["start"], told["end"]),
        evidence=told["evidence"],
        act=told["act"],
        actors=tuple(told["actors"]),
        recipients=tuple(told["recipients"]),
        others=tuple(OtherParty(Role(other["role"]), other["id"], other["text"]) for other in told["others"]),
        status=Status(told["status"]),
        when=When.of(told["when"]),
        sources=tuple(Source(s["text"], SourceKind(s["kind"]), s["of"]) for s in told["sources"]),
        amount=told["amount"],
        confidence=told["confidence"],
    )


def _rows(name: str) -> Iterator[dict[str, Any]]:
    with (HERE / name).open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


if __name__ == "__main__":
    main()
