"""Exports: what there are, and each as a file."""

from collections.abc import Iterator
from tempfile import SpooledTemporaryFile
from typing import IO, Annotated, Any, BinaryIO, cast

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import StreamingResponse

from bilateral.exports.formats import FORMATS
from bilateral.web.desk import parties
from bilateral.web.fresh import fresh
from bilateral.web.problem import not_found
from bilateral.web.v1.given import Name
from bilateral.web.v1.models import Told
from bilateral.web.v1.moment import FRESH, AtDesk, Moment

routes = APIRouter(tags=["exports"])

_IN_MEMORY = 1 << 24  # bytes of an export that are held before a file is used
_CHUNK = 1 << 16
_BYTES = {"type": "string", "format": "binary"}
_CONTENT = {form.media: {"schema": {} if form.media.endswith("json") else _BYTES} for form in FORMATS.values()}
_FILES: dict[int | str, dict[str, Any]] = {200: {"description": "The file.", "content": _CONTENT}}

FormName = Annotated[str, Path(json_schema_extra={"enum": list(FORMATS)})]


class FormatTold(Told):
    """A format: what it is in a line, the suffix of its files, its media type."""

    name: str
    about: str
    suffix: str
    media: str


class FormatList(Told):
    """The formats."""

    items: list[FormatTold]


@routes.get("/exports", response_model=FormatList, dependencies=FRESH)
def formats() -> dict[str, object]:
    """The formats of exports."""
    named = ("name", "about", "suffix", "media")
    return {"items": [{key: getattr(form, key) for key in named} for form in FORMATS.values()]}


@routes.get("/exports/{form}", response_class=StreamingResponse, responses=_FILES)
def export(  # noqa: PLR0913, PLR0917 - the parameters of the question
    request: Request,
    form: FormName,
    desk: AtDesk,
    moment: Moment,
    actor: Annotated[Name | None, Query()] = None,
    other: Annotated[Name | None, Query(description="Only between this one and the actor.")] = None,
) -> StreamingResponse:
    """The claims, or what they add up to, as a file: quotes of at most 300 characters, never whole texts."""
    if form not in FORMATS:
        raise not_found(f"there is no format {form!r}; there are {', '.join(FORMATS)}")
    chosen, headers = FORMATS[form], fresh(request)
    file = cast(BinaryIO, SpooledTemporaryFile(_IN_MEMORY))  # noqa: SIM115 - it is closed when it has been sent
    desk.ledger.export(
        chosen.name,
        file,
        between=parties(actor or "", other or ""),
        as_of=moment.as_of,
        known_at=moment.known_at,
        known_by=moment.known_by,
    )
    file.seek(0)
    headers["content-disposition"] = f'attachment; filename="{chosen.name}{chosen.suffix}"'
    return StreamingResponse(_sent(file), headers=headers, media_type=chosen.media)


def _sent(file: IO[bytes]) -> Iterator[bytes]:
    with file:
        while chunk := file.read(_CHUNK):
            yield chunk
