"""What takes long is worked out when the server starts and after every change, and then told at once."""

import time
from dataclasses import replace
from datetime import UTC, datetime

from starlette.testclient import TestClient

from bilateral.api import Ledger
from bilateral.web.ahead import Ahead
from bilateral.web.server import create_app
from bilateral.web.settings import Limits, Settings
from bilateral.web.whole import Whole

TOKEN = "a token of the tests"


class Counted(Whole):
    """Counts how often the queue was worked out."""

    queues = 0

    def _make(self, question, work, make):
        super()._make(question, work, make)
        self.queues += question[0] == "queue"

    def wait_for(self, number):
        last = time.monotonic() + 30
        while self.queues < number:
            assert time.monotonic() < last
            time.sleep(0.02)


def test_the_queue_is_there_when_it_is_asked_for(tmp_path, telling):
    told = telling({"act": "relations.sever", "actors": "FRA", "recipients": "MLI"})
    Ledger.open(tmp_path / "l.db").add(told.document, told.claims, datetime(2024, 1, 1, tzinfo=UTC))
    limits = Limits(rate="100000/minute")
    app = create_app(Settings(str(tmp_path / "l.db"), True, TOKEN, ("testserver",), limits))
    whole = Counted(30)
    app.state.desk = replace(app.state.desk, whole=whole)
    app.add_middleware(Ahead, desk=app.state.desk)
    with TestClient(app) as client:
        whole.wait_for(1)
        (waiting,) = client.get("/review.json").json()["claims"]
        assert whole.queues == 1
        address = f"/api/v1/claims/{waiting['id']}/judgements"
        client.post(address, json={"verdict": "accept"}, headers={"authorization": f"Bearer {TOKEN}"})
        whole.wait_for(2)
        assert client.get("/review.json").json()["claims"] == []
        assert whole.queues == 2


def test_a_ledger_that_is_not_there_stops_no_server(tmp_path):
    app = create_app(Settings(str(tmp_path / "none.db"), hosts=("testserver",)))
    Ahead(app, app.state.desk).work()
    assert TestClient(app).get("/review").status_code in {200, 503}
