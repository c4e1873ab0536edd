"""Panels tell what was done and how things stood, for each pair, direction and period."""

import io

import pandas as pd
import pytest

from bilateral.api import Ledger


@pytest.fixture
def panel(exported):
    def read(form, **asked):
        return pd.read_csv(io.BytesIO(exported(form, **asked)), dtype={"ccode1": str, "ccode2": str})

    return read


def row(found, one, other, **when):
    chosen = found[(found.iso3_1 == one) & (found.iso3_2 == other)]
    for name, value in when.items():
        chosen = chosen[chosen[name] == value]
    return chosen.iloc[0]


def test_every_pair_of_states_has_every_year_in_both_directions(panel):
    found = panel("dyad-year")
    fiji = found[found.iso3_1 == "FJI"]
    assert fiji.year.tolist() == list(range(2019, 2025))
    assert set(zip(found.iso3_1, found.iso3_2, strict=True)) == {
        *(("FJI", "MNG"), ("MNG", "FJI"), ("PER", "CHL"), ("CHL", "PER"), ("FRA", "RUS"), ("RUS", "FRA")),
    }, "organisations and groups are no states"
    assert not found.duplicated(["iso3_1", "iso3_2", "year"]).any()


def test_rows_join_with_those_of_the_correlates_of_war(panel):
    severed = row(panel("dyad-year"), "FJI", "MNG", year=2020)
    assert (severed.ccode1, severed.ccode2) == ("950", "712")
    assert (severed.relations, severed.DR_at_1, severed.DR_at_2, severed.DE) == ("severed", 0, 0, 0)
    restored = row(panel("dyad-year"), "MNG", "FJI", year=2024)
    assert (restored.relations, restored.relations_since) == ("restored", "2024-03-02")
    assert restored.relations_address == "https://gazette.example/suva"
    assert pd.isna(restored.DE), "that relations are restored does not tell who sent whom"


def test_counts_are_of_what_surely_lies_in_the_period(panel):
    assert row(panel("dyad-year"), "FRA", "RUS", year=2024).material_conflict == 1
    month = panel("dyad-month")
    assert row(month, "FRA", "RUS", year=2024, month=3).events == 1
    assert row(month, "FJI", "MNG", year=2019, month=1).events == 0, "2019 is no month"
    assert row(panel("dyad-year"), "FJI", "MNG", year=2019).material_conflict == 1
    assert row(month, "PER", "CHL", year=2024, month=4).events == 1, "an undated event is put on the day of its report"


def test_it_ends_where_it_is_asked_to(panel):
    found = panel("dyad-year", as_of="2022", between=("Fiji", "Mongolia"))
    assert found.year.max() == 2022
    assert set(found.iso3_1) == {"FJI", "MNG"}


@pytest.mark.parametrize(
    ("told", "level", "exchange"),
    [
        ([("mission.open", "open an embassy")], 9, 1),
        ([("envoy.accredit", "the ambassador was accredited")], 3, 1),
        ([("envoy.accredit", "the chargé d'affaires was accredited")], 1, 1),
        ([("mission.open", "open a consulate")], None, None),
        ([("mission.close", "close the embassy")], 0, None),
        ([("envoy.accredit", "the ambassador was accredited"), ("relations.sever", "broke off relations")], 0, 0),
    ],
)
def test_representation_is_coded_as_the_correlates_of_war_do(told, level, exchange, telling, tmp_path):
    ledger = Ledger.open(tmp_path / "l.db")
    acts = [
        {"act": act, "actors": "SWE", "recipients": "FIN", "when": f"20{10 + n}", "words": f"Sweden {words} ({n})."}
        for n, (act, words) in enumerate(told)
    ]
    one = telling(*acts)
    ledger.add(one.document, one.claims)
    out = io.BytesIO()
    ledger.export("dyad-year", out)
    last = row(pd.read_csv(io.BytesIO(out.getvalue())), "SWE", "FIN", year=2023)
    assert (None if pd.isna(last.DR_at_2) else last.DR_at_2) == level
    assert (None if pd.isna(last.DE) else last.DE) == exchange
