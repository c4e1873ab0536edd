"""The hashes by which the ledger knows its entries again."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence

from bilateral.model.document import Document

# Not part of what a row says: where it stands, and the seal itself.
_UNSEALED = {"entry", "seal"}


def text_hash(text: str) -> str:
    """SHA-256 of a text in UTF-8, in hexadecimal. Half characters, as a damaged file may hold, are hashed too."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def seal(relation: str, row: Mapping[str, object], *parts: Sequence[Sequence[object]]) -> str:
    """A hash over a whole row and the rows that are part of it.

    A field that is not known is left out, so that a later version may add columns without breaking old seals.
    """
    fields = sorted((name, value) for name, value in row.items() if name not in _UNSEALED and value is not None)
    content = [relation, fields, *([list(part) for part in rows] for rows in parts)]
    return text_hash(json.dumps(content, ensure_ascii=False, default=repr))


def document_id(document: Document) -> str:
    """The id of a stored document: a hash of its name, its address and the hash of its text.

    A new version is another one, and the id can be computed again where the text itself was not kept.
    """
    return id_of(document.id, document.address, text_hash(document.text))


def id_of(doc: str, address: str, sha256: str) -> str:
    """The id of a document of this name and address whose text has this hash."""
    return text_hash(json.dumps([doc, address, sha256], ensure_ascii=False))


def work_of(doc: str, address: str) -> str:
    """What the versions of a document share: a hash of its address, or of its name where it has none."""
    return text_hash(address or doc)


def content_of(documents: Iterable[str], claims: Iterable[tuple[str, str]], again: Iterable[str] = ()) -> str:
    """A hash over what a run added: ids of documents, documents with ids of claims, documents read again; in any order.

    Without the last it is what it was before these were noted.
    """
    read = sorted(again)
    return text_hash(json.dumps([sorted(documents), sorted(claims), *([read] if read else [])]))
