"""When: time expressions found and resolved, and the date of an act."""

from bilateral.reading.dates.attachment import date_of
from bilateral.reading.dates.finding import find_dates, find_timexes

__all__ = ["date_of", "find_dates", "find_timexes"]
