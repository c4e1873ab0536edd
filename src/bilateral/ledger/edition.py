"""How far the ledger has been written: two moments with the same edition give the same answers."""

import hashlib
import json

from sqlalchemy import select

from bilateral.ledger import schema
from bilateral.ledger.view import View

# What answers are made of. Rows are only added, but for those that an erasure blacks out.
_TABLES = (
    schema.documents,
    schema.claims,
    schema.judgements,
    schema.identities,
    schema.runs,
    schema.tombstones,
    schema.erasures,
)


def edition(view: View) -> str:
    """A hash over the number and the seal of the newest entry of each table, 16 hexadecimal digits.

    The seals tell ledgers apart that stood at one address one after the other, with as many entries.
    """
    asked = (select(table.c.entry, table.c.seal).order_by(table.c.entry.desc()).limit(1) for table in _TABLES)
    newest = [tuple(view.connection.execute(one).first() or ()) for one in asked]
    return hashlib.sha256(json.dumps(newest).encode()).hexdigest()[:16]
