"""What the words of an event tell of the level of a mission or an envoy, and whose mission it is."""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from itertools import chain

from bilateral.data.components import component_kinds
from bilateral.data.gazetteer import gazetteer
from bilateral.data.representation import Level, level_named, levels
from bilateral.model.claim import Role
from bilateral.model.entry import Entry
from bilateral.model.event import Event

# What is called no more than a mission, or an envoy of a rank that is not told, was of the second class until then.
_FIRST_CLASS = date(1946, 1, 1)
_CREDENTIALS = re.compile(r"\b(?:credentials?|credence)\b", re.IGNORECASE)
_GOALS = {
    name: re.compile(rf"\b(?:to|as|became|become|into)\b.{{0,40}}\b{word}", re.IGNORECASE)
    for name, word in (("embassy", "embass(?:y|ies)"), ("legation", "legations?"))
}
_HOUSES = re.compile(r"\b(?:missions?|posts?|offices?|represent\w+|diplomat\w*|agenc(?:y|ies))\b", re.IGNORECASE)
_HOUSE = r"(?:legations?|embass|consul|mission|liaison)"


def named(event: Event, words: str) -> list[Level]:
    """The levels whose words for a ``mission`` or an ``envoy`` an event has, the highest first.

    The first claim that has one decides.
    """
    for entry in event.entries:
        if said := _levels_in(entry.claim.evidence, words):
            return list(said)
    return []


@lru_cache(maxsize=1 << 12)
def _levels_in(evidence: str, words: str) -> tuple[Level, ...]:
    return tuple(level for level in levels() if getattr(level, words).search(evidence))


def tells_mission(event: Event) -> bool:
    """Whether the words of an event name a mission or the head of one: else something else may have been opened."""
    if named(event, "mission") or named(event, "envoy"):
        return True
    return any(_HOUSES.search(entry.claim.evidence) for entry in event.entries)


def goal(event: Event) -> list[str]:
    """What a mission was raised to; empty where the claims do not tell."""
    said = [entry.claim.evidence for entry in event.entries]
    named_so = [name for name, pattern in _GOALS.items() if any(map(pattern.search, said))][:1]
    return named_so or (["embassy"] if head(event) == "ambassador" else [])


def head(event: Event) -> str:
    """The rank of the heads of missions that relations were brought to, "" where no claim tells."""
    told = component_kinds()["relations"].levels
    return next(filter(None, (told.first(entry.claim.evidence) for entry in event.entries)), "")


def usual(day: date) -> Level:
    """The level of missions and envoys whose rank is not told."""
    embassy, legation = (level for level in levels() if level.abroad)
    return embassy if day >= _FIRST_CLASS else legation


def today(level: Level, day: date) -> Level:
    """What a level is by a day on which missions of it may have become another's."""
    later = level_named(level.becomes) if level.since and level.since <= day else None
    return later or level


def rank_of(event: Event, appointed: Iterable[Event], day: date) -> Level:
    """The level of the mission that an envoy heads, by his office, as told here or at his appointment.

    Who presents credentials to a government is more than a consul, whatever he is called.
    """
    said = next(filter(None, (named(one, "envoy") for one in chain((event,), appointed))), None)
    if said is None:
        return usual(day)
    presents = any(_CREDENTIALS.search(entry.claim.evidence) for entry in event.entries)
    return usual(day) if said[0].post and presents else said[0]


def is_elsewhere(entry: Entry, host: str) -> bool:
    """Whether the envoy of a claim lives in a third state."""
    return any(o.role is Role.RESIDENCE and o.id and o.id != host for o in entry.claim.others)


def is_of(event: Event, sender: str, host: str) -> bool:
    """Whether the mission of an act of both is the sender's: its owner or its place tells; else it may be."""
    said = " ".join(entry.claim.evidence for entry in event.entries)
    if _is_owner(said, sender) or _is_place(said, host):
        return True
    return not (_is_owner(said, host) or _is_place(said, sender))


def _is_owner(said: str, state: str) -> bool:
    names = "|".join(map(re.escape, gazetteer().names(state)))
    return bool(re.search(rf"\b(?:{names})(?:['’]s)?\W+(?:and \w+ )?{_HOUSE}", said, re.IGNORECASE))


def _is_place(said: str, state: str) -> bool:
    known = gazetteer()
    places = "|".join(map(re.escape, [*known.capitals(state), *known.names(state)]))
    return bool(re.search(rf"\b(?:in|at|to) (?:the )?(?:{places})\b", said))
