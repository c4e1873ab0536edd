"""Claims and entries made by hand, so that tests do not depend on what the reader finds."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest

from bilateral.ledger.writer import document_id
from bilateral.model.claim import Claim, Status
from bilateral.model.document import Document
from bilateral.model.entry import Entry
from bilateral.model.source import Source, SourceKind
from bilateral.model.span import Span
from bilateral.model.when import When

RECORDED = datetime(2024, 1, 1, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Telling:
    """A document and its claims."""

    document: Document
    claims: tuple[Claim, ...]

    @property
    def entries(self) -> list[Entry]:
        key, about = document_id(self.document), self.document
        return [Entry(c, key, RECORDED, about.published, about.outlet, about.title, about.address) for c in self.claims]


def tell(*told: dict, doc: str = "a", published: str = "2023-04-06", outlet: str = "The Gazette") -> Telling:
    """A document with a sentence for each claim, which is given by its fields; ``words`` among them if they matter."""
    sentences = [one.get("words", f"In the sentence {i} of {doc} the act is told.") for i, one in enumerate(told)]
    text = "A headline\n\n" + "\n".join(sentences)
    document = Document(doc, text, date.fromisoformat(published) if published else None, outlet)
    return Telling(document, tuple(_claim(document, words, one) for words, one in zip(sentences, told, strict=True)))


def _claim(document: Document, words: str, fields: dict) -> Claim:
    start = document.text.index(words)
    source = fields.get("source")
    return Claim(
        doc=document.id,
        span=Span(start, start + len(words)),
        evidence=words,
        act=fields["act"],
        actors=tuple(fields["actors"].split()),
        recipients=tuple(fields.get("recipients", "").split()),
        status=Status(fields.get("status", "done")),
        when=When.of(fields.get("when", "")),
        sources=(source if isinstance(source, Source) else Source(source, SourceKind.PERSON),) if source else (),
    )


@pytest.fixture(scope="session")
def telling() -> Callable[..., Telling]:
    """Makes a document with claims: ``telling({"act": ..., "actors": "FRA", ...}, doc=..., published=...)``."""
    return tell


@pytest.fixture(scope="session")
def entries_of() -> Callable[..., list[Entry]]:
    """Makes the entries of one document: the arguments are those of ``telling``."""
    return lambda *told, **about: tell(*told, **about).entries
