"""Which claims are asked for, as a condition on the tables of the ledger."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, ScalarSelect, column, func, literal_column, or_, select, table

from bilateral.ledger import schema
from bilateral.model.claim import Status


@dataclass(frozen=True, slots=True)
class Query:
    """Which claims are asked for; what is left out does not narrow.

    ``parties`` holds one actor (every claim it acts or is acted on in) or two (every claim of the one about the
    other). ``act`` is a code or a family ("envoy"). ``doc`` is a document's name. ``known_at`` leaves out what was
    reported later. ``words`` are looked for in the evidence.
    """

    parties: tuple[str, ...] = ()
    act: str = ""
    status: Status | None = None
    doc: str = ""
    known_at: date | None = None
    words: str = ""

    def conditions(self) -> list[ColumnElement[bool]]:
        """The conditions that a row of claims joined with its document must meet."""
        claims = schema.claims.c
        asked: list[ColumnElement[bool]] = [claims.entry.in_(_claims_of(actor)) for actor in self.parties]
        if self.act:
            asked.append(or_(claims.act == self.act, claims.act.startswith(f"{self.act}.", autoescape=True)))
        if self.status:
            asked.append(claims.status == self.status.value)
        if self.doc:
            asked.append(schema.documents.c.doc == self.doc)
        if self.known_at:
            # A document without a date counts from the day it was recorded.
            asked.append(func.coalesce(claims.reported, func.substr(claims.recorded, 1, 10)) <= str(self.known_at))
        if self.words:
            asked.append(claims.entry.in_(matching("evidence_search", self.words)))
        return asked


def acting() -> ColumnElement[bool]:
    """The condition of a party that acts or is acted on: further parties do neither."""
    return schema.parties.c.role.in_((schema.ACTOR, schema.RECIPIENT))


def matching(index: str, words: str) -> ScalarSelect[int]:
    """The numbers of the rows of a search index that hold all the words."""
    phrases = " ".join(f'"{word}"' for word in words.replace('"', " ").split()) or '""'
    search = table(index, column("rowid"))
    return (
        select(literal_column("rowid"))
        .select_from(search)
        .where(literal_column(index).op("MATCH")(phrases))
        .scalar_subquery()
    )


def _claims_of(actor: str) -> ScalarSelect[int]:
    return select(schema.parties.c.claim).where(schema.parties.c.id == actor, acting()).scalar_subquery()
