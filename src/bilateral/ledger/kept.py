"""What a ledger keeps, version by version and as it was written, and the digest over it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import Row, Table, select

from bilateral.ledger import rows, schema, seals
from bilateral.ledger.forget import forgotten_works
from bilateral.ledger.moment import Moment
from bilateral.ledger.view import View
from bilateral.model.claim import Claim
from bilateral.model.document import Document
from bilateral.model.fingerprint import Fingerprint

# Documents looked up at once with their claims.
_STEP = 200
# What tells where, when and in which run something was taken in, and not what it says.
_OWN = {"entry", "version", "recorded", "run", "seal", "text"}
_ANY = Moment()


@dataclass(frozen=True, slots=True)
class Kept:
    """One version of a document with the claims read in it, each under the id it was written with.

    The text of ``document`` is empty where it was not kept; ``text`` tells of it all the same.
    """

    id: str
    version: int
    recorded: datetime
    text: Fingerprint
    document: Document
    claims: Mapping[str, Claim]


def kept(view: View, moment: Moment = _ANY, wanted: Collection[str] | None = None) -> Iterator[Kept]:
    """The documents known then, in the order they were taken in; only those with some ids where they are ``wanted``."""
    table = schema.documents
    numbers = iter(_entries(view, moment, wanted))
    while some := list(islice(numbers, _STEP)):
        told = view.connection.execute(select(table).where(table.c.entry.in_(some)).order_by(table.c.entry)).all()
        claims = _claims(view, moment, {row.id: row.doc for row in told})
        yield from (_kept(row, claims[row.id]) for row in told)


def digest(view: View) -> str:
    """A hash over what documents tell and reviewers decided, whenever, in whatever order and run it was taken in.

    It is the same whether texts were kept or only their hashes, as long as no quote had to be cut.
    """
    found = [_content(schema.documents, row) for row in view.connection.execute(_whole(schema.documents))]
    told = view.connection.execute(_whole(schema.claims)).all()
    found += [_content(schema.claims, row, *_parts(parts)) for row, *parts in rows.with_parts(view.connection, told)]
    for table in (schema.judgements, schema.identities):
        found += [_content(table, row) for row in view.connection.execute(select(table))]
    return seals.text_hash("\n".join(sorted(found)))


def _entries(view: View, moment: Moment, wanted: Collection[str] | None) -> list[int]:
    table = schema.documents
    asked = select(table.c.entry).where(table.c.work.not_in(forgotten_works()), *moment.documents())
    if wanted is None:
        return list(view.connection.execute(asked.order_by(table.c.entry)).scalars())
    found: list[int] = []
    ids = iter(wanted)
    while some := list(islice(ids, rows.CHUNK)):
        found += view.connection.execute(asked.where(table.c.id.in_(some))).scalars()
    return sorted(found)


def _kept(row: Row[Any], claims: Mapping[str, Claim]) -> Kept:
    recorded = datetime.fromisoformat(row.recorded)
    return Kept(row.id, row.version, recorded, Fingerprint(row.sha256, row.length), rows.document(row), claims)


def _claims(view: View, moment: Moment, names: Mapping[str, str]) -> Mapping[str, Mapping[str, Claim]]:
    """The claims of some documents, given by id with their names, by document and in order of the text."""
    table = schema.claims
    asked = select(table).where(table.c.document.in_(names), *moment.claims()).order_by(table.c.start, table.c.entry)
    found: dict[str, dict[str, Claim]] = {document: {} for document in names}
    for row, parties, sources in rows.with_parts(view.connection, view.connection.execute(asked).all()):
        found[row.document][row.id] = rows.claim(row, names[row.document], parties, sources)
    return found


def _whole(table: Table) -> Any:  # noqa: ANN401 - a statement of SQLAlchemy
    """All rows of documents or claims but those of documents that were forgotten."""
    documents = schema.documents
    joined = select(table) if table is documents else select(table).join_from(table, documents)
    return joined.where(documents.c.work.not_in(forgotten_works()))


def _parts(parts: Any) -> Iterator[list[Any]]:  # noqa: ANN401 - rows of parties and of sources
    return ([tuple(part)[1:] for part in told] for told in parts)


def _content(table: Table, row: Row[Any], *parts: Any) -> str:  # noqa: ANN401 - rows that belong to it
    fields = {name: value for name, value in row._mapping.items() if name not in _OWN}
    return seals.seal(table.name, fields, *parts)
