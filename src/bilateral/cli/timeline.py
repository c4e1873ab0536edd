"""``bilateral timeline``: the events of an actor or of a pair."""

from typing import Annotated

import typer
from rich.text import Text

from bilateral.api import Ledger
from bilateral.cli.options import DEFAULT_LEDGER, AsJson, AsOf, KnownAt, KnownBy, LedgerAddress
from bilateral.cli.output import page, plain_table, talk, wants_json, write_json
from bilateral.cli.wording import STYLES, earlier_names, name_of, parties, quoted, short_id, voices
from bilateral.data.gazetteer import gazetteer
from bilateral.ledger.moment import Clock
from bilateral.model.event import Event


def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    a: Annotated[str, typer.Argument(metavar="A", help="An actor, as people name it: 'North Korea', DPRK, PRK, kp.")],
    b: Annotated[str, typer.Argument(metavar="B", help="The other one; left out, all of A's events.")] = "",
    as_of: AsOf = None,
    known_at: KnownAt = None,
    known_by: KnownBy = Clock.REPORTED,
    as_json: AsJson = False,
    ledger: LedgerAddress = DEFAULT_LEDGER,
) -> None:
    """Show the events of an actor, or between two, in order of time."""
    events = Ledger.open(ledger).timeline(a, b, as_of, known_at, known_by)
    if wants_json(as_json):
        write_json(event.record() for event in events)
    elif not events:
        named = [found for one in (a, b) if (found := gazetteer().lookup(one))]
        told = f"The ledger holds nothing {f'between {a} and {b}' if b else f'about {a}'}."
        talk.print(told + earlier_names(*named))
    else:
        _show(events)


def _show(events: list[Event]) -> None:
    table = plain_table("When", "Event", "Id")
    table.columns[0].width = 14
    table.columns[1].ratio = 1
    table.columns[2].no_wrap = True
    for event in events:
        table.add_row(_when(event), _told(event), short_id(event.entries[0]))
        table.add_row()
    page().print(table)


def _when(event: Event) -> str:
    if event.when.known:
        return event.when.render()
    reported = min(entry.reported for entry in event.entries)
    return f"undated, told {reported.isoformat()}"


def _told(event: Event) -> Text:
    text = Text(parties(event.act, event.dyad[:1], event.dyad[1:]) or name_of(event.dyad.first), style="bold")
    text.append(f"  {event.act}  ", style="not bold")
    text.append(event.status.value, style=f"not bold {STYLES[event.status]}")
    source = Text(voices(event.origins, event.reports), style="dim")
    return Text("\n").join([text, quoted(event.entries[0].claim), source])
