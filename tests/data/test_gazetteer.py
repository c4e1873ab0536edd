"""What a user relies on when naming actors."""

import subprocess
import sys
from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.data.actor_tables import actor_rows
from bilateral.data.gazetteer import gazetteer
from bilateral.data.name import words
from bilateral.model.actor import ActorKind


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("North Korea", "PRK"),
        ("DPRK", "PRK"),
        ("D.P.R.K.", "PRK"),
        ("PRK", "PRK"),
        ("kp", "PRK"),
        ("Pyongyang", "PRK"),
        ("burkina faso", "BFA"),
        ("Upper Volta", "BFA"),
        ("Burkinabè", "BFA"),
        ("the Netherlands", "NLD"),
        ("U.S.", "USA"),
        ("the White House", "USA"),
        ("State Department", "USA"),
        ("Zaire", "COD"),
        ("Siam", "THA"),
        ("Persia", "IRN"),
        ("Ceylon", "LKA"),
        ("USSR", "SUN"),
        ("Yugoslavia", "YUG"),
        ("GDR", "DDR"),
        ("Czechoslovakia", "CSK"),
        ("Prussia", "PRU"),
        ("Austria-Hungary", "AUH"),
        ("Ottoman Empire", "OTT"),
        ("Kosovo", "XKX"),
        ("Taiwan", "TWN"),
        ("Republic of China", "TWN"),
        ("Congo", "COD"),
        ("Republic of the Congo", "COG"),
        ("Moscow", "RUS"),
        ("Côte d’Ivoire", "CIV"),
    ],
)
def test_an_actor_is_found_by_any_of_its_names(name: str, actor: str) -> None:
    assert gazetteer().lookup(name) == actor


def test_an_unknown_name_is_none() -> None:
    assert gazetteer().lookup("Atlantis") is None


@pytest.mark.parametrize(
    ("misspelt", "name"),
    [("Burkino Fasso", "Burkina Faso"), ("Nort Korea", "North Korea"), ("Azerbijan", "Azerbaijan")],
)
def test_a_misspelt_name_gets_a_suggestion(misspelt: str, name: str) -> None:
    assert gazetteer().suggest(misspelt)[0] == name


@given(st.text(max_size=30))
def test_any_text_may_be_looked_up(text: str) -> None:
    found = gazetteer().lookup(text)
    assert found is None or found in gazetteer()


def test_ids_are_unique_over_states_organisations_and_groups() -> None:
    ids = Counter(row["id"] for _, row in actor_rows())
    assert [i for i, count in ids.items() if count > 1] == []


def test_every_id_that_a_row_refers_to_is_known() -> None:
    known = gazetteer()
    for actor in known:
        entry = known.entry(actor.id)
        assert all(i in known for i in (*entry.successors, *([entry.parent] if entry.parent else []))), actor


def test_codes_of_other_systems() -> None:
    codes = gazetteer().codes("DEU")
    assert (codes["iso2"], codes["cow"], codes["gw"], codes["cameo"], codes["wikidata"]) == (
        "DE",
        "255",
        "260",
        "DEU",
        "Q183",
    )


def test_every_living_member_of_the_state_system_has_a_capital() -> None:
    known = gazetteer()
    for actor in known:
        entry = known.entry(actor.id)
        # Monaco and Singapore are their own capitals, Nauru has a seat only
        if (
            actor.kind is ActorKind.STATE
            and "cow" in entry.codes
            and not entry.until
            and actor.id not in ("MCO", "SMR")
        ):
            assert entry.capitals or entry.seats, actor


def test_traits_are_what_a_state_may_be_described_by() -> None:
    assert {"west african", "african", "landlocked", "sahel"} <= gazetteer().traits("BFA")
    assert {"balkan", "former yugoslav"} <= gazetteer().traits("SRB")
    assert {"gulf", "kingdom"} <= gazetteer().traits("SAU")
    assert gazetteer().traits("nobody") == frozenset()


def test_a_capital_stands_for_a_gone_state_in_its_time() -> None:
    _, names = gazetteer().index.at(words("Moscow"), 0)
    assert {n.ids[0] for n in names if n.holds_on(date(1985, 1, 1))} == {"SUN", "RUS"}
    assert {n.ids[0] for n in names if n.holds_on(date(2005, 1, 1))} == {"RUS"}


def test_members_are_those_of_the_day() -> None:
    assert "GBR" in gazetteer().members("EU", date(2015, 1, 1))
    assert "GBR" not in gazetteer().members("EU", date(2021, 1, 1))


def test_leaders_are_those_of_the_day() -> None:
    known = gazetteer()
    for leader in known.leaders("USA", date(2014, 6, 1)):
        assert leader.since is None or leader.since <= date(2014, 6, 1)
    assert any(leader.name.endswith("Obama") for leader in known.leaders("USA", date(2014, 6, 1)))


def test_to_name_an_actor_takes_none_of_the_leaders():
    """They are most of the tables, and half a second to load: only who reads texts waits for them."""
    asked = """
import bilateral.data.gazetteer as data
data.leaders = data.leader_names = data.other_names = None
print(data.gazetteer().lookup("kp"), data.gazetteer().suggest("Burkino Fasso")[0])
"""
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout == "PRK Burkina Faso\n"
