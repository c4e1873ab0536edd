"""How claims, events and times are said on a terminal."""

from collections.abc import Iterable

from rich.text import Text

from bilateral.data.gazetteer import gazetteer
from bilateral.data.lexicon import load_acts
from bilateral.model.claim import Claim, Status
from bilateral.model.dyad import Dyad
from bilateral.model.entry import Entry
from bilateral.model.judgement import Verdict
from bilateral.model.state import UNKNOWN, Component
from bilateral.model.when import Precision, When

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
DECIDED = {
    Verdict.ACCEPT: "accepted",
    Verdict.REJECT: "rejected",
    Verdict.CORRECT: "corrected",
    Verdict.OPEN: "opened again",
}
DECISIONS = {Verdict.ACCEPT: "green", Verdict.REJECT: "red", Verdict.CORRECT: "yellow", Verdict.OPEN: "dim"}


def name_of(actor: str) -> str:
    """The common name of an actor, its id where it has none."""
    try:
        return gazetteer().actor(actor).name
    except KeyError:
        return actor


def names_of(actors: Iterable[str]) -> str:
    """The names of some actors, joined."""
    return ", ".join(name_of(actor) for actor in actors if actor)


def parties(act: str, actors: Iterable[str], recipients: Iterable[str]) -> str:
    """Who to whom; the parties of a mutual act stand side by side."""
    known = load_acts().get(act)
    mutual = known is not None and known.mutual
    one, other = names_of(actors), names_of(recipients)
    arrow = " – " if mutual else " → "
    return arrow.join(filter(None, [one.replace(", ", " – ") if mutual else one, other]))


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


def since(component: Component) -> str:
    """Since when a value holds, and until when, without more precision than is told.

    >>> since(Component("relations", "severed", since=When.of("2017")))
    'since 2017 (day unknown)'
    >>> since(Component("trade", "flow", since=When.of("2017-01/2017-08")))
    'from January to August 2017'
    """
    parts = []
    if component.since.known:
        exact = component.since.precision is Precision.DAY and not component.since.approximate
        when = component.since.render()
        if " to " in when:
            parts.append(f"from {when}")
        else:
            begun = when if when.startswith(("since", "until")) else f"since {when}"
            parts.append(begun if exact else f"{begun} (day unknown)")
    elif component.by:
        parts.append(f"by {When.on(component.by).render()}")
    if component.until.known:
        parts.append(f"until {component.until.render()}")
    return ", ".join(parts)


def value(component: Component) -> Text:
    """The value with what makes it less than sure."""
    text = Text(component.value, style="dim" if component.value == UNKNOWN else "bold")
    doubts = {"inferred": component.inferred, "not certain": not component.certain, "contested": component.contested}
    if said := ", ".join(word for word, applies in doubts.items() if applies):
        text.append(f"  {said}", style="not bold red" if component.contested else "not bold yellow")
    return text


def direction(dyad: Dyad | None) -> str:
    """From whom to whom a component holds."""
    return f"{name_of(dyad.first)} → {name_of(dyad.second)}" if dyad else ""


def voices(origins: int, reports: int) -> str:
    """How many independent voices there are in how many documents.

    >>> voices(1, 3)
    '1 voice in 3 reports'
    """
    return f"{origins} voice{'s' * (origins != 1)} in {reports} report{'s' * (reports != 1)}"


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "claim"), counted(0, "claim")
    ('1 claim', '0 claims')
    """
    return f"{number} {noun}{'s' * (number != 1)}"
