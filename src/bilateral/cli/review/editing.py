"""Asks at a terminal for the fields of a correction."""

from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.text import Text

from bilateral.cli.review.fields import parsed, rendered
from bilateral.cli.review.keyboard import line
from bilateral.model.correction import CORRECTABLE
from bilateral.model.entry import Entry
from bilateral.model.errors import BilateralError


def corrections_typed(entry: Entry, console: Console) -> Mapping[str, Any]:
    """The fields that should read otherwise, as they are typed one by one; none where the reviewer gives up."""
    record, fields = entry.claim.record(), dict[str, Any]()
    for name in CORRECTABLE:
        console.print(Text(f"{name:11}", style="dim").append(rendered(name, record[name]), style="default"))
    try:
        while name := line("Which field? (Enter: no more) "):
            if (field := _named(name, console)) is not None:
                _type(field, fields.get(field, record[field]), fields, console)
    except (KeyboardInterrupt, EOFError):
        console.print("\nNot corrected.", style="dim")
        return {}
    return fields


def _named(name: str, console: Console) -> str | None:
    """The field that begins so, if there is just one."""
    found = [field for field in CORRECTABLE if field.startswith(name.lower())]
    if len(found) != 1:
        console.print(Text(f"{name!r} is none of {', '.join(CORRECTABLE)}", style="red"))
        return None
    return found[0]


def _type(field: str, value: object, fields: dict[str, Any], console: Console) -> None:
    """Let the value of a field be changed."""
    try:
        fields[field] = parsed(field, line(f"{field}: ", rendered(field, value)))
    except BilateralError as error:
        console.print(Text(str(error), style="red"))
