"""How far the ledger has been written: two moments with the same edition give the same answers."""

import hashlib
import json

from sqlalchemy import func, select

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
    """A hash over the newest entry of each table, 16 hexadecimal digits."""
    newest = [view.connection.execute(select(func.max(table.c.entry))).scalar() or 0 for table in _TABLES]
    return hashlib.sha256(json.dumps(newest).encode()).hexdigest()[:16]
