"""From the seventh version of the ledger to the eighth: answers about pairs in the news are kept ready.

Where this table changes again, this step must make it as it was in the eighth version.
"""

from sqlalchemy import Connection

from bilateral.ledger import schema
from bilateral.ledger.answers import answers

EIGHTH = 8


def upgrade(connection: Connection, _name: str) -> int:
    """Make the table; answers come into it when the next run ends."""
    answers.create(connection)
    connection.execute(schema.about.insert().values(version=EIGHTH))
    return EIGHTH
