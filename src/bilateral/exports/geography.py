"""Where things happened: the place that a claim tells, and the capitals, with their position."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from bilateral.data.city import City, cities
from bilateral.data.gazetteer import gazetteer
from bilateral.model.claim import Claim, Role


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a state (its id); ``city`` is ``None`` where no city of the table is named."""

    state: str
    city: City | None = None

    @property
    def name(self) -> str:
        """The name of the city, with that of the state."""
        state = gazetteer().actor(self.state).name if self.state in gazetteer() else self.state
        return f"{self.city.name}, {state}" if self.city else state


def location(claim: Claim) -> Location | None:
    """The place of a claim, ``None`` where it tells none."""
    told = next((other for other in claim.others if other.role is Role.PLACE and other.id), None)
    return Location(told.id, _city(told.id, told.text)) if told else None


def capital(state: str) -> City | None:
    """The capital of a state, as far as the tables know where it lies.

    >>> capital("FJI").name
    'Suva'
    """
    named = gazetteer().capitals(state) if state in gazetteer() else ()
    return next(filter(None, (_city(state, name) for name in named)), None)


@lru_cache(maxsize=1)
def fips() -> Mapping[str, str]:
    """Codes of FIPS 10-4 by the ids of states.

    >>> fips()["BFA"]
    'UV'
    """
    text = files("bilateral.data").joinpath("actors/fips.tsv").read_text(encoding="utf-8")
    rows = (line.partition("\t") for line in text.splitlines() if not line.startswith("#"))
    return {state: code for state, _, code in rows}


def _city(state: str, text: str) -> City | None:
    return _by_name().get((state, text.casefold()))


@lru_cache(maxsize=1)
def _by_name() -> Mapping[tuple[str, str], City]:
    """The cities by state and name; of one name the largest."""
    ordered = sorted(cities(), key=lambda city: city.population)
    return {(city.state, city.name.casefold()): city for city in ordered}
