"""Claims as nanopublications (nanopub.net, guidelines of 2013) in JSON-LD 1.1, each of four named graphs.

The assertion is what the document says, the provenance the document with its hash, the words and who is cited, and the
publication info when and with what it was read. They are unsigned and have no trusty addresses. The terms are ours,
below ``urn:bilateral:term:``; the context stands in the file, so that nothing has to be fetched to read it.
"""

import json
from importlib.metadata import version
from typing import Any, BinaryIO

from bilateral.exports.material import Material
from bilateral.exports.names import (
    BASE,
    EDTF,
    TERMS,
    actor_name,
    claim_name,
    document_name,
    outlet_name,
    source_name,
    text_name,
)
from bilateral.model.entry import Entry

Node = dict[str, Any]

_XSD, _PROV = "http://www.w3.org/2001/XMLSchema#", "http://www.w3.org/ns/prov#"
_LINKS = {
    **{name: f"http://www.nanopub.org/nschema#{name}" for name in ("hasAssertion", "hasProvenance")},
    "hasPublicationInfo": "http://www.nanopub.org/nschema#hasPublicationInfo",
    **{name: f"{_PROV}{name}" for name in ("wasDerivedFrom", "wasQuotedFrom", "wasAttributedTo", "actedOnBehalfOf")},
    **{name: f"{TERMS}{name}" for name in ("actor", "recipient", "text")},
    **{name: f"http://purl.org/dc/terms/{name}" for name in ("creator", "publisher")},
}
_CONTEXT: Node = {
    "@version": 1.1,
    "@vocab": TERMS,
    "Nanopublication": "http://www.nanopub.org/nschema#Nanopublication",
    **{name: {"@id": link, "@type": "@id"} for name, link in _LINKS.items()},
    "value": f"{_PROV}value",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "title": "http://purl.org/dc/terms/title",
    "issued": {"@id": "http://purl.org/dc/terms/issued", "@type": f"{_XSD}date"},
    "created": {"@id": "http://purl.org/dc/terms/created", "@type": f"{_XSD}dateTime"},
    "when": {"@id": f"{TERMS}when", "@type": EDTF},
    "address": {"@id": f"{TERMS}address", "@type": f"{_XSD}anyURI"},
    "confidence": {"@id": f"{TERMS}confidence", "@type": f"{_XSD}double"},
}


def write(material: Material, out: BinaryIO) -> None:
    """Write one JSON-LD document with the graphs of all claims."""
    graphs = [graph for entry in material.entries for graph in _graphs(entry, material)]
    told = {"@context": _CONTEXT, "@graph": graphs}
    out.write((json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode())


def _graphs(entry: Entry, material: Material) -> list[Node]:
    own = f"{BASE}nanopub:{entry.id}"
    parts = {part: f"{own}:{part}" for part in ("head", "assertion", "provenance", "pubinfo")}
    head = {
        "@id": own,
        "@type": "Nanopublication",
        "hasAssertion": parts["assertion"],
        "hasProvenance": parts["provenance"],
        "hasPublicationInfo": parts["pubinfo"],
    }
    return [
        {"@id": parts["head"], "@graph": [head]},
        {"@id": parts["assertion"], "@graph": [_assertion(entry)]},
        {"@id": parts["provenance"], "@graph": _provenance(entry, material, parts["assertion"])},
        {"@id": parts["pubinfo"], "@graph": _publication(entry, own)},
    ]


def _assertion(entry: Entry) -> Node:
    claim = entry.claim
    told = {
        "@id": claim_name(entry.id),
        "@type": "Claim",
        "act": claim.act,
        "actor": [actor_name(actor) for actor in claim.actors],
        "recipient": [actor_name(actor) for actor in claim.recipients],
        "party": [
            {"role": other.role.value, "words": other.text, **({"actor": actor_name(other.id)} if other.id else {})}
            for other in claim.others
        ],
        "status": claim.status.value,
        "when": claim.when.edtf,
        "amount": claim.amount,
    }
    return {name: value for name, value in told.items() if value}


def _provenance(entry: Entry, material: Material, assertion: str) -> list[Node]:
    claim, paper = entry.claim, material.papers[entry.document]
    document = document_name(entry.document)
    sources = [source_name(entry.id, place) for place in range(len(claim.sources))]
    quote = {
        "@id": assertion,
        "wasDerivedFrom": document,
        "wasQuotedFrom": document,
        "value": claim.evidence,
        "start": claim.span.start,
        "end": claim.span.end,
        **({"wasAttributedTo": sources} if sources else {}),
    }
    about = {
        "@id": document,
        "@type": "Document",
        "title": entry.title,
        "address": entry.address,
        "issued": entry.published.isoformat() if entry.published else "",
        "publisher": outlet_name(entry.outlet) if entry.outlet else "",
        "outlet": entry.outlet,
        "sha256": paper.text.sha256,
        "text": text_name(paper.text.sha256),
        "fullText": paper.document.text,
    }
    spoken = [
        {
            "@id": name,
            "label": source.text,
            "kind": source.kind.value,
            **({"actedOnBehalfOf": actor_name(source.of)} if source.of else {}),
        }
        for name, source in zip(sources, claim.sources, strict=True)
    ]
    return [quote, {name: value for name, value in about.items() if value}, *spoken]


def _publication(entry: Entry, own: str) -> list[Node]:
    software = f"{BASE}software"
    about = {"created": entry.recorded.isoformat(), "creator": software, "confidence": round(entry.claim.confidence, 3)}
    return [{"@id": own, **about}, {"@id": software, "label": f"bilateral {version('bilateral')}"}]
