"""Hosts are asked what they allow, and no more often than they want."""

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from bilateral.sources.given import Given
from bilateral.sources.web.address import RefusedError
from bilateral.sources.web.memory import Memory

PAGE = "<html><body><p>Chad recalled its envoy from Niger.</p></body></html>"


def leads_to(address, status=302):
    return lambda handler: handler.answer("", status, Location=address)


def given_at(address):
    return Given(address, address=address)


def test_robots_txt_is_heeded(site, fetcher):
    site.pages |= {"/robots.txt": "User-agent: bilateral\nDisallow: /closed\n", "/open": PAGE, "/closed": PAGE}
    assert fetcher.fetch(given_at(site.at("/open"))).data
    with pytest.raises(RefusedError, match=r"robots\.txt .* asks not to fetch it"):
        fetcher.fetch(given_at(site.at("/closed")))
    assert site.paths() == ["/open"]
    assert [path for path, _, _ in site.asked].count("/robots.txt") == 1


def test_robots_txt_of_the_host_that_a_page_leads_to_is_heeded_too(site, new_site, fetcher):
    other = new_site({"/robots.txt": "User-agent: *\nDisallow: /\n", "/a": PAGE})
    site.pages["/a"] = leads_to(other.at("/a"))
    with pytest.raises(RefusedError):
        fetcher.fetch(given_at(site.at("/a")))
    assert other.paths() == []


def test_robots_txt_can_be_set_aside(site, new_fetcher):
    site.pages |= {"/robots.txt": "User-agent: *\nDisallow: /\n", "/a": PAGE}
    assert new_fetcher(robots=False).fetch(given_at(site.at("/a"))).data


def test_a_host_that_cannot_say_what_it_allows_is_left_alone(site, fetcher):
    site.pages |= {"/robots.txt": 503, "/a": PAGE}
    with pytest.raises(RefusedError, match="cannot be had: the server could not give it"):
        fetcher.fetch(given_at(site.at("/a")))
    assert site.paths() == []


def test_a_host_is_asked_no_more_often_than_it_wants(site, new_fetcher):
    site.pages |= {"/robots.txt": "User-agent: *\nCrawl-delay: 0.3\n", "/a": PAGE, "/b": PAGE}
    fetcher = new_fetcher(delay=0.1)
    began = time.monotonic()  # before the first is asked for: a busy server may note it late
    for path in ("/a", "/b"):
        fetcher.fetch(given_at(site.at(path)))
    second = [at for path, at, _ in site.asked if path != "/robots.txt"][-1]
    assert second - began >= 0.3


TURNS = """
import sys
from pathlib import Path
from bilateral.sources.web.memory import Memory
memory = Memory(Path(sys.argv[1]))
print(*(memory.reserve("g.example", 100.0) for _ in range(3)))
"""


def test_turns_are_shared_by_threads_and_processes(tmp_path):
    path = tmp_path / "web.db"
    memory = Memory(path)
    memory.reserve("g.example", 100.0)
    command = [sys.executable, "-c", TURNS, str(path)]
    processes = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    with ThreadPoolExecutor(2) as threads:
        waits = list(threads.map(lambda _: memory.reserve("g.example", 100.0), range(4)))
    waits += [float(wait) for process in processes for wait in process.communicate()[0].split()]
    assert [round(wait / 100) for wait in sorted(waits)] == list(range(1, 11))


def test_a_clock_that_is_set_back_stops_nobody(monkeypatch):
    memory = Memory()
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 100_000)
    memory.reserve("g.example", 1.0)
    monkeypatch.setattr(time, "time", lambda: now)
    assert memory.reserve("g.example", 1.0) == 0
