"""Who bore a name when it was done: of 1829 "Austria" is the empire, of 1955 "Russia" the Soviet Union."""

from collections.abc import Iterable, Set
from datetime import date

from bilateral.data.gazetteer import gazetteer
from bilateral.model.when import When


def in_their_day(ids: Iterable[str], when: When, published: date | None, parties: Set[str]) -> tuple[str, ...]:
    """The actors as they were when an act was done; of an act without a date, when it was told.

    Where the state that is gone is among the ``parties`` itself, its heir is meant as the heir.

    >>> in_their_day(["AUT", "USA"], When.of("1829-10-10"), None, {"AUT", "USA"})
    ('AUH', 'USA')
    """
    first, last = (when.earliest, when.latest) if when.known else (published, published)
    if first is None or last is None:
        return tuple(ids)
    borne = {one: gazetteer().bearer(one, first, last) for one in ids}
    return tuple(one if then in parties else then for one, then in borne.items())
