"""Checks that a ledger still holds what was put in: texts, spans, ids, seals and the chain of runs."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Table, func, select

from bilateral.ledger import rows, schema, seals
from bilateral.ledger.corrections import check
from bilateral.ledger.errors import LedgerError
from bilateral.ledger.fields import seal_of_claim
from bilateral.ledger.view import View
from bilateral.ledger.writer import content_of_run
from bilateral.model.judgement import Verdict
from bilateral.model.when import When

# Documents looked at together with their claims.
_STEP = 200
_CHANGED = "it is not as it was written"
_OTHER_ID = "the id is not that of its content"
_SEALED_ALONE = (
    (schema.sketches, "sketch"),
    (schema.readings, "reading"),
    (schema.tombstones, "tombstone"),
    (schema.erasures, "erasure"),
)


@dataclass(frozen=True, slots=True)
class Fault:
    """An entry of the ledger that is not as it was written.

    ``what`` is ``document``, ``sketch``, ``claim``, ``judgement``, ``identity``, ``run``, ``reading``, ``tombstone``,
    ``erasure``, or ``answer`` for one that is kept ready (:mod:`bilateral.relations.answers`).
    """

    what: str
    id: str
    message: str


@dataclass(frozen=True, slots=True)
class _Erased:
    """The entries in which words were forgotten: their ids are those of what stood there before."""

    documents: frozenset[int]
    names: frozenset[int]  # documents whose name was: the ids of their claims were made with it
    claims: frozenset[int]
    judgements: frozenset[int]
    identities: frozenset[int]


def verify(view: View) -> Iterator[Fault]:
    """The faults of a ledger, one for each entry; none where everything is as it was written."""
    _take_any_bytes(view)
    erased = _erased(view)
    yield from _faults_of_texts(view, erased)
    yield from _orphans(view)
    yield from _faults_of_decisions(view, erased)
    yield from _faults_of_corrections(view, erased)
    yield from _faults_of_chain(view)
    for table, what in _SEALED_ALONE:
        for row in view.connection.execute(select(table)):
            if not _is_sealed(table, row):
                yield Fault(what, str(row.entry), _CHANGED)


def _take_any_bytes(view: View) -> None:
    """Let SQLite hand over texts that are no UTF-8 any more, so that they are told and not stumbled over."""
    if view.connection.dialect.name == "sqlite":
        driver: Any = view.connection.connection.driver_connection
        driver.text_factory = lambda data: data.decode("utf-8", "surrogateescape")


def _erased(view: View) -> _Erased:
    table = schema.erasures
    found = view.connection.execute(select(table.c.relation, table.c.row, table.c.field)).all()

    def of(*relations: str, field: str = "") -> frozenset[int]:
        return frozenset(row.row for row in found if row.relation in relations and field in {"", row.field})

    claims = of("claims", "parties", "sources")
    return _Erased(of("documents"), of("documents", field="doc"), claims, of("judgements"), of("identities"))


def _faults_of_texts(view: View, erased: _Erased) -> Iterator[Fault]:
    """The faults of documents and their claims, some at a time, so that a large ledger fits."""
    table, last = schema.documents, 0
    while True:
        asked = select(table).where(table.c.entry > last).order_by(table.c.entry).limit(_STEP)
        found = view.connection.execute(asked).all()
        if not found:
            return
        last = found[-1].entry
        faulty = {row.entry: _fault_of_document(row, row.entry in erased.documents) for row in found}
        yield from (Fault("document", str(row.id), faulty[row.entry]) for row in found if faulty[row.entry])
        # The ids of claims are made with the name of their document: where that is not as it was, they tell nothing.
        unnamed = erased.names | {entry for entry, message in faulty.items() if message}
        yield from _faults_of_claims(view, {row.id: row for row in found}, erased.claims, unnamed)


def _fault_of_document(row: Row[Any], erased: bool) -> str:
    if row.text is not None and not erased and seals.text_hash(row.text) != row.sha256:
        return "the text is not the one that was stored"
    if not _is_sealed(schema.documents, row):
        return _CHANGED
    if not erased and row.id != seals.id_of(row.doc, row.address, row.sha256):
        return _OTHER_ID
    if not erased and row.work != seals.work_of(row.doc, row.address):
        return "it is a version of another document"
    return ""


def _faults_of_claims(
    view: View, documents: Mapping[str, Row[Any]], erased: Set[int], unnamed: Set[int]
) -> Iterator[Fault]:
    table = schema.claims
    asked = select(table).where(table.c.document.in_(documents)).order_by(table.c.entry)
    for row, parties, sources in rows.with_parts(view.connection, view.connection.execute(asked).all()):
        document = documents[row.document]
        own_words = row.entry not in erased and document.entry not in unnamed
        if message := _fault_of_claim(row, document, (parties, sources), own_words):
            yield Fault("claim", str(row.id), message)


def _fault_of_claim(row: Row[Any], document: Row[Any], parts: tuple[Any, Any], own_words: bool) -> str:
    parties, sources = parts
    if seal_of_claim(row, parties, sources) != row.seal:
        return _CHANGED
    claim = rows.claim(row, document.doc, parties, sources)
    if own_words and claim.id != row.id:
        return _OTHER_ID
    if document.text is not None and claim.span.of(document.text) != claim.evidence:
        return "the evidence does not stand at its place in the document"
    when = When.of(row.edtf)
    bounds = [day.isoformat() if day else None for day in (when.earliest, when.latest)]
    return "" if bounds == [row.earliest, row.latest] else "its first and last day are not those of its date"


def _orphans(view: View) -> Iterator[Fault]:
    """Claims without their document, parties and sources without their claim."""
    documents, claims = schema.documents, schema.claims
    lost = select(claims.c.id).where(claims.c.document.not_in(select(documents.c.id)))
    for key in view.connection.execute(lost).scalars():
        yield Fault("claim", str(key), "its document is not in the ledger")
    for table in (schema.parties, schema.sources):
        number = table.c.claim
        lost_parts = select(number, func.count()).where(number.not_in(select(claims.c.entry))).group_by(number)
        for claim, _ in view.connection.execute(lost_parts):
            yield Fault("claim", str(claim), f"{table.name} stand in the ledger without their claim")


def _faults_of_decisions(view: View, erased: _Erased) -> Iterator[Fault]:
    kinds: Iterable[tuple[Table, str, Any, frozenset[int]]] = (
        (schema.judgements, "judgement", rows.judgement, erased.judgements),
        (schema.identities, "identity", rows.identity, erased.identities),
    )
    for table, what, decision, blacked in kinds:
        for row in view.connection.execute(select(table)):
            if not _is_sealed(table, row):
                yield Fault(what, str(row.id), _CHANGED)
            elif row.entry not in blacked and decision(row).id != row.id:
                yield Fault(what, str(row.id), _OTHER_ID)


def _faults_of_corrections(view: View, erased: _Erased) -> Iterator[Fault]:
    """Corrections that their claim cannot have, as far as the ledger holds that."""
    table = schema.judgements
    corrections = select(table).where(table.c.verdict == Verdict.CORRECT.value, table.c.entry.not_in(erased.judgements))
    for row in view.connection.execute(corrections).all():
        try:
            check(view, rows.judgement(row))
        except (LedgerError, ValueError) as error:
            yield Fault("judgement", str(row.id), str(error))


def _faults_of_chain(view: View) -> Iterator[Fault]:
    """Runs that were changed, that do not follow the one before, or that added something else than is there."""
    table, previous = schema.runs, ""
    for row in view.connection.execute(select(table).order_by(table.c.entry)).all():
        if not _is_sealed(table, row):
            yield Fault("run", str(row.run), _CHANGED)
        elif row.previous != previous:
            yield Fault("run", str(row.run), "the run before it is missing or another one")
        elif row.stage == schema.END and row.content != content_of_run(view.connection, row.run):
            yield Fault("run", str(row.run), "the ledger does not hold just what it added")
        previous = row.seal
    yield from _unknown_runs(view)


def _unknown_runs(view: View) -> Iterator[Fault]:
    known = select(schema.runs.c.run)
    for table in (schema.documents, schema.claims, schema.readings):
        lost = select(table.c.run).where(table.c.run.is_not(None), table.c.run.not_in(known)).distinct()
        for run in view.connection.execute(lost).scalars():
            yield Fault("run", str(run), f"{table.name} name it, and it is not in the ledger")


def _is_sealed(table: Table, row: Row[Any]) -> bool:
    return bool(seals.seal(table.name, dict(row._mapping)) == row.seal)
