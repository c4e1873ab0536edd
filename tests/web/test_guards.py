"""Who may ask and write, how much and how often."""

import asyncio
import json
import re
import time

import pytest
from starlette.testclient import TestClient

from bilateral.web.guards import Sized, Timed
from bilateral.web.server import create_app
from bilateral.web.settings import LOOPBACK, Limits, Settings

TOKEN = "a token of the tests"
BEARER = {"authorization": f"Bearer {TOKEN}"}


def a_claim(client):
    return client.get("/api/v1/claims?limit=1").json()["items"][0]["id"]


def test_a_server_that_only_reads_refuses_every_change(client):
    claim = a_claim(client)
    for address, sent in (
        (f"/api/v1/claims/{claim}/judgements", {"json": {"verdict": "accept"}}),
        (f"/claims/{claim}/judgements", {"data": {"verdict": "accept"}}),
        ("/api/v1/documents", {"json": {"doc": "a", "text": "France recalled its envoy."}}),
        ("/try", {"data": {"text": "France recalled its envoy.", "keep": "true"}}),
    ):
        answer = client.post(address, **sent)
        assert answer.status_code == 403, address
        assert "only reads" in answer.text


def test_writing_needs_the_token(writable):
    claim = a_claim(writable)
    address = f"/api/v1/claims/{claim}/judgements"
    assert writable.post(address, json={"verdict": "accept"}).status_code == 401
    wrong = writable.post(address, json={"verdict": "accept"}, headers={"authorization": "Bearer wrong"})
    assert wrong.status_code == 401
    assert wrong.headers["www-authenticate"] == "Bearer"
    right = writable.post(address, json={"verdict": "accept"}, headers=BEARER)
    assert (right.status_code, right.json()["claim"], right.json()["verdict"]) == (201, claim, "accept")
    assert writable.get(f"/claims/{claim}.json").json()["judgements"][0]["verdict"] == "accept"


def test_a_reviewer_signs_in_once_and_decides_on_the_page(writable):
    claim = a_claim(writable)
    assert writable.post("/sign-in", data={"token": "wrong", "name": "Ada"}).status_code == 403
    entered = writable.post("/sign-in", data={"token": TOKEN, "name": "Ada Ŵ"})
    assert entered.status_code == 303
    cookie = entered.headers["set-cookie"]
    assert "HttpOnly" in cookie and "SameSite=strict" in cookie and TOKEN not in cookie
    before = writable.get(f"/claims/{claim}")
    corrected = {"verdict": "correct", "act": "relations.suspend", "status": "done", "when": "2024", "actors": "Fiji"}
    assert writable.post(f"/claims/{claim}/judgements", data=corrected | {"reason": "read it"}).status_code == 303
    (told,) = writable.get(f"/claims/{claim}.json").json()["judgements"]
    assert (told["author"], json.loads(told["correction"])["act"]) == ("Ada Ŵ", "relations.suspend")
    after = writable.get(f"/claims/{claim}", headers={"if-none-match": before.headers["etag"]})
    assert after.status_code == 200
    assert "relations.suspend" in after.text
    assert claim not in re.findall(r"/claims/([0-9a-f]{16})", writable.get("/review").text)
    writable.post("/sign-out")
    assert writable.post(f"/claims/{claim}/judgements", data={"verdict": "accept"}).status_code == 401


def test_a_correction_that_corrects_nothing_is_refused(writable):
    claim = writable.get("/api/v1/claims?limit=1").json()["items"][0]
    writable.post("/sign-in", data={"token": TOKEN, "name": "Ada"})
    same = {key: claim[key] for key in ("act", "status", "when")}
    same |= {key: ", ".join(claim[key]) for key in ("actors", "recipients")}
    answer = writable.post(f"/claims/{claim['id']}/judgements", data={"verdict": "correct", **same})
    assert answer.status_code == 422


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://testserver:81"},
    ],
)
def test_what_another_site_makes_a_browser_send_is_refused(writable, headers):
    sent = {"doc": "a", "text": "France recalled its envoy."}
    answer = writable.post("/api/v1/documents", json=sent, headers={**BEARER, **headers})
    assert answer.status_code == 403
    assert answer.json()["detail"] == "this was sent by a page of another site"


def test_one_s_own_pages_may_send(writable):
    headers = {"origin": "http://testserver", "sec-fetch-site": "same-origin"}
    assert writable.post("/sign-in", data={"token": TOKEN, "name": "Ada"}, headers=headers).status_code == 303


def test_a_foreign_name_is_not_answered(client):
    answer = client.get("/", headers={"host": "evil.example"})
    assert answer.status_code == 421
    assert set(Settings("a.db").hosts) == set(LOOPBACK)


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "[::1]:8000", "LOCALHOST:99"])
def test_one_s_own_machine_is_answered(shown, host):
    app = create_app(Settings(shown.store.name))
    assert TestClient(app).get("/sign-in", headers={"host": host}).status_code == 200


def small(shown, **limits):
    return TestClient(create_app(Settings(shown.store.name, hosts=("testserver",), limits=Limits(**limits))))


def test_no_more_is_taken_in_than_the_limit(shown):
    client = small(shown, body=1000)
    answer = client.post("/api/v1/extract", json={"doc": "a", "text": "x" * 2000})
    assert (answer.status_code, answer.headers["content-type"]) == (413, "application/problem+json")
    assert client.post("/api/v1/extract", content=iter([b"x" * 600] * 3)).status_code == 413
    long = small(shown, text=100).post("/api/v1/extract", json={"doc": "a", "text": "word " * 50})
    assert long.status_code == 413


def test_half_of_a_question_is_not_taken_for_the_whole():
    asked = []

    async def app(scope, receive, send):
        asked.append(await receive())

    sent = [{"type": "http.request", "body": b"verdict=rej", "more_body": True}, {"type": "http.disconnect"}]

    async def receive():
        return sent.pop(0)

    asyncio.run(Sized(app, 1000)({"type": "http", "method": "POST"}, receive, None))
    assert asked == []


def test_who_asks_too_often_waits(shown):
    client = small(shown, rate="3/minute")
    assert [client.get("/sign-in").status_code for _ in range(4)] == [200, 200, 200, 429]
    assert int(client.get("/api/v1/openapi.json").headers["retry-after"]) > 0


def test_an_answer_that_takes_too_long_is_given_up():
    async def slow(scope, receive, send):
        await asyncio.sleep(1)
        await send({"type": "http.response.start", "status": 200, "headers": []})

    told = []

    async def send(message):
        told.append(message)

    class App:
        class state:  # noqa: N801 - as Starlette has it
            desk = None

    scope = {"type": "http", "method": "GET", "path": "/api/v1/x", "headers": [], "query_string": b"", "app": App}
    scope["server"] = ("testserver", 80)

    async def ask():
        await Timed(slow, 0.05)(scope, None, send)

    begun = time.monotonic()
    asyncio.run(ask())
    assert told[0]["status"] == 503
    assert time.monotonic() - begun < 0.9
    assert len(told) == 2


def test_every_answer_tells_the_browser_what_it_may_do(client):
    for address in ("/", "/nowhere", "/api/v1/actors?name=fiji", "/api/v1/nothing"):
        headers = client.get(address).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["content-security-policy"].startswith("default-src 'none'")
        assert headers["referrer-policy"] == "same-origin"


def test_a_page_is_sent_again_once_the_server_lets_one_write(shown):
    address = shown.store.name
    tag = TestClient(create_app(Settings(address, hosts=("testserver",)))).get("/").headers["etag"]
    writing = TestClient(create_app(Settings(address, True, TOKEN, ("testserver",))))
    assert "Sign in" in writing.get("/", headers={"if-none-match": tag}).text


def test_the_first_page_counts_what_reviewers_left(writable):
    told = writable.get("/index.json").json()
    alone = writable.get("/api/v1/claims", params={"actor": "WSM"}).json()["items"]
    assert alone
    for claim in alone:
        writable.post(f"/api/v1/claims/{claim['id']}/judgements", json={"verdict": "reject"}, headers=BEARER)
    after = writable.get("/index.json").json()
    assert after["claims"] == told["claims"] - len(alone)
    assert after["actors"] == told["actors"] - 1


def test_the_queue_is_narrowed_to_a_pair_and_an_act(writable):
    everything = writable.get("/review.json").json()
    asked = {"actor": "Fiji", "other": "Mongolia", "act": "envoy"}
    some = writable.get("/review.json", params=asked).json()
    assert 0 < some["waiting"] < everything["waiting"]
    assert {claim["act"].partition(".")[0] for claim in some["claims"]} == {"envoy"}
    assert writable.get("/review.json", params={"other": "FJI", "act": "envoy"}).json()["waiting"] >= some["waiting"]
    assert writable.get("/review", params={"actor": "Fidji"}).status_code == 404
    assert "/review?actor=FJI&amp;other=MNG" in writable.get("/relations/FJI/MNG").text


def test_judged_claims_are_shown_as_judged(writable):
    claims = writable.get("/api/v1/claims", params={"actor": "FJI", "other": "MNG"}).json()["items"]
    rejected, corrected = claims[0]["id"], claims[1]["id"]
    waiting = writable.get("/review.json").json()["waiting"]
    for claim, told in (
        (rejected, {"verdict": "reject", "reason": "it was a consul"}),
        (corrected, {"verdict": "correct", "correction": {"act": "envoy.expel", "others": []}}),
    ):
        assert writable.post(f"/api/v1/claims/{claim}/judgements", json=told, headers=BEARER).status_code == 201
    listed = {one["id"]: one for one in writable.get("/relations/FJI/MNG.json").json()["claims"]}
    assert rejected not in listed
    assert (listed[corrected]["act"], listed[corrected]["verdict"]) == ("envoy.expel", "correct")
    assert "corrected by" in writable.get("/relations/FJI/MNG").text
    assert "counts for nothing" in writable.get(f"/claims/{rejected}").text
    assert "The reader had read" in writable.get(f"/claims/{corrected}").text
    assert writable.get("/review.json").json()["waiting"] == waiting - 2
    opened = writable.post(f"/api/v1/claims/{rejected}/judgements", json={"verdict": "open"}, headers=BEARER)
    assert opened.status_code == 201
    assert rejected in {one["id"] for one in writable.get("/relations/FJI/MNG.json").json()["claims"]}


@pytest.mark.parametrize(
    "correction",
    [{}, {"act": "dance"}, {"evidence": ["no text"]}, {"mood": "sour"}, {"when": "soon"}, {"actors": ["XQZ"]}],
)
def test_a_correction_that_is_none_is_refused_in_a_sentence(writable, correction):
    claim = writable.get("/api/v1/claims").json()["items"][0]["id"]
    told = {"verdict": "correct", "correction": correction}
    answer = writable.post(f"/api/v1/claims/{claim}/judgements", json=told, headers=BEARER)
    assert answer.status_code == 422
    assert answer.json()["detail"]
