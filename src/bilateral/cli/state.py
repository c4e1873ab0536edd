"""``bilateral state``: the state of relations between two actors."""

from collections.abc import Iterable
from typing import Annotated

import typer
from rich.text import Text

from bilateral.api import Ledger
from bilateral.cli.options import DEFAULT_LEDGER, AsJson, KnownAt, KnownBy, LedgerAddress
from bilateral.cli.output import page, plain_table, talk, wants_json, write_json
from bilateral.cli.wording import direction, earlier_names, name_of, short_id, since, value, voices
from bilateral.ledger.moment import Clock
from bilateral.model.entry import Entry
from bilateral.model.state import Component, State

# Ids shown of the claims for and against; the rest is counted, and --json lists them all.
_SHOWN = 3


def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    a: Annotated[str, typer.Argument(metavar="A", help="An actor, as people name it: 'North Korea', DPRK, PRK, kp.")],
    b: Annotated[str, typer.Argument(metavar="B", help="The other one.")],
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", metavar="DATE", help="As it was on that day; of a month or year, on its last day."),
    ] = None,
    known_at: KnownAt = None,
    known_by: KnownBy = Clock.REPORTED,
    as_json: AsJson = False,
    ledger: LedgerAddress = DEFAULT_LEDGER,
) -> None:
    """Show the state of relations between A and B: each component, since when, and who says so."""
    found = Ledger.open(ledger).state(a, b, as_of, known_at, known_by)
    if wants_json(as_json):
        write_json([found.record()])
    elif not found.components:
        sides = found.dyad.first, found.dyad.second
        names = " and ".join(map(name_of, sides))
        told = f"The ledger tells nothing of the relations between {names}{_limits(found)}."
        talk.print(told + earlier_names(*sides))
    else:
        _show(found)


def _limits(found: State) -> str:
    parts = [f" as of {found.as_of}" if found.as_of else "", f" as known on {found.known_at}" if found.known_at else ""]
    return ",".join(filter(None, parts))


def _show(found: State) -> None:
    title = f"{name_of(found.dyad.first)} and {name_of(found.dyad.second)}{_limits(found)}"
    table = plain_table("Component", "State", "Who says so", title=title)
    for column, ratio in zip(table.columns, (5, 7, 6), strict=True):
        column.ratio = ratio
    for component in found.components:
        table.add_row(_name(component), _state(component), _claims(component))
        table.add_row()
    page().print(table)


def _state(component: Component) -> Text:
    lines = [value(component)]
    if when := since(component):
        lines.append(Text(when))
    lines += [Text(f"{name}: {told}") for name, told in component.details]
    for event in component.announced:
        time = f" for {event.when.render()}" if event.when.known else ""
        lines.append(Text(f"announced: {event.act}{time}", style="cyan"))
    return Text("\n").join(lines)


def _name(component: Component) -> Text:
    text = Text(f"{component.name}, {component.part}" if component.part else component.name)
    if component.direction:
        text.append(f"\n{direction(component.direction)}", style="dim")
    return text


def _claims(component: Component) -> Text:
    lines = []
    if component.sides:
        for side in component.sides:
            lines += [Text(f"{side.value}: {voices(side.origins, side.reports)}"), _ids("  ", side.entries, "red")]
    elif component.supporting:
        lines += [Text(voices(component.origins, component.reports)), _ids("for ", component.supporting, "green")]
        if component.opposing:
            lines.append(_ids("against ", component.opposing, "red"))
    lines += [_ids("announced ", event.entries, "cyan") for event in component.announced]
    return Text("\n").join(lines)


def _ids(word: str, entries: Iterable[Entry], style: str) -> Text:
    ids = [short_id(entry) for entry in entries]
    more = f" +{len(ids) - _SHOWN}" if len(ids) > _SHOWN else ""
    return Text(word).append(" ".join(ids[:_SHOWN]) + more, style=style)
