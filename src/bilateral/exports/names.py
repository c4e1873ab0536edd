"""The names (IRIs) that linked data give to documents, claims and actors.

A document is named by the hash of its text (RFC 6920), so that whoever has the text can name it again; an actor by its
item of Wikidata, where it has one. What has no public name is named below ``urn:bilateral:``.
"""

from urllib.parse import quote

from bilateral.exports.codes import code_of

BASE = "urn:bilateral:"
TERMS = f"{BASE}term:"
WIKIDATA = "http://www.wikidata.org/entity/"
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"


def document_name(document: str) -> str:
    """The name of a version of a document, by its id in the ledger."""
    return f"{BASE}document:{document}"


def text_name(sha256: str) -> str:
    """The name of a text by its hash, in hexadecimal (RFC 6920 with the suffix of its section 7 for people).

    >>> text_name("ab" * 32)[:24]
    'nih:sha-256;abababababab'
    """
    return f"nih:sha-256;{sha256}"


def claim_name(claim: str) -> str:
    """The name of a claim."""
    return f"{BASE}claim:{claim}"


def actor_name(actor: str) -> str:
    """The name of an actor.

    >>> actor_name("BFA"), actor_name("nobody known")
    ('http://www.wikidata.org/entity/Q965', 'urn:bilateral:actor:nobody%20known')
    """
    item = code_of(actor, "wikidata")
    return f"{WIKIDATA}{item}" if item else f"{BASE}actor:{quote(actor, safe='')}"


def source_name(claim: str, place: int) -> str:
    """The name of a source of a claim, by its place in the chain from the outlet inwards."""
    return f"{BASE}claim:{claim}:source:{place}"


def outlet_name(outlet: str) -> str:
    """The name of an outlet."""
    return f"{BASE}outlet:{quote(outlet, safe='')}"
