"""Reads the ledger. A View cannot write: its connection is opened read-only."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, func, or_, select

from bilateral.ledger import rows, schema
from bilateral.ledger.forget import erased_sketches, forgotten_works
from bilateral.ledger.moment import Moment
from bilateral.ledger.query import Query, acting, matching, standing_on, unforgotten
from bilateral.model.claim import Claim
from bilateral.model.correction import corrected, fields_of
from bilateral.model.document import Document
from bilateral.model.entry import Entry
from bilateral.model.identity import Identity
from bilateral.model.judgement import Judgement, Verdict, standing
from bilateral.model.run import Run

_ANY = Moment()


@dataclass(frozen=True, slots=True)
class Size:
    """How much the ledger holds."""

    documents: int
    claims: int
    actors: int


@dataclass(frozen=True, slots=True)
class Stored:
    """A document as stored: its id, the hash noted of its text, its version, and itself.

    ``whole`` is false where the text was not kept or words in it were forgotten.
    """

    id: str
    sha256: str
    version: int
    whole: bool
    document: Document


@dataclass(frozen=True, slots=True)
class View:
    """The ledger as read over its connection: all that it tells is of one moment, that of the first question.

    What was forgotten with its document is not told any more.
    """

    connection: Connection

    def claims(self, query: Query | None = None) -> list[Entry]:
        """The claims asked for, by the day they were reported, each once with its first report.

        They are as reviewers left them: corrected where they were, and without those that were rejected, unless these
        are what is asked for.
        """
        query = query or Query()
        conditions = query.conditions(self.connection.dialect.name)
        if query.verdict not in {None, Verdict.OPEN}:  # of all the others nothing has to be read
            conditions.append(schema.claims.c.id.in_(select(schema.judgements.c.claim)))
        told = self._entries(unforgotten(rows.claims()).where(*conditions), query.moment)
        if judged := self._judged(query, conditions):
            told = sorted(self._reviewed(told, judged, query), key=Entry.order)
        elif query.verdict not in {None, Verdict.OPEN}:
            return []
        return told

    def corrected(self, query: Query) -> list[Entry]:
        """Those of the claims asked for on which a correction stands, by the day they were reported.

        They and those that meet ``Query.uncorrected`` are all that is asked for.
        """
        judgements = schema.judgements.c
        stands = select(judgements.entry).where(judgements.verdict == Verdict.CORRECT.value).limit(1)
        if self.connection.execute(stands).first() is None:
            return []
        conditions = query.conditions(self.connection.dialect.name)
        conditions.append(schema.claims.c.id.in_(standing_on(query.moment, Verdict.CORRECT)))
        told = self._entries(unforgotten(rows.claims()).where(*conditions), query.moment)
        judged = self._judged(query, conditions)
        only = {claim: one for claim, one in judged.items() if one.verdict is Verdict.CORRECT}
        return sorted(self._reviewed(told, only, query), key=Entry.order)

    def claim(self, start_of_id: str, moment: Moment = _ANY) -> list[Entry]:
        """The claims whose id begins so: one where enough of it is given, none where it is not in the ledger."""
        begun = schema.claims.c.id.startswith(start_of_id, autoescape=True)
        return self.as_judged(self._entries(unforgotten(rows.claims()).where(begun, *moment.claims()), moment), moment)

    def as_judged(self, entries: Iterable[Entry], moment: Moment = _ANY) -> list[Entry]:
        """Claims as the reader made them -> the same, in this order, with what stands decided about each."""
        told, table, made = list(entries), schema.judgements, dict[str, Judgement]()
        wanted = iter({entry.id for entry in told})
        while chunk := list(islice(wanted, rows.CHUNK)):
            on_them = select(table).where(table.c.claim.in_(chunk), *moment.judgements())
            made |= standing(map(rows.judgement, self.connection.execute(on_them)))
        return [self._as_judged(entry, made.get(entry.id)) for entry in told]

    def written(self, claims: Iterable[str], moment: Moment = _ANY) -> list[Entry]:
        """Those of some claims, by their ids, that the ledger held at a moment, as the reader made them."""
        found: list[Entry] = []
        wanted = iter(claims)
        while chunk := list(islice(wanted, rows.CHUNK)):
            found += self._entries(
                unforgotten(rows.claims()).where(schema.claims.c.id.in_(chunk), *moment.claims()), moment
            )
        return found

    def document(self, key: str) -> Document:
        """The stored document of an entry (``Entry.document``). Raises ``KeyError`` where there is none.

        Its text is empty where that was not kept.
        """
        table = schema.documents
        row = self.connection.execute(select(table).where(table.c.id == key)).one_or_none()
        if row is None:
            raise KeyError(key)
        return rows.document(row)

    def sketches(self, keys: Iterable[str]) -> dict[str, str]:
        """The sketches of stored texts by the ids of these (``Entry.document``); short texts have none."""
        table = schema.sketches
        asked = select(table.c.document, table.c.hashes).where(table.c.entry.not_in(erased_sketches()))
        found: dict[str, str] = {}
        wanted = iter(set(keys))
        while chunk := list(islice(wanted, rows.CHUNK)):
            told = self.connection.execute(asked.where(table.c.document.in_(chunk))).all()  # at once is faster
            found |= {row[0]: row[1] for row in told}
        return found

    def copies(self, key: str, moment: Moment = _ANY) -> list[Document]:
        """The documents known then to be near-copies of a stored one, in the order they were taken in."""
        table = schema.documents
        asked = select(table).where(table.c.copy_of == key, table.c.work.not_in(forgotten_works()))
        asked = asked.where(*moment.documents()).order_by(table.c.entry)
        return [rows.document(row) for row in self.connection.execute(asked)]

    def text_around(self, entry: Entry) -> str:
        """A text in which the evidence of an entry stands at its place: of that alone, where no other was kept."""
        text = self._text_with(entry.claim, (entry.newest_text, entry.document))
        return text or "\n" * entry.claim.span.start + entry.claim.evidence

    def stands(self, claim: Claim, entry: Entry, document: str) -> bool:
        """Whether the words of a corrected claim stand at their place, in its document or that which was judged."""
        read, span = entry.read, claim.span
        if read.span.contains(span):
            return span.within(read.span).of(read.evidence) == claim.evidence
        return self._text_with(claim, (document, entry.newest_text, entry.document)) is not None

    def documents(self, moment: Moment = _ANY) -> Iterator[Stored]:
        """All documents and versions known then, in the order they were taken in."""
        table, erasures = schema.documents, schema.erasures
        blacked = set(
            self.connection.execute(select(erasures.c.row).where(erasures.c.relation == table.name)).scalars()
        )
        asked = select(table).where(table.c.work.not_in(forgotten_works()), *moment.documents())
        for row in self.connection.execute(asked.order_by(table.c.entry)):
            whole = row.text is not None and row.entry not in blacked
            yield Stored(row.id, row.sha256, row.version, whole, rows.document(row))

    def claims_of(self, document: str) -> list[Claim]:
        """The claims of one version of a document, by its id, in order of the text."""
        found = self._entries(unforgotten(rows.claims()).where(schema.claims.c.document == document), _ANY)
        return sorted((entry.claim for entry in found), key=lambda claim: claim.span)

    def search(self, words: str, moment: Moment = _ANY) -> list[Document]:
        """The documents whose title or text holds all the words, in the order they were taken in."""
        table = schema.documents
        found = table.c.entry.in_(matching("documents", words, self.connection.dialect.name))
        asked = select(table).where(found, table.c.work.not_in(forgotten_works()), *moment.documents())
        return [rows.document(row) for row in self.connection.execute(asked.order_by(table.c.entry))]

    def judgements(self, claim: str = "", moment: Moment = _ANY, *, whole: bool = False) -> list[Judgement]:
        """The judgements of a claim, or all, by the time they were made; not those on a forgotten document.

        With ``whole``, nor those in which words were forgotten: these are not what their author wrote any more.
        """
        table, claims = schema.judgements, schema.claims
        gone = (
            select(claims.c.id)
            .join_from(claims, schema.documents)
            .where(schema.documents.c.work.in_(forgotten_works()))
        )
        asked = select(table).where(table.c.claim.not_in(gone), *moment.judgements())
        asked = asked.where(table.c.claim == claim) if claim else asked
        if whole:
            erasures = schema.erasures.c
            asked = asked.where(table.c.entry.not_in(select(erasures.row).where(erasures.relation == table.name)))
        return sorted(map(rows.judgement, self.connection.execute(asked)), key=Judgement.order)

    def identities(self, moment: Moment = _ANY) -> list[Identity]:
        """The decisions on identity by the time they were made; not those on a name that was forgotten."""
        table, erasures = schema.identities, schema.erasures
        gone = select(erasures.c.row).where(
            erasures.c.relation == table.name, erasures.c.field.in_((table.c.one.name, table.c.other.name))
        )
        asked = select(table).where(table.c.entry.not_in(gone), *moment.identities())
        return sorted(map(rows.identity, self.connection.execute(asked)), key=lambda one: (one.at, one.id))

    def runs(self) -> list[Run]:
        """The runs in the order they were begun."""
        table = schema.runs
        found = self.connection.execute(select(table).order_by(table.c.entry)).all()
        ends = {row.run: row for row in found if row.stage == schema.END}
        return [rows.run(row, ends.get(row.run)) for row in found if row.stage == schema.BEGIN]

    def size(self, moment: Moment = _ANY) -> Size:
        """How many documents (all versions), claims and actors it holds."""
        documents, claims, parties = schema.documents, schema.claims, schema.parties
        kept = documents.c.work.not_in(forgotten_works())
        told = unforgotten(select(func.count(claims.c.id.distinct()))).where(*moment.claims())
        acted = select(func.count(parties.c.id.distinct())).join_from(parties, claims).join(documents)
        counts = (
            select(func.count()).select_from(documents).where(kept, *moment.documents()),
            told,
            acted.where(kept, acting(), *moment.claims()),
        )
        return Size(*(self.connection.execute(count).scalar_one() for count in counts))

    def _entries(self, asked: Select[Any], moment: Moment) -> list[Entry]:
        """The claims of rows, each once: its first report, marked with the newest version that tells it."""
        found: list[Row[Any]] = list(self.connection.execute(asked).all())
        first: dict[str, Entry] = {}
        newest = self._newest(moment)
        for entry in sorted(rows.entries(self.connection, found, newest), key=Entry.order):
            known = first.setdefault(entry.id, entry)
            if entry.version > known.version:
                first[entry.id] = replace(known, version=entry.version)
        return list(first.values())

    def _newest(self, moment: Moment) -> dict[str, tuple[int, str]]:
        """The newest version of each work that has several, with the id of its text, as known at a moment."""
        table = schema.documents
        several = select(table.c.work, table.c.version, table.c.id).where(table.c.version > 1, *moment.documents())
        return {row[0]: (row[1], row[2]) for row in self.connection.execute(several.order_by(table.c.version))}

    def _judged(self, query: Query, conditions: list[ColumnElement[bool]]) -> dict[str, Judgement]:
        """The judgements that stand on the claims asked for, and on those that a correction may make such."""
        table, claims = schema.judgements, schema.claims
        if self.connection.execute(select(table.c.entry).limit(1)).first() is None:
            return {}  # at once, where nobody has judged anything
        asked = select(claims.c.id).join_from(claims, schema.documents).where(*conditions)
        brought = select(table.c.claim).where(*query.mentioned())
        on_them = or_(table.c.claim.in_(asked), table.c.claim.in_(brought))
        made = self.connection.execute(select(table).where(on_them, *query.moment.judgements()))
        return standing(map(rows.judgement, made))

    def _reviewed(self, told: list[Entry], judged: dict[str, Judgement], query: Query) -> Iterator[Entry]:
        """The entries as judged that are still asked for, and those that became so by a correction."""
        known = {entry.id for entry in told}
        brought = [key for key, one in judged.items() if one.verdict is Verdict.CORRECT and key not in known]
        if brought:
            also = unforgotten(rows.claims()).where(schema.claims.c.id.in_(brought), *query.of_document())
            told = [*told, *self._entries(also, query.moment)]
        for entry in (self._as_judged(entry, judged.get(entry.id)) for entry in told):
            wanted = entry.verdict is not Verdict.REJECT if query.verdict is None else entry.verdict is query.verdict
            if wanted and (query.holds(entry.claim) if entry.machine else entry.id in known):
                yield entry

    def _as_judged(self, entry: Entry, judgement: Judgement | None) -> Entry:
        """The entry with what was decided about it; a correction that does not fit its claim counts for nothing."""
        if judgement is None or judgement.verdict is not Verdict.CORRECT:
            return replace(entry, judgement=judgement)
        try:
            claim = corrected(entry.claim, fields_of(judgement.correction))
        except ValueError:
            return entry
        fits = self.stands(claim, entry, judgement.document)
        return replace(entry, claim=claim, judgement=judgement, machine=entry.claim) if fits else entry

    def _text_with(self, claim: Claim, documents: Iterable[str]) -> str | None:
        """The first of some texts, by their ids, in which the words of a claim stand at its place."""
        table = schema.documents
        for key in dict.fromkeys(filter(None, documents)):
            text = self.connection.execute(select(table.c.text).where(table.c.id == key)).scalar()
            if text and claim.span.of(text) == claim.evidence:
                return str(text)
        return None
