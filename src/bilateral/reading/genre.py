"""What kind of text a document is: a note of two sentences, a report, a history; thick in claims or poor in them."""

import math
import re
from typing import NamedTuple

from bilateral.model.document import Document

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
# One word in twenty is a year where each sentence has its own, as in a chronology; more tells no more.
_OFTEN = 1 / 20
# A note counts as so many words. Below and above so many claims in a hundred words no text tells more by them.
_NOTE, _POOREST, _RICHEST = 30, 0.5, 8


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


def density_of(document: Document, claims: int) -> float:
    """How thick a document is in claims, of which so many were read: the logarithm of their number in 100 words.

    >>> density_of(Document("a", "Peru and Togo established relations in 1975. " * 20), claims=7)
    1.6094379124341003
    """
    words = max(_NOTE, len(document.text.split()))
    return math.log(min(max(100 * claims / words, _POOREST), _RICHEST))
