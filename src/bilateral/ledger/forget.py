"""Blacks out a document or a person: the one exception to append-only, which the guards allow by its tombstone."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Table, and_, func, or_, select

from bilateral.data.gazetteer import gazetteer
from bilateral.ledger import answers, bands, rows, schema, seals
from bilateral.ledger.errors import LedgerError
from bilateral.ledger.fields import insert, insert_sketch, seal_of_claim
from bilateral.ledger.guards import BLACK
from bilateral.ledger.naming import Naming
from bilateral.model.span import Span

# The beginning of an id that may name a document, in hexadecimal digits: enough not to be a word.
_SHORTEST_ID = 8
# What belongs to a claim, in the order in which ``rows.with_parts`` gives it.
_PARTS = (schema.parties, schema.sources)


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was blacked out: of which kind (``document`` or ``person``), in how many documents and claims."""

    kind: str
    documents: int
    claims: int


@dataclass(frozen=True, slots=True, order=True)
class _Stretch:
    """A stretch of a field of a row; ``row`` and ``place`` name the row as ``schema.erasures`` does."""

    table: str
    row: int
    place: int
    field: str
    span: Span


def forget(connection: Connection, target: str, at: str) -> Forgotten:
    """Black out what is meant, in the transaction that is open. Raises ``LedgerError`` where nothing is."""
    works = _works(connection, target)
    if works:
        done = [_bury(connection, schema.DOCUMENT, work, at, _everything(connection, work)) for work in sorted(works)]
    else:
        done = [_bury(connection, schema.PERSON, "", at, _naming(connection, target))]
    blacked = [one for stretches in done for one in stretches]
    if not blacked:
        raise LedgerError(f"the ledger holds no document and no person called {target!r}")
    answers.drop(connection)  # they repeat words, and rest on an edition that is no more
    documents = {one.row for one in blacked if one.table == schema.documents.name}
    return Forgotten(schema.DOCUMENT if works else schema.PERSON, len(documents), len(_claims_touched(blacked)))


def forgotten_works() -> Any:  # noqa: ANN401 - a subquery of SQLAlchemy
    """The works of documents that were forgotten, whose claims are no evidence any more."""
    stones = schema.tombstones.c
    return select(stones.work).where(stones.kind == schema.DOCUMENT)


def erased_sketches() -> Any:  # noqa: ANN401 - a subquery of SQLAlchemy
    """The entries of sketches that went with words: nothing can be compared with them."""
    gone = schema.erasures.c
    return select(gone.row).where(gone.relation == schema.sketches.name)


def _works(connection: Connection, target: str) -> set[str]:
    """The works of the documents that are meant by a name, an address or the beginning of an id."""
    table = schema.documents
    if not target:
        return set()
    named = [table.c.doc == target, table.c.address == target]
    if len(target) >= _SHORTEST_ID and all(digit in "0123456789abcdef" for digit in target):
        named.append(table.c.id.startswith(target))
    asked = select(table.c.work).where(or_(*named), table.c.work.not_in(forgotten_works()))
    return set(connection.execute(asked).scalars())


def _bury(connection: Connection, kind: str, work: str, at: str, words: Iterable[_Stretch]) -> Collection[_Stretch]:
    """Set a tombstone and black out its words; what was blacked out."""
    stretches = sorted(set(words))
    insert(connection, schema.tombstones, {"kind": kind, "work": work, "at": at})
    stone = connection.execute(select(func.max(schema.tombstones.c.entry))).scalar_one()
    _black_out(connection, stretches, stone)
    return stretches


def _everything(connection: Connection, work: str) -> Iterator[_Stretch]:
    """All words of a document in all its versions, of its claims and of the judgements on those."""
    table = schema.documents
    found = connection.execute(select(table).where(table.c.work == work)).all()
    yield from _sketches(connection, [row.id for row in found])
    for row in found:
        yield from _whole(table, row)
    for claim, parts in _claims(connection, [row.id for row in found]):
        yield from _whole(schema.claims, claim)
        for part_table, part in parts:
            yield from _whole(part_table, part)
        judged = schema.judgements
        for judgement in connection.execute(select(judged).where(judged.c.claim == claim.id)).all():
            yield from _whole(judged, judgement)


def _naming(connection: Connection, person: str) -> Iterator[_Stretch]:
    """Where a person is named: in full anywhere, and by parts of the name in documents that name them in full."""
    if gazetteer().lookup(person) is not None:
        raise LedgerError(f"{person} is an actor of international relations, not a person")
    naming = Naming.of(person)
    if naming is None:
        return
    claims: set[str] = set()
    table = schema.documents
    of_them = table.c.entry.in_(_documents_naming(connection, naming))
    found = connection.execute(select(table).where(of_them)).all()
    # Who knows the words around a name could try names on the sketch until one fits.
    touched = [row.id for row in found if row.text is None or any(naming.spans("text", row.text))]
    yield from _sketches(connection, touched)
    for row in found:
        yield from _named(naming, table, row)
        for claim, parts in _claims(connection, [row.id]):
            claims.add(claim.id)
            yield from _named_in_claim(naming, row.text, claim)
            for part_table, part in parts:
                yield from _named(naming, part_table, part)
    for decisions in (schema.judgements, schema.identities):
        for row in connection.execute(select(decisions)).all():
            about = decisions is schema.judgements and row.claim in claims
            yield from _named(naming, decisions, row, in_full=not about)


def _named_in_claim(naming: Naming, text: str | None, claim: Row[Any]) -> Iterator[_Stretch]:
    """As in the text at its place, so that the evidence goes on standing there."""
    place = Span(claim.start, claim.end)
    for stretch in _named(naming, schema.claims, claim):
        if text is None or stretch.field != "evidence":
            yield stretch
    for span in naming.spans("text", text or ""):
        if span.overlap(place):
            first, last = max(span.start, place.start) - place.start, min(span.end, place.end) - place.start
            yield _Stretch("claims", claim.entry, 0, "evidence", Span(first, last))


def _sketches(connection: Connection, documents: Collection[str]) -> Iterator[_Stretch]:
    table = schema.sketches
    for row in connection.execute(select(table).where(table.c.document.in_(documents))).all():
        yield from _whole(table, row)


def _whole(table: Table, row: Row[Any]) -> Iterator[_Stretch]:
    for field in schema.ERASABLE[table]:
        if text := getattr(row, field):
            yield _Stretch(table.name, *_number(table, row), field, Span(0, len(text)))


def _named(naming: Naming, table: Table, row: Row[Any], *, in_full: bool = False) -> Iterator[_Stretch]:
    for field in schema.ERASABLE[table]:
        for span in naming.spans(field, getattr(row, field) or "", in_full=in_full):
            yield _Stretch(table.name, *_number(table, row), field, span)


def _number(table: Table, row: Row[Any]) -> tuple[int, int]:
    """A row and its place as an erasure names them."""
    return (row.claim, row.place) if table in _PARTS else (row.entry, 0)


def _documents_naming(connection: Connection, naming: Naming) -> set[int]:
    """The documents that name a person in full, in their text or in what was claimed of them."""
    documents, claims = schema.documents, schema.claims
    of_claim = select(documents.c.entry, claims).join_from(claims, documents, claims.c.document == documents.c.id)
    asked = [
        (documents, select(documents)),
        (claims, of_claim),
        *(
            (part, select(documents.c.entry, part).join_from(part, claims).join(documents))
            for part in (schema.parties, schema.sources)
        ),
    ]
    found = set()
    for table, select_rows in asked:
        for row in connection.execute(select_rows):
            if any(naming.is_in(getattr(row, field) or "") for field in schema.ERASABLE[table]):
                found.add(row[0])
    return found


def _claims(
    connection: Connection, documents: Collection[str]
) -> Iterator[tuple[Row[Any], list[tuple[Table, Row[Any]]]]]:
    """The claims of some documents with their parties and sources."""
    table = schema.claims
    found = connection.execute(select(table).where(table.c.document.in_(documents))).all()
    for claim, parties, sources in rows.with_parts(connection, found):
        told = zip(_PARTS, (parties, sources), strict=True)
        yield claim, [(part_table, part) for part_table, parts in told for part in parts]


def _claims_touched(stretches: Iterable[_Stretch]) -> set[int]:
    named = {schema.claims.name, *(table.name for table in _PARTS)}
    return {one.row for one in stretches if one.table in named}


def _black_out(connection: Connection, stretches: Collection[_Stretch], tombstone: int) -> None:
    _unindex(connection, {one.row for one in stretches if one.table == schema.sketches.name})
    for one in stretches:
        where = {"relation": one.table, "row": one.row, "place": one.place, "field": one.field}
        spans = {"start": one.span.start, "end": one.span.end}
        insert(connection, schema.erasures, {"tombstone": tombstone, **where, **spans})
    # One stretch at a time: the guards compare each change with one erasure.
    for one in stretches:
        table = schema.metadata.tables[one.table]
        _black(connection, table, _key(table, one.row, one.place), one)
    for table in (schema.documents, schema.sketches, schema.judgements, schema.identities):
        for number in sorted({one.row for one in stretches if one.table == table.name}):
            _seal_again(connection, table, number)
    for number in sorted(_claims_touched(stretches)):
        _seal_claim_again(connection, number)
    _sketch_again(connection, {one.row for one in stretches if (one.table, one.field) == ("documents", "text")})


def _unindex(connection: Connection, numbers: Collection[int]) -> None:
    """Take some sketches, those that still stand, out of their index."""
    documents, sketches = schema.documents, schema.sketches
    asked = select(documents.c.entry, sketches.c.hashes).join_from(documents, sketches)
    standing = asked.where(sketches.c.entry.in_(numbers), sketches.c.entry.not_in(erased_sketches()))
    for entry, kept in connection.execute(standing).all():
        bands.drop(connection, entry, kept)


def _sketch_again(connection: Connection, numbers: Collection[int]) -> None:
    """Sketch what is left of some texts, so that their copies are still known."""
    table = schema.documents
    asked = select(table.c.entry, table.c.id, table.c.text).where(table.c.entry.in_(numbers))
    for row in connection.execute(asked).all():
        if kept := insert_sketch(connection, row.id, row.text):
            bands.index(connection, [(row.entry, kept)])


def _key(table: Table, number: int, place: int) -> Any:  # noqa: ANN401 - a condition
    if table in _PARTS:
        return and_(table.c.claim == number, table.c.place == place)
    return table.c.entry == number


def _black(connection: Connection, table: Table, key: Any, one: _Stretch) -> None:  # noqa: ANN401 - a condition
    text = connection.execute(select(table.c[one.field]).where(key)).scalar_one()
    black = text[: one.span.start] + BLACK * (one.span.end - one.span.start) + text[one.span.end :]
    connection.execute(table.update().where(key).values({one.field: black}))


def _seal_again(connection: Connection, table: Table, number: int) -> None:
    row = connection.execute(select(table).where(table.c.entry == number)).one()
    again = seals.seal(table.name, dict(row._mapping))
    connection.execute(table.update().where(table.c.entry == number).values(seal=again))


def _seal_claim_again(connection: Connection, number: int) -> None:
    table = schema.claims
    found = connection.execute(select(table).where(table.c.entry == number)).all()
    for row, parties, sources in rows.with_parts(connection, found):
        again = seal_of_claim(row, parties, sources)
        connection.execute(table.update().where(table.c.entry == number).values(seal=again))
