"""How claims and events are said on a page, in one line."""

import re
from datetime import date

from bilateral.exports.headline import of_event
from bilateral.model.claim import Claim, Status
from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.model.source import Source
from bilateral.model.voice import Voice
from bilateral.model.when import When
from bilateral.relations.origins import outlet_of
from bilateral.relations.wording import name_of, parties, voices

# What stands before a status, so that it is told apart without colour.
SIGNS = {
    Status.DONE: "●",
    Status.PLANNED: "○",
    Status.PROPOSED: "◌",
    Status.CONDITIONAL: "◌",
    Status.POSSIBLE: "◌",
    Status.DENIED: "⊘",
}
# Marks that change the direction of writing; outside of a text of their own they would turn what stands around them.
_TURNING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C])
_LONGEST_LINE = 300
_ENDLESS = re.compile(r"(\S{400})(\S{1600,})")


def plain(text: str, longest: int = _LONGEST_LINE) -> str:
    r"""A text from outside as one short line without marks of direction or control: for titles, labels and lists.

    >>> plain("a \u202e title\nover two lines")
    'a title over two lines'
    """
    kept = text[: 4 * longest].translate(_TURNING)
    line = " ".join("".join(character if character.isprintable() else " " for character in kept).split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def folded(text: str) -> str:
    """A text in which no word is longer than anybody can read: browsers take minutes to lay out one of a megabyte.

    >>> folded(f"a {'b' * 5000} c")[-53:]
    'bb [4,600 further characters of this word left out] c'
    """
    return _ENDLESS.sub(lambda word: f"{word[1]} [{len(word[2]):,} further characters of this word left out]", text)


def headline(claim: Claim) -> str:
    """Who to whom."""
    return parties(claim.act, claim.actors, claim.recipients)


def event_line(event: Event) -> str:
    """An event in one line, with its voices and its first words."""
    first = event.entries[0]
    when = event.when.render() if event.when.known else f"undated, told {day(first.published)}"
    told = voices(event.origins, event.reports)
    return f"{of_event(event)}, {when} ({told}): “{plain(first.claim.evidence, 160)}”"


def day(told: date | None) -> str:
    """A day in words."""
    return When.on(told).render() if told else "undated"


def outlet(entry: Entry) -> str:
    """Who published it: the outlet, the document's own name where it has none."""
    return entry.outlet or entry.claim.doc


def source_kind(source: Source) -> str:
    """What sort of speaker a source is, and for whom."""
    return ", ".join(filter(None, [source.kind.value, source.of and name_of(source.of)]))


def voice_name(voice: Voice) -> str:
    """The name of a voice as people write it: of an actor, or of the outlet that speaks for itself."""
    outlets = (entry.outlet for entry in voice.entries if outlet_of(entry) == voice.name)
    return next(filter(None, outlets), name_of(voice.name))
