"""How claims, events and times are said in words, on a terminal as on a page."""

from collections.abc import Iterable

from bilateral.data.gazetteer import gazetteer
from bilateral.data.lexicon import load_acts
from bilateral.model.dyad import Dyad
from bilateral.model.judgement import Verdict
from bilateral.model.state import Component
from bilateral.model.when import Precision, When

DECIDED = {
    Verdict.ACCEPT: "accepted",
    Verdict.REJECT: "rejected",
    Verdict.CORRECT: "corrected",
    Verdict.OPEN: "opened again",
}


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


def direction(dyad: Dyad | None) -> str:
    """From whom to whom a component holds."""
    return f"{name_of(dyad.first)} → {name_of(dyad.second)}" if dyad else ""


def voices(origins: int, reports: int) -> str:
    """How many independent voices there are in how many documents.

    >>> voices(1, 3)
    '1 voice in 3 reports'
    """
    return f"{counted(origins, 'voice')} in {counted(reports, 'report')}"


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "claim"), counted(0, "claim"), counted(20000, "claim")
    ('1 claim', '0 claims', '20,000 claims')
    """
    return f"{number:,} {noun}{'s' * (number != 1)}"
