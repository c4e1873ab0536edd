"""``bilateral eval``: the reader measured against a gold set."""

import inspect
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Annotated, Any

import typer

from bilateral.cli.lazy import refuse
from bilateral.cli.output import page, plain_table, wants_json, write_json
from bilateral.evaluation.board import flat

SETS = (
    "claims", "plv", "cameo", "petrarch", "attribution", "factuality", "dates", "places", "stories", "diplomatic",
    "pages", "nothing", "robust",
)  # fmt: skip
ALL = "all"


class By(StrEnum):
    """What the figures of a set can be broken down by."""

    ACT = "act"
    DOCUMENT = "document"


def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    name: Annotated[str, typer.Argument(metavar="SET", help=f"One of {', '.join(SETS)}; or {ALL}: the scoreboard.")],
    gold: Annotated[Path, typer.Option("--gold", metavar="FOLDER", help="The folder of the set, searched below.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object instead of a table.")] = False,
    by: Annotated[By | None, typer.Option("--by", help="Break the figures down.")] = None,
    errors: Annotated[bool, typer.Option("--errors", help="Show each error in its context (claims).")] = False,
    html: Annotated[Path | None, typer.Option("--html", metavar="FILE", help="Write the errors as a page.")] = None,
    folds: Annotated[bool, typer.Option("--folds", help="Cross-validate what the set trains.")] = False,
    write: Annotated[
        list[Path] | None, typer.Option("--write", metavar="PAGE", help="Write the scoreboard into a page (all).")
    ] = None,
    update: Annotated[bool, typer.Option("--update", help="Raise the floors to what was reached (all).")] = False,
) -> None:
    """Measure the reader against a gold set: any folder laid out as that set's folder is.

    "all" measures the whole scoreboard, each set in its folder below FOLDER, and ends with exit code 1 where a figure
    is below its floor.
    """
    if not gold.is_dir():
        refuse(f"no such folder: {gold}")
    try:
        if name == ALL:
            if by or errors or html or folds:
                refuse("the whole scoreboard is not broken down: name one set")
            import_module("bilateral.cli.board").run(gold, write or [], as_json=as_json, update=update)
            return
        if write or update:
            refuse(f"only the whole scoreboard is written and pinned: bilateral eval {ALL}")
        module = _module(name)
        if errors or html:
            _show_errors(name, gold, html)
        elif by:
            _show_rows(_function(module, f"by_{by}", name)(_readings(module, gold)), as_json)
        else:
            _show_figures(_measure(module, name, gold, folds), getattr(module, "ANCHORS", {}), as_json)
    except (FileNotFoundError, ValueError) as error:
        refuse(str(error))


def _module(name: str) -> ModuleType:
    path = f"bilateral.evaluation.{name}"
    if name not in SETS or find_spec(path) is None:
        known = [known for known in SETS if find_spec(f"bilateral.evaluation.{known}")]
        refuse(f"there is no set {name!r} to measure; there are {', '.join(known)}")
    return import_module(path)


def _measure(module: ModuleType, name: str, gold: Path, folds: bool) -> Mapping[str, object]:
    evaluate = _function(module, "evaluate", name)
    if folds and "folds" not in inspect.signature(evaluate).parameters:
        refuse(f"the set {name} trains nothing: it has no folds")
    figures: Mapping[str, object] = evaluate(gold, folds=True) if folds else evaluate(gold)
    return figures


def _function(module: ModuleType, function: str, name: str) -> Callable[..., Any]:
    found: Callable[..., Any] | None = getattr(module, function, None)
    if found is None:
        refuse(f"the set {name} has no figures {function.replace('_', ' ')}")
    return found


def _readings(module: ModuleType, gold: Path) -> object:
    return module.readings(module.read_folder(gold))


def _show_errors(name: str, gold: Path, html: Path | None) -> None:
    if name != "claims":
        refuse("only the set claims shows its errors")
    errors, goldset = import_module("bilateral.evaluation.errors"), import_module("bilateral.evaluation.goldset")
    found = errors.losses(goldset.read_folder(gold))
    if html is None:
        errors.show(found, page())
    else:
        html.write_text(errors.as_html(found), encoding="utf-8")
        typer.echo(f"{len(found)} errors written to {html}", err=True)


def _show_rows(rows: Iterable[Mapping[str, object]], as_json: bool) -> None:
    found = list(rows)
    if wants_json(as_json):
        write_json(found)
        return
    table = plain_table(*(found[0] if found else ()))
    for row in found:
        table.add_row(*(str(value) for value in row.values()))
    page().print(table)


def _show_figures(figures: Mapping[str, object], anchors: Mapping[str, Mapping[str, float]], as_json: bool) -> None:
    if wants_json(as_json):
        write_json([figures])
        return
    table = plain_table("Figure", "Value", *anchors)
    for name, value in flat(figures):
        beside = (str(told.get(name, "")) for told in anchors.values())
        table.add_row(name, f"{value:.4f}" if isinstance(value, float) else str(value), *beside)
    page().print(table)
