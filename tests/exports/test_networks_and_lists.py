"""Networks, maps, calendars, feeds and bibliographies, read by what their users read them with."""

import io
import json
from datetime import UTC, date, datetime

import bibtexparser
import feedparser
import geojson
import icalendar
import networkx as nx
import pytest

EDGES = 6
SUVA = (178.43, -18.14)


@pytest.mark.parametrize(("form", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_networks_open_in_networkx(form, read, exported):
    graph = read(io.BytesIO(exported(form)))
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (10, EDGES)
    assert graph.nodes["FJI"]["label"] == "Fiji"
    assert (graph.nodes["FJI"]["cow"], graph.nodes["UKR"]["wikidata"]) == ("950", "Q212")
    edges = [data for _, _, data in graph.edges(data=True) if data["act"] == "relations.restore"]
    assert (edges[0]["mutual"], edges[0]["when"], edges[0]["status"]) == (True, "2024-03-02", "done")
    assert edges[0]["evidence"] == "Fiji and Mongolia restored relations in Suva on 2 March"


def test_gephi_gets_time(exported):
    graph = nx.read_gexf(io.BytesIO(exported("gexf")))
    (severed,) = (data for _, _, data in graph.edges(data=True) if data["act"] == "relations.sever")
    assert (severed["start"], severed["end"]) == ("2019-01-01", "2019-12-31")
    assert b'mode="dynamic"' in exported("gexf")


def test_events_stand_on_the_map(exported):
    found = geojson.loads(exported("geojson"))
    assert found.is_valid
    assert len(found["features"]) == EDGES
    by_act = {one["properties"]["act"]: one for one in found["features"]}
    assert by_act["relations.restore"]["geometry"] == {"type": "Point", "coordinates": list(SUVA)}
    expelled = by_act["envoy.expel"]
    assert (expelled["geometry"]["type"], expelled["properties"]["geometry_of"]) == ("LineString", "capitals")
    assert by_act["statement.praise"]["geometry"] is None, "an organisation is nowhere"


def test_the_calendar_holds_dated_events_as_long_as_they_may_last(exported):
    events = icalendar.Calendar.from_ical(exported("ical")).walk("VEVENT")
    told = {str(one["summary"]): one for one in events}
    severed = next(one for name, one in told.items() if "sever" in name)
    assert (severed.decoded("dtstart"), severed.decoded("dtend")) == (date(2019, 1, 1), date(2020, 1, 1))
    assert len(events) == 3, "undated events are left out"
    assert len({str(one["uid"]) for one in events}) == 3
    restored = next(one for name, one in told.items() if "restore" in name)
    assert (str(restored["status"]), str(restored["url"])) == ("CONFIRMED", "https://gazette.example/suva")
    assert "one voice" not in str(restored["description"])
    assert "1 voice in 1 report" in str(restored["description"])


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_feeds_are_sound_and_link_to_reports(form, exported, ledger):
    found = feedparser.parse(exported(form))
    assert not found.bozo
    assert found.version == {"rss": "rss20", "atom": "atom10"}[form]
    assert {entry.id for entry in found.entries} == {f"urn:bilateral:claim:{one.id}" for one in ledger.claims()}
    links = {entry.get("link", "") for entry in found.entries}
    assert "https://gazette.example/suva" in links
    assert not any("javascript" in link for link in links)
    (restored,) = (entry for entry in found.entries if "relations.restore" in entry.title)
    assert datetime(*restored.published_parsed[:6], tzinfo=UTC) == datetime(2024, 3, 4, tzinfo=UTC)
    said = restored.content[0].value if restored.get("content") else restored.summary
    assert "Fiji and Mongolia restored relations in Suva on 2 March" in said


def test_bibtex_is_read_whole(exported):
    library = bibtexparser.parse_string(exported("bibtex").decode())
    assert library.failed_blocks == []
    assert len(library.entries) == 3
    fields = {entry.key: {field.key: field.value for field in entry.fields} for entry in library.entries}
    (suva,) = (one for key, one in fields.items() if key.startswith("suvagazette2024"))
    assert (suva["url"], suva["year"], suva["urldate"]) == ("https://gazette.example/suva", "2024", "2024-03-04")
    assert suva["author"] == "{Suva Gazette}"


def test_csl_has_the_same_keys_and_no_address_that_is_none(exported):
    items = json.loads(exported("csl"))
    library = bibtexparser.parse_string(exported("bibtex").decode())
    assert {item["id"] for item in items} == {entry.key for entry in library.entries}
    assert {item.get("URL") for item in items} == {
        "https://gazette.example/suva",
        "https://post.example/?a=1&b=%22",
        None,
    }
    assert {"date-parts": [[2024, 3, 4]]} in [item["issued"] for item in items]
