"""The tables of leaders: their form, and the holders of well-known offices on well-known days."""

import re
from collections import Counter
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Any

import pytest

from bilateral.data.tables import names, table

FILES = names("actors/leaders")
LEADERS: list[dict[str, Any]] = [row for path in FILES for row in table(path)]
ACTORS: set[str] = {
    row["id"] for folder in ("actors/states", "actors/organisations") for path in names(folder) for row in table(path)
}

EDTF = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
KEYS = {"name", "names", "surname", "state", "office", "from", "to"}
OFFICES = {
    "president",
    "vice president",
    "prime minister",
    "chancellor",
    "monarch",
    "supreme leader",
    "foreign minister",
    "defence minister",
    "treasury secretary",
    "security adviser",
    "un ambassador",
    "spokesperson",
    "envoy",
    "head",
}


def first_day(value: object) -> str:
    """The first day of a year, month or day, comparable as text."""
    return (str(value) + "-01-01")[:10]


def last_day(value: object) -> str:
    """A day not before the last one of a year, month or day, comparable as text."""
    return (str(value) + "-12-31")[:10] if len(str(value)) == 4 else (str(value) + "-31")[:10]


@lru_cache(maxsize=1)
def rows_of_offices() -> dict[tuple[str, str], list[dict[str, Any]]]:
    """The rows by state and office."""
    rows: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in LEADERS:
        rows.setdefault((row["state"], row["office"]), []).append(row)
    return rows


def holders(state: str, office: str, day: date) -> set[str]:
    """Who held an office on a day."""
    return {
        row["name"]
        for row in rows_of_offices()[state, office]
        if first_day(row["from"]) <= str(day) <= last_day(row.get("to", "9999"))
    }


def where(row: dict[str, Any]) -> str:
    """A row in short, for a failure's message."""
    return f"{row.get('state')} {row.get('office')} {row.get('name')}"


def test_there_are_enough_of_them() -> None:
    assert len(LEADERS) >= 3000
    assert len({row["state"] for row in LEADERS}) >= 190


def test_rows_have_their_form() -> None:
    texts = [row for row in LEADERS if not set(row) <= KEYS or not {"name", "state", "office", "from"} <= set(row)]
    assert [where(row) for row in texts] == []


def test_names_are_clean_texts() -> None:
    bad = [
        where(row)
        for row in LEADERS
        for text in (row["name"], row.get("surname", "x"), *row.get("names", ()))
        if not isinstance(text, str) or not text or text != " ".join(text.split())
    ]
    assert bad == []


def test_states_and_organisations_are_known() -> None:
    assert {row["state"] for row in LEADERS} - ACTORS == set()


def test_offices_are_known() -> None:
    assert {row["office"] for row in LEADERS} - OFFICES == set()


def test_no_term_ends_before_it_begins() -> None:
    dates = [str(row[key]) for row in LEADERS for key in ("from", "to") if key in row]
    assert [text for text in dates if not EDTF.fullmatch(text)] == []
    late = [where(row) for row in LEADERS if first_day(row["from"]) > last_day(row.get("to", "9999"))]
    assert late == []


def test_nobody_is_there_twice() -> None:
    counts = Counter((row["state"], row["office"], row["name"], str(row["from"])) for row in LEADERS)
    assert [key for key, number in counts.items() if number > 1] == []


def test_names_and_spellings_differ() -> None:
    bad = [where(row) for row in LEADERS if len({row["name"], *row.get("names", ())}) != 1 + len(row.get("names", ()))]
    assert bad == []


def test_a_surname_stands_in_a_name() -> None:
    bad = [
        where(row)
        for row in LEADERS
        if not any(row.get("surname", "") in n for n in (row["name"], *row.get("names", ())))
    ]
    assert bad == []


@pytest.mark.parametrize("path", FILES)
def test_a_file_is_sorted_by_state(path: str) -> None:
    states = [row["state"] for row in table(path)]
    assert len({*states}) == 1 + sum(one != other for one, other in pairwise(states))


@pytest.mark.parametrize(
    ("state", "office", "day", "name"),
    [
        ("USA", "president", date(1995, 6, 1), "Bill Clinton"),
        ("USA", "foreign minister", date(2018, 12, 1), "Mike Pompeo"),
        ("USA", "treasury secretary", date(2014, 6, 1), "Jack Lew"),
        ("SUN", "foreign minister", date(1988, 6, 1), "Eduard Shevardnadze"),
        ("RUS", "president", date(2010, 6, 1), "Dmitry Medvedev"),
        ("RUS", "foreign minister", date(2022, 3, 1), "Sergei Lavrov"),
        ("GBR", "prime minister", date(1982, 5, 1), "Margaret Thatcher"),
        ("FRA", "foreign minister", date(2003, 2, 14), "Dominique de Villepin"),
        ("DEU", "chancellor", date(2000, 6, 1), "Gerhard Schröder"),
        ("UKR", "president", date(2022, 2, 24), "Volodymyr Zelenskyy"),
        ("POL", "president", date(1993, 6, 1), "Lech Wałęsa"),
        ("BRA", "president", date(2005, 6, 1), "Luiz Inácio Lula da Silva"),
        ("UN", "head", date(2003, 3, 1), "Kofi Annan"),
        ("NATO", "head", date(2020, 6, 1), "Jens Stoltenberg"),
        ("EU", "foreign minister", date(2012, 6, 1), "Catherine Ashton"),
        ("IAEA", "head", date(2003, 3, 1), "Mohamed ElBaradei"),
    ],
)
def test_a_known_holder_is_in_office(state: str, office: str, day: date, name: str) -> None:
    assert name in holders(state, office, day)


@pytest.mark.parametrize("state", ["USA", "FRA", "DEU", "MEX", "CHL", "FIN"])
def test_there_is_one_head_of_state_or_government_a_day(state: str) -> None:
    office = "chancellor" if state == "DEU" else "president"
    for year in range(1990, 2026):
        assert len(holders(state, office, date(year, 6, 15))) == 1
