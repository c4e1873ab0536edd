"""CAMEO: what its codes for acts mean, and its codes for actors."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from bilateral.data.gazetteer import gazetteer
from bilateral.data.tables import table
from bilateral.model.actor import ActorKind

# What stands for an actor that no table knows better: an organisation of states, an armed group of several states.
_UNLISTED = {ActorKind.ORGANISATION: "IGO", ActorKind.GROUP: "IMG"}
_REBELS = "REB"
_PART = 3  # letters of each part of an actor's code


@dataclass(frozen=True, slots=True)
class ActCode:
    """A code of CAMEO (revision 1.1b3): its label, Goldstein's scale (-10 conflict to 10 cooperation), GDELT's code.

    >>> act_code("166").label, act_code("166").gdelt
    ('Expel or withdraw', '164')
    """

    code: str
    label: str
    goldstein: float
    gdelt: str

    @property
    def root(self) -> str:
        """The two digits of the kind of act."""
        return self.code[:2]

    @property
    def quad(self) -> int:
        """1 verbal and 2 material cooperation, 3 verbal and 4 material conflict (manual of CAMEO, chapter 2)."""
        return quad_of_root(self.root)


@dataclass(frozen=True, slots=True)
class ActorCode:
    """An actor in CAMEO: its whole code and, of that, the state, the known group and the role ("" where it has none).

    >>> actor_code("FRA"), actor_code("NATO").group
    (ActorCode(code='FRA', country='FRA', group='', role=''), 'NAT')
    """

    code: str
    country: str = ""
    group: str = ""
    role: str = ""


def act_code(code: str) -> ActCode:
    """What a code of CAMEO means. Raises ``KeyError`` where no act and no status gives it."""
    return _act_codes()[code]


def quad_of_root(root: str) -> int:
    """The class of a kind of act.

    >>> [quad_of_root(root) for root in ("04", "07", "13", "16")]
    [1, 2, 3, 4]
    """
    number = int(root)
    return 1 + (number > 5) + (number > 8) + (number > 13)


@cache
def actor_code(actor_id: str) -> ActorCode:
    """The code of an actor; that of its kind where no table has one, and none ("") for an id that nobody has."""
    if actor_id not in gazetteer():
        return ActorCode("")
    known = gazetteer().entry(actor_id)
    if known.actor.kind in {ActorKind.STATE, ActorKind.TERRITORY}:
        code = known.codes.get("cameo", actor_id)
        return ActorCode(code, code)
    listed: str = table("cameo_actors.yaml").get(actor_id, "")
    if listed:
        group = listed[-_PART:] if len(listed) > _PART else ""
        return ActorCode(listed, "PSE" if listed.startswith("PSE") else "", group, _role(listed))
    if known.parent:
        home = actor_code(known.parent).code
        return ActorCode(home + _REBELS, home, "", _REBELS)
    return ActorCode(_UNLISTED[known.actor.kind], "", "", _UNLISTED[known.actor.kind])


def _role(code: str) -> str:
    return _REBELS if code[_PART : 2 * _PART] == _REBELS else code[:_PART]


@lru_cache(maxsize=1)
def _act_codes() -> Mapping[str, ActCode]:
    text = files("bilateral.data").joinpath("cameo.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {code: ActCode(code, label, float(scale), gdelt) for code, label, scale, gdelt in rows}
