"""What the components of the state of relations mean, read from ``components.yaml``."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from bilateral.data.tables import table
from bilateral.model.claim import Status


@dataclass(frozen=True, slots=True)
class ComponentKind:
    """One component of the state: whether its values stand, and how they bear on one another.

    ``alike`` maps a value to the one it equals in substance; ``stated`` gives the value told by an act that changes
    nothing, by act and status; ``before`` the values an act implies for the time just before it and
    ``follows`` further ones it can come after; ``of_recipient`` names the acts that
    set a value of the recipient towards the actor.
    """

    name: str
    standing: bool = False
    alike: Mapping[str, str] = field(default_factory=dict)
    stated: Mapping[str, Mapping[Status, str]] = field(default_factory=dict)
    before: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    follows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    of_recipient: frozenset[str] = frozenset()

    def substance(self, value: str) -> str:
        """The value that others are compared with.

        >>> component_kinds()["relations"].substance("restored")
        'in place'
        """
        return self.alike.get(value, value)


@lru_cache(maxsize=1)
def component_kinds() -> Mapping[str, ComponentKind]:
    """The components by name, in the order they are shown."""
    return {kind.name: kind for kind in map(_kind, table("components.yaml"))}


@lru_cache(maxsize=1)
def stating_acts() -> Mapping[str, ComponentKind]:
    """The components by the acts that state their value without changing it."""
    return {act: kind for kind in component_kinds().values() for act in kind.stated}


def _kind(row: Mapping[str, Any]) -> ComponentKind:
    stated = row.get("stated") or {}
    return ComponentKind(
        name=row["name"],
        standing=bool(row["standing"]),
        alike=row.get("alike") or {},
        stated={act: {Status(s): value for s, value in values.items()} for act, values in stated.items()},
        before=_by_act(row.get("before")),
        follows=_by_act(row.get("follows")),
        of_recipient=frozenset(row.get("of_recipient") or ()),
    )


def _by_act(values: Mapping[str, list[str]] | None) -> Mapping[str, tuple[str, ...]]:
    return {act: tuple(told) for act, told in (values or {}).items()}
