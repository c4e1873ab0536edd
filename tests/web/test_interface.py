"""The interface for programs: what it tells, and that it is as it describes itself."""

import io
import json
import runpy
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from bilateral.api import Document, Ledger, extract
from bilateral.exports.formats import FORMATS
from bilateral.web.server import create_app
from bilateral.web.settings import Limits, Settings

pytestmark = pytest.mark.thorough

ROOT = Path(__file__).parents[2]
DESCRIPTION = json.loads((ROOT / "docs" / "reference" / "openapi.json").read_text("utf-8"))
OPERATIONS = [(path, method) for path, told in DESCRIPTION["paths"].items() for method in told]
STORY_CLAIMS = "/api/v1/claims?actor=FJI&other=MNG"


def test_claims_come_page_by_page_and_narrowed(client):
    found, address = [], f"{STORY_CLAIMS}&limit=5"
    while address:
        told = client.get(address).json()
        found += told["items"]
        address = told["next"]
    found = [claim for claim in found if not claim["doc"].startswith("report-")]
    assert len(found) == 12
    assert [claim["published"] for claim in found] == sorted((claim["published"] for claim in found), reverse=True)
    early = client.get(f"{STORY_CLAIMS}&known_at=2024-03-04&since=2024-01").json()["items"]
    assert {claim["published"] for claim in early} == {"2024-03-04"}
    assert client.get(f"{STORY_CLAIMS}&status=denied").json()["items"][0]["doc"] == "radio-1"
    assert {claim["act"] for claim in client.get(f"{STORY_CLAIMS}&act=envoy").json()["items"]} == {"envoy.appoint"}
    assert client.get(f"{STORY_CLAIMS}&words=Ulaanbaatar&until=2024").json()["items"][0]["doc"] == "radio-1"


def test_the_state_is_that_of_the_python_interface(client, shown):
    told = client.get("/api/v1/relations/Fiji/Mongolia/state?as_of=2024-06&known_at=2024-04").json()
    assert told == shown.state("FJI", "MNG", "2024-06", "2024-04").record()


def test_timeline_events_and_contests_are_those_of_the_python_interface(client, shown):
    told = client.get("/api/v1/relations/FJI/MNG/timeline?limit=3").json()
    events = [event.record() for event in shown.timeline("FJI", "MNG")]
    assert told["items"] == events[:3]
    assert client.get(told["next"]).json()["items"] == events[3:6]
    assert client.get("/api/v1/events?actor=FJI&limit=500").json()["items"] == [
        event.record() for event in shown.timeline("FJI")
    ]
    contests = [contest.record() for contest in shown.contested("FJI", "MNG")]
    assert client.get("/api/v1/relations/FJI/MNG/contested").json()["items"] == contests
    every = client.get("/api/v1/contested?limit=1000").json()["items"]
    assert sorted(map(str, every)) == sorted(str(contest.record()) for contest in shown.contested())


def test_a_claim_comes_with_its_reasons(client, shown):
    claim = client.get(STORY_CLAIMS).json()["items"][-1]["id"]
    assert client.get(f"/api/v1/claims/{claim}").json() == shown.why(claim).record()
    assert client.get("/api/v1/claims/0000000000000000").status_code == 404


def test_documents_and_actors(client):
    found = client.get("/api/v1/documents?words=fishing+licences").json()["items"]
    assert {document["doc"] for document in found} >= {"gazette-1", "wire-1"}
    told = client.get("/api/v1/documents?limit=1").json()
    assert told["next"].startswith("/api/v1/documents?")
    whole = client.get(f"/api/v1/documents/{told['items'][0]['id']}").json()
    assert len(whole["claims"]) == told["items"][0]["claims"]
    assert client.get("/api/v1/actors?name=mongol").json()["items"][0]["id"] == "MNG"
    partners = client.get("/api/v1/actors/Mongolia").json()["partners"]
    assert partners[0]["claims"] >= partners[-1]["claims"] > 0


def test_an_answer_is_not_sent_again_while_the_ledger_is_the_same(client):
    tag = client.get(STORY_CLAIMS).headers["etag"]
    assert client.get(STORY_CLAIMS, headers={"if-none-match": tag}).status_code == 304


def test_exports_are_files_as_the_command_writes_them(client, shown):
    told = client.get("/api/v1/exports").json()["items"]
    assert [one["name"] for one in told] == list(FORMATS)
    asked = {"actor": "Fiji", "other": "Mongolia", "known_at": "2024-04"}
    for name in ("icews", "jsonl", "csv"):
        answer = client.get(f"/api/v1/exports/{name}", params=asked)
        out = io.BytesIO()
        shown.export(name, out, between=("FJI", "MNG"), known_at="2024-04")
        assert answer.content == out.getvalue()
        assert answer.headers["content-type"].partition(";")[0] == FORMATS[name].media
        assert answer.headers["content-disposition"] == f'attachment; filename="{name}{FORMATS[name].suffix}"'
    tag = answer.headers["etag"]
    assert client.get("/api/v1/exports/csv", params=asked, headers={"if-none-match": tag}).status_code == 304
    assert "there are icews" in client.get("/api/v1/exports/excel").json()["detail"]


def test_a_text_is_read_and_not_kept(client, shown):
    before = shown.size()
    sent = {"doc": "note", "published": "2024-03-05", "text": "Ecuador expelled the Bolivian ambassador on Monday."}
    told = client.post("/api/v1/extract", json=sent).json()
    assert [(claim["act"], claim["when"]) for claim in told["claims"]] == [("envoy.expel", "2024-03-04")]
    page = client.post("/try", data={"text": sent["text"], "published": sent["published"]})
    assert "envoy.expel" in page.text
    assert "4 March 2024" in page.text
    lines = b'{"doc": "a", "text": "Peru recognised Palau."}\nnot JSON'
    dropped = client.post("/try", files={"file": ("../../etc/x.jsonl", lines)})
    assert "recognition.grant" in dropped.text
    assert "the line is not JSON" in dropped.text
    assert client.post("/try", data={"text": " "}).status_code == 422
    assert shown.size() == before


def test_a_document_is_read_and_kept_with_the_token(writable):
    sent = {"doc": "note", "published": "2024-03-05", "text": "Ecuador expelled the Bolivian ambassador on Monday."}
    bearer = {"authorization": "Bearer a token of the tests"}
    kept = writable.post("/api/v1/documents", json=sent, headers=bearer).json()
    assert (kept["documents"], kept["claims"]) == (1, 1)
    assert writable.get(f"/api/v1/documents/{kept['id']}").json()["text"] == sent["text"]
    assert writable.post("/api/v1/documents", json=sent, headers=bearer).json()["claims"] == 0


@pytest.fixture(scope="module")
def described(tmp_path_factory):
    """The description of a server on a small ledger, as a client reads it."""
    import schemathesis  # takes a second, and is needed by no other test

    address = tmp_path_factory.mktemp("interface") / "ledger.db"
    for document, claims in runpy.run_path(str(ROOT / "examples" / "story" / "keep.py"))["story"]():
        Ledger.open(address).add(document, claims)
    extract(Document("first", "It is loaded with the first text that it reads."))
    limits = Limits(rate="100000/minute", reading_rate="100000/minute")
    app = create_app(Settings(str(address), True, "token", ("testserver", "localhost"), limits))
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", app)


@pytest.mark.parametrize(("path", "method"), OPERATIONS, ids=lambda part: part)
def test_the_interface_is_as_it_is_described(described, path, method):
    @settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
    @given(case=described[path][method].as_strategy())
    def answers(case):
        case.call_and_validate(headers={"authorization": "Bearer token"})

    answers()
