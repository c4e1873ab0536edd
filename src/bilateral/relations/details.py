"""What the claims of a component tell beside its value: how high, who, where, how much."""

import re
from collections.abc import Callable, Iterable, Iterator

from bilateral.data.components import ComponentKind
from bilateral.data.gazetteer import gazetteer
from bilateral.model.claim import Claim, Role
from bilateral.model.entry import Entry

Detail = tuple[str, str]
Names = Callable[[str], str]

# A name is two to four words with capitals that are no office ("Chae Hui Chol", "Abdul-Rahman al-Sayed").
_CAPITAL = r"[^\W\d_a-z][\w’'-]+"
_NAME = re.compile(rf"\b{_CAPITAL} (?:(?:{_CAPITAL}|al-\w+|bin|de|van|von) ){{0,2}}{_CAPITAL}")


def details(kind: ComponentKind, entries: Iterable[Entry], host: str, names: Names) -> tuple[Detail, ...]:
    """The details that a component shows, each told by the newest claim that has it.

    ``host`` is the state where an envoy is to serve; ``names`` gives the one spelling for the names that reviewers
    found to be the same.
    """
    newest = sorted(entries, key=Entry.order, reverse=True)
    told = ((name, next(filter(None, _told(name, kind, newest, host)), "")) for name in kind.details)
    return tuple((name, names(value) if name == "name" else value) for name, value in told if value)


def _told(name: str, kind: ComponentKind, newest: Iterable[Entry], host: str) -> Iterator[str]:
    for entry in newest:
        claim = entry.claim
        if name == "level":
            yield kind.levels.first(claim.evidence)
        elif name == "amount":
            yield claim.amount
        elif name == "name":
            yield person(claim, kind)
        elif name == "residence":
            yield _residence(claim, host)
        else:
            yield next((other.text for other in claim.others if other.role is Role(name)), "")


def person(claim: Claim, kind: ComponentKind) -> str:
    """The envoy that a claim names: the first name in its words that is no actor's and that an office stands beside."""
    if not kind.parts.first(claim.evidence):
        return ""
    named = (_without_office(name, kind) for name in _NAME.findall(claim.evidence))
    return next((name for name in named if _is_person(name)), "")


def _without_office(name: str, kind: ComponentKind) -> str:
    """The name of "Ambassador Ida Lund", which another report has without the office."""
    words = name.split()
    while len(words) > 2 and kind.parts.first(words[0]):
        del words[0]
    return " ".join(words)


def _is_person(name: str) -> bool:
    known = gazetteer()
    return known.lookup(name) is None and not any(known.lookup(word) for word in name.split())


def _residence(claim: Claim, host: str) -> str:
    told = next((other for other in claim.others if other.role is Role.RESIDENCE), None)
    if told is None:
        return ""
    return told.text if told.id in {"", host} else f"{told.text} (non-resident)"
