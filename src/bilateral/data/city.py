"""Cities above 15,000 inhabitants with their states, from GeoNames."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_FIRST = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class City:
    """A city of GeoNames: its state, its province (in the United States only), its place in degrees."""

    state: str
    province: str
    name: str
    geonames: str
    population: int
    latitude: float
    longitude: float


class Cities:
    """The cities by name. A line of the table becomes a city only when it is asked for."""

    def __init__(self, lines: list[str]) -> None:
        self._by_first: defaultdict[str, dict[str, list[str]]] = defaultdict(dict)
        for line in lines:
            name = line.split("\t", 3)[2]
            if first := _FIRST.match(name):
                self._by_first[first[0]].setdefault(name, []).append(line)

    def at(self, text: str, start: int, word: str) -> tuple[City, ...]:
        """The cities whose name starts at a word of a text, those of the longest name, the largest first.

        >>> [city.state for city in cities().at("off to Mazar-e Sharif", 7, "Mazar")]
        []
        >>> [city.state for city in cities().at("near San Francisco", 5, "San")][0]
        'USA'
        """
        fitting = [
            name
            for name in self._by_first.get(word, ())
            if text.startswith(name, start) and not text[start + len(name) : start + len(name) + 1].isalnum()
        ]
        return tuple(map(_city, self._by_first[word][max(fitting, key=len)])) if fitting else ()

    def __iter__(self) -> Iterator[City]:
        return (_city(line) for names in self._by_first.values() for lines in names.values() for line in lines)


@lru_cache(maxsize=1)
def cities() -> Cities:
    """The cities of the package, read once for each process."""
    text = files("bilateral.data").joinpath("actors/cities.tsv").read_text(encoding="utf-8")
    return Cities([line for line in text.splitlines() if not line.startswith("#")])


def _city(line: str) -> City:
    state, province, name, geonames, population, latitude, longitude = line.split("\t")
    return City(state, province, name, geonames, int(population), float(latitude), float(longitude))
