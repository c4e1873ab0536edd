"""What the title of an entry of the guide answers: which acts, in which years."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The acts that are compared."""

    RECOGNISED = "recognised"
    ESTABLISHED = "established"
    SEVERED = "severed"
    RESUMED = "resumed"
    OPENED = "opened"
    RAISED = "raised"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Answer:
    """An act and the years that a title gives it, first and last."""

    kind: Kind
    first: int
    last: int


_RECOGNITION = re.compile(r"\brecogni(?:[sz]e[ds]?|tion)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b1[789]\d\d\b|\b20\d\d\b")
# What a mission is raised to is no mission of its own in the title.
_GOAL = re.compile(r"\bto (?:an? )?(?:embassy|embassies|legation)(?: status)?\b", re.IGNORECASE)
_WORDS = re.compile(
    r"\b(?:(?P<again>re-?establish\w*|re-?open\w*|resum\w+|restor\w+)"
    r"|(?P<begin>establish\w*|open(?:ed|ing))"
    r"|(?P<end>sever\w*|interrupt\w*|suspen\w+|cessation|terminat\w+|ended|broken|clos(?:ed|ing|ure)|withdrawn)"
    r"|(?P<up>elevat\w+|raised|upgrad\w+)"
    r"|(?P<consular>consular (?:relations|posts?|presence)|consulates?(?: general)?)"
    r"|(?P<relations>relations(?:and)?)"
    r"|(?P<legation>legations?)"
    r"|(?P<mission>embass(?:y|ies)|missions?)"
    r"|(?P<office>liaison office|interests section|office of the))\b",
    re.IGNORECASE,
)
# Participles follow what they tell of ("Relations Severed"), nouns and present tenses stand before it.
_PARTICIPLE = re.compile(r"(?:ed|broken|withdrawn)$", re.IGNORECASE)
_HOUSES = ("mission", "legation", "office")
_TOLD = {
    ("begin", "relations"): Kind.ESTABLISHED,
    ("again", "relations"): Kind.RESUMED,
    ("end", "relations"): Kind.SEVERED,
    **{("begin", house): Kind.OPENED for house in _HOUSES},
    **{("again", house): Kind.OPENED for house in _HOUSES},
    **{("end", house): Kind.CLOSED for house in _HOUSES},
    ("up", "legation"): Kind.RAISED,
    ("up", "mission"): Kind.RAISED,
    ("up", "office"): Kind.OPENED,
    ("up", "consular"): Kind.OPENED,
}


def answers(title: str) -> list[Answer]:
    """The acts that a title tells with their years; none where it gives no year or tells of something else.

    Consular posts are no answers unless they are raised: the guide names them in bulk, in titles that date none.

    >>> [(a.kind.value, a.first) for a in answers("Relations Resumed and Reopening of Embassy Oz, 1977.")]
    [('opened', 1977), ('resumed', 1977)]
    >>> answers("Elevation of Legations to Embassy Status, 1946.")
    [Answer(kind=<Kind.RAISED: 'raised'>, first=1946, last=1946)]
    """
    years = _years(title)
    return [Answer(kind, min(years), max(years)) for kind in sorted(_kinds(title))] if years else []


def _years(title: str) -> list[int]:
    """The years of a title, a short one at the end of a stretch written out ("1838-40")."""
    whole = re.sub(r"\b(\d\d)(\d\d)[-–](\d\d)\b(?!\d)", r"\1\2 \1\3", title)
    return [int(year) for year in _YEAR.findall(whole)]


def _kinds(title: str) -> set[Kind]:
    plain = _GOAL.sub(" raised ", title)
    found = {_TOLD[pair] for pair in _pairs(plain) if pair in _TOLD}
    return found | ({Kind.RECOGNISED} if _RECOGNITION.search(title) else set())


def _pairs(title: str) -> Iterator[tuple[str, str]]:
    """Each word for an act with each word for what it is done to."""
    words = [(match.lastgroup or "", match.group()) for match in _WORDS.finditer(title)]
    act, waiting = "", list[str]()
    for name, word in words:
        if name in {"relations", "consular", *_HOUSES}:
            if act:
                yield act, name
            else:
                waiting.append(name)
        elif _PARTICIPLE.search(word):
            yield from ((name, thing) for thing in waiting)
            act, waiting = "", []
        else:
            act, waiting = name, []
