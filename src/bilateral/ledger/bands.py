"""The index of sketches: near-copies of a text are found by its bands, however many documents the ledger holds.

It is made from the sketches and can be made anew from them, as the indexes of words are from the texts; so its rows
have no seals, and where words are forgotten they go.
"""

from collections.abc import Iterable

from sqlalchemy import BigInteger, Column, Connection, Integer, MetaData, Table

from bilateral.ledger.sketch import bands_of

bands = Table(
    "bands",
    MetaData(),
    Column("band", BigInteger, primary_key=True, autoincrement=False),
    Column("document", Integer, primary_key=True, autoincrement=False),  # entry of the document
    sqlite_with_rowid=False,  # the key is all there is
)


def index(connection: Connection, sketches: Iterable[tuple[int, str]]) -> None:
    """Add the bands of some sketches, each told with the entry of its document."""
    rows = [{"band": band, "document": entry} for entry, kept in sketches for band in bands_of(kept)]
    if rows:
        connection.execute(bands.insert(), rows)


def drop(connection: Connection, entry: int, kept: str) -> None:
    """Take the bands of a sketch out."""
    connection.execute(bands.delete().where(bands.c.document == entry, bands.c.band.in_(bands_of(kept))))
