"""Who to whom: the pairs of actors that a claim is about."""

from itertools import combinations
from typing import NamedTuple


class Dyad(NamedTuple):
    """A pair of actors; ``first`` acts on ``second`` where the act is directed.

    >>> Dyad("PRK", "BFA").undirected()
    Dyad(first='BFA', second='PRK')
    """

    first: str
    second: str

    def undirected(self) -> "Dyad":
        """The pair in the order of its ids, the same whoever is named first."""
        return Dyad(*sorted(self))

    def other(self, party: str) -> str:
        """The other one of the two.

        >>> Dyad("PRK", "BFA").other("BFA")
        'PRK'
        """
        return self.second if party == self.first else self.first


def dyads_of(actors: tuple[str, ...], recipients: tuple[str, ...], mutual: bool) -> tuple[Dyad, ...]:
    """The pairs of the parties of a claim, each once, in order.

    An act is done by each actor to each recipient. The parties of a ``mutual`` act are paired with each other, but
    not those that only one of them is joined to: "its partners Russia and China" are no partners of one another.
    """
    across = [Dyad(a, r) for a in actors for r in recipients if a != r]
    if not mutual:
        return tuple(dict.fromkeys(across))
    among = [Dyad(a, b) for a, b in combinations(actors, 2) if a != b]
    return tuple(dict.fromkeys(pair.undirected() for pair in (*among, *across)))
