"""The levels at which a state is represented in another, read from ``representation.yaml``."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from bilateral.data.pattern import any_word
from bilateral.data.tables import table

NONE = "none"
CHARGE = "chargé d'affaires"


@dataclass(frozen=True, slots=True)
class Level:
    """One level: the words for its missions and for their heads, and what it is where the head lives elsewhere.

    ``post`` tells that it may stand beside a higher level. ``rank`` is 0 for the highest. From the day ``since`` on
    missions of this level are of the level ``becomes``.
    """

    name: str
    rank: int
    mission: re.Pattern[str]
    envoy: re.Pattern[str]
    abroad: str = ""
    post: bool = False
    becomes: str = ""
    since: date | None = None


@lru_cache(maxsize=1)
def levels() -> tuple[Level, ...]:
    """The levels, the highest first.

    >>> [level.name for level in levels()][:2]
    ['embassy', "chargé d'affaires"]
    """
    return tuple(
        Level(
            row["level"],
            rank,
            any_word(row.get("mission") or (), re.IGNORECASE),
            any_word(row.get("envoy") or (), re.IGNORECASE),
            row.get("abroad") or "",
            bool(row.get("post")),
            row.get("becomes") or "",
            row.get("from"),
        )
        for rank, row in enumerate(table("representation.yaml"))
    )


def level_named(name: str) -> Level | None:
    """The level with this name; ``None`` for none."""
    return next((level for level in levels() if level.name == name), None)
