"""From the third version of the ledger to the fourth: authors, what a day of publication rests on, copies.

Where these tables change again, this step must make them as they were in the fourth version.
"""

from sqlalchemy import Connection, inspect

from bilateral.ledger import guards, schema

_COLUMNS = {"author": "TEXT", "dated": "TEXT", "copy_of": "VARCHAR(64)"}
FOURTH = 4


def upgrade(connection: Connection, _name: str) -> int:
    """Add the columns, which are NULL for documents that were there before, and guard them."""
    for column, kind in _COLUMNS.items():
        connection.exec_driver_sql(f"ALTER TABLE documents ADD COLUMN {column} {kind}")
    there = {index["name"] for index in inspect(connection).get_indexes("documents")}
    for index in schema.documents.indexes:
        if index.name not in there:
            index.create(connection)
    _guard_again(connection)
    connection.execute(schema.about.insert().values(version=FOURTH))
    return FOURTH


def _guard_again(connection: Connection) -> None:
    """Put the guard of documents that knows all columns in the place of the one that does not."""
    server = connection.dialect.name == "postgresql"
    if not server:
        connection.exec_driver_sql("DROP TRIGGER documents_no_update")
    made = "CREATE FUNCTION documents_guard()" if server else "CREATE TRIGGER documents_no_update"
    (statement,) = (one for one in guards.of_table(schema.documents, connection.dialect.name) if one.startswith(made))
    connection.exec_driver_sql(statement.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION", 1))
