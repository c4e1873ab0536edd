"""Adds to the ledger, and can do nothing else to it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, Table, func, select

from bilateral.ledger import schema, seals
from bilateral.ledger.batch import Batch
from bilateral.ledger.corrections import check
from bilateral.ledger.errors import EvidenceError, LedgerError
from bilateral.ledger.fields import Fields, document_fields, insert, stamp
from bilateral.ledger.forget import Forgotten, forget
from bilateral.ledger.quote import quoted
from bilateral.ledger.seals import document_id
from bilateral.ledger.seen import claims_found
from bilateral.ledger.view import View
from bilateral.model.claim import Claim
from bilateral.model.document import Document
from bilateral.model.fingerprint import Fingerprint
from bilateral.model.identity import Identity
from bilateral.model.judgement import Judgement
from bilateral.model.run import Outcome, Setup

__all__ = ["Added", "Writer", "document_id"]


@dataclass(frozen=True, slots=True)
class Added:
    """What was new to the ledger: the document (1 or 0) and the number of claims."""

    documents: int
    claims: int


@dataclass(frozen=True, slots=True)
class _Held:
    """A document that is there already, with its text where that was kept."""

    text: str | None


@dataclass(frozen=True, slots=True)
class Writer:
    """Adds to the ledger over its connection, each document in one transaction unless several go ``together``.

    What the ledger holds already is left as it is, so that reading again adds nothing. ``run`` is the run that what
    is added belongs to ("" for none) and ``setup`` what reads in it; without ``keep_text`` texts are not kept, only
    their hashes and the claims, each with the first 300 characters of its evidence at most. ``batch`` is what others
    add to in the same transaction.
    """

    connection: Connection
    run: str = ""
    setup: Setup | None = None
    keep_text: bool = True
    batch: Batch | None = None

    def add(
        self, document: Document, claims: Iterable[Claim], recorded: datetime, text: Fingerprint | None = None
    ) -> Added:
        """Add a document with its claims, taken in at ``recorded``; all of it or, on an error, nothing.

        A text of the same address (or, without one, the same name) as another is a new version of it. Of a document
        that was forgotten nothing is added. That the run read a document which is there already is noted, where its
        program did so for the first time. Where ``text`` is given, it is all that is known of the text, which the
        claims quote. Raises ``EvidenceError`` where the words of a claim are not those of its place in the document,
        and ``LedgerError`` where the text cannot be stored.
        """
        unique = list({claim.id: claim for claim in claims}.values())
        _check(document, unique, text)
        fields = document_fields(document, keep_text=self.keep_text, text=text)
        key, work = str(fields["id"]), str(fields["work"])
        with self._batch() as batch:
            if work in batch.works:
                batch.write()
            held = self._held(key)
            forgotten = batch.forgets and self._is_forgotten(key, work)
            if held is not None and held.text is not None and text and not forgotten:
                _check_words(replace(document, text=held.text), unique)
            if held is not None and self._is_first_reading(key):
                batch.add_reading(work, {"document": key, "run": self.run, "claims": len(unique)})
            if forgotten:
                return Added(0, 0)
            if held is None:
                batch.add_document(document, {**fields, **self._taken_in(fields, recorded)})
            kept = fields["text"] is not None if held is None else held.text is not None
            told = unique if kept else list({claim.id: claim for claim in map(quoted, unique)}.values())
            fresh = told if held is None else self._fresh(key, told)
            clocks = {"reported": fields["published"], "recorded": stamp(recorded), "run": self.run or None}
            for claim in fresh:
                batch.add_claim(claim, {"document": key, **clocks})
        return Added(int(held is None), len(fresh))

    @contextmanager
    def together(self) -> Iterator["Writer"]:
        """A writer that adds in one transaction: all of it or, when the process is killed, nothing."""
        with self._batch() as batch:
            yield replace(self, batch=batch)

    @contextmanager
    def _batch(self) -> Iterator[Batch]:
        if self.batch is not None:
            yield self.batch
            return
        with self.connection.begin():
            batch = Batch(self.connection)
            yield batch
            batch.write()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """The transaction that is open, with all that is on its way into it, or one of its own."""
        if self.batch is not None:
            self.batch.write()
            yield
        else:
            with self.connection.begin():
                yield

    def begin(self, setup: Setup, at: datetime) -> "Writer":
        """Begin a run; what is added by the writer that comes back belongs to it until its ``end``."""
        settings = json.dumps(setup.settings, ensure_ascii=False, sort_keys=True)
        with self.connection.begin():
            fields: Fields = {"stage": schema.BEGIN, "at": stamp(at), "code": setup.code, "model": setup.model}
            fields |= {"settings": settings, "previous": self._last_link()}
            run = seals.seal("run", fields)[:16]
            came_to = {"documents": 0, "claims": 0, "failures": "[]", "content": ""}
            insert(self.connection, schema.runs, {"run": run, **fields, **came_to})
        return replace(self, run=run, setup=setup)

    def end(self, outcome: Outcome, at: datetime) -> None:
        """Close the run with what it came to. Raises ``LedgerError`` where none was begun."""
        runs = schema.runs
        with self.connection.begin():
            begin = self.connection.execute(select(runs).where(runs.c.run == self.run)).first()
            if begin is None:
                raise LedgerError("there is no run to end: begin one first")
            fields: Fields = {"run": self.run, "stage": schema.END, "at": stamp(at), "code": begin.code}
            fields |= {"model": begin.model, "settings": begin.settings, "previous": self._last_link()}
            failures = json.dumps([asdict(failure) for failure in outcome.failures], ensure_ascii=False)
            funnel = json.dumps([asdict(stage) for stage in outcome.stages]) if outcome.stages else None
            came_to = {"documents": outcome.documents, "claims": outcome.claims, "failures": failures, "funnel": funnel}
            insert(self.connection, runs, {**fields, **came_to, "content": content_of_run(self.connection, self.run)})

    def judge(self, judgement: Judgement, recorded: datetime) -> bool:
        """Add a judgement of a claim, which stays as it is; whether it was new.

        The claim need not be in the ledger yet. Raises ``LedgerError`` where a correction names an act, an actor or
        another value that there is not, and ``EvidenceError`` where its words do not stand at their place.
        """
        _check_texts(judgement.record())
        with self._transaction():
            check(View(self.connection), judgement)
            known = {"document": judgement.document or None, "recorded": stamp(recorded)}
            return self._decide(schema.judgements, {"id": judgement.id, **judgement.record(), **known})

    def decide(self, identity: Identity, recorded: datetime) -> bool:
        """Add a decision on two names; whether it was new."""
        with self._transaction():
            fields: Fields = {"id": identity.id, **identity.record(), "recorded": stamp(recorded)}
            return self._decide(schema.identities, fields)

    def forget(self, target: str, at: datetime) -> Forgotten:
        """Black out a document (by name, address or id) or a person (by name) for ever, and keep a tombstone.

        Raises ``LedgerError`` where the ledger holds neither.
        """
        with self.connection.begin():
            return forget(self.connection, target, stamp(at))

    def _decide(self, table: Table, fields: Fields) -> bool:
        if self.connection.execute(select(table.c.entry).where(table.c.id == fields["id"])).first():
            return False
        insert(self.connection, table, fields)
        return True

    def _is_forgotten(self, key: str, work: str) -> bool:
        stones = schema.tombstones
        gone = select(stones.c.entry).where(stones.c.kind == schema.DOCUMENT, stones.c.work == work)
        if self.connection.execute(gone).first():
            return True
        # A text in which a person was forgotten is not the one that was given: nothing of it fits any more.
        erasures, documents = schema.erasures, schema.documents
        blacked = select(documents.c.entry).where(
            documents.c.id == key,
            documents.c.entry.in_(select(erasures.c.row).where(erasures.c.relation == documents.name)),
        )
        return self.connection.execute(blacked).first() is not None

    def _held(self, key: str) -> _Held | None:
        table = schema.documents
        row = self.connection.execute(select(table.c.text).where(table.c.id == key)).first()
        return _Held(row.text) if row else None

    def _is_first_reading(self, key: str) -> bool:
        """Whether no run of the program that reads in this one has read a document that is there already."""
        return self.setup is not None and claims_found(self.connection, key, self.setup) is None

    def _taken_in(self, fields: Fields, recorded: datetime) -> Fields:
        """Which version of its work a new document is, when it was taken in, and in which run."""
        table = schema.documents
        newest = select(func.max(table.c.version)).where(table.c.work == fields["work"])
        version = (self.connection.execute(newest).scalar() or 0) + 1
        return {"version": version, "recorded": stamp(recorded), "run": self.run or None}

    def _fresh(self, key: str, claims: Iterable[Claim]) -> list[Claim]:
        table = schema.claims
        held = set(self.connection.execute(select(table.c.id).where(table.c.document == key)).scalars())
        return [claim for claim in claims if claim.id not in held]

    def _last_link(self) -> str:
        runs = schema.runs
        return self.connection.execute(select(runs.c.seal).order_by(runs.c.entry.desc()).limit(1)).scalar() or ""


def content_of_run(connection: Connection, run: str) -> str:
    """The hash over the ids of what a run added, as the ledger holds it now."""
    documents, claims, readings = schema.documents.c, schema.claims.c, schema.readings.c
    added = connection.execute(select(documents.id).where(documents.run == run)).scalars()
    told = connection.execute(select(claims.document, claims.id).where(claims.run == run))
    again = connection.execute(select(readings.document).where(readings.run == run)).scalars()
    return seals.content_of(added, ((row.document, row.id) for row in told), again)


def _check(document: Document, claims: Iterable[Claim], text: Fingerprint | None) -> None:
    _check_texts({f"text of {document.id}": document.text})
    for claim in claims:
        if claim.doc != document.id:
            raise EvidenceError(f"a claim of {claim.doc!r} cannot be added with the document {document.id!r}")
        if text and claim.span.end > text.length:
            raise EvidenceError(
                f"claim {claim.id} ends at {claim.span.end}, and {document.id} has {text.length} characters"
            )
    if text is None:
        _check_words(document, claims)


def _check_words(document: Document, claims: Iterable[Claim]) -> None:
    for claim in claims:
        if claim.span.of(document.text) != claim.evidence:
            raise EvidenceError(
                f"the words of claim {claim.id} do not stand at {claim.span.start} to {claim.span.end} "
                f"of {document.id}: {claim.evidence!r}"
            )


def _check_texts(texts: Mapping[str, str]) -> None:
    """Raise ``LedgerError`` where one of some texts, by what they are, cannot be stored."""
    for name, text in texts.items():
        if "\0" in text:
            raise LedgerError(f"the {name} holds a NUL character: it is no text")
        try:
            text.encode()
        except UnicodeEncodeError as error:
            raise LedgerError(f"the {name} is not valid Unicode ({error.reason})") from error
