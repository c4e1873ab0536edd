"""What a ledger takes in from the export of another one."""

from collections.abc import Iterator
from pathlib import Path

from bilateral.exports.errors import ExportError
from bilateral.exports.formats import FORMATS, Format
from bilateral.exports.records import Carried
from bilateral.model.failure import Failure
from bilateral.model.identity import Identity
from bilateral.model.judgement import Judgement

Item = Carried | Judgement | Identity | Failure
STAGE = "import"


def failed(where: str, error: Exception) -> Failure:
    """The fault of one record as data."""
    return Failure(where, STAGE, type(error).__name__, str(error))


def items(path: Path) -> Iterator[Item]:
    """What a file holds, in order: documents with their claims, then decisions; or, in the place of one, why not.

    Raises ``ExportError`` where there is no such file, or it is of no format that can be taken in.
    """
    if not path.is_file():
        raise ExportError(f"no such file: {path}")
    return _read(path, _format(path))


def _format(path: Path) -> Format:
    known = {form.suffix: form for form in FORMATS.values() if form.whole}
    if path.suffix.lower() not in known:
        told = ", ".join(f"{suffix} ({form.name})" for suffix, form in known.items())
        raise ExportError(f"{path} is of no format that can be taken in; there are {told}")
    return known[path.suffix.lower()]


def _read(path: Path, form: Format) -> Iterator[Item]:
    try:
        with path.open("rb") as stream:
            yield from form.read(path.name, stream)
    except OSError as error:
        yield failed(path.name, error)
