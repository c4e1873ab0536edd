"""What the pages show, and that the same stands beside them as JSON."""

import json
import re
from html.parser import HTMLParser
from urllib.parse import quote

import bibtexparser
import pytest
from icalendar import Calendar
from lxml import etree

PAGES = [
    "/",
    "/relations/FJI/MNG",
    "/relations/FJI/MNG?as_of=2024-04&known_at=2024-03-05&window=3",
    "/actors/MNG",
    "/actors/EU",
    "/actors",
    "/actors?q=korea",
    "/claims",
    "/claims?act=relations&status=done&q=Mongolia",
    "/documents",
    "/documents?q=Mongolia",
    "/search",
    "/search?q=fiji+and+mongolia",
    "/world",
    "/changes?since=2025-04-01",
    "/contested",
    "/review",
    "/runs",
    "/try",
]


class _Shape(HTMLParser):
    """What of a page could act: tags, addresses, and attributes that hold code."""

    def __init__(self):
        super().__init__()
        self.scripts, self.addresses, self.acting = [], [], []

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "script":
            self.scripts.append(given)
        self.addresses += [value for name, value in attributes if name in {"href", "src", "action"}]
        self.acting += [name for name in given if name.startswith("on") or name == "style"]


def shape(html):
    parser = _Shape()
    parser.feed(html)
    return parser


def claim_of(client, **wanted):
    found = client.get("/api/v1/claims", params={"limit": 200, **wanted}).json()["items"]
    return found[0]


@pytest.mark.parametrize("address", PAGES)
def test_every_page_is_whole_without_a_script_and_has_its_json(client, address):
    page = client.get(address)
    assert page.status_code == 200, page.text
    assert page.text.count("<h1") == 1
    found = shape(page.text)
    assert all(script.get("src", "").startswith("/assets/") for script in found.scripts)
    assert found.acting == []
    path, _, query = address.partition("?")
    data = client.get(f"{path if path != '/' else '/index'}.json?{query}")
    assert data.headers["content-type"] == "application/json"
    assert isinstance(data.json(), dict)


@pytest.mark.parametrize("address", [one for one in PAGES if not one.startswith(("/contested", "/review"))])
def test_a_page_is_not_sent_again_while_the_ledger_is_the_same(client, address):
    first = client.get(address)
    again = client.get(address, headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_actors_may_be_named_in_any_way_and_the_address_is_made_permanent(client):
    moved = client.get("/relations/fiji/Mongolia?as_of=2020")
    assert (moved.status_code, moved.headers["location"]) == (308, "/relations/FJI/MNG?as_of=2020")
    assert client.get("/actors/fiji").headers["location"] == "/actors/FJI"
    claim = claim_of(client, actor="FJI")
    assert client.get(f"/claims/{claim['id'][:12]}").headers["location"] == f"/claims/{claim['id']}"
    assert client.get(f"/claims/{claim['id'][:12]}.json").headers["location"] == f"/claims/{claim['id']}.json"
    document = client.get("/documents/gazette-1").headers["location"]
    assert client.get(document).status_code == client.get(f"{document}.json").status_code == 200


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("/relations/Fidji/MNG", "Fiji"),
        ("/relations/FJI/FJI", "two actors"),
        ("/actors/Atlantis", "no actor is called"),
        ("/claims/nothing", "there is no claim"),
        ("/documents/nothing", "there is no document"),
        ("/nowhere", "nothing at this address"),
    ],
)
def test_what_is_not_there_is_told_with_what_may_be_meant(client, address, says):
    page = client.get(address)
    assert page.status_code == 404
    assert says.lower() in page.text.lower()
    problem = client.get(f"{address}.json")
    assert problem.headers["content-type"] == "application/problem+json"
    assert problem.json()["status"] == 404


def test_a_misspelt_actor_leads_to_the_address_with_the_right_one(client):
    assert 'href="/relations/FJI/MNG"' in client.get("/relations/Fidji/MNG").text
    for other in ("{x}", "a?b#c", "{}"):
        problem = client.get(f"/relations/Fidji/{quote(other)}.json")
        assert problem.status_code == 404
        assert f"/relations/FJI/{quote(other, safe='')}" in [one["address"] for one in problem.json()["instead"]]


@pytest.mark.parametrize(
    "query", ["as_of=yesterday", "status=maybe", "act=dance", "since=2024-13", "known_by=rumour", "window=7"]
)
def test_a_parameter_without_a_meaning_is_told_in_a_sentence(client, query):
    page = client.get(f"/relations/FJI/MNG?{query}")
    assert page.status_code == 400
    assert "Traceback" not in page.text


def test_the_state_follows_both_clocks(client):
    def relations(query=""):
        found = client.get(f"/relations/FJI/MNG.json?{query}").json()["components"]
        return next((one["value"] for one in found if one["component"] == "relations"), None)

    assert relations() == "severed"
    assert "restored" in relations("as_of=2024-06")
    assert relations("as_of=2020&known_at=2024-03-04") == "severed"
    assert "as of 30 June 2024" in client.get("/relations/FJI/MNG?as_of=2024-06").text


def test_the_timeline_draws_each_event_in_its_lane_and_way(client):
    page = client.get("/relations/FJI/MNG").text
    events = client.get("/relations/FJI/MNG.json").json()["events"]
    marks = re.findall(r'<a class="mark ([a-z ]+)" href="/claims/([0-9a-f]+)"', page)
    assert {claim for _, claim in marks} == {event["claims"][0] for event in events}
    kinds = {claim: kind.split() for kind, claim in marks}
    for event in events:
        assert event["status"] in kinds[event["claims"][0]]
        assert ("undated" in kinds[event["claims"][0]]) == (not event["when"])
    assert any("contested" in kind for kind in kinds.values())


def test_claims_of_a_pair_are_filtered_and_go_on_page_by_page(client):
    everything, address = [], "/relations/PRK/BFA.json"
    while address:
        page = client.get(address).json()
        everything += page["claims"]
        address = page["next"]
    assert len(everything) > 25
    assert len({claim["id"] for claim in everything}) == len(everything)
    done = client.get("/relations/PRK/BFA.json?status=denied").json()["claims"]
    assert [c["id"] for c in done] == [c["id"] for c in everything if c["status"] == "denied"]


def test_a_claim_shows_its_words_its_slots_and_its_sources(client):
    claim = claim_of(client, actor="MNG", act="envoy.appoint")
    page = client.get(f"/claims/{claim['id']}").text
    marked = "".join(re.findall(r'<span class="evidence"[^>]*><bdi>(.*?)</bdi></span>', page, re.S))
    assert marked == claim["evidence"].replace("'", "&#39;")
    for question in ("Who", "To whom", "How far real", "When", "According to whom"):
        assert f'<span class="asks">{question}</span>' in page
    assert all(source["text"] in page for source in claim["sources"])
    assert 'data-slots="evidence who"' in page


def test_a_claim_tells_who_else_says_so_and_who_says_otherwise(client):
    claim = claim_of(client, actor="FJI", other="MNG", act="relations.restore", status="done")
    page, told = client.get(f"/claims/{claim['id']}").text, client.get(f"/claims/{claim['id']}.json").json()
    assert told["agreeing"] and told["contradicting"]
    for other in (*told["agreeing"], *told["contradicting"]):
        assert f"/claims/{other['id']}" in page


def test_a_claim_is_cited_with_its_words_its_report_and_its_address(client):
    claim = claim_of(client, actor="PRK", other="BFA")
    address = f"/claims/{claim['id']}"
    cited = {ending: client.get(f"{address}.{ending}").text for ending in ("bib", "csl.json", "txt")}
    library = bibtexparser.parse_string(cited["bib"])
    (entry,), (item,) = library.entries, json.loads(cited["csl.json"])
    assert not library.failed_blocks
    assert entry["url"] == item["URL"] == claim["address"]
    assert entry.key == item["id"]
    assert claim["id"][:8] in entry.key
    assert cited["txt"].startswith(f"{claim['outlet']}, ")
    for text in (entry["note"], item["note"], cited["txt"]):
        assert f"http://testserver{address}" in text.replace("\\", "")
        assert claim["evidence"] in text
    assert cited["bib"] in client.get(address).text
    hostile = claim_of(client, actor="TON", other="MLT")["id"]
    assert not bibtexparser.parse_string(client.get(f"/claims/{hostile}.bib").text).failed_blocks


def test_a_claim_that_was_not_known_then_is_not_there(client):
    claim = claim_of(client, actor="FJI", other="MNG")
    for address in (f"/claims/{claim['id']}", f"/claims/{claim['id']}.json"):
        assert client.get(f"{address}?known_at=2000").status_code == 404
        assert client.get(f"{address}?known_at=2030").status_code == 200


def test_contests_are_those_of_the_day_asked_for(client):
    told = client.get("/contested.json").json()
    assert len(told["contested"]) == told["number"] > 0
    for address in ("/contested.json", "/api/v1/contested"):
        early = client.get(f"{address}?as_of=1990").json()
        assert early.get("contested", early.get("items")) == []
    assert client.get("/contested?after=soon").status_code == 400
    assert client.get("/contested?after=1000").status_code == 404


def test_a_document_shows_its_text_with_every_claim_marked(client):
    address = client.get("/documents/gazette-1").headers["location"]
    page, told = client.get(address).text, client.get(f"{address}.json").json()
    numbers = re.findall(r'data-claim="(\d+)"', page)
    assert len(numbers) == len(told["claims"]) > 1
    text = "".join(re.findall(r"<bdi>(.*?)</bdi>", page.partition('<div class="text"')[2].partition("</div>")[0], re.S))
    assert text.replace("&#39;", "'") == told["text"]


def test_search_finds_pairs_actors_claims_and_documents(client):
    found = client.get("/search.json", params={"q": "fiji and mongolia"}).json()
    assert found["pairs"] == [{"address": "/relations/FJI/MNG.json", "between": ["FJI", "MNG"]}]
    assert client.get("/search.json", params={"q": "fij"}).json()["actors"][0]["id"] == "FJI"
    words = client.get("/search.json", params={"q": "fishing licences"}).json()
    assert words["number_of_claims"] == len(words["claims"]) == 2
    assert {document["doc"] for document in words["documents"]} >= {"gazette-1", "wire-1"}
    assert client.get("/search", params={"q": "\"' OR (1) - *"}).status_code == 200


def test_what_is_new_comes_as_a_feed_and_a_calendar(client):
    number = client.get("/changes.json?since=2025-04-01").json()["number"]
    feed = etree.fromstring(client.get("/changes.rss?since=2025-04-01").content)
    assert len(feed.findall("channel/item")) == number > 10
    links = [item.findtext("link") for item in feed.findall("channel/item")]
    assert all(re.fullmatch(r"http://testserver/claims/[0-9a-f]{16}", link) for link in links)
    papers = etree.fromstring(client.get("/changes.rss?known_by=reported&since=2025-03").content)
    told = client.get("/changes.json?known_by=reported&since=2025-03").json()["number"]
    assert len(papers.findall("channel/item")) == told
    calendar = Calendar.from_ical(client.get("/changes.ics?since=2025-04-01").content)
    entries = calendar.walk("VEVENT")
    year = next(one for one in entries if "broken off" in str(one["description"]))
    assert (year.decoded("dtend") - year.decoded("dtstart")).days == 365
    assert client.get("/changes.json?since=2030-01-01").json()["number"] == 0


def test_hostile_texts_are_shown_and_do_nothing(client):
    claim = claim_of(client, actor="TON", other="MLT")
    document = client.get("/documents/hostile").headers["location"]
    for address in (f"/claims/{claim['id']}", document, "/relations/TON/MLT", "/search?q=Tonga", "/claims?q=Malta"):
        page = client.get(address)
        assert page.status_code == 200
        found = shape(page.text)
        assert len(found.scripts) == 2
        assert found.acting == []
        assert not [one for one in found.addresses if one and not re.match(r"/|\?|#|https?://", one)]
        assert "&lt;script&gt;" in page.text
        assert "default-src 'none'" in page.headers["content-security-policy"]
        assert "unsafe" not in page.headers["content-security-policy"]
    assert "{{ 7 * 7 }}" in client.get(document).text
    title = re.search(r"<title>(.*?)</title>", client.get(document).text, re.S)[1]
    assert "\u202e" not in title
    etree.fromstring(client.get("/changes.rss").content)
    Calendar.from_ical(client.get("/changes.ics?since=2020").content)


def test_assets_are_those_of_the_package_and_may_be_kept(client):
    page = client.get("/").text
    for address in set(re.findall(r'"(/assets/[^"]+)"', page)):
        part = client.get(address)
        assert part.status_code == 200
        assert "immutable" in part.headers["cache-control"]
    assert not re.findall(r'(?:src|href)="https?://', page)


def test_a_server_without_a_ledger_says_so(tmp_path):
    from starlette.testclient import TestClient

    from bilateral.web.server import create_app
    from bilateral.web.settings import Settings

    asked = TestClient(create_app(Settings(str(tmp_path / "none.db"), hosts=("testserver",))))
    page = asked.get("/")
    assert page.status_code == 503
    assert "read documents into it first" in page.text
