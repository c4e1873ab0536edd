"""Documents, claims and decisions as plain data that another ledger can take in, and back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bilateral.data.lexicon import load_acts
from bilateral.ledger.kept import Kept
from bilateral.ledger.seals import text_hash
from bilateral.model.claim import Claim, OtherParty, Role, Status
from bilateral.model.document import Dating, Document
from bilateral.model.fingerprint import Fingerprint
from bilateral.model.identity import Identity, Sameness
from bilateral.model.judgement import Judgement
from bilateral.model.source import Source, SourceKind
from bilateral.model.span import Span
from bilateral.model.when import Basis, When

Record = dict[str, Any]
Sha256 = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]


class RecordError(Exception):
    """A record that is none; the message says why."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A document with its claims, from elsewhere; ``text`` is ``None`` where the document has its text."""

    document: Document
    text: Fingerprint | None
    claims: tuple[Claim, ...]


class _Row(BaseModel):
    model_config = ConfigDict(extra="ignore", strict=True)


class _Other(_Row):
    role: Annotated[Role, Field(strict=False)]
    id: str
    text: str


class _Source(_Row):
    text: str
    kind: Annotated[SourceKind, Field(strict=False)]
    of: str = ""


class _Claim(_Row):
    start: int
    end: int
    evidence: str
    act: str
    actors: list[str] = Field(min_length=1)
    recipients: list[str] = []
    others: list[_Other] = []
    status: Annotated[Status, Field(strict=False)] = Status.DONE
    when: str = ""
    basis: Annotated[Basis, Field(strict=False)] = Basis.STATED
    phrase: str = ""
    sources: list[_Source] = []
    amount: str = ""
    sectors: list[str] = []
    confidence: float = Field(1.0, ge=0, le=1)


class _Document(_Row):
    doc: str = Field(min_length=1)
    address: str = ""
    outlet: str = ""
    title: str = ""
    published: Annotated[date | None, Field(strict=False)] = None
    retrieved: Annotated[datetime | None, Field(strict=False)] = None
    language: str = "en"
    raw: str = ""
    author: str = ""
    dated: Annotated[Dating, Field(strict=False)] = Dating.UNKNOWN
    copy_of: str = ""
    sha256: Sha256 | None = None
    length: int | None = Field(None, ge=0)
    text: str | None = None
    claims: list[_Claim] = []


def document_record(paper: Kept, *, with_text: bool) -> Record:
    """A version of a document without its claims; its text only where all of it is here, and asked for."""
    document = paper.document
    whole = with_text and text_hash(document.text) == paper.text.sha256
    return {
        "doc": document.id,
        "document": paper.id,
        "version": paper.version,
        "address": document.address,
        "outlet": document.outlet,
        "author": document.author,
        "title": document.title,
        "published": document.published.isoformat() if document.published else None,
        "dated": document.dated.value,
        "retrieved": document.retrieved.isoformat() if document.retrieved else None,
        "recorded": paper.recorded.isoformat(),
        "language": document.language,
        "sha256": paper.text.sha256,
        "raw": document.raw,
        "copy_of": document.copy_of,
        "length": paper.text.length,
        **({"text": document.text} if whole else {}),
    }


def claim_record(key: str, claim: Claim) -> Record:
    """A claim with all that the ledger keeps of it, its id first."""
    exact = {"confidence": claim.confidence, "basis": claim.when.basis.value, "phrase": claim.when.phrase}
    return {"id": key, **claim.record(), "sectors": list(claim.sectors), **exact}


def records(paper: Kept, *, with_text: bool) -> Record:
    """A document with its claims."""
    claims = [claim_record(key, claim) for key, claim in paper.claims.items()]
    return {**document_record(paper, with_text=with_text), "claims": claims}


def carried(record: object) -> Carried:
    """The document of a record with its claims. Raises ``RecordError`` where it is none.

    >>> carried({"doc": "a", "text": "France recalled its envoy."}).document.language
    'en'
    """
    try:
        row = _Document.model_validate(record)
    except ValidationError as error:
        raise RecordError("; ".join(_complaints(error))) from None
    claims = tuple(_claim(row.doc, told) for told in row.claims)
    known = (row.published, row.outlet, row.title, row.address, row.language, row.raw, row.retrieved)
    new = (row.author, row.dated, row.copy_of)
    return Carried(Document(row.doc, row.text or "", *known, *new), _fingerprint(row), claims)


def judgement(record: Mapping[str, Any]) -> Judgement:
    """The judgement of a record. Raises ``RecordError`` where it is none."""
    try:
        return Judgement.from_record(record)
    except (AttributeError, ValueError) as error:
        raise RecordError(f"it is no judgement: {error}") from None


def identity(record: Mapping[str, Any]) -> Identity:
    """The decision on two names of a record. Raises ``RecordError`` where it is none."""
    names = {field.name for field in fields(Identity)}
    try:
        told = {name: value for name, value in record.items() if name in names}
        decided = {"decision": Sameness(told["decision"]), "at": datetime.fromisoformat(told["at"])}
        return Identity(**{**told, **decided})
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise RecordError(f"it is no identity: {error}") from None


def _fingerprint(row: _Document) -> Fingerprint | None:
    if row.text is None:
        if row.sha256 is None or row.length is None:
            raise RecordError("it has neither a text nor the hash and the length of one (sha256, length)")
        return Fingerprint(row.sha256, row.length)
    if row.sha256 and text_hash(row.text) != row.sha256:
        raise RecordError("the text is not the one that its hash names")
    return None


def _claim(doc: str, row: _Claim) -> Claim:
    if row.act not in load_acts():
        raise RecordError(f"there is no act {row.act!r}")
    try:
        return Claim(
            doc=doc,
            span=Span(row.start, row.end),
            evidence=row.evidence,
            act=row.act,
            actors=tuple(row.actors),
            recipients=tuple(row.recipients),
            others=tuple(OtherParty(one.role, one.id, one.text) for one in row.others),
            status=row.status,
            when=When.of(row.when, row.phrase, row.basis),
            sources=tuple(Source(one.text, one.kind, one.of) for one in row.sources),
            amount=row.amount,
            sectors=tuple(row.sectors),
            confidence=row.confidence,
        )
    except ValueError as error:
        raise RecordError(f"a claim of it is none: {error}") from None


def _complaints(error: ValidationError) -> Iterator[str]:
    for fault in error.errors():
        field = ".".join(str(part) for part in fault["loc"])
        if not field:
            yield "it is not an object"
        elif fault["type"] == "missing":
            yield f"the field {field} is missing"
        else:
            yield f"the field {field} is wrong: {fault['msg'].lower()}"
