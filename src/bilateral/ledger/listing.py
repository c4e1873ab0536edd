"""Long lists of claims and documents a stretch at a time, the newest first, each found by where the last one ended."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Row, Select, Text, func, literal, or_, select, tuple_

from bilateral.ledger import rows, schema
from bilateral.ledger.errors import LedgerError
from bilateral.ledger.forget import forgotten_works
from bilateral.ledger.moment import Moment
from bilateral.ledger.query import Query, matching, reported
from bilateral.ledger.view import View
from bilateral.model.document import Document
from bilateral.model.entry import Entry

T = TypeVar("T")
Counts = tuple[tuple[str, int], ...]
_ANY = Moment()


class NotListedError(LedgerError):
    """A list is asked to go on after something that is not in the ledger."""


@dataclass(frozen=True, slots=True)
class Stretch(Generic[T]):
    """Some items of a list; ``after`` is the id to go on after, "" where the list has ended."""

    items: tuple[T, ...]
    after: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """A document in a list: its id, version and number of claims; the document itself comes without its text."""

    id: str
    version: int
    claims: int
    document: Document


def claims(view: View, query: Query, after: str = "", limit: int = 50) -> Stretch[Entry]:
    """Claims by the day they were reported, the newest first; those after the claim with the id ``after``.

    Raises ``NotListedError`` where that is not in the ledger.
    """
    key = _key()
    asked = _keyed(query.conditions(view.connection.dialect.name))
    if after:
        found = view.connection.execute(_keyed([schema.claims.c.id == after, *query.moment.claims()])).first()
        if found is None:
            raise NotListedError(f"there is no claim {after!r} in the ledger to go on after")
        asked = asked.where(reported() <= found.reported).having(tuple_(*key) < tuple_(*map(literal, found)))
    asked = asked.order_by(*(part.desc() for part in key)).limit(limit + 1)
    ids = [row.id for row in view.connection.execute(asked)]
    entries = view.claims_with(ids[:limit], query.moment)
    return Stretch(tuple(entries[key] for key in ids[:limit]), ids[limit - 1] if len(ids) > limit else "")


def documents(view: View, words: str = "", after: str = "", limit: int = 50, moment: Moment = _ANY) -> Stretch[Listed]:
    """Documents by the day they were published, the newest first; those that hold all the words, if any are given.

    Raises ``NotListedError`` where there is no document with the id ``after``.
    """
    table = schema.documents
    key = (func.coalesce(table.c.published, func.substr(table.c.recorded, 1, 10)), table.c.entry)
    asked = _documents().where(*moment.documents())
    if words:
        asked = asked.where(table.c.entry.in_(matching("documents", words, view.connection.dialect.name)))
    if after:
        found = view.connection.execute(select(*key).where(table.c.id == after)).first()
        if found is None:
            raise NotListedError(f"there is no document {after!r} in the ledger to go on after")
        asked = asked.where(tuple_(*key) < tuple_(*map(literal, found)))
    asked = asked.order_by(*(part.desc() for part in key)).limit(limit + 1)
    listed = [_listed(row) for row in view.connection.execute(asked)]
    return Stretch(tuple(listed[:limit]), listed[limit - 1].id if len(listed) > limit else "")


def facets(view: View, query: Query) -> Mapping[str, Counts]:
    """How many claims there are of each family of acts, status, outlet and year of report.

    Each is counted without what the query itself says of it, so that the other choices stay to be seen.
    """
    claims, year = schema.claims.c, func.substr(reported(), 1, 4)
    by_act = _counted(view, replace(query, act=""), claims.act)
    families: dict[str, int] = {}
    for act, number in by_act:
        family = act.partition(".")[0]
        families[family] = families.get(family, 0) + number
    return {
        "act": tuple(sorted(families.items(), key=lambda told: (-told[1], told[0]))),
        "status": _counted(view, replace(query, status=None), claims.status),
        "outlet": _counted(view, replace(query, outlet=""), schema.documents.c.outlet),
        "year": tuple(sorted(_counted(view, replace(query, since=None, until=None), year), reverse=True)),
    }


def of_document(view: View, document: str) -> list[Entry]:
    """The claims of one version of a document (by its id), in order of the text."""
    claims = schema.claims.c
    ids = view.connection.execute(_joined(select(claims.id)).where(claims.document == document)).scalars().all()
    return sorted(view.claims_with(ids).values(), key=lambda entry: (entry.claim.span, entry.id))


def versions(view: View, start_of_id: str) -> list[Listed]:
    """The document whose id begins so, or that has this name, with all versions of it, by version."""
    table = schema.documents
    named = select(table.c.work).where(
        or_(table.c.id.startswith(start_of_id, autoescape=True), table.c.doc == start_of_id)
    )
    asked = _documents().where(table.c.work.in_(named)).order_by(table.c.work, table.c.version)
    return [_listed(row) for row in view.connection.execute(asked)]


def unjudged(view: View, after: str = "", limit: int = 50) -> Stretch[Entry]:
    """Claims that nobody has judged, the least sure first; those after the claim with the id ``after``."""
    claims, judged = schema.claims.c, schema.judgements.c
    key = func.min(claims.confidence), claims.id
    asked = _joined(select(*key)).where(claims.id.not_in(select(judged.claim))).group_by(claims.id)
    if after:
        found = view.connection.execute(select(*key).where(claims.id == after).group_by(claims.id)).first()
        if found is None:
            raise NotListedError(f"there is no claim {after!r} in the ledger to go on after")
        asked = asked.having(tuple_(*key) > tuple_(*map(literal, found)))
    ids = [row.id for row in view.connection.execute(asked.order_by(*key).limit(limit + 1))]
    entries = view.claims_with(ids[:limit])
    return Stretch(tuple(entries[key] for key in ids[:limit]), ids[limit - 1] if len(ids) > limit else "")


def number_of_claims(view: View, query: Query) -> int:
    """How many claims a query asks for."""
    asked = _joined(select(func.count(schema.claims.c.id.distinct())))
    return int(view.connection.execute(asked.where(*query.conditions(view.connection.dialect.name))).scalar_one())


def _counted(view: View, query: Query, what: ColumnElement[Any]) -> Counts:
    number = func.count(schema.claims.c.id.distinct())
    told = what.label("told")
    asked = _joined(select(told, number)).where(*query.conditions(view.connection.dialect.name))
    found = view.connection.execute(asked.group_by(told).order_by(number.desc(), told))
    return tuple((row[0], row[1]) for row in found)


def _documents() -> Select[Any]:
    """Documents without their texts, with the number of their claims."""
    table = schema.documents
    told = select(func.count()).where(schema.claims.c.document == table.c.id).scalar_subquery()
    about = [column for column in table.c if column is not table.c.text]
    asked = select(*about, literal(None, Text).label("text"), told.label("told"))
    return asked.where(table.c.work.not_in(forgotten_works()))


def _listed(row: Row[Any]) -> Listed:
    return Listed(row.id, row.version, row.told, rows.document(row))


def _joined(asked: Select[Any]) -> Select[Any]:
    told = asked.select_from(schema.claims.join(schema.documents))
    return told.where(schema.documents.c.work.not_in(forgotten_works()))


def _key() -> tuple[ColumnElement[Any], ...]:
    """What claims are sorted by: as ``Entry.order``, by the first of their reports."""
    claims = schema.claims.c
    return func.min(reported()), schema.documents.c.doc, claims.start, claims.id


def _keyed(conditions: list[ColumnElement[bool]]) -> Select[Any]:
    claims = schema.claims.c
    first, *rest = _key()
    told = _joined(select(first.label("reported"), *rest)).where(*conditions)
    return told.group_by(schema.documents.c.doc, claims.start, claims.id)
