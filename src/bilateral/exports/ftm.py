"""The ledger as statements of FollowTheMoney (CSV, as ``ftm`` and nomenklatura write them), to be taken in again.

A document is an Article, a claim an Event with the document as its proof, an actor a PublicBody or an Organization, a
decision a Note. What FollowTheMoney has no property for (offsets, status, chain of sources, imprecise dates) stands as
JSON in ``notes``, in the form of the export ``jsonl``. A statement's id is the SHA-1 of its key, as in followthemoney.
"""

import csv
import hashlib
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from bilateral.exports.codes import code_of, is_state
from bilateral.exports.headline import of_claim
from bilateral.exports.incoming import Item, failed
from bilateral.exports.material import Material
from bilateral.exports.plain import web_address
from bilateral.exports.records import (
    Record,
    RecordError,
    carried,
    claim_record,
    document_record,
    identity,
    judgement,
)
from bilateral.ledger.kept import Kept
from bilateral.model.claim import Claim, Role
from bilateral.model.when import Precision
from bilateral.relations.wording import name_of

DATASET = "bilateral"
COLUMNS = (
    *("canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin", "lang"),
    *("original_value", "external", "first_seen", "last_seen", "id"),
)
_TYPES = {
    **dict.fromkeys(("date", "startDate", "endDate", "publishedAt", "retrievedAt"), "date"),
    **dict.fromkeys(("involved", "proof", "entity"), "entity"),
    **dict.fromkeys(("notes", "summary", "description", "bodyText"), "text"),
    **{"id": "id", "name": "name", "country": "country", "sourceUrl": "url", "language": "language"},
    **{"wikidataId": "identifier", "location": "address"},
}
_LANGUAGES = {"en": "eng"}
_LONGEST = 65_000  # characters of a text value in followthemoney; a longer text is several, in order
_MARK = '{"bilateral": '
_READ = {"entity_id", "prop", "value"}
_DIGITS = 40  # of the id of a document
Property = tuple[str, str]


def write(material: Material, out: BinaryIO) -> None:
    """Write the statements: actors, then documents and their claims, then decisions."""
    text = io.TextIOWrapper(out, encoding="utf-8", errors="surrogatepass", newline="", write_through=True)
    table = csv.writer(text, dialect=csv.unix_dialect)
    table.writerow(COLUMNS)
    for entity, schema, seen, properties in _entities(material):
        table.writerows(_statement(entity, schema, seen, one) for one in (("id", entity), *properties))
    text.detach()


def read(name: str, stream: BinaryIO) -> Iterator[Item]:
    """Read the documents with their claims, then the decisions; in the place of one that cannot be read, why."""
    csv.field_size_limit(2**31 - 1)
    lines = io.TextIOWrapper(stream, encoding="utf-8", newline="")
    notes: list[tuple[str, Record]] = []
    texts: dict[str, str] = {}
    rows = csv.DictReader(lines, dialect=csv.unix_dialect)
    try:
        if not set(rows.fieldnames or ()) >= _READ:
            raise csv.Error(f"there is no column {' or '.join(sorted(_READ - set(rows.fieldnames or ())))}")
        for row in rows:
            entity, prop, value = (row.get(column) or "" for column in ("entity_id", "prop", "value"))
            if prop == "bodyText":
                texts[entity] = texts.get(entity, "") + value
            elif prop == "notes" and value.startswith(_MARK):
                notes.append((entity, json.loads(value)))
    except (csv.Error, UnicodeDecodeError, json.JSONDecodeError) as error:
        yield failed(name, RecordError(f"the rest of the statements cannot be read: {error}"))
    yield from _items(name, notes, texts)


def _items(name: str, notes: list[tuple[str, Record]], texts: Mapping[str, str]) -> Iterator[Item]:
    claims: dict[str, list[Record]] = {}
    for _, note in notes:
        if note["bilateral"] == "claim":
            claims.setdefault(str(note.get("proof")), []).append(note)
    kinds: Mapping[object, Any] = {"document": carried, "judgement": judgement, "identity": identity}
    for entity, note in notes:
        if note["bilateral"] in kinds:
            told = {**note, "claims": claims.get(entity, [])} | ({"text": texts[entity]} if entity in texts else {})
            try:
                yield kinds[note["bilateral"]](told)
            except RecordError as error:
                yield failed(f"{name}: {entity}", error)


def _entities(material: Material) -> Iterator[tuple[str, str, str, list[Property]]]:
    """The entities: id, schema, when they were taken in, properties."""
    for actor, seen in _actors(material).items():
        yield _actor_id(actor), "PublicBody" if is_state(actor) else "Organization", seen, _actor(actor)
    for paper in material.papers.values():
        seen = paper.recorded.strftime("%Y-%m-%dT%H:%M:%S")
        yield _document_id(paper), "Article", seen, _document(paper, with_text=material.with_text)
        for key, claim in paper.claims.items():
            yield f"{DATASET}-claim-{key}-{paper.id[:8]}", "Event", seen, _claim(key, claim, paper)
    for judged in material.judgements:
        said = f"{judged.verdict.value} {judged.reason}".strip()
        properties = [("name", f"Judgement by {judged.author}"), ("description", said)]
        seen = judged.record()["at"]
        yield f"{DATASET}-judgement-{judged.id}", "Note", seen, [*properties, _note("judgement", judged.record())]
    for decided in material.identities:
        said = f"{decided.one} and {decided.other}: {decided.decision.value}"
        properties = [("name", f"Decision by {decided.author}"), ("description", said)]
        seen = decided.record()["at"]
        yield f"{DATASET}-identity-{decided.id}", "Note", seen, [*properties, _note("identity", decided.record())]


def _actors(material: Material) -> Mapping[str, str]:
    """All who act or are acted on, each with when it was first taken in."""
    found: dict[str, str] = {}
    for paper in material.papers.values():
        for claim in paper.claims.values():
            for actor in (*claim.actors, *claim.recipients):
                found.setdefault(actor, paper.recorded.strftime("%Y-%m-%dT%H:%M:%S"))
    return found


def _actor(actor: str) -> list[Property]:
    country = code_of(actor, "iso2").lower()
    told = [("name", name_of(actor)), ("country", country), ("wikidataId", code_of(actor, "wikidata"))]
    return [(name, value) for name, value in told if value]


def _document(paper: Kept, *, with_text: bool) -> list[Property]:
    document, record = paper.document, document_record(paper, with_text=with_text)
    text = record.pop("text", "")
    told = [
        ("fileName", document.id),
        ("title", document.title),
        ("publisher", document.outlet),
        ("publishedAt", document.published.isoformat() if document.published else ""),
        ("retrievedAt", document.retrieved.strftime("%Y-%m-%dT%H:%M:%S") if document.retrieved else ""),
        ("sourceUrl", web_address(document.address)),
        ("language", _LANGUAGES.get(document.language, "")),
        *(("bodyText", text[start : start + _LONGEST]) for start in range(0, len(text), _LONGEST)),
        _note("document", record),
    ]
    return [(name, value) for name, value in told if value]


def _claim(key: str, claim: Claim, paper: Kept) -> list[Property]:
    when, proof = claim.when, _document_id(paper)
    exact = when.precision is Precision.DAY
    days = [("date", when.earliest)] if exact else [("startDate", when.earliest), ("endDate", when.latest)]
    told = [
        ("name", of_claim(claim)),
        ("summary", claim.evidence),
        *((name, day.isoformat() if day else "") for name, day in days),
        *(("involved", _actor_id(actor)) for actor in dict.fromkeys((*claim.actors, *claim.recipients))),
        *(("location", other.text) for other in claim.others if other.role is Role.PLACE),
        ("keywords", claim.act),
        ("keywords", claim.status.value),
        ("publisher", paper.document.outlet),
        ("sourceUrl", web_address(paper.document.address)),
        ("recordId", key),
        ("proof", proof),
        _note("claim", {"proof": proof, **claim_record(key, claim)}),
    ]
    return [(name, value) for name, value in told if value]


def _note(kind: str, record: Mapping[str, Any]) -> Property:
    return "notes", json.dumps({"bilateral": kind, **record}, ensure_ascii=False)


def _actor_id(actor: str) -> str:
    return f"{DATASET}-actor-{actor}"


def _document_id(paper: Kept) -> str:
    return f"{DATASET}-document-{paper.id[:_DIGITS]}"


def _statement(entity: str, schema: str, seen: str, told: Property) -> list[str]:
    prop, value = told
    key = f"{DATASET}.{entity}.{prop}.{value}".encode("utf-8", "surrogatepass")
    kind = _TYPES.get(prop, "string")
    own = hashlib.sha1(key, usedforsecurity=False).hexdigest()
    return [entity, entity, prop, kind, schema, value, DATASET, "", "", "", "f", seen, seen, own]
