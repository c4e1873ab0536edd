"""How claims, events and times are said on a terminal."""

from rich.text import Text

from bilateral.data.gazetteer import gazetteer
from bilateral.model.claim import Claim, Status
from bilateral.model.entry import Entry
from bilateral.model.judgement import Verdict
from bilateral.model.state import UNKNOWN, Component
from bilateral.model.when import When
from bilateral.relations.wording import DECIDED, counted, direction, name_of, names_of, parties, since, voices

__all__ = [
    "DECIDED",
    "SHORT",
    "STYLES",
    "chain",
    "counted",
    "direction",
    "earlier_names",
    "headline",
    "name_of",
    "names_of",
    "parties",
    "quoted",
    "short_id",
    "since",
    "told",
    "value",
    "voices",
]

# Enough of an id to be told apart in a ledger of some hundred thousand claims; `why` takes the beginning of one.
SHORT = 8
STYLES = {
    Status.DONE: "green",
    Status.PLANNED: "cyan",
    Status.PROPOSED: "cyan",
    Status.CONDITIONAL: "yellow",
    Status.POSSIBLE: "yellow",
    Status.DENIED: "red",
}
DECISIONS = {Verdict.ACCEPT: "green", Verdict.REJECT: "red", Verdict.CORRECT: "yellow", Verdict.OPEN: "dim"}


def earlier_names(*actors: str) -> str:
    """Under which names a ledger holds what is told of some actors' time before: said where nothing is found."""
    gone = [(one, before) for one in actors if (before := gazetteer().forerunner(one)) is not None]
    said = (
        f" Until {before.until}, {name_of(one)} is told as {before.actor.name} ({before.actor.id})."
        for one, before in gone
    )
    return "".join(said)


def short_id(entry: Entry) -> str:
    """The beginning of the id of an entry."""
    return entry.id[:SHORT]


def quoted(claim: Claim) -> Text:
    """The evidence in quotation marks, on one line."""
    return Text(f"“{' '.join(claim.evidence.split())}”", style="italic")


def chain(entry: Entry) -> str:
    """Who says so, from the outlet inwards, with the day of publication."""
    outlet = entry.outlet or entry.claim.doc
    day = When.on(entry.published).render() if entry.published else "undated"
    return " ← ".join([f"{outlet}, {day}", *(source.text for source in entry.claim.sources)])


def headline(claim: Claim) -> Text:
    """Who did what to whom and how far that is real, on one line."""
    text = Text()
    text.append(parties(claim.act, claim.actors, claim.recipients), style="bold")
    text.append(f"  {claim.act}  ")
    text.append(claim.status.value, style=STYLES[claim.status])
    return text


def told(entry: Entry) -> Text:
    """A claim in three lines: its headline, its words, who says so."""
    source = Text(chain(entry), style="dim")
    return Text("\n").join([headline(entry.claim).append(judged(entry)), quoted(entry.claim), source])


def judged(entry: Entry) -> Text:
    """That and by whom a claim was accepted, rejected or corrected, to stand behind its headline."""
    made = entry.judgement
    return Text(f"  {DECIDED[made.verdict]} by {made.author}", style=DECISIONS[made.verdict]) if made else Text()


def value(component: Component) -> Text:
    """The value with what makes it less than sure."""
    text = Text(component.value, style="dim" if component.value == UNKNOWN else "bold")
    doubts = {"inferred": component.inferred, "not certain": not component.certain, "contested": component.contested}
    if said := ", ".join(word for word, applies in doubts.items() if applies):
        text.append(f"  {said}", style="not bold red" if component.contested else "not bold yellow")
    return text
