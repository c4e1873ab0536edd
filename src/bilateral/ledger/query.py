"""Which claims are asked for, as a condition on the tables of the ledger."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    ScalarSelect,
    Select,
    and_,
    bindparam,
    column,
    exists,
    func,
    literal_column,
    or_,
    select,
    table,
    text,
    union_all,
)

from bilateral.data.lexicon import load_acts, pairs_actors, partners
from bilateral.ledger import schema
from bilateral.ledger.forget import forgotten_works
from bilateral.ledger.guards import words_of
from bilateral.ledger.moment import Clock, Moment
from bilateral.ledger.sketch import words_in
from bilateral.model.claim import Claim, Status
from bilateral.model.judgement import Verdict

_INDEX = {"documents": "document_search", "claims": "evidence_search"}
# Made once: an alias takes longer to make than the question that it is used in takes to run.
_TWO = schema.parties.alias("first"), schema.parties.alias("second")
_RECEIVING, _PAIRED = schema.parties.alias("receiving"), schema.claims.alias("paired")


@dataclass(frozen=True, slots=True)
class Query:
    """Which claims are asked for; what is left out does not narrow.

    ``parties`` holds one actor (every claim it acts or is acted on in) or two (every claim of the one about the
    other). ``act`` is a code or a family ("envoy"). ``doc`` is a document's name. ``words`` are looked for in the
    evidence. ``as_of``, ``known_at`` and ``known_by`` are those of ``Moment``. ``since`` and ``until`` are the first
    and last day of report, ``taken_in`` the first day of recording. ``verdict`` is what a reviewer decided (``OPEN``:
    nobody did); without one, the claims that were rejected are left out.
    """

    parties: tuple[str, ...] = ()
    act: str = ""
    status: Status | None = None
    doc: str = ""
    known_at: date | None = None
    words: str = ""
    as_of: date | None = None
    known_by: Clock = Clock.REPORTED
    outlet: str = ""
    since: date | None = None
    until: date | None = None
    taken_in: date | None = None
    verdict: Verdict | None = None

    @property
    def moment(self) -> Moment:
        """From when it is asked."""
        return Moment(self.as_of, self.known_at, self.known_by)

    def at(self, moment: Moment) -> "Query":
        """The same, asked at a moment."""
        return replace(self, as_of=moment.as_of, known_at=moment.known_at, known_by=moment.known_by)

    def conditions(self, dialect: str) -> list[ColumnElement[bool]]:
        """The conditions that a row of claims joined with its document must meet, for a dialect of SQL."""
        claims = schema.claims.c
        asked = [_between(*self.parties)] if len(self.parties) == 2 else [_claims_of(actor) for actor in self.parties]
        if self.act:
            asked.append(or_(claims.act == self.act, claims.act.startswith(f"{self.act}.", autoescape=True)))
        if self.status:
            asked.append(claims.status == self.status.value)
        if self.words:
            asked.append(claims.entry.in_(matching("claims", self.words, dialect)))
        return [*asked, *self.moment.began(), *self.of_document()]

    def uncorrected(self) -> list[ColumnElement[bool]]:
        """The conditions that no correction stands on a claim, and that reviewers decided about it as is asked."""
        claim, asked = schema.claims.c.id, self.verdict
        if asked is None or asked is Verdict.OPEN:
            left_out = {Verdict.REJECT, Verdict.CORRECT} | ({Verdict.ACCEPT} if asked else set())
            return [claim.not_in(standing_on(self.moment, *left_out))]
        return [claim.in_(standing_on(self.moment, asked)), claim.not_in(standing_on(self.moment, Verdict.CORRECT))]

    def of_document(self) -> list[ColumnElement[bool]]:
        """Those of the conditions that no correction of a claim has to do with."""
        named = [schema.documents.c.doc == self.doc] if self.doc else []
        return [*named, *self._published(), *self.moment.told()]

    def _published(self) -> Iterator[ColumnElement[bool]]:
        if self.outlet:
            yield schema.documents.c.outlet == self.outlet
        if self.since:
            yield reported() >= str(self.since)
        if self.until:
            yield reported() <= str(self.until)
        if self.taken_in:
            yield schema.claims.c.recorded >= str(self.taken_in)

    def mentioned(self) -> list[ColumnElement[bool]]:
        """The conditions on a row of judgements that can make a claim one of those asked for."""
        judgements = schema.judgements.c
        # Each party is named by the correction, or stands as it was read.
        named = (
            or_(
                judgements.correction.contains(f'"{actor}"', autoescape=True),
                judgements.claim.in_(select(schema.claims.c.id).where(_claims_of(actor))),
            )
            for actor in self.parties
        )
        return [judgements.verdict == Verdict.CORRECT.value, *named]

    def holds(self, claim: Claim) -> bool:
        """Whether a claim is asked for by all that a correction can change."""
        first = claim.when.earliest
        return (
            _is_of(claim, self.parties)
            and (not self.act or f"{claim.act}.".startswith(f"{self.act}."))
            and self.status in {None, claim.status}
            and {*words_in(self.words)} <= {*words_in(claim.evidence)}
            and (self.as_of is None or first is None or first <= self.as_of)
        )


def reported() -> ColumnElement[str]:
    """The day from which a claim was to be known, as ``Entry.reported``."""
    claims = schema.claims.c
    return func.coalesce(claims.reported, func.substr(claims.recorded, 1, 10))


def standing_on(moment: Moment, *verdicts: Verdict) -> ScalarSelect[str]:
    """The ids of the claims on which one of some verdicts stands: the last that was made, as ``Judgement.order``."""
    made = schema.judgements.c
    last_first = func.row_number().over(partition_by=made.claim, order_by=(made.at.desc(), made.id.desc()))
    ranked = select(made.claim, made.verdict, last_first.label("place")).where(*moment.judgements()).subquery()
    stands = ranked.c.verdict.in_([one.value for one in verdicts])
    return select(ranked.c.claim).where(ranked.c.place == 1, stands).scalar_subquery()


def unforgotten(asked: Select[Any]) -> Select[Any]:
    """A question to claims joined with their documents, but for those that were forgotten."""
    joined = asked.select_from(schema.claims.join(schema.documents))
    return joined.where(schema.documents.c.work.not_in(forgotten_works()))


def acting(parties: FromClause = schema.parties) -> ColumnElement[bool]:
    """The condition of a party that acts or is acted on: further parties do neither."""
    return parties.c.role.in_((schema.ACTOR, schema.RECIPIENT))


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


def _claims_of(actor: str) -> ColumnElement[bool]:
    parties = schema.parties.c
    return schema.claims.c.entry.in_(select(parties.claim).where(parties.id == actor, acting()).scalar_subquery())


# Asked for with each question about a pair, and longer in the making than the database looks for its newest claim.
@lru_cache(maxsize=64)
def _between(one: str, other: str) -> ColumnElement[bool]:
    """The condition that two are partners in the act (``lexicon.partners``): both may be named without being so."""
    across = (
        _naming((one, schema.ACTOR), (other, schema.RECIPIENT)),
        _naming((one, schema.RECIPIENT), (other, schema.ACTOR)),
    )
    among = _naming((one, schema.ACTOR), (other, schema.ACTOR))
    paired = select(_PAIRED.c.entry).where(_PAIRED.c.entry.in_(among.scalar_subquery()), pairing(_PAIRED))
    # As one list of claims: of three that one of them meets, the database makes each list twice.
    return schema.claims.c.entry.in_(union_all(*across, paired).scalar_subquery())


def _naming(*two: tuple[str, str]) -> Select[int]:
    """The claims that name two, each in one role.

    With one role each, the index finds the second of them by its claim too: looked for by its id alone, all its claims
    were gone through for every claim of the first.
    """
    first, second = _TWO
    together = select(first.c.claim).join_from(first, second, first.c.claim == second.c.claim)
    for party, (actor, role) in zip((first, second), two, strict=True):
        together = together.where(party.c.id == actor, party.c.role == role)
    return together


def _is_of(claim: Claim, parties: tuple[str, ...]) -> bool:
    """What the conditions on parties say, of a claim itself."""
    if len(parties) < 2:
        return {*parties} <= {*claim.actors, *claim.recipients}
    return any({*dyad} == {*parties} for dyad in partners(claim.act, claim.actors, claim.recipients))


def pairing(claims: FromClause = schema.claims) -> ColumnElement[bool]:
    """The condition that a claim's actors are partners in its act (``lexicon.pairs_actors``)."""
    parties = _RECEIVING
    received = exists().where(parties.c.claim == claims.c.entry, parties.c.role == schema.RECIPIENT)
    always, lonely = ([code for code in load_acts() if pairs_actors(code, alone=alone)] for alone in (False, True))
    return or_(claims.c.act.in_(always), and_(claims.c.act.in_(lonely), ~received))
