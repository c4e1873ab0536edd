"""Event data open in what researchers use, with the columns of their originals and the codes as texts."""

import io
import json

import pandas as pd
import pytest

from bilateral.data.cameo import ActorCode, act_code, actor_code
from bilateral.data.lexicon import load_acts
from bilateral.data.plover import Meaning, score_of, with_status
from bilateral.exports import gdelt_events, gdelt_mentions, icews, phoenix, polecat
from bilateral.exports.coded import EXTRA
from bilateral.model.claim import Status

# How many columns the originals have (their codebooks), and whether their files have a header.
TABLES = {
    "icews": (icews.COLUMNS, 20, True),
    "polecat": (polecat.COLUMNS, 40, True),
    "gdelt-events": (gdelt_events.COLUMNS, 61, False),
    "gdelt-mentions": (gdelt_mentions.COLUMNS, 16, False),
    "phoenix": (phoenix.COLUMNS, 26, False),
}
EVENTS = 7  # the mutual act is told of both sides


@pytest.fixture
def table(exported):
    def read(form, **settings):
        columns, _, header = TABLES[form]
        names = {} if header else {"header": None, "names": columns}
        return pd.read_csv(io.BytesIO(exported(form)), sep="\t", dtype=str, keep_default_na=False, **names, **settings)

    return read


@pytest.mark.parametrize("form", TABLES)
def test_columns_are_those_of_the_original_and_ours_at_the_end(form, table):
    columns, original, _ = TABLES[form]
    assert len(columns) == original + len(EXTRA)
    assert columns[-3:] == ("status", "speaker", "evidence")
    found = table(form)
    assert tuple(found.columns) == columns
    assert len(found) == EVENTS
    assert set(found["sha256"].str.len()) == {64}


@pytest.mark.parametrize("form", TABLES)
def test_rows_and_columns_are_the_same_in_polars_and_duckdb_and_where_quotes_are_not_special(form, exported, tmp_path):
    duckdb, pl = pytest.importorskip("duckdb"), pytest.importorskip("polars")
    columns, _, header = TABLES[form]
    data = exported(form)
    path = tmp_path / "events.tsv"
    path.write_bytes(data)
    in_polars = pl.read_csv(data, separator="\t", has_header=header, infer_schema=False, quote_char='"')
    query = f"SELECT * FROM read_csv('{path}', delim='\t', header={header}, all_varchar=true, quote='\"')"
    in_duckdb = duckdb.sql(query).fetchall()
    plain = data.decode().splitlines()[header:]
    assert in_polars.shape == (EVENTS, len(columns))
    assert [len(row) for row in in_duckdb] == [len(columns)] * EVENTS
    assert [line.count("\t") + 1 for line in plain] == [len(columns)] * EVENTS
    evidence = {row[-1] for row in in_duckdb}
    assert evidence == set(in_polars.to_series(-1).to_list())
    assert '"Fiji broke with Mongolia in 2019' in evidence


def test_types_are_those_that_readers_guess_rightly(exported):
    pl = pytest.importorskip("polars")
    found = pl.read_csv(
        exported("icews"), separator="\t", try_parse_dates=True, schema_overrides={"CAMEO Code": pl.String}
    )
    assert found.schema["Event ID"] == pl.Int64
    assert found.schema["Event Date"] == pl.Date
    assert found.schema["Intensity"] == pl.Float64
    assert found.schema["Story ID"] == pl.Int64
    assert found["Event ID"].n_unique() == EVENTS
    assert found["Event ID"].max() < 2**53


def test_codes_keep_their_leading_nought(table):
    found = table("icews")
    restored = found[found["Event Text"] == "Engage in diplomatic cooperation"]
    assert set(restored["CAMEO Code"]) == {"050"}
    assert {*zip(restored["Source Name"], restored["Target Name"], strict=True)} == {
        ("Fiji", "Mongolia"),
        ("Mongolia", "Fiji"),
    }
    assert set(restored["City"]) == {"Suva"}


def test_a_date_is_never_more_precise_than_told(table):
    found = table("icews").set_index("when")["Event Date"]
    assert found["2019"] == ""
    assert found["2024-03~"] == ""
    assert set(found["2024-03-02"]) == {"2024-03-02"}
    assert set(found[""]) == {"2024-04-01", "2024-04-02"}, "an undated event is put on the day of its report"
    gdelt = table("gdelt-events").set_index("when")[["SQLDATE", "MonthYear", "Year", "FractionDate"]]
    assert list(gdelt.loc["2019"]) == ["", "", "2019", ""]
    assert list(gdelt.loc["2024-03~"]) == ["", "202403", "2024", ""]


def test_gdelt_has_the_codes_of_its_own_table_and_says_who_acts_in_parts(table):
    found = table("gdelt-events").set_index("Actor1Name")
    assert found.loc["FRANCE", ["EventCode", "EventRootCode", "QuadClass"]].tolist() == ["164", "16", "4"]
    assert found.loc["NORTH ATLANTIC TREATY ORGANIZATION", "Actor1KnownGroupCode"] == "NAT"
    assert found.loc["HEZBOLLAH", ["Actor1Code", "Actor1CountryCode", "Actor1Type1Code"]].tolist() == [
        "LBNREB",
        "LBN",
        "REB",
    ]
    assert found.loc["MONGOLIA", ["ActionGeo_CountryCode", "ActionGeo_Type", "IsRootEvent"]].tolist() == [
        "FJ",
        "4",
        "1",
    ]


def test_mentions_name_their_event_and_their_report(table):
    events, mentions = table("gdelt-events"), table("gdelt-mentions")
    assert set(mentions["GLOBALEVENTID"]) == set(events["GLOBALEVENTID"])
    by_type = mentions.groupby("MentionType")["MentionIdentifier"].agg(set)
    assert "https://gazette.example/suva" in by_type["1"]
    assert all("script" in name for name in by_type["2"])
    assert mentions.loc[mentions["when"] == "2024-03-02", "Confidence"].tolist() == ["88", "88"]


def test_phoenix_has_its_own_classes_and_a_sentence_of_each_report(table):
    found = table("phoenix").set_index("EventCode")
    assert found.loc["166", "QuadClass"] == "3"
    assert set(found.loc["050", "QuadClass"]) == {"1"}
    assert found.loc["166", "SentenceID"].endswith("_3")


def test_status_speaks_for_itself_and_in_the_codes(table):
    found = table("polecat").set_index("Actor Name")
    denied = found.loc["Hezbollah"]
    assert (denied["Event Type"], denied["Event Mode"], denied["status"]) == ("ASSAULT", "negation", "denied")
    assert denied["speaker"] == "Hezbollah"
    assert found.loc["France", ["Actor COW", "Recipient COW", "Quad Code"]].tolist() == [
        "220",
        "365",
        "MATERIAL CONFLICT",
    ]


def test_plover_json_has_what_the_manual_requires(exported):
    found = json.loads(exported("plover"))
    assert len(found) == EVENTS - 1, "both parties of a mutual act are actors of one event"
    assert all({"id", "date", "actor", "event"} <= event.keys() for event in found)
    (restored,) = (event for event in found if event["when"] == "2024-03-02")
    assert [actor["code"] for actor in restored["actor"]] == ["FJI", "MNG"]
    assert restored["recipient"] == []
    assert (restored["event_loc"]["city"], restored["event_loc"]["resolution"]) == ("Suva", 4)
    assert restored["text"] == "Fiji and Mongolia restored relations in Suva on 2 March"
    assert restored["cite_info"]["url"] == "https://gazette.example/suva"
    hostile = next(event for event in found if event["event"] == "SANCTION" and event["actor"][0]["code"] == "FRA")
    assert (hostile["link"], hostile["date"]) == ("", None)


def test_every_code_that_an_act_or_a_status_gives_is_known():
    for act in load_acts().values():
        if act.cameo:
            assert act_code(act.cameo).goldstein is not None
        for status in Status if act.plover else ():
            meaning = with_status(Meaning(act.plover, act.cameo), status)
            assert act_code(meaning.cameo).quad in {1, 2, 3, 4}
            assert -10 <= score_of(meaning.event, act.mode) <= 10


def test_actors_have_codes_whatever_they_are():
    assert actor_code("SUN").code == "SUN"
    assert actor_code("UNHCR").role == "IGO"
    assert actor_code("hamas") == ActorCode("PSEREBHMS", "PSE", "HMS", "REB")
    assert actor_code("nobody").code == ""
