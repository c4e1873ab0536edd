"""What kind of text a document is, by its length and its years: a note of two sentences, a report, a history."""

import math
import re
from typing import NamedTuple

from bilateral.model.document import Document

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
# One word in twenty is a year where each sentence has its own, as in a chronology; more tells no more.
_OFTEN = 1 / 20


class Genre(NamedTuple):
    """``length`` is the logarithm of the number of words; ``years`` how many are years, 1 where one in twenty is."""

    length: float
    years: float


def genre_of(document: Document) -> Genre:
    """The kind of a document.

    >>> genre_of(Document("a", "Peru and Togo established relations in 1975 and severed them in 1991."))
    Genre(length=2.4849066497880004, years=1.0)
    """
    words = max(1, len(document.text.split()))
    return Genre(math.log(words), min(1.0, len(_YEAR.findall(document.text)) / words / _OFTEN))
