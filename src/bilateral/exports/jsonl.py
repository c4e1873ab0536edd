"""The ledger as JSON Lines: an object a line, which ``bilateral import`` takes in again.

A line is a version of a document with its claims, in the form in which ``bilateral extract`` takes and gives them, and
with all that the ledger keeps of both; then a line ``{"judgement": ...}`` for each judgement on them and a line
``{"identity": ...}`` for each decision on names. Without texts, ``sha256`` and ``length`` stand for the text, and
evidence is its first 300 characters at most.
"""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from bilateral.exports.incoming import Item, failed
from bilateral.exports.material import Material
from bilateral.exports.records import RecordError, carried, identity, judgement, records


def write(material: Material, out: BinaryIO) -> None:
    """Write all lines."""
    for paper in material.papers.values():
        _line(out, records(paper, with_text=material.with_text))
    for judged in material.judgements:
        _line(out, {"judgement": judged.record()})
    for decided in material.identities:
        _line(out, {"identity": decided.record()})


def read(name: str, stream: BinaryIO) -> Iterator[Item]:
    """Read all lines; in the place of one that cannot be read, why."""
    for number, line in enumerate(stream, start=1):
        if line.strip():
            try:
                yield _item(line)
            except RecordError as error:
                yield failed(f"{name}:{number}", error)


def _line(out: BinaryIO, record: dict[str, Any]) -> None:
    out.write((json.dumps(record, ensure_ascii=False) + "\n").encode("utf-8", "surrogatepass"))


def _item(line: bytes) -> Item:
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise RecordError("the line is not UTF-8") from None
    except json.JSONDecodeError as error:
        raise RecordError(f"the line is not JSON: {error.msg} at character {error.pos + 1}") from None
    except RecursionError:
        raise RecordError("the line is no record: its JSON is nested too deep") from None
    if isinstance(record, dict) and "judgement" in record:
        return judgement(record["judgement"])
    if isinstance(record, dict) and "identity" in record:
        return identity(record["identity"])
    return carried(record)
