"""Roles of actors inside a state (government, police, rebels) by the words that name them (``cues/agents.yaml``)."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from bilateral.data.tables import table


@lru_cache(maxsize=1)
def _roles() -> Mapping[tuple[str, ...], str]:
    roles: dict[str, list[str]] = table("cues/agents.yaml")["roles"]
    return {tuple(phrase.split()): code for code, phrases in roles.items() for phrase in phrases}


@lru_cache(maxsize=1)
def _longest() -> int:
    return max(map(len, _roles()))


def roles_in(lemmas: Sequence[str]) -> list[str]:
    """Return the CAMEO roles that words in a row name, in order, the longest phrase first, each once.

    >>> roles_in(["senior", "security", "official"]), roles_in(["table"])
    (['GOV'], [])
    """
    found: dict[str, None] = {}
    at = 0
    while at < len(lemmas):
        size = next((n for n in range(_longest(), 0, -1) if tuple(lemmas[at : at + n]) in _roles()), 0)
        if size:
            found[_roles()[tuple(lemmas[at : at + size])]] = None
        at += size or 1
    return list(found)


def is_former(word: str) -> bool:
    """Whether a word says that a role was held once ("former")."""
    return word in table("cues/agents.yaml")["former"]


def former_role() -> str:
    """Return the role of who held another once."""
    return str(table("cues/agents.yaml")["former_role"])


def is_role(code: str) -> bool:
    """Whether a code is that of a role.

    >>> is_role("COP"), is_role("KEN")
    (True, False)
    """
    return code in {*_roles().values(), former_role()}


def is_political(role: str) -> bool:
    """Whether what someone in the role does is an event at all."""
    return role in table("cues/agents.yaml")["political"]


def saying() -> frozenset[str]:
    """Return the verbs of a public statement, as lemmas."""
    return frozenset(table("cues/agents.yaml")["saying"])
