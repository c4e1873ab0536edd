"""Rows of the ledger -> documents, claims and decisions."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from itertools import groupby, islice
from operator import attrgetter, itemgetter
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, select

from bilateral.ledger import schema
from bilateral.model.claim import Claim, OtherParty, Role, Status
from bilateral.model.document import Dating, Document
from bilateral.model.entry import Entry
from bilateral.model.failure import Failure
from bilateral.model.identity import Identity, Sameness
from bilateral.model.judgement import Judgement, Verdict
from bilateral.model.run import Outcome, Run, Setup, Stage
from bilateral.model.source import Source, SourceKind
from bilateral.model.span import Span
from bilateral.model.when import Basis, When

# Rows looked up by number at once: below the 32,766 variables that SQLite allows in a statement.
CHUNK = 10_000

Newest = Mapping[str, tuple[int, str]]
_STATUS = {status.value: status for status in Status}  # asked for by its value, an enumeration takes five times as long
_ONLY = (1, "")  # the version of a text that never changed
_BASIS = {basis.value: basis for basis in Basis}
# Of a row the values are taken by their places: to ask for one by its name takes longer than to read it.
_TOLD = ("start", "end", "evidence", "act", "status", "edtf", "phrase", "basis", "amount", "confidence")
_HELD = ("entry", "id", "document", "recorded")
_ABOUT = ("doc", "published", "outlet", "title", "address", "work", "version")
_told, _FIRST = attrgetter(*_TOLD), itemgetter(0)


def claims() -> Select[Any]:
    """Claims with what is known of their document, to be joined with it."""
    own = (schema.claims.c[name] for name in (*_TOLD, *_HELD))
    return select(*own, *(schema.documents.c[name] for name in _ABOUT))


def entries(connection: Connection, rows: Sequence[Row[Any]], newest: Newest) -> Iterator[Entry]:
    """The entries of rows of ``claims``; ``newest`` is the newest version, with its id, of each work with several."""
    for row, parties, sources in with_parts(connection, rows):
        told, held = row[: len(_TOLD)], row[len(_TOLD) :]
        _, key, stored, recorded, doc, published, outlet, title, address, work, version = held
        last, latest = newest.get(work, _ONLY)
        claim, paper = _claim(told, doc, parties, sources), (day(published), outlet, title, address)
        yield Entry(claim, stored, _moment(recorded), *paper, version, last, key, latest)


def with_parts(
    connection: Connection, rows: Iterable[Row[Any]]
) -> Iterator[tuple[Row[Any], Sequence[Row[Any]], Sequence[Row[Any]]]]:
    """Rows of claims with their parties and sources, in order."""
    rest = iter(rows)
    while chunk := list(islice(rest, CHUNK)):
        numbers = [row.entry for row in chunk]
        parties, sources = (_by_claim(connection, table, numbers) for table in (schema.parties, schema.sources))
        for number, row in zip(numbers, chunk, strict=True):
            yield row, parties.get(number, ()), sources.get(number, ())


def claim(row: Row[Any], doc: str, parties: Sequence[Row[Any]], sources: Sequence[Row[Any]]) -> Claim:
    """The claim of a row of claims in the document of that name."""
    return _claim(_told(row), doc, parties, sources)


def _claim(told: Sequence[Any], doc: str, parties: Sequence[Sequence[Any]], sources: Sequence[Sequence[Any]]) -> Claim:
    start, end, evidence, act, status, edtf, phrase, basis, amount, confidence = told
    actors, recipients, others, sectors = _parties(tuple([row[2:] for row in parties]))
    chain = _chain(tuple([row[2:] for row in sources])) if sources else ()
    about = act, actors, recipients, others, _STATUS[status], _when(edtf, phrase, basis), chain
    return Claim(doc, Span(start, end), evidence, *about, amount, sectors, confidence)


# What the claims of one pair have in common is made once.
@lru_cache(maxsize=1 << 14)
def _parties(
    named: tuple[tuple[str, str, str], ...],
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[OtherParty, ...], tuple[str, ...]]:
    """The actors, the recipients, the further parties and the sectors among what is named with a claim."""
    acting: dict[str, list[str]] = {schema.ACTOR: [], schema.RECIPIENT: [], schema.SECTOR: []}
    others = []
    for role, id_, text in named:
        if role in acting:
            acting[role].append(id_ or text)  # a sector has no id
        else:
            others.append(OtherParty(Role(role), id_, text))
    actors, recipients, sectors = map(tuple, acting.values())
    return actors, recipients, tuple(others), sectors


@lru_cache(maxsize=1 << 14)
def _chain(cited: tuple[tuple[str, str, str], ...]) -> tuple[Source, ...]:
    return tuple([Source(text, SourceKind(kind), of) for text, kind, of in cited])


@lru_cache(maxsize=1 << 14)
def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


@lru_cache(maxsize=1 << 14)
def _when(edtf: str, phrase: str, basis: str) -> When:
    return When.of(edtf, phrase, _BASIS[basis])


def document(row: Row[Any]) -> Document:
    """The document of a row of documents, with an empty text where that was not kept."""
    return Document(
        row.doc,
        row.text or "",
        day(row.published),
        row.outlet,
        row.title,
        row.address,
        row.language,
        row.raw or "",
        datetime.fromisoformat(row.retrieved) if row.retrieved else None,
        row.author or "",
        Dating(row.dated or ""),
        row.copy_of or "",
    )


def judgement(row: Row[Any]) -> Judgement:
    """The judgement of a row of judgements."""
    at = datetime.fromisoformat(row.at)
    return Judgement(row.claim, Verdict(row.verdict), row.author, at, row.correction, row.reason, row.document or "")


def identity(row: Row[Any]) -> Identity:
    """The decision of a row of identities."""
    at = datetime.fromisoformat(row.at)
    return Identity(row.one, row.other, Sameness(row.decision), row.author, at, row.reason)


def run(begin: Row[Any], end: Row[Any] | None) -> Run:
    """The run of its two rows, of which the second is missing while it goes on or where it was cut off."""
    setup = Setup(begin.code, begin.model, json.loads(begin.settings))
    begun = datetime.fromisoformat(begin.at)
    if end is None:
        return Run(begin.run, setup, begun)
    failures = tuple(Failure(**failure) for failure in json.loads(end.failures))
    stages = tuple(Stage(**stage) for stage in json.loads(end.funnel or "[]"))
    outcome = Outcome(end.documents, end.claims, failures, stages)
    return Run(begin.run, setup, begun, datetime.fromisoformat(end.at), outcome)


def _by_claim(connection: Connection, table: Table, numbers: Sequence[int]) -> Mapping[int, Sequence[Row[Any]]]:
    # Written out: to bind thousands of numbers takes as long as to read the rows.
    numbered = ", ".join(map(str, numbers))
    columns = ", ".join(f'"{column.name}"' for column in table.c)
    asked = f"SELECT {columns} FROM {table.name} WHERE claim IN ({numbered}) ORDER BY claim, place"
    return {claim: list(found) for claim, found in groupby(connection.exec_driver_sql(asked).all(), _FIRST)}


@lru_cache(maxsize=1 << 14)
def day(text: str | None) -> date | None:
    """The day that a column holds."""
    return date.fromisoformat(text) if text else None
