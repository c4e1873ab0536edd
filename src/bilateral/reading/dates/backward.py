"""Words that mean the time just spoken of without naming it: "at the time", "back then", "was then"."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import lru_cache

from spacy.tokens import Doc

from bilateral.data.tables import table
from bilateral.model.span import Span
from bilateral.model.when import Basis, When
from bilateral.reading.dates.cues import cues
from bilateral.reading.grammar import clause_root
from bilateral.reading.page import DateMention, Page

# What happened within so many days before publication is news: "at the time" looks further back.
_NEWS = timedelta(days=31)


def spoken_of(page: Page, dates: Sequence[DateMention]) -> Iterator[DateMention]:
    """The words of a page that mean a time told before, with that time; none where it is told too far away to tell.

    It must stand in the same paragraph or the one before, and lie in the past.
    """
    text = page.document.text
    for match in _words().finditer(text):
        if not _looks_back(page.doc, match):
            continue
        reach = _paragraph_before(text, match.start())
        before = [d for d in dates if reach <= d.span.start and d.span.end <= match.start() and _is_past(page, d.when)]
        if before:
            when = max(before, key=lambda d: d.span.end).when
            yield DateMention(Span(*match.span()), When.of(when.edtf, match[0], Basis.TEXT))


def _paragraph_before(text: str, place: int) -> int:
    """Where the paragraph before that of a place begins."""
    above = text[: text.rfind("\n", 0, place) + 1].rstrip()
    return above.rfind("\n") + 1


@lru_cache(maxsize=1)
def _words() -> re.Pattern[str]:
    """The words, where nothing after them tells the time ("at the time of the vote", "at the time he left")."""
    told = {name: "|".join(words) for name, words in table("cues/dates.yaml")["backward"].items()}
    clause = r"(?!\s+(?:an?|the|he|she|it|they|in|on)\b)"
    words = rf"(?:{told['open']}){clause}|(?P<narrated>{told['narrated']})|{told['whole']}"
    return re.compile(rf"\b(?:{words})\b(?!-|\s+(?:of|when|that)\b)", re.IGNORECASE)


def _looks_back(doc: Doc, match: re.Match[str]) -> bool:
    """Whether words that may mean another time than one told before do not."""
    if match["narrated"]:
        span = doc.char_span(*match.span())
        return span is not None and clause_root(span[0]).tag_ == "VBD"
    return match[0].lower() != "then" or _is_adverb(doc, match.start())


def _is_adverb(doc: Doc, place: int) -> bool:
    """Whether "then" tells a time: "was then the largest buyer", not "and then it left" nor "the then minister"."""
    span = doc.char_span(place, place + len("then"))
    if span is None or span.start == 0 or span[0].pos_ != "ADV":
        return False
    return doc[span.start - 1].lower_ in cues("before_then")


def _is_past(page: Page, when: When) -> bool:
    published = page.document.published
    if when.earliest is None or when.latest is None:
        return False
    return published is None or when.latest < published - _NEWS
