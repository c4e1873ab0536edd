"""Claims as Parquet (parquet.apache.org): a row a claim with its document, which ``bilateral import`` takes in again.

Lists are lists and days are days. What is no claim stands as JSON in the metadata of the file, under the key
``bilateral``: documents without claims, judgements, decisions on names. Without texts, ``sha256`` and ``length`` stand
for the text, and evidence is its first 300 characters at most.
"""

import json
from collections.abc import Iterator
from datetime import date, datetime
from itertools import chain, groupby, islice
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from bilateral.exports.incoming import Item, failed
from bilateral.exports.material import Material
from bilateral.exports.records import RecordError, carried, claim_record, document_record, identity, judgement
from bilateral.ledger.kept import Kept

_KEY = b"bilateral"
_ROWS = 10_000  # written at once: a group of rows, which readers skip or take as a whole
_TEXTS = pa.list_(pa.string())
_DOCUMENT = {
    "doc": pa.string(),
    "document": pa.string(),
    "version": pa.int32(),
    "address": pa.string(),
    "outlet": pa.string(),
    "author": pa.string(),
    "title": pa.string(),
    "published": pa.date32(),
    "dated": pa.string(),
    "retrieved": pa.timestamp("s", "UTC"),
    "recorded": pa.timestamp("s", "UTC"),
    "language": pa.string(),
    "sha256": pa.string(),
    "raw": pa.string(),
    "copy_of": pa.string(),
    "length": pa.int32(),
}
_CLAIM = {
    "id": pa.string(),
    "start": pa.int32(),
    "end": pa.int32(),
    "evidence": pa.string(),
    "act": pa.string(),
    "actors": _TEXTS,
    "recipients": _TEXTS,
    "others": pa.list_(pa.struct([("role", pa.string()), ("id", pa.string()), ("text", pa.string())])),
    "status": pa.string(),
    "when": pa.string(),
    "earliest": pa.date32(),
    "latest": pa.date32(),
    "sources": pa.list_(pa.struct([("text", pa.string()), ("kind", pa.string()), ("of", pa.string())])),
    "amount": pa.string(),
    "sectors": _TEXTS,
    "confidence": pa.float64(),
    "basis": pa.string(),
    "phrase": pa.string(),
}


def write(material: Material, out: BinaryIO) -> None:
    """Write the claims, some rows at a time."""
    columns = {**_CLAIM, **_DOCUMENT, **({"text": pa.string()} if material.with_text else {})}
    schema = pa.schema(list(columns.items()), metadata={_KEY: json.dumps(_rest(material)).encode()})
    rows = chain.from_iterable(_rows(paper, with_text=material.with_text) for paper in material.papers.values())
    with pq.ParquetWriter(out, schema, compression="zstd") as writer:
        while some := list(islice(rows, _ROWS)):
            writer.write_table(pa.Table.from_pylist(some, schema))


def read(name: str, stream: BinaryIO) -> Iterator[Item]:
    """Read the claims by document, then the rest; in the place of a document that cannot be read, why."""
    try:
        file = pq.ParquetFile(stream)
        rest = json.loads((file.schema_arrow.metadata or {}).get(_KEY, b"{}"))
    except (pa.ArrowException, ValueError) as error:
        yield failed(name, RecordError(f"it is no Parquet file of claims: {error}"))
        return
    rows = chain.from_iterable(batch.to_pylist() for batch in file.iter_batches(_ROWS))
    told = ({**first, "claims": claims} for first, claims in _documents(rows))
    for number, record in enumerate(chain(told, rest.get("documents", ())), start=1):
        yield from _item(f"{name}:{number}", carried, record)
    for record in rest.get("judgements", ()):
        yield from _item(name, judgement, record)
    for record in rest.get("identities", ()):
        yield from _item(name, identity, record)


def _rest(material: Material) -> dict[str, Any]:
    empty = (paper for paper in material.papers.values() if not paper.claims)
    return {
        "documents": [document_record(paper, with_text=material.with_text) for paper in empty],
        "judgements": [one.record() for one in material.judgements],
        "identities": [one.record() for one in material.identities],
    }


def _rows(paper: Kept, *, with_text: bool) -> Iterator[dict[str, Any]]:
    document = document_record(paper, with_text=with_text)
    document |= {"published": paper.document.published, "retrieved": paper.document.retrieved}
    for key, claim in paper.claims.items():
        bounds = {"earliest": claim.when.earliest, "latest": claim.when.latest}
        yield {**claim_record(key, claim), **bounds, **document, "recorded": paper.recorded}


def _documents(rows: Iterator[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], list[dict[str, Any]]]]:
    """The rows by document, as plain data."""
    for _, some in groupby(map(_plain, rows), lambda row: row.get("document")):
        claims = list(some)
        yield claims[0], claims


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date | datetime) else value for name, value in row.items()}


def _item(where: str, kind: Any, record: object) -> Iterator[Item]:  # noqa: ANN401 - reads one sort of record
    try:
        yield kind(record)
    except RecordError as error:
        yield failed(where, error)
