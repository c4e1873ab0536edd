"""An international actor."""

from dataclasses import dataclass
from enum import StrEnum


class ActorKind(StrEnum):
    """States and territories, organisations of states, and armed or political groups."""

    STATE = "state"
    TERRITORY = "territory"
    ORGANISATION = "organisation"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Actor:
    """Whom a claim may name: its id (ISO 3166-1 alpha-3, acronym or slug), its common name and kind.

    >>> Actor("BFA", "Burkina Faso", ActorKind.STATE).id
    'BFA'
    """

    id: str
    name: str
    kind: ActorKind
