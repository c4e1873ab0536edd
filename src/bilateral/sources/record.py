"""A document as a record of a table or of JSON Lines, checked at the border."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from pydantic import AliasChoices, BaseModel, ConfigDict, Field, ValidationError

from bilateral.model.document import Dating, Document
from bilateral.sources.source import DocumentError, SourceError, checked, day


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
    author: str | None = Field(None, validation_alias=AliasChoices("author", "byline"))
    address: str | None = Field(None, validation_alias=AliasChoices("address", "url", "link"))
    retrieved: str | None = Field(
        None, validation_alias=AliasChoices("retrieved", "retrieved_at", "fetched", "crawled", "date_download")
    )


def names_of(field: str, columns: Mapping[str, str] | None = None) -> frozenset[str]:
    """The names that a field goes by; ``columns`` gives the one that a table has for it.

    >>> "url" in names_of("doc")
    True
    >>> names_of("text", {"text": "story"})
    frozenset({'story'})
    """
    if columns and field in columns:
        return frozenset({columns[field].lower()})
    alias = Record.model_fields[field].validation_alias
    return frozenset(str(name) for name in alias.choices) if isinstance(alias, AliasChoices) else frozenset({field})


def columns_of(told: Iterable[str]) -> dict[str, str]:
    """The column of each field, from texts such as ``text=story``. Raises ``SourceError`` where one is none.

    >>> columns_of(["text=story"])
    {'text': 'story'}
    """
    found = dict(one.partition("=")[::2] for one in told)
    for field, column in found.items():
        if field not in Record.model_fields or not column:
            fields = ", ".join(Record.model_fields)
            raise SourceError(f"a column is told as FIELD=COLUMN, FIELD one of {fields}; not {field}={column}")
    return found


def document(
    fields: Any,  # noqa: ANN401 - whatever a file holds
    data: bytes,
    columns: Mapping[str, str] | None = None,
) -> Document:
    """The document of a record, its text exactly as given; ``data`` are the bytes it was read from.

    Raises ``DocumentError``.

    >>> document({"doc": "a", "text": "France recalled its envoy.", "published": "2023-04-06"}, b"...").published
    datetime.date(2023, 4, 6)
    """
    if not isinstance(fields, dict):
        raise DocumentError("it is not an object with the fields doc and text")
    try:
        record = Record.model_validate(_renamed(fields, columns or {}))
    except ValidationError as error:
        raise DocumentError("; ".join(_complaint(fault) for fault in error.errors())) from None
    if not record.doc:
        raise DocumentError("the field doc is empty: a document needs a name")
    published = day(record.published or "")
    return checked(
        Document(
            record.doc,
            record.text,
            published,
            record.outlet or "",
            record.title or "",
            record.address or "",
            raw=sha256(data).hexdigest(),
            retrieved=_moment(record.retrieved or ""),
            author=record.author or "",
            dated=Dating.STATED if published else Dating.UNKNOWN,
        )
    )


def _renamed(fields: dict[Any, Any], columns: Mapping[str, str]) -> dict[Any, Any]:
    """The record with its own columns under the names of the fields, which come before all their other names."""
    by_name = {str(key).lower(): value for key, value in fields.items()} if columns else {}
    told = {field: by_name.get(column.lower()) for field, column in columns.items()}
    return {**fields, **told}


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
