"""The date of one act counted from that of another: "recalled it on Tuesday, two days after Chad closed the border"."""

from collections.abc import Sequence
from datetime import timedelta

from spacy.tokens import Token

from bilateral.model.when import Basis, Precision, When
from bilateral.reading.coreference.wording import number
from bilateral.reading.dates.cues import cues
from bilateral.reading.dates.tie import Tie, ties_of
from bilateral.reading.grammar import VERBAL, children, clause_root, lemma
from bilateral.reading.page import Page, Trigger

_DAYS = {"day": 1, "week": 7}


def counted_date(page: Page, trigger: Trigger) -> When:
    """Return the day so many days or weeks before that of the clause above, or after that of the clause below.

    Unknown where neither clause has a day of its own, or the act does not stand in one of the two.
    """
    verb = clause_root(page.doc[trigger.token])
    ties = ties_of(page, verb.sent)
    if _own(ties, verb):
        return When.unknown()
    if (days := _days_after(verb)) and verb.head != verb:
        return _moved(_day(ties, verb.head, verb), -days)
    for clause in children(verb, "advcl"):
        if days := _days_after(clause):
            return _moved(_day(ties, clause, verb), days)
    return When.unknown()


def _days_after(clause: Token) -> int:
    """How many days after a clause the one above it is told to be: 2 of "two days after Chad closed it"; 0 for none."""
    if not any(mark.lower_ == "after" for mark in children(clause, "mark")):
        return 0
    if clause.tag_ in {"VBZ", "VBP"}:
        return 0  # "two days after he meets her" is to come
    for noun in children(clause, "npadvmod"):
        if any(word.lower_ in cues("hedging") for word in noun.doc[max(0, noun.left_edge.i - 2) : noun.i]):
            continue
        count = next((_count(child) for child in children(noun, "nummod", "det") if _count(child)), 0)
        if lemma(noun) in _DAYS and count:
            return _DAYS[lemma(noun)] * count
    return 0


def _own(ties: Sequence[Tie], verb: Token) -> list[Tie]:
    """The dates of a clause itself, not of one below or above it."""
    return [tie for tie in ties if next((word for word in tie.owners if word.pos_ in VERBAL), None) == verb]


def _count(word: Token) -> int:
    return 1 if word.lower_ in {"a", "one"} else int(word.text) if word.text.isdecimal() else number(word)


def _day(ties: Sequence[Tie], verb: Token, other: Token) -> When:
    """The one day that belongs to a clause and not to the other."""
    found = [t.mention.when for t in ties if verb in t.owners and other not in t.owners]
    days = [when for when in found if when.precision is Precision.DAY]
    return days[0] if len(days) == 1 else When.unknown()


def _moved(when: When, days: int) -> When:
    if not when.known or when.earliest is None:
        return When.unknown()
    return When.on(when.earliest + timedelta(days=days), when.phrase, Basis.TEXT)
