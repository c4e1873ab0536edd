"""The time of what has gone on since an event: "has held it since the 1967 war", "3 million since it left in May"."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from bilateral.model.when import OPEN, When
from bilateral.reading.dates.cues import cues
from bilateral.reading.dates.tie import Tie
from bilateral.reading.grammar import children, clause_root
from bilateral.reading.page import Page, Trigger


def since_event(page: Page, trigger: Trigger, ties: Sequence[Tie]) -> When:
    """Return the time from a dated event on, for an act that has lasted or has been added up since then."""
    token = page.doc[trigger.token]
    verb = clause_root(token)
    added = is_added_up(page, trigger)
    if not added and not any(child.lower_ in {"has", "have"} for child in children(verb, "aux")):
        return When.unknown()
    events = list(_events(verb))
    found = [tie.mention.when for tie in ties if any(event in tie.root.ancestors for event in events)]
    if len(found) != 1 or found[0].start == OPEN:
        return When.unknown()
    began = When.of(f"{found[0].start}/{OPEN}", found[0].phrase, found[0].basis)
    return up_to_now(page, began) if added else began


def _events(verb: Token) -> Iterator[Token]:
    """Yield the heads of what a verb tells with "since": the preposition itself, or the verb of a clause."""
    yield from (child for child in children(verb, "prep") if child.lower_ == "since")
    for clause in children(verb, "advcl"):
        if any(mark.lower_ == "since" for mark in children(clause, "mark")):
            yield clause


def up_to_now(page: Page, when: When) -> When:
    """Return the time until the day of publication of what is added up: "has given 3 million since May 2017".

    Since a year it is until the year, as careful readers count it.
    """
    published = page.document.published
    if when.end != OPEN or published is None or when.earliest is None or when.earliest > published:
        return when
    now = f"{published.year}" if len(when.start.rstrip("~")) == len("2017") else published.isoformat()
    return When.of(f"{when.start}/{now}", when.phrase, when.basis)


def is_added_up(page: Page, trigger: Trigger) -> bool:
    """Whether a sentence counts an act that is added up over time."""
    kinds = {"MONEY", "CARDINAL", "QUANTITY", "ORDINAL"}
    counted = any(word.ent_type_ in kinds for word in page.doc[trigger.token].sent)
    return counted and trigger.cue.act in cues("added_up")
