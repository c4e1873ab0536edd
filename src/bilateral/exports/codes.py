"""What exports call an actor: its codes in the systems that tables of others use."""

from bilateral.data.gazetteer import gazetteer
from bilateral.model.actor import ActorKind

_STATES = {ActorKind.STATE, ActorKind.TERRITORY}
# Sectors of PLOVER: whoever acts for a state is its government; a group stands against one.
_SECTORS = {ActorKind.STATE: "GOV", ActorKind.TERRITORY: "GOV", ActorKind.ORGANISATION: "IGO", ActorKind.GROUP: "REB"}


def code_of(actor: str, system: str) -> str:
    """The code of an actor in a system ("cow", "iso2", "wikidata" ...), "" where it has none.

    >>> code_of("BFA", "cow"), code_of("UN", "cow")
    ('439', '')
    """
    return gazetteer().codes(actor).get(system, "") if actor in gazetteer() else ""


def is_state(actor: str) -> bool:
    """Whether it is a state or a dependent territory."""
    return kind_of(actor) in _STATES


def kind_of(actor: str) -> ActorKind | None:
    """What sort of actor it is, ``None`` for an id that nobody has."""
    return gazetteer().actor(actor).kind if actor in gazetteer() else None


def sector_of(actor: str) -> str:
    """The sector of an actor in PLOVER, "" for an id that nobody has.

    >>> sector_of("FRA"), sector_of("hezbollah")
    ('GOV', 'REB')
    """
    kind = kind_of(actor)
    return _SECTORS[kind] if kind else ""


def home_of(actor: str) -> str:
    """The state of an actor: itself, or the one where a group is at home; "" for an organisation of states.

    >>> home_of("FRA"), home_of("hezbollah"), home_of("UN")
    ('FRA', 'LBN', '')
    """
    if is_state(actor):
        return actor
    parent = gazetteer().entry(actor).parent if actor in gazetteer() else ""
    return parent if is_state(parent) else ""
