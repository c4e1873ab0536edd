"""Provenance, nanopublications and annotations, read by the libraries of their fields."""

import json

import pytest
from prov.model import ProvDocument
from pyld import jsonld
from rdflib import Dataset as Graphs
from rdflib import Literal, URIRef

TERMS, NP = "urn:bilateral:term:", "http://www.nanopub.org/nschema#"
PROV = "http://www.w3.org/ns/prov#"
# What W3C's context says of the terms that are used here: the file itself would have to be fetched.
ANNO = {
    "@context": {
        "oa": "http://www.w3.org/ns/oa#",
        "id": "@id",
        "type": "@type",
        **{name: f"oa:{name}" for name in ("Annotation", "TextualBody", "TextQuoteSelector", "TextPositionSelector")},
        "body": {"@id": "oa:hasBody", "@type": "@id"},
        "target": {"@id": "oa:hasTarget", "@type": "@id"},
        "source": {"@id": "oa:hasSource", "@type": "@id"},
        "selector": {"@id": "oa:hasSelector", "@type": "@id"},
        "exact": "oa:exact",
        "start": "oa:start",
        "end": "oa:end",
        "items": {"@id": "https://www.w3.org/ns/activitystreams#items", "@type": "@id", "@container": "@list"},
        "first": {"@id": "https://www.w3.org/ns/activitystreams#first", "@type": "@id"},
        "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    }
}


@pytest.fixture(scope="module")
def provenance(exported):
    return ProvDocument.deserialize(content=exported("prov").decode(), format="json")


def test_prov_json_is_read_and_written_by_the_prov_library(provenance):
    kinds = {str(record.get_type()) for record in provenance.get_records()}
    assert kinds >= {
        "prov:Entity",
        "prov:Agent",
        "prov:Activity",
        "prov:Derivation",
        "prov:Attribution",
        "prov:Delegation",
    }
    again = ProvDocument.deserialize(content=provenance.serialize(format="json"), format="json")
    assert again == provenance


def test_every_claim_is_derived_from_a_document_with_its_hash(provenance, ledger):
    entities = {
        str(one.identifier): dict(one.attributes) for one in provenance.get_records() if "Entity" in str(one.get_type())
    }
    claims = [name for name in entities if name.startswith("bl:claim:")]
    assert len(claims) == len(ledger.claims())
    told = json.loads(provenance.serialize(format="json"))
    derived = {one["prov:generatedEntity"]: one["prov:usedEntity"] for one in told["wasDerivedFrom"].values()}
    assert set(derived) == set(claims)
    assert all(len(told["entity"][document]["bl:sha256"]) == 64 for document in derived.values())


@pytest.fixture(scope="module")
def nanopubs(exported):
    graphs = Graphs()
    graphs.parse(data=exported("nanopub").decode(), format="json-ld")
    return graphs


def test_nanopublications_have_four_graphs_that_rdflib_reads(nanopubs, ledger):
    found = list(nanopubs.quads((None, URIRef(f"{NP}hasAssertion"), None, None)))
    assert len(found) == len(ledger.claims())
    for own, _, assertion, head in found:
        parts = {str(graph.identifier) for graph in nanopubs.graphs() if str(graph.identifier).startswith(f"{own}:")}
        assert parts == {f"{own}:{part}" for part in ("head", "assertion", "provenance", "pubinfo")}
        assert str(head) == f"{own}:head"
        (quoted,) = nanopubs.quads((assertion, URIRef(f"{PROV}wasQuotedFrom"), None, None))
        assert str(quoted[3]) == f"{own}:provenance"


def test_the_assertion_says_what_the_claim_says(nanopubs, ledger):
    entry = next(one for one in ledger.claims() if one.claim.act == "relations.restore")
    claim = URIRef(f"urn:bilateral:claim:{entry.id}")
    said = {(str(p), o) for _, p, o, _ in nanopubs.quads((claim, None, None, None))}
    assert (f"{TERMS}actor", URIRef("http://www.wikidata.org/entity/Q712")) in said
    edtf = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")
    assert (f"{TERMS}when", Literal("2024-03-02", datatype=edtf)) in said
    assert (f"{TERMS}status", Literal("done")) in said


def test_annotations_expand_to_targets_with_both_selectors(exported, ledger):
    told = json.loads(exported("annotations"))
    expanded = jsonld.expand(told, {"documentLoader": lambda url, options: _context(url)})
    oa = "http://www.w3.org/ns/oa#"
    (page,) = expanded[0]["https://www.w3.org/ns/activitystreams#first"]
    items = page["https://www.w3.org/ns/activitystreams#items"][0]["@list"]
    assert len(items) == len(ledger.claims())
    for item in items:
        (target,) = item[f"{oa}hasTarget"]
        assert {kind for one in target[f"{oa}hasSelector"] for kind in one["@type"]} == {
            f"{oa}TextQuoteSelector",
            f"{oa}TextPositionSelector",
        }
        (source,) = target[f"{oa}hasSource"]
        assert source["@id"].startswith(("https://gazette.example", "https://post.example", "nih:sha-256;"))


def _context(url):
    assert url == "http://www.w3.org/ns/anno.jsonld"
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": ANNO}
