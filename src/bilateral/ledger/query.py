"""Which claims are asked for, as a condition on the tables of the ledger."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, ScalarSelect, bindparam, column, literal_column, or_, select, table, text

from bilateral.ledger import schema
from bilateral.ledger.guards import words_of
from bilateral.ledger.moment import Clock, Moment
from bilateral.model.claim import Status

_INDEX = {"documents": "document_search", "claims": "evidence_search"}


@dataclass(frozen=True, slots=True)
class Query:
    """Which claims are asked for; what is left out does not narrow.

    ``parties`` holds one actor (every claim it acts or is acted on in) or two (every claim of the one about the
    other). ``act`` is a code or a family ("envoy"). ``doc`` is a document's name. ``words`` are looked for in the
    evidence. ``as_of``, ``known_at`` and ``known_by`` are those of ``Moment``.
    """

    parties: tuple[str, ...] = ()
    act: str = ""
    status: Status | None = None
    doc: str = ""
    known_at: date | None = None
    words: str = ""
    as_of: date | None = None
    known_by: Clock = Clock.REPORTED

    @property
    def moment(self) -> Moment:
        """From when it is asked."""
        return Moment(self.as_of, self.known_at, self.known_by)

    def conditions(self, dialect: str) -> list[ColumnElement[bool]]:
        """The conditions that a row of claims joined with its document must meet, for a dialect of SQL."""
        claims = schema.claims.c
        asked: list[ColumnElement[bool]] = [claims.entry.in_(_claims_of(actor)) for actor in self.parties]
        if self.act:
            asked.append(or_(claims.act == self.act, claims.act.startswith(f"{self.act}.", autoescape=True)))
        if self.status:
            asked.append(claims.status == self.status.value)
        if self.doc:
            asked.append(schema.documents.c.doc == self.doc)
        if self.words:
            asked.append(claims.entry.in_(matching("claims", self.words, dialect)))
        return [*asked, *self.moment.claims()]


def acting() -> ColumnElement[bool]:
    """The condition of a party that acts or is acted on: further parties do neither."""
    return schema.parties.c.role.in_((schema.ACTOR, schema.RECIPIENT))


def matching(searched: str, words: str, dialect: str) -> ScalarSelect[int]:
    """The entries of ``documents`` or ``claims`` whose text holds all the words, by the full text index."""
    if dialect == "postgresql":
        holds = text(f"{words_of(searched)} @@ plainto_tsquery('simple', :words)")
        named = table(searched, column("entry"))
        return select(named.c.entry).where(holds.bindparams(bindparam("words", words))).scalar_subquery()
    phrases = " ".join(f'"{word}"' for word in words.replace('"', " ").split()) or '""'
    index = _INDEX[searched]
    return (
        select(literal_column("rowid"))
        .select_from(table(index, column("rowid")))
        .where(literal_column(index).op("MATCH")(phrases))
        .scalar_subquery()
    )


def _claims_of(actor: str) -> ScalarSelect[int]:
    return select(schema.parties.c.claim).where(schema.parties.c.id == actor, acting()).scalar_subquery()
