"""From the fifth version of the ledger to the sixth: documents that are read again are noted.

Where this table changes again, this step must make it as it was in the sixth version.
"""

from sqlalchemy import Connection

from bilateral.ledger import guards, schema

SIXTH = 6


def upgrade(connection: Connection, _name: str) -> int:
    """Make the table with its guards; of what was read again before nothing is known, and it is read once more."""
    schema.readings.create(connection)
    for statement in guards.of_table(schema.readings, connection.dialect.name):
        connection.exec_driver_sql(statement)
    connection.execute(schema.about.insert().values(version=SIXTH))
    return SIXTH
