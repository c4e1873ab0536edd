"""The fields of a claim as a reviewer types them, and as a correction keeps them."""

import json
import re
from collections.abc import Iterable
from typing import Any

from bilateral.api import actor_id
from bilateral.cli.wording import name_of
from bilateral.model.correction import CORRECTABLE, IDS, RECORDS
from bilateral.model.errors import BilateralError

# The parts of a record in the order in which they are typed: "residence: Dakar [Senegal]", "outlet: Anadolu [Turkey]".
_PARTS = {"others": ("role", "text", "id"), "sources": ("kind", "text", "of")}
_RECORD = re.compile(r"\s*(\w+)\s*:\s*(.*?)\s*(?:\[([^]]*)\])?\s*")


class FieldError(BilateralError):
    """What was typed is no value of its field; the message says how one is typed."""


def assigned(told: Iterable[str]) -> dict[str, Any]:
    """The fields of some ``FIELD=VALUE``. Raises ``FieldError`` where one is not so, or names no field.

    >>> assigned(["status=planned", "actors=Fiji, Mongolia"])
    {'status': 'planned', 'actors': ['FJI', 'MNG']}
    """
    found = {}
    for one in told:
        name, mark, text = one.partition("=")
        if not mark:
            raise FieldError(f"{one!r} is no correction: write FIELD=VALUE, for instance status=planned")
        found[name.strip()] = parsed(name.strip(), text.strip())
    return found


def parsed(field: str, text: str) -> Any:  # noqa: ANN401 - a text or a list
    """What was typed for a field. Raises ``FieldError`` or, for an actor that there is not, ``UnknownNameError``.

    >>> parsed("others", "residence: Dakar [Senegal]")
    [{'role': 'residence', 'text': 'Dakar', 'id': 'SEN'}]
    """
    if field not in CORRECTABLE:
        raise FieldError(f"a claim has no field {field!r} to correct; it has {', '.join(CORRECTABLE)}")
    if field not in {*IDS, *RECORDS}:
        return text
    if text.startswith("["):
        return _json(field, text)
    if field in IDS:
        return [actor_id(name) for name in text.split(",") if name.strip()]
    return [_record(field, one) for one in text.split(";") if one.strip()]


def rendered(field: str, value: Any) -> str:  # noqa: ANN401 - a text or a list
    """A value of a field as it is typed.

    >>> rendered("sources", [{"text": "Anadolu", "kind": "outlet", "of": "TUR"}])
    'outlet: Anadolu [Turkey]'
    """
    if field in IDS:
        return ", ".join(map(name_of, value))
    if field in RECORDS:
        return "; ".join(_typed(*(one[part] for part in _PARTS[field])) for one in value)
    return str(value)


def _typed(kind: str, text: str, actor: str) -> str:
    return f"{kind}: {text} [{name_of(actor)}]" if actor else f"{kind}: {text}"


def _record(field: str, text: str) -> dict[str, str]:
    told = _RECORD.fullmatch(text)
    if told is None:
        example = "residence: Dakar [Senegal]" if field == "others" else "outlet: Anadolu [Turkey]"
        raise FieldError(f"{text.strip()!r} is none of the {field}: write them as {example!r}, with ; between them")
    kind, words, actor = _PARTS[field]
    return {kind: told[1].lower(), words: told[2], actor: actor_id(told[3]) if told[3] else ""}


def _json(field: str, text: str) -> Any:  # noqa: ANN401 - checked with the correction it becomes part of
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise FieldError(f"the {field} begin with [ and are no JSON: {error}") from None
