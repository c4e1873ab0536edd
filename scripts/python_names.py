"""The reference of the Python interface, from signatures and docstrings: the names, and all that they take and give."""

import enum
import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import MISSING, Field, fields, is_dataclass
from typing import Any, get_args, get_type_hints

import bilateral
from bilateral.ledger.store import Store  # what a ledger is kept in: nobody asks it for anything

_HEAD = """# Python, name by name

*Written by `python scripts/reference.py` from signatures and docstrings. Their examples run as tests where they stand;
[Python](python.md) shows how the names work together.*

`Document`, `extract` and `Ledger` are imported from `bilateral`; the others are what these take and give. A class whose
fields are listed is a frozen dataclass. Every class that a command can print has `record()`: plain data for JSON.
"""


def names_page() -> str:
    """Return the page."""
    return "\n".join([_HEAD, *(_section(thing) for thing in reached())])


def reached() -> list[Any]:
    """Return what ``bilateral`` exports, and every class of its own that is met from there, in order."""
    found: list[Any] = [getattr(bilateral, name) for name in ("Document", "extract", "Ledger")]
    for thing in found:  # grows while it is walked
        found += [own for own in dict.fromkeys(_mentioned(thing)) if own not in found]
    return found


def _mentioned(thing: Any) -> Iterator[Any]:  # noqa: ANN401 - classes and functions
    """The classes of our own in the types of what one may call or read."""
    shown = [thing, *_methods(thing)] if inspect.isclass(thing) else [thing]
    for one in shown:
        called = one.fget if isinstance(one, property) else getattr(one, "__func__", one)
        hints = get_type_hints(called, vars(inspect.getmodule(called)))
        if inspect.isclass(thing) and one is thing:
            hints = {name: hint for name, hint in hints.items() if name in {f.name for f in _fields(thing)}}
        for hint in hints.values():
            yield from _own(hint)


def _own(hint: Any) -> Iterator[type]:  # noqa: ANN401 - a type, or a union or list of them
    if inspect.isclass(hint) and hint.__module__.startswith("bilateral.") and hint is not Store:
        yield hint
    for inner in get_args(hint):
        yield from _own(inner)


def _section(thing: Any) -> str:  # noqa: ANN401 - a class or a function
    if not inspect.isclass(thing):
        return f"## {thing.__name__}\n\n{_call(thing.__name__, thing)}\n"
    parts = [f"## {thing.__name__}", f"`{thing.__module__}.{thing.__qualname__}`", _told(thing)]
    if issubclass(thing, enum.Enum):
        parts.append("Values: " + ", ".join(f"`{member.value}`" for member in thing) + ".")
    if rows := [_row(field) for field in _fields(thing)]:
        parts.append("\n".join(["| Field | Type | Default |", "|---|---|---|", *rows]))
    parts += [_method(thing, one) for one in _methods(thing)]
    return "\n\n".join(filter(None, parts)) + "\n"


def _methods(thing: type) -> list[Any]:
    """The public methods and properties that a class has of its own, in order."""
    if issubclass(thing, enum.Enum):
        return []
    kinds = (property, classmethod, staticmethod)
    return [
        one
        for name, one in vars(thing).items()
        if not name.startswith("_") and (inspect.isfunction(one) or isinstance(one, kinds))
    ]


def _method(thing: type, one: Any) -> str:  # noqa: ANN401 - a function, or what wraps one
    if isinstance(one, property):
        assert one.fget is not None
        gives = inspect.signature(one.fget).return_annotation
        return f"### {thing.__name__}.{one.fget.__name__}\n\n`{_type(gives)}`\n\n{_told(one)}"
    called = getattr(one, "__func__", one)
    return f"### {thing.__name__}.{called.__name__}\n\n{_call(called.__name__, called)}"


def _call(name: str, function: Callable[..., Any]) -> str:
    told = inspect.signature(function)
    taken = [p for p in told.parameters.values() if p.name not in {"self", "cls"}]
    inside, starred = [], False
    for parameter in taken:
        if parameter.kind is parameter.KEYWORD_ONLY and not starred:
            inside, starred = [*inside, "*"], True
        inside.append(_parameter(parameter))
    one = f"{name}({', '.join(inside)}) -> {_type(told.return_annotation)}"
    many = "\n".join([f"{name}(", *(f"    {part}," for part in inside), f") -> {_type(told.return_annotation)}"])
    return f"```py\n{one if len(one) <= 88 else many}\n```\n\n{_told(function)}"


def _parameter(parameter: inspect.Parameter) -> str:
    default = "" if parameter.default is parameter.empty else f" = {_value(parameter.default)}"
    return f"{parameter.name}: {_type(parameter.annotation)}{default}"


def _fields(thing: Any) -> tuple[Field[Any], ...]:  # noqa: ANN401 - any class
    told = fields(thing) if is_dataclass(thing) else ()
    return tuple(field for field in told if not field.name.startswith("_") and field.type is not Store)


def _row(field: Field[Any]) -> str:
    made = field.default_factory is not MISSING
    default = "" if field.default is MISSING and not made else "empty" if made else f"`{_value(field.default)}`"
    return f"| `{field.name}` | `{_type(field.type).replace(' | ', ' or ')}` | {default} |"


def _value(value: object) -> str:
    return f"{type(value).__name__}.{value.name}" if isinstance(value, enum.Enum) else repr(value)


def _type(annotation: Any) -> str:  # noqa: ANN401 - whatever stands behind a colon
    written = annotation if isinstance(annotation, str) else inspect.formatannotation(annotation)
    return re.sub(r"(?:\w+\.)+(\w+)", r"\1", written).replace("'", "")


def _told(thing: Any) -> str:  # noqa: ANN401 - whatever has a docstring
    """A docstring in Markdown: its examples as blocks."""
    text = re.sub(r":\w+:`[~!]?(?:[\w.]+\.)?(\w+)`", r"`\1`", inspect.getdoc(thing) or "").replace("``", "`")
    parts = []
    for paragraph in text.split("\n\n"):
        parts.append(f"```pycon\n{paragraph}\n```" if paragraph.startswith(">>>") else paragraph)
    return "\n\n".join(parts)
