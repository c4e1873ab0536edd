"""What the interface is given, as pydantic describes it."""

from typing import Annotated

from pydantic import Field, WithJsonSchema

from bilateral.model.judgement import Verdict
from bilateral.web.v1.models import Told

_DATE = {
    "anyOf": [{"type": "string", "format": "date"}, {"type": "string", "pattern": r"^[12]\d{3}(-(0[1-9]|1[0-2]))?$"}]
}
Name = Annotated[str, Field(min_length=1, max_length=100, description="An actor, as people name it.")]
Day = Annotated[str, WithJsonSchema(_DATE), Field(description="2023-04-06, 2023-04 or 2023.")]
ClaimId = Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]
DocumentId = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class DocumentIn(Told):
    """A document to be read."""

    doc: str = Field(min_length=1, max_length=300)
    text: str = Field(min_length=1)
    published: Annotated[str, WithJsonSchema({"type": "string", "format": "date"})] | None = None
    outlet: str = Field("", max_length=300)
    title: str = Field("", max_length=1000)
    address: str = Field("", max_length=2000)


class JudgementIn(Told):
    """What a reviewer decides about a claim; ``correction`` holds the fields that should read otherwise."""

    verdict: Verdict
    reason: str = Field("", max_length=2000)
    correction: dict[str, str | int | list[str] | list[dict[str, str]]] = Field({})
