"""What the date of an act tells of its status, and the status of the date: what is ahead has not been done."""

from datetime import date

from bilateral.model.claim import Status
from bilateral.model.when import When
from bilateral.reading.page import Page, Trigger
from bilateral.reading.scope import cues

_AGREED = "agreement.reach"


def in_time(status: Status, when: When, published: date | None) -> Status:
    """The status once the date of the act is known: what is to happen after the day of publication is planned.

    >>> in_time(Status.DONE, When.of("2023-04-09"), date(2023, 4, 6)).value
    'planned'
    >>> in_time(Status.DONE, When.of("2023-04", "later this month"), date(2023, 4, 6)).value
    'planned'
    """
    return Status.PLANNED if _is_ahead(when, published) and status is Status.DONE else status


def own_time(page: Page, trigger: Trigger, when: When) -> When:
    """The date of an act, less that of what is agreed: who "agreed to meet on May 3" have agreed before."""
    agreed = trigger.cue.act == _AGREED and page.doc[trigger.token].tag_ in {"VBD", "VBN"}
    return When.unknown() if agreed and _is_ahead(when, page.document.published) else when


def _is_ahead(when: When, published: date | None) -> bool:
    after = published is not None and when.earliest is not None and when.earliest > published
    return after or when.phrase.lower().startswith(tuple(cues("ahead")))
