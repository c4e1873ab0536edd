"""How far the ledger has been written, in all or about some: with the same edition it gives the same answers."""

import hashlib
import json
from typing import Any

from sqlalchemy import Select, Table, func, select

from bilateral.ledger import schema
from bilateral.ledger.query import Query
from bilateral.ledger.view import View


def _newest(table: Table) -> Select[Any]:
    return select(table.c.entry, table.c.seal).order_by(table.c.entry.desc()).limit(1)


# Rows are only added, but for those that an erasure blacks out.
_CLAIM, _REST = _newest(schema.claims), (_newest(schema.documents), _newest(schema.runs))
_DECIDED = [_newest(one) for one in (schema.judgements, schema.identities, schema.tombstones, schema.erasures)]
_RENEWED = select(func.count()).where(schema.documents.c.version > 1)


def edition(view: View, parties: tuple[str, ...] = ()) -> str:
    """A hash over the number and the seal of the newest entry of each table, 16 hexadecimal digits.

    The seals tell ledgers apart that stood at one address one after the other, with as many entries. That for answers
    about one or two ``parties`` stays as it is while others are told of: it goes by the claims of these, by what
    reviewers decided and what was forgotten, of whomever, and by newer versions of documents, which withdraw claims.
    """
    asked = (_CLAIM, *_REST, *_DECIDED)
    if parties:
        about = Query(parties).conditions(view.connection.dialect.name)
        asked = (_CLAIM.where(*about), _RENEWED, *_DECIDED)
    newest = [tuple(view.connection.execute(one).first() or ()) for one in asked]
    return hashlib.sha256(json.dumps(newest).encode()).hexdigest()[:16]
