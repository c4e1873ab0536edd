"""Answers that are kept ready: what the claims of a pair in the news came to when a run ended.

They are made from the claims and can be made anew from them, as the index of sketches is from the sketches; so their
rows have no seals, and where words are forgotten all of them go. Each tells the edition that it rests on: an answer
of another edition than the ledger has is none.
"""

from sqlalchemy import Column, ColumnElement, Connection, LargeBinary, MetaData, String, Table, Text, select

from bilateral.model.dyad import Dyad

answers = Table(
    "answers",
    MetaData(),
    Column("one", Text, primary_key=True),  # the pair, in the order of its ids
    Column("other", Text, primary_key=True),
    Column("kind", String(16), primary_key=True),  # what was asked of the pair
    Column("edition", String(64), nullable=False),
    Column("told", LargeBinary, nullable=False),
)


def keep(connection: Connection, pair: Dyad, kind: str, edition: str, told: bytes) -> None:
    """Keep an answer in the place of an earlier one."""
    connection.execute(answers.delete().where(*_of(pair), answers.c.kind == kind))
    one, other = pair.undirected()
    row = {"one": one, "other": other, "kind": kind, "edition": edition, "told": told}
    connection.execute(answers.insert().values(row))


def kept(connection: Connection, pair: Dyad, kind: str) -> tuple[str, bytes] | None:
    """The edition that an answer rests on, and the answer; ``None`` where none is kept."""
    asked = select(answers.c.edition, answers.c.told).where(*_of(pair), answers.c.kind == kind)
    row = connection.execute(asked).first()
    return (row.edition, row.told) if row else None


def pairs(connection: Connection) -> list[Dyad]:
    """The pairs of which answers are kept."""
    found = connection.execute(select(answers.c.one, answers.c.other).distinct())
    return sorted(Dyad(*row) for row in found)


def drop(connection: Connection) -> None:
    """Throw all answers away."""
    connection.execute(answers.delete())


def _of(pair: Dyad) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    one, other = pair.undirected()
    return answers.c.one == one, answers.c.other == other
