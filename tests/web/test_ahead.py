"""What takes long is worked out when the server starts and after every change, and then told at once."""

import time
from datetime import UTC, datetime

from starlette.testclient import TestClient

from bilateral.api import Ledger
from bilateral.web import desk as at_desk
from bilateral.web.ahead import Ahead
from bilateral.web.server import create_app
from bilateral.web.settings import Limits, Settings

TOKEN = "a token of the tests"


def worked_out():
    return at_desk._queue.cache_info().misses


def wait_for(number):
    last = time.monotonic() + 30
    while worked_out() < number:
        assert time.monotonic() < last
        time.sleep(0.02)


def test_the_queue_is_there_when_it_is_asked_for(tmp_path, telling):
    told = telling({"act": "relations.sever", "actors": "FRA", "recipients": "MLI"})
    Ledger.open(tmp_path / "l.db").add(told.document, told.claims, datetime(2024, 1, 1, tzinfo=UTC))
    limits = Limits(rate="100000/minute")
    app = create_app(Settings(str(tmp_path / "l.db"), True, TOKEN, ("testserver",), limits))
    app.add_middleware(Ahead, desk=app.state.desk)
    before = worked_out()
    with TestClient(app) as client:
        wait_for(before + 1)
        (waiting,) = client.get("/review.json").json()["claims"]
        assert worked_out() == before + 1
        address = f"/api/v1/claims/{waiting['id']}/judgements"
        client.post(address, json={"verdict": "accept"}, headers={"authorization": f"Bearer {TOKEN}"})
        wait_for(before + 2)
        assert client.get("/review.json").json()["claims"] == []
        assert worked_out() == before + 2


def test_a_ledger_that_is_not_there_stops_no_server(tmp_path):
    app = create_app(Settings(str(tmp_path / "none.db"), hosts=("testserver",)))
    Ahead(app, app.state.desk).work()
    assert TestClient(app).get("/review").status_code in {200, 503}
