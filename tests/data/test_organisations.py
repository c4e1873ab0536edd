"""The tables of organisations and groups: their form, and the turns of membership that readers ask about."""

import re
from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from bilateral.data.tables import names, table

ORGANISATIONS: list[dict[str, Any]] = [row for path in names("actors/organisations") for row in table(path)]
GROUPS: list[dict[str, Any]] = table("actors/groups.yaml")
STATES: set[str] = {row["id"] for path in names("actors/states") for row in table(path)}
ROWS = ORGANISATIONS + GROUPS

EDTF = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
KEYS = {"id", "name", "names", "adjectives", "kind", "wikidata", "seat", "state", "from", "to", "members"}


def first_day(value: object) -> str:
    """The first day of a year, month or day, comparable as text."""
    return (str(value) + "-01-01")[:10]


def last_day(value: object) -> str:
    """A day not before the last one of a year, month or day, comparable as text."""
    return (str(value) + "-12-31")[:10] if len(str(value)) == 4 else (str(value) + "-31")[:10]


def members(organisation: str, day: date) -> set[str]:
    """The members on a day."""
    row = next(row for row in ORGANISATIONS if row["id"] == organisation)
    return {
        spell["id"]
        for spell in row["members"]
        if first_day(spell["from"]) <= str(day) and str(day) < last_day(spell.get("to", "9999"))
    }


def test_there_are_enough_of_them() -> None:
    assert len(ORGANISATIONS) >= 200
    assert len(GROUPS) >= 100
    assert sum("members" in row for row in ORGANISATIONS) >= 60


def test_ids_are_unique_and_no_state_has_them() -> None:
    ids = [row["id"] for row in ROWS]
    assert sorted(set(ids)) == sorted(ids)
    assert not STATES & set(ids)


def test_a_name_belongs_to_one_actor() -> None:
    owners: dict[str, list[str]] = {}
    for row in ROWS:
        for name in (row["name"], *row["names"]):
            owners.setdefault(name, []).append(row["id"])
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


def test_no_two_have_one_item_of_wikidata() -> None:
    items = [row["wikidata"] for row in ROWS if "wikidata" in row]
    assert len(items) == len(set(items)) >= 200


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_row_has_its_form(row: dict[str, Any]) -> None:
    assert set(row) <= KEYS
    assert row["kind"] == ("group" if row in GROUPS else "organisation")
    assert all(isinstance(text, str) and text == text.strip() and text for text in (*row["names"], *row["adjectives"]))
    assert re.fullmatch(r"Q\d+", row.get("wikidata", "Q1"))
    if row["kind"] == "group":
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["id"])
        assert row["state"] == "" or row["state"] in STATES


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_nothing_ends_before_it_begins(row: dict[str, Any]) -> None:
    for spell in (row, *row.get("members", ())):
        dates = [str(spell[key]) for key in ("from", "to") if key in spell]
        assert all(EDTF.fullmatch(text) for text in dates)
        assert "from" not in spell or "to" not in spell or first_day(spell["from"]) <= last_day(spell["to"])


@pytest.mark.parametrize("row", [row for row in ORGANISATIONS if "members" in row], ids=lambda row: row["id"])
def test_members_are_states_and_their_spells_apart(row: dict[str, Any]) -> None:
    spells: dict[str, list[dict[str, Any]]] = {}
    for member in row["members"]:
        assert re.fullmatch(r"[A-Z]{3}", member["id"])
        assert member["id"] in STATES
        assert last_day(member["from"]) >= first_day(row["from"])
        spells.setdefault(member["id"], []).append(member)
    for of_one in spells.values():
        for before, after in pairwise(sorted(of_one, key=lambda spell: first_day(spell["from"]))):
            assert "to" in before and first_day(before["to"]) <= first_day(after["from"])


@pytest.mark.parametrize(
    ("organisation", "state", "inside", "outside"),
    [
        ("EU", "GBR", date(2019, 6, 1), date(2021, 6, 1)),
        ("ECOWAS", "MLI", date(2024, 6, 1), date(2025, 6, 1)),
        ("ECOWAS", "BFA", date(2017, 6, 1), date(2025, 6, 1)),
        ("COE", "RUS", date(2021, 6, 1), date(2022, 6, 1)),
        ("G8", "RUS", date(2010, 6, 1), date(2014, 6, 1)),
        ("NATO", "FIN", date(2023, 6, 1), date(2022, 6, 1)),
        ("NATO", "SWE", date(2024, 6, 1), date(2023, 6, 1)),
        ("OAU", "MAR", date(1970, 6, 1), date(1990, 6, 1)),
        ("AU", "MAR", date(2018, 6, 1), date(2010, 6, 1)),
        ("MERCOSUR", "VEN", date(2013, 6, 1), date(2000, 6, 1)),
        ("OAS", "VEN", date(2015, 6, 1), date(2020, 6, 1)),
        ("OPEC", "QAT", date(2015, 6, 1), date(2020, 6, 1)),
        ("ICC", "BDI", date(2015, 6, 1), date(2018, 6, 1)),
        ("COMMONWEALTH", "ZAF", date(1995, 6, 1), date(1980, 6, 1)),
        ("UN", "TWN", date(1960, 6, 1), date(1980, 6, 1)),
    ],
)
def test_membership_turns_on_its_day(organisation: str, state: str, inside: date, outside: date) -> None:
    assert state in members(organisation, inside)
    assert state not in members(organisation, outside)


@pytest.mark.parametrize(
    ("organisation", "day", "number"),
    [
        ("UN", date(2020, 1, 1), 193),
        ("EU", date(2013, 12, 31), 28),
        ("EEC", date(1987, 1, 1), 12),
        ("NATO", date(1990, 1, 1), 16),
        ("NATO", date(2025, 1, 1), 32),
        ("AU", date(2020, 1, 1), 55),
        ("WTO", date(2025, 1, 1), 166 - 1),  # the EU is a member of its own there, and no state
        ("OSCE", date(2020, 1, 1), 57),
        ("COE", date(2021, 1, 1), 47),
        ("ICC", date(2025, 2, 1), 125),
    ],
)
def test_the_number_of_members_is_the_known_one(organisation: str, day: date, number: int) -> None:
    assert len(members(organisation, day)) == number
