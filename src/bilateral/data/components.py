"""What the components of the state of relations mean, read from ``components.yaml``."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import Any

from bilateral.data.pattern import any_word
from bilateral.data.tables import table
from bilateral.model.claim import Status


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """Names, in order, with the words that tell each, in small letters; ``either`` finds any word of all.

    Each is one of a kind, read from its table once, so that what it finds can be kept by it.
    """

    named: tuple[tuple[str, re.Pattern[str]], ...] = ()
    either: re.Pattern[str] = field(default_factory=lambda: any_word(()))

    @property
    def names(self) -> tuple[str, ...]:
        """The names, in order."""
        return tuple(name for name, _ in self.named)

    def first(self, text: str) -> str:
        """The first name of which a text has a word, "" where it has none."""
        return _first(self, text) if self.named else ""


# The evidence of a claim is asked for the same when it is grouped and when it bears on a component.
@lru_cache(maxsize=1 << 13)
def _first(words: Words, text: str) -> str:
    small = text.casefold()
    if not words.either.search(small):  # of most texts that is all there is to ask
        return ""
    return next((name for name, pattern in words.named if pattern.search(small)), "")


@dataclass(frozen=True, slots=True)
class Instead:
    """What some acts set where their claim has one of the words: a part and a value that hold both ways."""

    acts: frozenset[str]
    words: re.Pattern[str]
    part: str
    value: str


@dataclass(frozen=True, slots=True)
class ComponentKind:
    """One component of the state: whether its values stand, and how they bear on one another.

    ``series`` names its parts that do not stand; ``once``, ``many`` and ``counted`` are told in ``components.yaml``.
    ``parts`` and ``levels`` are told by words of the claim, and so are the finer values ``worded`` that stand for that
    of an act. ``alike`` maps a value to the one it equals in substance;
    ``stated`` gives the value told by an act that changes nothing, by act and status; ``before`` the values an act
    implies for the time just before it and ``follows`` further ones it can come after; ``of_recipient`` names the
    acts that set a value of the recipient towards the actor.
    """

    name: str
    standing: bool = False
    once: bool = False
    many: bool = False
    counted: bool = False
    series: frozenset[str] = frozenset()
    parts: Words = field(default_factory=Words)
    default: str = ""
    alike: Mapping[str, str] = field(default_factory=dict)
    worded: Mapping[str, Words] = field(default_factory=dict)
    stated: Mapping[str, Mapping[Status, str]] = field(default_factory=dict)
    instead: tuple[Instead, ...] = ()
    before: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    follows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    of_recipient: frozenset[str] = frozenset()
    levels: Words = field(default_factory=Words)
    details: tuple[str, ...] = ()

    def substance(self, value: str) -> str:
        """The value that others are compared with.

        >>> component_kinds()["relations"].substance("restored")
        'in place'
        """
        return self.alike.get(value, value)

    def part(self, evidence: str) -> str:
        """The part that a claim speaks of, by its words.

        >>> component_kinds()["missions"].part("It closed its consulate in Lagos.")
        'consulate'
        """
        return self.parts.first(evidence) or self.default

    def stands(self, part: str) -> bool:
        """Whether the values of a part hold until another one ends them."""
        return self.standing and part not in self.series


@lru_cache(maxsize=1)
def component_kinds() -> Mapping[str, ComponentKind]:
    """The components by name, in the order they are shown."""
    return {kind.name: kind for kind in map(_kind, table("components.yaml"))}


@lru_cache(maxsize=1)
def stating_acts() -> Mapping[str, ComponentKind]:
    """The components by the acts that state their value without changing it."""
    return {act: kind for kind in component_kinds().values() for act in kind.stated}


@lru_cache(maxsize=1)
def rules_instead() -> Mapping[str, tuple[tuple[ComponentKind, Instead], ...]]:
    """The rules by which words set something else than their act does, by act, in the order of the components."""
    rules = [(kind, rule) for kind in component_kinds().values() for rule in kind.instead]
    acts = {act for _, rule in rules for act in rule.acts}
    return {act: tuple((kind, rule) for kind, rule in rules if act in rule.acts) for act in acts}


@lru_cache(maxsize=1)
def tellings() -> Mapping[str, tuple[str, ...]]:
    """The acts that reports use for the same happening, by act; an act that stands alone is left out.

    >>> tellings()["talks.meet"][0]
    'talks.visit'
    """
    return {act: tuple(acts) for acts in table("tellings.yaml") for act in acts}


def _kind(row: Mapping[str, Any]) -> ComponentKind:
    stated = row.get("stated") or {}
    return ComponentKind(
        name=row["name"],
        standing=row["standing"],
        **{flag: bool(row.get(flag)) for flag in ("once", "many", "counted")},
        series=frozenset(row.get("series") or ()),
        parts=_words(row.get("parts")),
        default=row.get("default") or "",
        alike=row.get("alike") or {},
        worded={act: _words(told) for act, told in (row.get("worded") or {}).items()},
        stated={act: {Status(s): value for s, value in values.items()} for act, values in stated.items()},
        instead=tuple(map(_instead, row.get("instead") or ())),
        before=_by_act(row.get("before")),
        follows=_by_act(row.get("follows")),
        of_recipient=frozenset(row.get("of_recipient") or ()),
        levels=_words(row.get("levels")),
        details=tuple(row.get("details") or ()),
    )


def _instead(row: Mapping[str, Any]) -> Instead:
    return Instead(frozenset(row["acts"]), any_word(row["words"], re.IGNORECASE), row["part"], row["value"])


def _words(told: Mapping[str, list[str]] | None) -> Words:
    small = {name: [word.casefold() for word in words] for name, words in (told or {}).items()}
    named = tuple((name, any_word(words)) for name, words in small.items())
    return Words(named, any_word(chain.from_iterable(small.values())))


def _by_act(values: Mapping[str, list[str]] | None) -> Mapping[str, tuple[str, ...]]:
    return {act: tuple(told) for act, told in (values or {}).items()}
