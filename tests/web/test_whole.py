"""What takes long is made once, in the background; who asks for it waits a little and is told how far it is."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Event
from time import monotonic, sleep

import pytest
from starlette.testclient import TestClient

from bilateral.ledger.errors import LedgerError
from bilateral.web.problem import Problem
from bilateral.web.server import create_app
from bilateral.web.settings import Limits
from bilateral.web.whole import Whole


def told_later(ask):
    """Ask until there is an answer, as a browser does."""
    last = monotonic() + 30
    while monotonic() < last:
        try:
            return ask()
        except Problem:
            sleep(0.02)
    raise AssertionError("no answer in 30 seconds")


def test_who_asks_waits_a_little_and_is_told_when_to_ask_again():
    whole, go = Whole(0.05), Event()
    with pytest.raises(Problem, match="being gone through") as told:
        whole.of("contests", "1", go.wait)
    assert told.value.status == 503
    assert dict(told.value.headers)["retry-after"] == "2"
    go.set()
    assert told_later(lambda: whole.of("contests", "1", go.wait)) is True


def test_many_who_ask_at_once_have_it_made_once():
    made = []
    whole = Whole(30)
    with ThreadPoolExecutor(8) as askers:
        answers = list(
            askers.map(lambda _: whole.of("contests", "1", lambda: made.append(1) or sleep(0.1) or 7), range(8))
        )
    assert answers == [7] * 8
    assert made == [1]


def test_a_fault_is_told_and_not_kept():
    whole, faults = Whole(30), [LedgerError("the disk is away")]

    def make():
        if faults:
            raise faults.pop()
        return "there"

    with pytest.raises(LedgerError, match="the disk is away"):
        whole.of("queue", "1", make)
    assert whole.of("queue", "1", make) == "there"


def test_only_the_last_answers_are_kept():
    made, whole = [], Whole(30)
    for number in (*range(40), 0, 39):
        whole.of(number, "1", lambda number=number: made.append(number))
    assert len(made) == 41  # 39 was still there


def test_while_others_write_all_the_time_an_answer_of_the_last_minute_is_told():
    whole, go = Whole(0.05), Event()
    assert whole.of("contests", "1", lambda: "of 1") == "of 1"
    assert whole.of("contests", "2", lambda: "of 2") == "of 2"  # one that is made in time is of now
    assert whole.of("contests", "3", go.wait) == "of 2"
    assert whole.of("contests", "4", lambda: "of 4") == "of 2"  # the one of 3 is still being made: no other is begun
    whole.written()
    with pytest.raises(Problem):  # who has judged a claim here does not see it as before
        whole.of("contests", "5", lambda: "of 5")
    go.set()
    assert told_later(lambda: whole.of("contests", "5", lambda: "of 5")) == "of 5"


@pytest.mark.parametrize("address", ["/contested", "/review", "/contested.json", "/api/v1/contested"])
def test_a_page_that_takes_long_says_so_and_asks_again_by_itself(address, shown, client):
    app = create_app(replace(client.app.state.desk.settings, limits=Limits(rate="100000/minute", patience=0.1)))
    go = Event()
    app.state.desk.whole.begin("something else", "1", go.wait)
    impatient = TestClient(app)
    first = impatient.get(address)
    assert first.status_code == 503
    assert first.headers["refresh"] == "2"
    assert "the whole ledger is being gone through" in first.text.lower()
    go.set()
    last = monotonic() + 60
    while impatient.get(address).status_code == 503 and monotonic() < last:
        sleep(0.05)
    assert impatient.get(address).status_code == 200
