"""How far the ledger has been written, in all or about some: with the same edition it gives the same answers."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Select, Table, func, select

from bilateral.ledger import schema
from bilateral.ledger.query import Query
from bilateral.ledger.view import View

# What answers are made of beside documents, claims and runs. Rows are only added, but for those that an erasure blacks
# out.
_DECIDED = (schema.judgements, schema.identities, schema.tombstones, schema.erasures)
_ALL = (schema.documents, schema.claims, schema.runs, *_DECIDED)


def edition(view: View) -> str:
    """A hash over the number and the seal of the newest entry of each table, 16 hexadecimal digits.

    The seals tell ledgers apart that stood at one address one after the other, with as many entries.
    """
    return _digest(view, map(_newest, _ALL))


def edition_about(view: View, parties: tuple[str, ...]) -> str:
    """The same for answers about one actor or two: what is only told of others leaves it as it was.

    It goes by the claims of these actors, by what reviewers decided and what was forgotten, of whomever, and by the
    newer versions of documents, for which older ones are withdrawn.
    """
    documents = schema.documents
    told = _newest(schema.claims).where(*Query(parties).conditions(view.connection.dialect.name))
    renewed = select(func.count()).where(documents.c.version > 1)  # of rows that are only added the number tells
    return _digest(view, (told, renewed, *map(_newest, _DECIDED)))


def _newest(table: Table) -> Select[Any]:
    return select(table.c.entry, table.c.seal).order_by(table.c.entry.desc()).limit(1)


def _digest(view: View, asked: Iterable[Select[Any]]) -> str:
    newest = [tuple(view.connection.execute(one).first() or ()) for one in asked]
    return hashlib.sha256(json.dumps(newest).encode()).hexdigest()[:16]
