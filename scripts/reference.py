"""Writes what of the reference follows from the code: ``cli.md``, ``acts.md``, ``names.md`` and ``openapi.json``.

Run as ``python scripts/reference.py``. The tests compare the pages with what this script would write.
"""

import inspect
import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from pathlib import Path
from typing import Any, get_args, get_type_hints

import typer

from bilateral.cli.app import COMMANDS
from bilateral.cli.lazy import load
from bilateral.data.lexicon import load_acts
from bilateral.model.act import Act
from bilateral.web.server import create_app
from bilateral.web.settings import Settings

sys.path.insert(0, str(Path(__file__).parent))
from python_names import names_page

FOLDER = Path(__file__).parents[1] / "docs" / "reference"

_CLI = """# Command line

*Written by `python scripts/reference.py` from the commands themselves.*

Data goes to stdout, talk and progress to stderr. On a terminal the data is a table; piped, or with `--json`, it is
JSON Lines ([formats](formats.md)). Exit codes: 0 done, 1 done but something failed (a document was skipped, a check
found a fault), 2 wrong usage, told in a sentence on stderr.

Actors are named as people name them ([actors](actors.md)). A DATE is `2023-04-06`, `2023-04` or `2023`; a month or a
year stands for its last day. Every command answers `--help`; `bilateral --version` tells the version.
"""

_ACTS = """# Acts

*Written by `python scripts/reference.py` from `src/bilateral/data/acts/`.*

An act is what one actor does to, with or about another. There are {count}, in {families} families; the family is the
part of the code before the dot, and `bilateral claims --act envoy` asks for a whole family. In the definitions A is
the actor and B the recipient. The parties of a *mutual* act are all actors. *PLOVER* gives the event of that coding
scheme with its mode, *CAMEO* the code of that one. *Sets* names the component of the [state of
relations](claims.md#the-state-of-relations) that the act sets when it is done, and the value: `→` where it holds from
one to the other only.
"""


@dataclass(frozen=True, slots=True)
class Parameter:
    """An argument or an option of a command, as its user sees it."""

    written: str
    help: str
    optional: bool
    argument: bool


def cli_page() -> str:
    """Return the page of the commands."""
    parts = [_CLI, *(_command(name, place) for name, (place, _) in COMMANDS.items())]
    return "\n".join(parts)


def acts_page() -> str:
    """Return the page of the acts."""
    families = [(name, list(acts)) for name, acts in groupby(load_acts().values(), lambda act: act.family)]
    head = _ACTS.format(count=len(load_acts()), families=len(families))
    return "\n".join([head, *(_family(name, acts) for name, acts in families)])


def interface() -> str:
    """Return the description of the HTTP interface."""
    described = create_app(Settings("bilateral.db")).openapi()
    return json.dumps(described, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def parameters(name: str, place: str) -> list[Parameter]:
    """Return the arguments and options of a command, in order."""
    function = load(place)
    app = typer.Typer(add_completion=False)
    app.command(name)(function)
    kinds = get_type_hints(function)
    return [_parameter(one, kinds[one.name]) for one in typer.main.get_command(app).params if one.name in kinds]


def _command(name: str, place: str) -> str:
    function = load(place)
    known = parameters(name, place)
    options = [p for p in known if not p.argument]
    usage = [f"bilateral {name}", *(f"[{p.written}]" if p.optional else p.written for p in known if p.argument)]
    usage += [p.written for p in options if not p.optional]
    usage += ["[OPTIONS]"] if any(p.optional for p in options) else []
    lines = [f"## {name}", "", "```text", " ".join(usage), "```", "", inspect.cleandoc(function.__doc__ or ""), ""]
    if known:
        lines += ["| Argument or option | What it does |", "|---|---|"]
        lines += [*(f"| `{p.written}` | {p.help} |" for p in known), ""]
    return "\n".join(lines)


def _parameter(known: Any, annotation: Any) -> Parameter:  # noqa: ANN401 - typer keeps its types to itself
    notes = [
        f"Setting: `{known.envvar}`." if known.envvar else "",
        f"Default: `{known.default}`." if known.default else "",
        "Required." if known.required and known.opts[0].startswith("-") else "",
    ]
    text = " ".join(filter(None, [known.help, *notes]))
    if known.param_type_name == "argument":
        return Parameter(known.metavar, text, not known.required, True)
    value = "" if known.is_flag else f" {known.metavar or _values(annotation)}"
    return Parameter(f"{known.opts[0]}{value}", text, not known.required, False)


def _values(annotation: Any) -> str:  # noqa: ANN401 - a type or a union of them
    kind = next(kind for kind in get_args(annotation) or (annotation,) if isinstance(kind, type))
    if issubclass(kind, StrEnum):
        return "/".join(member.value for member in kind)
    return {int: "N", str: "TEXT"}[kind]


def _family(name: str, acts: list[Act]) -> str:
    head = [f"## {name}", "", "| Act | What is done | Example | PLOVER | CAMEO | Sets |", "|---|---|---|---|---|---|"]
    return "\n".join([*head, *_rows(acts), ""])


def _rows(acts: list[Act]) -> Iterator[str]:
    for act in acts:
        definition = act.definition.replace("|", "\\|") + (" (*mutual*)" if act.mutual else "")
        coded = f"{act.plover} {act.mode}".strip() or "–"
        example = act.positive[0].text.replace("|", "\\|")
        yield f"| `{act.code}` | {definition} | {example} | {coded} | {act.cameo or '–'} | {_effect(act)} |"


def _effect(act: Act) -> str:
    effect = act.effect
    if not effect.component:
        return "–"
    component = f"{effect.component} ({effect.part})" if effect.part else effect.component
    return f"{component}{' →' if effect.directed else ''} {effect.value}"


def pages() -> Mapping[Path, str]:
    """Return the pages by file."""
    return {
        FOLDER / "cli.md": cli_page(),
        FOLDER / "acts.md": acts_page(),
        FOLDER / "names.md": names_page(),
        FOLDER / "openapi.json": interface(),
    }


if __name__ == "__main__":
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")
