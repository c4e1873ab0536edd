"""A document as a record of a table or of JSON Lines, checked at the border."""

from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from pydantic import AliasChoices, BaseModel, ConfigDict, Field, ValidationError

from bilateral.model.document import Document
from bilateral.sources.source import DocumentError, checked, day


class Record(BaseModel):
    """The fields of a document in the interchange formats; further ones are ignored.

    Each goes by the other names that tables of news commonly give it.
    """

    model_config = ConfigDict(extra="ignore", strict=True)

    doc: str = Field(validation_alias=AliasChoices("doc", "id", "guid", "url", "link", "address"))
    text: str = Field(validation_alias=AliasChoices("text", "body", "content"))
    published: str | None = Field(None, validation_alias=AliasChoices("published", "date", "published_at", "pub_date"))
    outlet: str | None = Field(None, validation_alias=AliasChoices("outlet", "publisher", "source"))
    title: str | None = Field(None, validation_alias=AliasChoices("title", "headline"))
    address: str | None = Field(None, validation_alias=AliasChoices("address", "url", "link"))
    retrieved: str | None = Field(
        None, validation_alias=AliasChoices("retrieved", "retrieved_at", "fetched", "crawled", "date_download")
    )


def names_of(field: str) -> frozenset[str]:
    """The names that a field goes by.

    >>> "url" in names_of("doc")
    True
    """
    alias = Record.model_fields[field].validation_alias
    return frozenset(str(name) for name in alias.choices) if isinstance(alias, AliasChoices) else frozenset({field})


def document(fields: Any, data: bytes) -> Document:  # noqa: ANN401 - whatever a file holds
    """The document of a record, its text exactly as given; ``data`` are the bytes it was read from.

    Raises ``DocumentError``.

    >>> document({"doc": "a", "text": "France recalled its envoy.", "published": "2023-04-06"}, b"...").published
    datetime.date(2023, 4, 6)
    """
    if not isinstance(fields, dict):
        raise DocumentError("it is not an object with the fields doc and text")
    try:
        record = Record.model_validate(fields)
    except ValidationError as error:
        raise DocumentError("; ".join(_complaint(fault) for fault in error.errors())) from None
    if not record.doc:
        raise DocumentError("the field doc is empty: a document needs a name")
    return checked(
        Document(
            record.doc,
            record.text,
            day(record.published or ""),
            record.outlet or "",
            record.title or "",
            record.address or "",
            raw=sha256(data).hexdigest(),
            retrieved=_moment(record.retrieved or ""),
        )
    )


def _moment(text: str) -> datetime | None:
    """The time of an ISO date and time, in UTC where it does not tell its zone; ``None`` for the empty text."""
    if not text.strip():
        return None
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        raise DocumentError(f"the time of retrieval is not a time (2024-05-01T10:30:00Z): {text!r}") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _complaint(fault: Any) -> str:  # noqa: ANN401 - pydantic's ErrorDetails
    field = ".".join(str(part) for part in fault["loc"])
    return f"the field {field} is missing" if fault["type"] == "missing" else f"the field {field} is not a text"
