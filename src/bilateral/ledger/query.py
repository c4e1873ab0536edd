"""Which claims are asked for, as a condition on the tables of the ledger."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, ScalarSelect, bindparam, column, literal_column, or_, select, table, text

from bilateral.ledger import schema
from bilateral.ledger.guards import words_of
from bilateral.ledger.moment import Clock, Moment
from bilateral.ledger.sketch import words_in
from bilateral.model.claim import Claim, Status
from bilateral.model.judgement import Verdict

_INDEX = {"documents": "document_search", "claims": "evidence_search"}


@dataclass(frozen=True, slots=True)
class Query:
    """Which claims are asked for; what is left out does not narrow.

    ``parties`` holds one actor (every claim it acts or is acted on in) or two (every claim of the one about the
    other). ``act`` is a code or a family ("envoy"). ``doc`` is a document's name. ``words`` are looked for in the
    evidence. ``as_of``, ``known_at`` and ``known_by`` are those of ``Moment``. ``verdict`` is what a reviewer decided
    (``OPEN``: nobody did); without one, the claims that were rejected are left out.
    """

    parties: tuple[str, ...] = ()
    act: str = ""
    status: Status | None = None
    doc: str = ""
    known_at: date | None = None
    words: str = ""
    as_of: date | None = None
    known_by: Clock = Clock.REPORTED
    verdict: Verdict | None = None

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
        if self.words:
            asked.append(claims.entry.in_(matching("claims", self.words, dialect)))
        return [*asked, *self.moment.began(), *self.of_document()]

    def of_document(self) -> list[ColumnElement[bool]]:
        """Those of the conditions that no correction of a claim has to do with."""
        named = [schema.documents.c.doc == self.doc] if self.doc else []
        return [*named, *self.moment.told()]

    def mentioned(self) -> list[ColumnElement[bool]]:
        """The conditions on a row of judgements that can make a claim one of those asked for."""
        judgements = schema.judgements.c
        named = [judgements.correction.contains(f'"{actor}"', autoescape=True) for actor in self.parties]
        # A correction may name one of two parties, and leave the other as it was read.
        return [judgements.verdict == Verdict.CORRECT.value, *([or_(*named)] if named else [])]

    def holds(self, claim: Claim) -> bool:
        """Whether a claim is asked for by all that a correction can change."""
        first = claim.when.earliest
        return (
            {*self.parties} <= {*claim.actors, *claim.recipients}
            and (not self.act or f"{claim.act}.".startswith(f"{self.act}."))
            and self.status in {None, claim.status}
            and {*words_in(self.words)} <= {*words_in(claim.evidence)}
            and (self.as_of is None or first is None or first <= self.as_of)
        )


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
