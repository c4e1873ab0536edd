"""The scoreboard of places: which country a toponym lies in or names, and whether it acts or is a place.

Gold: GeoWebNews (Gritta, Pilehvar and Collier 2019), XML with the character offsets, type, GeoNames id and
coordinates of each toponym.

The country of a gold toponym is that of its GeoNames id where the id is of a state or of a city in the gazetteer, and
otherwise that of the cities nearest to its coordinates, where the three nearest lie in one state and the first is
within 100 km. Continents, seas and supranational regions bear no country: ids in ``NO_COUNTRY``. Toponyms without an
id are left out.

The set gives the words of each toponym. ``country_accuracy`` asks for the country of those words, of all that bear one,
as the resolution of toponyms is measured; ``found_accuracy`` and ``found_recall`` ask for what the reader
makes of the text when nobody points at a word.

A toponym acts where its type is Metonymic and is a place where it is one of the literal types; modifiers and mixed
types are left out. Counted are those that name a state or its capital, by their ids.
"""

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree

from bilateral.data.city import City, cities
from bilateral.data.gazetteer import Gazetteer, gazetteer
from bilateral.evaluation.counts import Counts
from bilateral.evaluation.places.whereabouts import Whereabouts
from bilateral.model.document import Document
from bilateral.reading.mentions import find_mentions
from bilateral.reading.page import Form, Mention, Page
from bilateral.reading.parser import parse

# Published figures to hold ours against.
ANCHORS = {"Mordecai 3": {"country_accuracy": 0.974}}

# GeoNames ids of what lies in no one state: the continents and the regions of the world, the European Union's
# stand-in, seas and oceans.
NO_COUNTRY = frozenset(
    (
        "6255146",
        "6255147",
        "6255148",
        "6255149",
        "6255150",
        "6255151",
        "6255152",
        "6269133",
        "7729887",
        "7729889",
        "7729890",
        "7729892",
        "7729894",
        "7729895",
        "7729896",
        "7729897",
        "7729898",
        "7729899",
        "7729900",
        "7729901",
        "9408659",
        "9408658",
        "9406051",
        "11812362",
        "9881904",
        "3373405",
        "3358844",
        "3411923",
        "363196",
        "2363254",
        "4030875",
        "1545739",
        "235616",
        "6957698",
        "126585",
        "11494804",
        "630671",
        "1546556",
        "2593109",
    )
)
# Samos has no city of its own in the gazetteer: those nearest to it lie across the strait.
_OFFSHORE = {"254115": "GRC"}
_ACTING, _LITERAL = "Metonymic", frozenset(("Literal", "Coercion"))
_NEAREST, _REACH_KM, _DEGREE_KM = 3, 100.0, 111.2


@dataclass(frozen=True, slots=True)
class Toponym:
    """A gold toponym: its characters, its type, its GeoNames id and its place in degrees."""

    start: int
    end: int
    text: str
    type: str
    geonames: str
    latitude: float
    longitude: float


def evaluate(folder: Path) -> dict[str, float | int]:
    """Score the reader on the GeoWebNews files of a folder.

    ``country_accuracy`` is the share of all country-bearing toponyms whose words are given the right country;
    ``found_recall`` the share of them of which the reader tells the right country unasked, ``found_accuracy`` the same
    of those of which it tells any; ``actor_f1`` the F1 of telling that a state acts.
    """
    counts: Counter[str] = Counter()
    for text, toponyms in _articles(folder):
        page = Page(Document("", text), next(parse([text])))
        page.mentions = find_mentions(page)
        whereabouts = Whereabouts(page)
        for toponym in toponyms:
            _count_country(counts, toponym, whereabouts.state(toponym.start, toponym.end))
            _count_found(counts, toponym, _covering(page, toponym))
    return _figures(counts)


def _articles(folder: Path) -> Iterator[tuple[str, list[Toponym]]]:
    for path in sorted(folder.rglob("*.xml")):
        for article in ElementTree.parse(path).iter("article"):
            found = article.findall("toponyms/toponym")
            if found and found[0].find("extractedName") is not None:
                told = [_toponym(node) for node in found if node.findtext("geonamesID")]
                # a few stand before the beginning of their text
                yield article.findtext("text") or "", [toponym for toponym in told if toponym.start >= 0]


def _toponym(node: ElementTree.Element) -> Toponym:
    return Toponym(
        start=int(node.findtext("start") or 0),
        end=int(node.findtext("end") or 0),
        text=node.findtext("extractedName") or "",
        type=node.findtext("type") or "",
        geonames=node.findtext("geonamesID") or "",
        latitude=float(node.findtext("latitude") or "nan"),
        longitude=float(node.findtext("longitude") or "nan"),
    )


def _covering(page: Page, toponym: Toponym) -> list[Mention]:
    spans = ((page.span(m.start, m.end), m) for m in page.mentions)
    return [m for span, m in spans if span.start < toponym.end and toponym.start < span.end]


def _count_country(counts: Counter[str], toponym: Toponym, state: str) -> None:
    if country := country_of(toponym):
        counts["country_total"] += 1
        counts["country_right"] += state == country


def _count_found(counts: Counter[str], toponym: Toponym, covering: list[Mention]) -> None:
    ids = {i for mention in covering for i in mention.ids}
    if country := country_of(toponym):
        counts["found"] += bool(ids)
        counts["found_right"] += country in ids
    if names_state(toponym) and (toponym.type == _ACTING or toponym.type in _LITERAL):
        gold = toponym.type == _ACTING
        acts = any(not mention.place and mention.form is not Form.PLACE for mention in covering)
        counts["actor_total"] += 1
        counts["actor_hit"] += gold and acts
        counts["actor_gold"] += gold
        counts["actor_found"] += acts


def _figures(counts: Counter[str]) -> dict[str, float | int]:
    actors = Counts(counts["actor_gold"], counts["actor_found"], counts["actor_hit"])
    return {
        "country_accuracy": _share(counts["country_right"], counts["country_total"]),
        "country_total": counts["country_total"],
        "found_accuracy": _share(counts["found_right"], counts["found"]),
        "found_recall": _share(counts["found_right"], counts["country_total"]),
        "actor_f1": actors.f1,
        "actor_precision": actors.precision,
        "actor_recall": actors.recall,
        "actor_total": counts["actor_total"],
    }


def country_of(toponym: Toponym) -> str:
    """The state a gold toponym names or lies in; "" where it bears none or none can be told."""
    if toponym.geonames in NO_COUNTRY:
        return ""
    known = _state_ids().get(toponym.geonames) or _city_ids().get(toponym.geonames)
    return known or _OFFSHORE.get(toponym.geonames) or _by_coordinates(toponym)


def names_state(toponym: Toponym) -> bool:
    """Whether a gold toponym is a state or a capital."""
    if toponym.geonames in _state_ids():
        return True
    state = _city_ids().get(toponym.geonames, "")
    return bool(state) and toponym.text.title() in gazetteer().capitals(state)


def _by_coordinates(toponym: Toponym) -> str:
    if math.isnan(toponym.latitude):
        return ""
    near = sorted(_around(toponym), key=lambda city: _kilometres(city, toponym))[:_NEAREST]
    if not near or _kilometres(near[0], toponym) > _REACH_KM or len({city.state for city in near}) > 1:
        return ""
    return near[0].state


def _around(toponym: Toponym) -> Iterator[City]:
    latitude, longitude = math.floor(toponym.latitude), math.floor(toponym.longitude)
    for row in range(latitude - 1, latitude + 2):
        for column in range(longitude - 1, longitude + 2):
            yield from _cells().get((row, column), ())


def _kilometres(city: City, toponym: Toponym) -> float:
    shrink = math.cos(math.radians(toponym.latitude))
    return _DEGREE_KM * math.hypot(city.latitude - toponym.latitude, shrink * (city.longitude - toponym.longitude))


@lru_cache(maxsize=1)
def _cells() -> dict[tuple[int, int], list[City]]:
    cells: dict[tuple[int, int], list[City]] = {}
    for city in cities():
        cells.setdefault((math.floor(city.latitude), math.floor(city.longitude)), []).append(city)
    return cells


@lru_cache(maxsize=1)
def _state_ids() -> dict[str, str]:
    known: Gazetteer = gazetteer()
    return {code: actor.id for actor in known if (code := known.codes(actor.id).get("geonames"))}


@lru_cache(maxsize=1)
def _city_ids() -> dict[str, str]:
    return {city.geonames: city.state for city in cities()}


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
