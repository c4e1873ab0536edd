"""One writer beside many readers, and a writer that is killed: nothing committed is lost, nothing is left by halves."""

import multiprocessing
import os
import random
import signal
import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bilateral.ledger.store import Store
from bilateral.ledger.verify import verify
from bilateral.model.document import Document

NOW = datetime(2024, 5, 1, 10, 30, tzinfo=UTC)
CLAIMS = 12  # enough that a transaction takes long beside what stands around it
FORKED = multiprocessing.get_context("fork")

pytestmark = [pytest.mark.thorough, pytest.mark.skipif(os.name != "posix", reason="processes are forked and killed")]


def document(telling, number):
    acts = [{"act": "talks.meet", "actors": "FIN SWE", "words": f"Meeting {i} of {number}."} for i in range(CLAIMS)]
    return telling(*acts, doc=str(number))


def write_until_killed(address, telling, first, pipe):
    with Store.at(address).writer() as writer:
        pipe.send(-1)
        number = first
        while True:
            told = document(telling, number)
            writer.add(told.document, told.claims, NOW)
            pipe.send(number)
            number += 1


def test_a_killed_writer_loses_no_committed_document_and_leaves_no_half(new_address, telling):
    """Killed at 50 random moments, each somewhere in the time that a document takes."""
    address, chance, committed = new_address(), random.Random(7), []
    for _ in range(50):
        receive, send = FORKED.Pipe(duplex=False)
        first = max(committed, default=-1) + 2  # the killed one may have committed one more than it told
        process = FORKED.Process(target=write_until_killed, args=(address, telling, first, send), daemon=True)
        process.start()
        send.close()
        begun, ready = time.monotonic(), receive.recv()
        assert ready == -1
        committed.append(receive.recv())
        time.sleep(chance.uniform(0, min(time.monotonic() - begun, 0.1)))
        process.kill()
        process.join()
        assert process.exitcode == -signal.SIGKILL
        committed += told_until_the_end(receive)
    with Store.at(address).view() as view:
        held = {int(stored.document.id): len(view.claims_of(stored.id)) for stored in view.documents()}
        assert list(verify(view)) == []
    assert set(committed) <= set(held)
    assert set(held.values()) == {CLAIMS}
    assert len(held) - len(committed) <= 50  # at most the one that each was about to tell


def told_until_the_end(pipe):
    told = []
    try:
        while True:
            told.append(pipe.recv())
    except (EOFError, OSError):
        return told


def read_and_count(address, rounds, pipe):
    """What a reader sees, again and again: within one view always whole documents."""
    try:
        for _ in range(rounds):
            with Store.at(address).view() as view:
                size = view.size()
                time.sleep(0.002)
                again = view.size()
                pipe.send((size.documents, size.claims, size == again))
    finally:
        pipe.close()


def test_many_processes_read_while_one_writes(new_address, telling):
    address = new_address()
    with Store.at(address).writer() as writer:
        told = document(telling, 0)
        writer.add(told.document, told.claims, NOW)
        readers = []
        for _ in range(4):
            receive, send = FORKED.Pipe(duplex=False)
            process = FORKED.Process(target=read_and_count, args=(address, 10, send), daemon=True)
            process.start()
            send.close()
            readers.append((process, receive))
        for number in range(1, 30):
            told = document(telling, number)
            writer.add(told.document, told.claims, NOW)
    for process, receive in readers:
        seen = told_until_the_end(receive)
        process.join()
        assert process.exitcode == 0
        assert len(seen) == 10
        assert all(claims == documents * CLAIMS and still for documents, claims, still in seen)
        assert [documents for documents, _, _ in seen] == sorted(documents for documents, _, _ in seen)


def write_some(address, telling, numbers):
    with Store.at(address).writer() as writer:
        for number in numbers:
            told = document(telling, number)
            writer.add(replace(told.document, address="x.example"), told.claims, NOW)


def test_two_writers_take_turns(new_address, telling):
    """Each counts the versions of the same address on from where the other was."""
    address = new_address()
    with Store.at(address).writer() as writer:
        writer.add(Document("first", "Text."), (), NOW)
    writers = [
        FORKED.Process(target=write_some, args=(address, telling, range(start, 20, 2)), daemon=True) for start in (0, 1)
    ]
    for process in writers:
        process.start()
    for process in writers:
        process.join()
        assert process.exitcode == 0
    with Store.at(address).view() as view:
        assert sorted(one.version for one in view.documents() if one.document.address) == list(range(1, 21))
        assert list(verify(view)) == []
