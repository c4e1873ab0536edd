"""A document as a record of a table or of JSON Lines, checked at the border."""

from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from bilateral.model.document import Document
from bilateral.sources.source import DocumentError, checked, day


class Record(BaseModel):
    """The fields of a document in the interchange formats; further ones are ignored."""

    model_config = ConfigDict(extra="ignore", strict=True)

    doc: str
    text: str
    published: str | None = None
    outlet: str | None = None
    title: str | None = None
    address: str | None = None


def document(fields: Any) -> Document:  # noqa: ANN401 - whatever a file holds
    """The document of a record, its text exactly as given. Raises ``DocumentError``.

    >>> document({"doc": "a", "text": "France recalled its envoy.", "published": "2023-04-06"}).published
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
        )
    )


def _complaint(fault: Any) -> str:  # noqa: ANN401 - pydantic's ErrorDetails
    field = ".".join(str(part) for part in fault["loc"])
    return f"the field {field} is missing" if fault["type"] == "missing" else f"the field {field} is not a text"
