"""A line that tells nothing but who published a text and when, as a paste has it above or below its story."""

import re
from contextlib import suppress
from datetime import date
from functools import cache
from itertools import pairwise

from bilateral.data.city import cities
from bilateral.data.gazetteer import gazetteer
from bilateral.data.lexicon import cues_by_lemma
from bilateral.data.tables import table
from bilateral.model.act import CueKind
from bilateral.sources.given import About

_LONGEST = 120  # characters: what is longer is a sentence
_HEAD, _FOOT = 4, 2  # lines of a text, empty ones aside, among which such a line stands
_MARKS = " \t\xa0*_#()[]–—-|·•.,;:"  # what such a line, and a part of it, may be set in
_PARTS = re.compile(r"\s*[|·•,;]\s*|\s+[-–—/]+\s+|:\s+")
_TIME = re.compile(r"(?:at )?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?(?: ?[+-]\d\d:?\d\d)?")
_WRITER = re.compile(r"(?i:(?:reported |written |story )?by) (?P<who>(?!(?i:the|our) ).+)")
_CAPITAL = r"[A-Z0-9][\w.'’&!-]*"  # how a word of a name begins
_NAME = re.compile(rf"{_CAPITAL}(?: (?:{_CAPITAL}|and|&|de|da|van|von|der|bin|al|el)){{0,6}}")
_OUTLET = re.compile(rf"{_CAPITAL}(?: (?:{_CAPITAL}|of|the|and|&|de|du|des|la|le|for|on|in)){{0,5}}")
_ONLY_DIGITS = re.compile(r"[\d\W]+")


def byline(text: str) -> About:
    r"""What the first or the last lines of a text tell of it; nothing where none of them is such a line.

    >>> byline("Chad recalls envoy\nBy Ada Quill | The Gazette | 5 March 2024\n\nChad recalled its envoy.").outlet
    'The Gazette'
    >>> byline("France, Britain and Peru met on 5 March 2024.") == About()
    True
    """
    lines = [line for line in text.split("\n") if line.strip()]
    looked = (*lines[:_HEAD], *lines[max(_HEAD, len(lines) - _FOOT) :]) if len(lines) > 1 else ()
    found = [about for about in map(told, looked) if about]
    if len({about.published for about in found}) != 1:  # none, or the days of a chronicle
        return About()
    outlets, authors = ([getattr(about, name) for about in found] for name in ("outlet", "author"))
    return About(found[0].published, next(filter(None, outlets), ""), author=next(filter(None, authors), ""))


def told(line: str) -> About | None:
    """What one line tells: a day, and with it perhaps an outlet and a writer. ``None`` where it tells anything else.

    >>> told("The Gazette, 5 March 2024").published
    datetime.date(2024, 3, 5)
    >>> told("The Treaty of Tartu, 2 February 1920")
    >>> told("Chad Recalls Its Envoy, 5 March 2024")
    """
    days = list(_day_pattern().finditer(line)) if len(line) <= _LONGEST else []
    found = _date(days[0]) if len(days) == 1 else None
    if found is None:
        return None
    rest = f"{line[: days[0].start()]} | {line[days[0].end() :]}"
    outlet = author = ""
    for part in filter(None, (part.strip(_MARKS) for part in _PARTS.split(rest))):
        writer = _WRITER.fullmatch(part)
        if writer and not author and _NAME.fullmatch(name := writer["who"].partition(" in ")[0]):
            author = name
        elif not _is_beside(part):
            name = re.sub(r"^(?i:by|from|source) (?=[A-Z])", "", part)
            if outlet or not _OUTLET.fullmatch(name) or _is_title(name):
                return None
            outlet = name
    return About(found, outlet, author=author)


def _is_beside(part: str) -> bool:
    """Whether a part of the line stands beside what it tells: a label, a time, a place, a role, a kind of text."""
    return (
        part.casefold() in _cues("labels")
        or bool(_TIME.fullmatch(part) or _ONLY_DIGITS.fullmatch(part))
        or (bool(_OUTLET.fullmatch(part)) and bool(_words(part) & _cues("roles", "kinds")))
        or _is_place(part)
    )


def _is_title(name: str) -> bool:
    """Whether words in capitals are what happened, or the headline of it: a verb of the news, or a word that joins."""
    words = name.casefold().split()
    known = {" ".join(pair) for pair in pairwise(words) if gazetteer().lookup(" ".join(pair))}
    verbs = (last for first, last in pairwise(words) if f"{first} {last}" not in known and _is_verb(last))
    return bool(_words(name) & _cues("changes", "events", "joins")) or any(verbs)


def _is_verb(word: str) -> bool:
    """Whether it is a verb that news are told with, as a headline has it: "recalls", "denies"."""
    ends = (("s", ""), ("es", ""), ("ies", "y"))
    return any(word.endswith(end) and f"{word.removesuffix(end)}{base}" in _verbs() for end, base in ends)


@cache
def _verbs() -> frozenset[str]:
    saying = table("cues/saying.yaml")["say"].values()
    return frozenset(lemma for kind, lemma in cues_by_lemma() if kind is CueKind.VERB).union(*saying)


def _is_place(part: str) -> bool:
    """Whether it is the name of a state, a capital or a city, also in capitals."""
    for name in (part, part.title() if part.isupper() else part):
        if gazetteer().lookup(name) or any(name == city.name for city in cities().at(name, 0, name.split()[0])):
            return True
    return False


def _words(part: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", part.casefold()))


@cache
def _cues(*names: str) -> frozenset[str]:
    return frozenset(cue for name in names for cue in table("cues/bylines.yaml")[name])


@cache
def _day_pattern() -> re.Pattern[str]:
    """A day with its year, as English and ISO write it, perhaps with its weekday."""
    words = table("cues/dates.yaml")["words"]
    month, weekday = ("|".join(sorted(words[kind], key=len, reverse=True)) for kind in ("MONTH", "WEEKDAY"))
    number = r"\d{1,2}(?:st|nd|rd|th|\.)?"
    british = rf"(?P<d>{number}) (?:of )?(?P<m>{month})\.?,? (?P<y>\d{{4}})"
    american = rf"(?P<m2>{month})\.? (?P<d2>{number}),? (?P<y2>\d{{4}})"
    iso = r"(?P<iso>\d{4}-\d\d-\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?"
    return re.compile(rf"(?<!\w)(?:(?:{weekday})\.?,? )?(?:{british}|{american}|{iso})(?!\w)", re.IGNORECASE)


def _date(found: re.Match[str]) -> date | None:
    months = table("cues/dates.yaml")["words"]["MONTH"]
    with suppress(ValueError):
        if found["iso"]:
            return date.fromisoformat(found["iso"])
        number = re.sub(r"\D", "", found["d"] or found["d2"])
        return date(int(found["y"] or found["y2"]), months[(found["m"] or found["m2"]).lower()], int(number))
    return None
