"""The scoreboard of places on a folder of our own making."""

from datetime import date
from pathlib import Path

import pytest

from bilateral.evaluation.places import Toponym, country_of, evaluate
from bilateral.evaluation.places.whereabouts import Whereabouts
from bilateral.model.document import Document
from bilateral.reading.mentions import find_mentions
from bilateral.reading.page import Page
from bilateral.reading.parser import parse

_TEXT = "Paris rejected the plan. He was born in Paris. The town of Nowhere burnt. Trade with Europe grew."
_TOPONYM = """<toponym><extractedName>{name}</extractedName><type>{type}</type><start>{start}</start><end>{end}</end>
<geonamesID>{id}</geonamesID><latitude>{lat}</latitude><longitude>{lon}</longitude></toponym>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rows = [
        ("Paris", "Metonymic", 0, "2988507", 48.85, 2.35),
        ("Paris", "Literal", 40, "2988507", 48.85, 2.35),
        ("Nowhere", "Literal", 59, "1", 46.2, 2.2),
        ("Europe", "Literal", 85, "6255148", 48.7, 9.1),
    ]
    toponyms = "".join(
        _TOPONYM.format(name=name, type=kind, start=start, end=start + len(name), id=geonames, lat=lat, lon=lon)
        for name, kind, start, geonames, lat, lon in rows
    )
    inner = f"<article><text>{_TEXT}</text><toponyms>{toponyms}</toponyms></article>"
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "any.xml").write_text(f"<articles>{inner}</articles>", encoding="utf-8")
    return tmp_path


def test_country_and_actor_are_counted(folder: Path) -> None:
    figures = evaluate(folder)
    assert figures["country_total"] == 3  # Europe bears no country
    assert figures["country_accuracy"] == 1.0  # Nowhere is where the text is at home
    assert figures["found_accuracy"] == 1.0
    assert figures["found_recall"] == pytest.approx(2 / 3)  # the reader does not take Nowhere for a place
    assert (figures["actor_total"], figures["actor_f1"]) == (2, 1.0)


@pytest.mark.parametrize(
    ("geonames", "latitude", "longitude", "country"),
    [
        ("3017382", 46.0, 2.0, "FRA"),  # the id of France
        ("1", 52.5, 13.4, "DEU"),  # near Berlin
        ("254115", 37.8, 27.0, "GRC"),  # Samos, off the coast of Turkey
        ("1", 0.0, -30.0, ""),  # in mid-ocean
        ("6255148", 48.7, 9.1, ""),  # Europe
    ],
)
def test_the_country_of_a_gold_toponym(geonames: str, latitude: float, longitude: float, country: str) -> None:
    assert country_of(Toponym(0, 1, "x", "Literal", geonames, latitude, longitude)) == country


def asked(text: str, words: str) -> str:
    """The state of words that are said to be a toponym."""
    page = Page(Document("test", text, date(2019, 3, 4)), next(parse([text])))
    page.mentions = find_mentions(page)
    start = text.index(words)
    return Whereabouts(page).state(start, start + len(words))


@pytest.mark.parametrize(
    ("text", "words", "state"),
    [
        ("The Washington Post wrote about it.", "Washington", "USA"),  # the reader sees a newspaper alone
        ("It costs five US dollars.", "US", "USA"),
        ("Peruvian police searched Villa Quieta near Lima.", "Villa Quieta", "PER"),  # where the text is at home
        ("Fans of Burnley went to the match in Leeds, England.", "Burnley", "GBR"),
        ("The anti-Russian crowd left.", "Russian", "RUS"),
        ("They spoke in Stepanakert, Nagorno-Karabakh.", "Nagorno-Karabakh", "AZE"),  # a group's land is a state's
        ("Norway sent an envoy to a meeting at the OAS in Lima.", "OAS", "PER"),  # where it is told to be
        ("Norway sent an envoy to the OAS.", "OAS", "USA"),  # else where it sits
        ("Norway closed its Peruvian Embassy in Chile.", "Peruvian Embassy", "CHL"),
        ("Rain fell.", "Rain", ""),
    ],
)
def test_the_state_of_given_words(text: str, words: str, state: str) -> None:
    assert asked(text, words) == state
