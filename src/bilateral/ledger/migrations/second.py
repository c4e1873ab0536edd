"""From the second version of the ledger to the third: judgements tell which text was judged, texts have sketches.

The index of parties holds their claims as well.

Where these tables change again, this step must make them as they were in the third version.
"""

from sqlalchemy import Connection, func, select, text

from bilateral.ledger import guards, schema
from bilateral.ledger.fields import insert_sketch

THIRD = 3


def upgrade(connection: Connection, _name: str) -> int:
    """Make the table of judgements and the index anew, and sketch the texts."""
    (index,) = (index for index in schema.parties.indexes if index.name == "party_by_id")
    connection.exec_driver_sql("DROP INDEX party_by_id")
    index.create(connection)
    judged = [dict(row) for row in connection.execute(text("SELECT * FROM judgements ORDER BY entry")).mappings()]
    _drop_judgements(connection)
    for table in (schema.judgements, schema.sketches):
        table.create(connection)
        for statement in guards.of_table(table, connection.dialect.name):
            connection.exec_driver_sql(statement)
    if judged:
        connection.execute(schema.judgements.insert(), judged)
        _go_on_counting(connection)
    _sketch(connection)
    connection.execute(schema.about.insert().values(version=THIRD))
    return THIRD


def _drop_judgements(connection: Connection) -> None:
    connection.exec_driver_sql("DROP TABLE judgements")
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("DROP FUNCTION judgements_guard()")


def _go_on_counting(connection: Connection) -> None:
    """Let PostgreSQL number the next judgement after those that were put back with their numbers."""
    if connection.dialect.name == "postgresql":
        last = select(func.max(schema.judgements.c.entry)).scalar_subquery()
        connection.execute(select(func.setval(func.pg_get_serial_sequence("judgements", "entry"), last)))


def _sketch(connection: Connection) -> None:
    """Sketch the texts that were kept, as they are now: what was forgotten in them is no word."""
    documents = schema.documents.c
    kept = select(documents.id, documents.text).where(documents.text.is_not(None))
    for row in connection.execute(kept.order_by(documents.entry)):
        insert_sketch(connection, row.id, row.text)
