"""The date of an act: what its sentence tells, else what the text tells of the act or of its occasion elsewhere."""

from bilateral.model.when import When
from bilateral.reading.dates.clause import clause_date, opening_date
from bilateral.reading.dates.continuation import continued_date
from bilateral.reading.dates.counted import counted_date
from bilateral.reading.dates.entry import entry_date
from bilateral.reading.dates.jubilee import jubilee_date
from bilateral.reading.dates.loose import loose_date
from bilateral.reading.dates.marking import marked_date
from bilateral.reading.dates.occasion import occasion_date
from bilateral.reading.dates.told import told_after, told_elsewhere
from bilateral.reading.page import Page, Trigger

# The surest first.
_CASCADE = (
    jubilee_date,
    counted_date,
    clause_date,
    loose_date,
    opening_date,
    entry_date,
    marked_date,
    told_elsewhere,
    told_after,
    occasion_date,
    continued_date,
)


def date_of(page: Page, trigger: Trigger) -> When:
    """Return the date of an act; unknown where none is told for it, for a past tense alone gives no date."""
    return next((when for find in _CASCADE if (when := find(page, trigger)).known), When.unknown())
