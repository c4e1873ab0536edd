"""Claims as W3C Web Annotations (recommendation of 2017) in JSON-LD: notes on the words of the documents.

The target is the document at its address, or by the hash of its text where it has none, with two selectors: the place
in the text that was read, and the words, by which a reader such as Hypothesis finds them in the page. The terms that
the vocabulary lacks are ours, below ``urn:bilateral:term:``.
"""

import json
from importlib.metadata import version
from typing import Any, BinaryIO

from bilateral.exports.coded import speaker
from bilateral.exports.headline import of_claim, of_report
from bilateral.exports.material import Material
from bilateral.exports.names import BASE, TERMS, actor_name, claim_name, text_name
from bilateral.exports.plain import web_address
from bilateral.model.entry import Entry

Node = dict[str, Any]

_OWN = ("act", "actor", "recipient", "status", "when", "speaker", "sha256", "confidence")
_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {f"bl_{name}": f"{TERMS}{name}" for name in _OWN}]


def write(material: Material, out: BinaryIO) -> None:
    """Write one collection of a single page."""
    items = [_annotation(entry, material) for entry in material.entries]
    told = {
        "@context": _CONTEXT,
        "id": f"{BASE}annotations",
        "type": "AnnotationCollection",
        "label": "Claims about relations between states",
        "total": len(items),
        "first": {"id": f"{BASE}annotations:1", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    out.write((json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode())


def _annotation(entry: Entry, material: Material) -> Node:
    claim = entry.claim
    return {
        "id": claim_name(entry.id),
        "type": "Annotation",
        "motivation": "describing",
        "created": entry.recorded.isoformat().replace("+00:00", "Z"),
        "generator": {"id": f"{BASE}software", "type": "Software", "name": f"bilateral {version('bilateral')}"},
        "body": [
            _body("describing", f"{of_claim(claim)}. {of_report(entry)}"),
            _body("tagging", claim.act),
            _body("tagging", claim.status.value),
        ],
        "target": _target(entry, material),
        "bl_act": claim.act,
        "bl_actor": [actor_name(actor) for actor in claim.actors],
        "bl_recipient": [actor_name(actor) for actor in claim.recipients],
        "bl_status": claim.status.value,
        "bl_when": claim.when.edtf,
        "bl_speaker": speaker(entry),
        "bl_sha256": material.papers[entry.document].text.sha256,
        "bl_confidence": round(claim.confidence, 3),
    }


def _body(purpose: str, text: str) -> Node:
    return {"type": "TextualBody", "purpose": purpose, "value": text, "format": "text/plain", "language": "en"}


def _target(entry: Entry, material: Material) -> Node:
    claim, paper = entry.claim, material.papers[entry.document]
    source: Node = {
        "id": web_address(entry.address) or text_name(paper.text.sha256),
        "type": "Text",
        "language": paper.document.language,
        **({"value": paper.document.text} if paper.document.text else {}),
    }
    place = {"type": "TextPositionSelector", "start": claim.span.start, "end": claim.span.end}
    return {"source": source, "selector": [place, {"type": "TextQuoteSelector", "exact": claim.evidence}]}
