"""The words of ``cues/dates.yaml`` that tie a date to an act."""

from functools import cache

from bilateral.data.tables import table


@cache
def cues(name: str) -> frozenset[str]:
    """Return a list of the section ``attachment`` by its name."""
    return frozenset(table("cues/dates.yaml")["attachment"][name])
