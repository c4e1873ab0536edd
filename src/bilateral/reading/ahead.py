"""What the date of an act tells of its status, and the status of the date: what is ahead has not been done."""

from datetime import date
from functools import cache

from bilateral.model.claim import Status
from bilateral.model.when import OPEN, Precision, When
from bilateral.reading.dates.cues import cues as attached
from bilateral.reading.grammar import children, lemma
from bilateral.reading.page import Page, Trigger
from bilateral.reading.scope import cues

_OF_OTHERS = ("statement.", "talks.")
_AGREED, _CANCELLED = "agreement.reach", "talks.cancel"


def in_time(status: Status, when: When, published: date | None) -> Status:
    """The status once the date of the act is known: what is to happen after the day of publication is planned.

    >>> in_time(Status.DONE, When.of("2023-04-09"), date(2023, 4, 6)).value
    'planned'
    >>> in_time(Status.DONE, When.of("2023-04", "later this month"), date(2023, 4, 6)).value
    'planned'
    """
    return Status.PLANNED if _is_ahead(when, published) and status is Status.DONE else status


def own_time(page: Page, trigger: Trigger, when: When) -> When:
    """The date of an act, less one that its past tense belies: who "agreed to meet on May 3" have agreed before."""
    verb = page.doc[trigger.token]
    planning = lemma(verb) in _planning() and trigger.cue.act != _CANCELLED  # "postponed the talks of May 3"
    later = OPEN in {when.start, when.end} or any(word.lower_ in attached("taking_effect") for word in verb.sent)
    past = verb.tag_ == "VBD" or any(child.tag_ == "VBD" for child in children(verb, "auxpass"))
    done = past and not planning and not later
    agreed = trigger.cue.act == _AGREED and verb.tag_ in {"VBD", "VBN"}
    if not (done or agreed) or not _is_ahead(when, page.document.published):
        return when
    of_others = agreed or trigger.cue.act.startswith(_OF_OTHERS)  # "warned of cuts in April"
    return When.unknown() if of_others else _last(when)


def _last(when: When) -> When:
    """A month that a year would make past, where none was told: "was signed in April", in March, is last April's."""
    day = when.earliest
    words = when.phrase.lower().split()
    told = any(word.isdigit() for word in words) or not attached("counting").isdisjoint(words)
    if told or day is None or when.precision is not Precision.MONTH:
        return When.unknown()
    return When.of(f"{day.year - 1}{when.edtf[len('2024') :]}", when.phrase, when.basis)


@cache
def _planning() -> frozenset[str]:
    """The verbs whose past tense tells what is to come: "scheduled talks for June"."""
    return cues("planned", "verbs") | cues("planned_nouns") | cues("intended", "planning")


def _is_ahead(when: When, published: date | None) -> bool:
    after = published is not None and when.earliest is not None and when.earliest > published
    return after or when.phrase.lower().startswith(tuple(cues("ahead")))
