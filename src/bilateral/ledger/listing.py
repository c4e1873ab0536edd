"""Long lists of claims and documents a stretch at a time, the newest first, each found by where the last one ended."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Row, Select, Text, func, literal, or_, select, tuple_

from bilateral.ledger import rows, schema
from bilateral.ledger.errors import LedgerError
from bilateral.ledger.forget import forgotten_works
from bilateral.ledger.moment import Moment
from bilateral.ledger.query import Query, matching, reported, standing_on, unforgotten
from bilateral.ledger.view import View
from bilateral.model.document import Document
from bilateral.model.entry import Entry
from bilateral.model.judgement import Verdict

T = TypeVar("T")
Counts = tuple[tuple[str, int], ...]
_ANY = Moment()

# The order of a database's own language is another than that of ``Entry.order``, which puts the claims together.
_AS_WRITTEN = {"sqlite": "BINARY", "postgresql": "C"}


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

    def record(self) -> dict[str, object]:
        """It as plain data."""
        return {
            "id": self.id,
            "doc": self.document.id,
            "version": self.version,
            "published": self.document.published.isoformat() if self.document.published else None,
            "outlet": self.document.outlet,
            "title": self.document.title,
            "address": self.document.address,
            "claims": self.claims,
        }


def claims(view: View, query: Query, after: str = "", limit: int = 50) -> Stretch[Entry]:
    """Claims by the day they were reported, the newest first; those after the claim with the id ``after``.

    Raises ``NotListedError`` where that is not in the ledger.
    """
    dialect = view.connection.dialect.name
    key = _key(dialect)
    corrected = {_place(entry): entry for entry in view.corrected(query)}
    asked = _keyed(key, [*query.conditions(dialect), *query.uncorrected()])
    if after:
        found = view.connection.execute(_keyed(key, [schema.claims.c.id == after, *query.moment.claims()])).first()
        last = next((place for place, entry in corrected.items() if entry.id == after), tuple(found or ()))
        if not last:
            raise NotListedError(f"there is no claim {after!r} in the ledger to go on after")
        asked = asked.where(reported() <= last[0]).having(tuple_(*key) < tuple_(*map(literal, last)))
        corrected = {place: entry for place, entry in corrected.items() if place < last}
    asked = asked.order_by(*(part.desc() for part in key)).limit(limit + 1)
    ids = {tuple(row): row.id for row in view.connection.execute(asked)}
    read = {entry.id: entry for entry in view.as_judged(view.written(ids.values(), query.moment), query.moment)}
    told = corrected | {place: read[claim] for place, claim in ids.items()}
    listed = [told[place] for place in sorted(told, reverse=True)]
    return Stretch(tuple(listed[:limit]), listed[limit - 1].id if len(listed) > limit else "")


def documents(view: View, words: str = "", after: str = "", limit: int = 50, moment: Moment = _ANY) -> Stretch[Listed]:
    """Documents by the day they were published, the newest first; those that hold all the words, if any are given.

    Raises ``NotListedError`` where there is no document with the id ``after``.
    """
    table = schema.documents
    key = (func.coalesce(table.c.published, func.substr(table.c.recorded, 1, 10)), table.c.entry)
    asked = _documents(moment).where(*moment.documents())
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
    by_act = _counted(view, replace(query, act=""), claims.act, lambda entry: entry.claim.act)
    any_year = replace(query, since=None, until=None)
    by_year = _counted(view, any_year, year, lambda entry: str(entry.reported.year))
    families: dict[str, int] = {}
    for act, number in by_act:
        family = act.partition(".")[0]
        families[family] = families.get(family, 0) + number
    return {
        "act": tuple(sorted(families.items(), key=lambda told: (-told[1], told[0]))),
        "status": _counted(view, replace(query, status=None), claims.status, lambda entry: entry.claim.status.value),
        "outlet": _counted(view, replace(query, outlet=""), schema.documents.c.outlet, lambda entry: entry.outlet),
        "year": tuple(sorted(by_year, reverse=True)),
    }


def of_document(view: View, document: str, moment: Moment = _ANY) -> list[Entry]:
    """The claims of one version of a document (by its id), in order of the text; not those that were rejected."""
    claims = schema.claims.c
    ids = view.connection.execute(unforgotten(select(claims.id)).where(claims.document == document)).scalars().all()
    told = view.as_judged(view.written(ids, moment), moment)
    kept = (entry for entry in told if entry.verdict is not Verdict.REJECT)
    return sorted(kept, key=lambda entry: (entry.claim.span, entry.id))


def versions(view: View, start_of_id: str) -> list[Listed]:
    """The document whose id begins so, or that has this name, with all versions of it, by version."""
    table = schema.documents
    named = select(table.c.work).where(
        or_(table.c.id.startswith(start_of_id, autoescape=True), table.c.doc == start_of_id)
    )
    asked = _documents(_ANY).where(table.c.work.in_(named)).order_by(table.c.work, table.c.version)
    return [_listed(row) for row in view.connection.execute(asked)]


def number_of_claims(view: View, query: Query) -> int:
    """How many claims a query asks for."""
    asked = unforgotten(select(func.count(schema.claims.c.id.distinct())))
    asked = asked.where(*query.conditions(view.connection.dialect.name), *query.uncorrected())
    return int(view.connection.execute(asked).scalar_one()) + len(view.corrected(query))


def _counted(view: View, query: Query, what: ColumnElement[Any], of: Callable[[Entry], str]) -> Counts:
    """How many claims there are of each value of a column; ``of`` is that value of a claim that was corrected."""
    number = func.count(schema.claims.c.id.distinct())
    told = what.label("told")
    asked = unforgotten(select(told, number)).where(
        *query.conditions(view.connection.dialect.name), *query.uncorrected()
    )
    found = Counter({row[0]: row[1] for row in view.connection.execute(asked.group_by(told))})
    found.update(map(of, view.corrected(query)))
    return tuple(sorted(found.items(), key=lambda counted: (-counted[1], counted[0])))


def _documents(moment: Moment) -> Select[Any]:
    """Documents without their texts, with the number of their claims that were known and not rejected."""
    table = schema.documents
    rejected = standing_on(moment, Verdict.REJECT)
    of_it = schema.claims.c.document == table.c.id, schema.claims.c.id.not_in(rejected)
    told = select(func.count()).where(*of_it, *moment.claims()).correlate(table).scalar_subquery()
    about = [column for column in table.c if column is not table.c.text]
    asked = select(*about, literal(None, Text).label("text"), told.label("told"))
    return asked.where(table.c.work.not_in(forgotten_works()))


def _listed(row: Row[Any]) -> Listed:
    return Listed(row.id, row.version, row.told, rows.document(row))


def _key(dialect: str) -> tuple[ColumnElement[Any], ...]:
    """What claims are sorted by: as ``Entry.order``, by the first of their reports."""
    claims = schema.claims.c
    return func.min(reported()), schema.documents.c.doc.collate(_AS_WRITTEN[dialect]), claims.start, claims.id


def _place(entry: Entry) -> tuple[str | int, ...]:
    """The same of a claim itself."""
    day, doc, start, claim = entry.order()
    return str(day), doc, start, claim


def _keyed(key: Iterable[ColumnElement[Any]], conditions: Iterable[ColumnElement[bool]]) -> Select[Any]:
    claims = schema.claims.c
    return unforgotten(select(*key)).where(*conditions).group_by(schema.documents.c.doc, claims.start, claims.id)
