"""From the fourth version of the ledger to the fifth: runs tell the stages that their documents went through.

Where this table changes again, this step must make it as it was in the fifth version.
"""

from sqlalchemy import Connection

from bilateral.ledger import schema

FIFTH = 5


def upgrade(connection: Connection, _name: str) -> int:
    """Add the column, which is NULL for runs that were there before."""
    connection.exec_driver_sql("ALTER TABLE runs ADD COLUMN funnel TEXT")
    connection.execute(schema.about.insert().values(version=FIFTH))
    return FIFTH
