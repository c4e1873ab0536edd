"""From the sixth version of the ledger to the seventh: near-copies are found by an index of sketches.

Where this table changes again, this step must make it as it was in the seventh version.
"""

from sqlalchemy import Connection, select

from bilateral.ledger import schema
from bilateral.ledger.bands import bands, index
from bilateral.ledger.forget import erased_sketches

SEVENTH = 7
_MANY = 1_000  # sketches in hand at a time


def upgrade(connection: Connection, _name: str) -> int:
    """Make the index of the sketches that are there; those that were forgotten have no place in it."""
    bands.create(connection)
    documents, sketches = schema.documents, schema.sketches
    kept = select(documents.c.entry, sketches.c.hashes).join_from(documents, sketches)
    standing = kept.where(sketches.c.entry.not_in(erased_sketches())).execution_options(yield_per=_MANY)
    for some in connection.execute(standing).partitions():
        index(connection, ((row.entry, row.hashes) for row in some))
    connection.execute(schema.about.insert().values(version=SEVENTH))
    return SEVENTH
