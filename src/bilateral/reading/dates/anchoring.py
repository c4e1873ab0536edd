"""Which date belongs to which act: first form, the nearest date of the act's own clause."""

from bilateral.model.when import When
from bilateral.reading.evidence import evidence_of
from bilateral.reading.page import Page, Trigger


def date_of(page: Page, trigger: Trigger) -> When:
    """The date nearest to the trigger among those inside its evidence, unknown where there is none."""
    evidence, place = evidence_of(page, trigger), page.doc[trigger.token].idx
    inside = [date for date in page.dates if evidence.contains(date.span)]
    nearest = min(inside, key=lambda date: abs(date.span.start - place), default=None)
    return nearest.when if nearest else When.unknown()
