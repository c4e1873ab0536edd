"""Where every claim comes from, as PROV-JSON (W3C member submission of 2013, serialising PROV-DM).

Documents and claims are entities, a claim derived from its document as a quotation; the reading of a document is an
activity that used it and generated its claims, with Bilateral as its agent; outlets and the speakers of a chain are
agents to whom they are attributed, a speaker acting on behalf of the actor spoken for.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from typing import Any, BinaryIO

from bilateral.exports.coded import speaker
from bilateral.exports.headline import of_claim
from bilateral.exports.material import Material
from bilateral.exports.names import (
    BASE,
    EDTF,
    WIKIDATA,
    actor_name,
    claim_name,
    document_name,
    outlet_name,
    source_name,
)
from bilateral.ledger.kept import Kept
from bilateral.model.entry import Entry
from bilateral.relations.wording import name_of

Node = dict[str, Any]
Statement = tuple[str, str, Node]

_PREFIXES = {"bl": BASE, "wd": WIKIDATA, "dct": "http://purl.org/dc/terms/", "edtf": EDTF.removesuffix("EDTF")}


def write(material: Material, out: BinaryIO) -> None:
    """Write the document."""
    found: defaultdict[str, dict[str, Node]] = defaultdict(dict)
    for kind, name, node in _statements(material):
        found[kind].setdefault(name, node)
    told = {"prefix": _PREFIXES, **found}
    out.write((json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode())


def _statements(material: Material) -> Iterator[Statement]:
    yield "agent", "bl:software", {"prov:type": _name("prov:SoftwareAgent"), "prov:label": f"bilateral {_version()}"}
    for paper in material.papers.values():
        yield from _document(paper)
    for entry in material.entries:
        yield from _claim(entry)


def _document(paper: Kept) -> Iterator[Statement]:
    document = paper.document
    name, reading = _short(document_name(paper.id)), f"bl:reading:{paper.id}"
    told = {
        "prov:type": _name("bl:Document"),
        "prov:label": document.title or document.id,
        "prov:location": document.address,
        "dct:issued": _typed(document.published.isoformat(), "xsd:date") if document.published else "",
        "dct:language": document.language,
        "bl:sha256": paper.text.sha256,
        "bl:length": paper.text.length,
        "prov:value": document.text,
    }
    yield "entity", name, {key: value for key, value in told.items() if value}
    yield "activity", reading, {"prov:type": _name("bl:Reading"), "prov:endTime": paper.recorded.isoformat()}
    yield "used", f"_:used-{paper.id}", {"prov:activity": reading, "prov:entity": name}
    by = {"prov:activity": reading, "prov:agent": "bl:software"}
    yield "wasAssociatedWith", f"_:reader-{paper.id}", by
    if document.outlet:
        outlet = _short(outlet_name(document.outlet))
        yield "agent", outlet, {"prov:type": _name("prov:Organization"), "prov:label": document.outlet}
        yield "wasAttributedTo", f"_:outlet-{paper.id}", {"prov:entity": name, "prov:agent": outlet}


def _claim(entry: Entry) -> Iterator[Statement]:
    claim, name, document = entry.claim, _short(claim_name(entry.id)), _short(document_name(entry.document))
    told: Mapping[str, Any] = {
        "prov:type": _name("bl:Claim"),
        "prov:label": of_claim(claim),
        "prov:value": claim.evidence,
        "bl:start": claim.span.start,
        "bl:end": claim.span.end,
        "bl:act": claim.act,
        "bl:actor": [_name(_short(actor_name(actor))) for actor in claim.actors],
        "bl:recipient": [_name(_short(actor_name(actor))) for actor in claim.recipients],
        "bl:status": claim.status.value,
        "bl:when": _typed(claim.when.edtf, "edtf:EDTF") if claim.when.known else "",
        "bl:speaker": speaker(entry),
        "bl:confidence": _typed(str(round(claim.confidence, 3)), "xsd:double"),
    }
    yield "entity", name, {key: value for key, value in told.items() if value not in ("", [])}
    generated = {"prov:entity": name, "prov:activity": f"bl:reading:{entry.document}"}
    yield "wasGeneratedBy", f"_:made-{entry.id}", {**generated, "prov:time": entry.recorded.isoformat()}
    quoted = {"prov:generatedEntity": name, "prov:usedEntity": document, "prov:type": _name("prov:Quotation")}
    yield "wasDerivedFrom", f"_:quoted-{entry.id}", quoted
    yield from _sources(entry, name)


def _sources(entry: Entry, name: str) -> Iterator[Statement]:
    for place, source in enumerate(entry.claim.sources):
        who = _short(source_name(entry.id, place))
        about: Node = {"prov:label": source.text, "bl:kind": source.kind.value}
        yield "agent", who, {**about, "bl:place": place}
        yield "wasAttributedTo", f"_:said-{entry.id}-{place}", {"prov:entity": name, "prov:agent": who}
        if source.of:
            actor = _short(actor_name(source.of))
            yield "agent", actor, {"prov:type": _name("prov:Organization"), "prov:label": name_of(source.of)}
            behalf = {"prov:delegate": who, "prov:responsible": actor}
            yield "actedOnBehalfOf", f"_:for-{entry.id}-{place}", behalf


def _version() -> str:
    return version("bilateral")


def _short(name: str) -> str:
    """A name with its prefix."""
    for prefix, base in _PREFIXES.items():
        if name.startswith(base):
            return f"{prefix}:{name.removeprefix(base)}"
    return name


def _name(name: str) -> Node:
    return _typed(name, "prov:QUALIFIED_NAME")


def _typed(value: str, kind: str) -> Node:
    return {"$": value, "type": kind}
