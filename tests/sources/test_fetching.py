"""Pages are fetched politely, within limits, and never from inside a network."""

import gzip
import shutil
import socket
import ssl
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.sources.given import Given
from bilateral.sources.source import DocumentError, Passed
from bilateral.sources.web import fetcher as web
from bilateral.sources.web.address import Guard, RefusedError, checked, host_of
from bilateral.sources.web.manners import networks
from bilateral.sources.web.memory import Memory, Tags

PAGE = "<html><body><p>Chad recalled its envoy from Niger.</p></body></html>"


def leads_to(address, status=302):
    return lambda handler: handler.answer("", status, Location=address)


@pytest.fixture(autouse=True)
def no_patience(monkeypatch):
    """Tries are made again at once."""
    monkeypatch.setattr(web, "_BACKOFF", 0.01)


def given_at(address):
    return Given(address, address=address)


def test_a_page_comes_with_its_type_its_address_and_the_time(site, fetcher):
    site.pages["/a"] = PAGE
    found = fetcher.fetch(given_at(site.at("/a#top")))
    assert (found.data, found.address) == (PAGE.encode(), site.at("/a"))
    assert found.type == "text/html; charset=utf-8"
    assert found.retrieved is not None


def test_the_agent_says_whom_to_turn_to(site, new_fetcher):
    site.pages["/a"] = PAGE
    new_fetcher(contact="desk@g.example\r\nX-Evil: 1").fetch(given_at(site.at("/a")))
    headers = site.asked[-1][2]
    assert headers["User-Agent"].startswith("bilateral/")
    assert "(+desk@g.example" in headers["User-Agent"]
    assert "X-Evil" not in headers


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("ftp://news.example/a", "not ftp"),
        ("file:///etc/passwd", "not file"),
        ("javascript:alert(1)", "only addresses of the web"),
        ("news.example/a", "only addresses of the web"),
        ("http://desk:secret@news.example/a", "a password"),
        ("http://", "not an address"),
        ("http://[::1", "not an address"),
        ("http://news.example/" + "a" * 5000, "not an address"),
    ],
)
def test_what_is_no_address_of_the_web_is_refused(address, reason, fetcher):
    with pytest.raises(RefusedError, match=reason):
        fetcher.fetch(given_at(address))


ANY = st.text(max_size=60) | st.text("[]:/@.%℀a1", max_size=20)


@settings(max_examples=500)
@given(ANY | ANY.map("http://{}".format))
def test_any_text_is_an_address_or_refused(text):
    with suppress(RefusedError):
        assert checked(text).startswith(("http://", "https://"))
        assert isinstance(host_of(checked(text)), str)


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",  # where clouds keep the keys of their machines
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1%eth0",
        "fd00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:4136:e378:8000:63bf:f5ff:fffe",
    ],
)
def test_numbers_inside_a_network_are_not_let_through(number):
    assert not Guard().allows(number)


@pytest.mark.parametrize("number", ["8.8.8.8", "93.184.216.34", "2001:4860:4860::8888", "::ffff:8.8.8.8"])
def test_public_numbers_are_let_through(number):
    assert Guard().allows(number)


def test_a_network_is_let_through_only_where_its_user_named_it():
    guard = Guard(networks(["10.1.0.0/16"]))
    assert guard.allows("10.1.2.3")
    assert guard.allows("::ffff:10.1.2.3")
    assert not guard.allows("10.2.0.1")
    assert not guard.allows("127.0.0.1")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "127.1"])
def test_this_machine_is_not_asked_unless_that_is_allowed(host, site, new_fetcher):
    site.pages["/a"] = PAGE
    port = site.address.rpartition(":")[2]
    with pytest.raises(DocumentError):
        new_fetcher(inside=()).fetch(given_at(f"http://{host}:{port}/a"))
    assert site.asked == []


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://[::ffff:169.254.169.254]/",
        "http://10.0.0.1/",
        "file:///etc/passwd",
        "gopher://127.0.0.1:70/",
    ],
)
def test_a_redirect_into_a_network_is_refused(target, site, fetcher):
    site.pages["/a"] = leads_to(target)
    with pytest.raises(RefusedError):
        fetcher.fetch(given_at(site.at("/a")))


def test_a_redirect_to_loopback_written_as_ipv6_is_refused(site, new_site, new_fetcher):
    inner = new_site({"/secret": PAGE}, host="127.0.0.2")
    port = inner.address.rpartition(":")[2]
    site.pages["/a"] = leads_to(f"http://[::ffff:127.0.0.2]:{port}/secret")
    with pytest.raises(RefusedError, match="stands inside a network"):
        new_fetcher(inside=networks(["127.0.0.1"])).fetch(given_at(site.at("/a")))
    assert inner.asked == []


def test_a_name_that_means_loopback_at_the_second_look_is_refused(site, new_fetcher, monkeypatch):
    """The name of the page means a public host at first, and this machine when it is looked up to be connected to."""
    looks = iter(["93.184.216.34", "127.0.0.1"])
    port = int(site.address.rpartition(":")[2])
    monkeypatch.setattr(
        "socket.getaddrinfo",
        lambda *asked, **more: [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(looks, "127.0.0.1"), port))],
    )
    guard = Guard()
    assert guard.look_up("rebind.example", port) == ["93.184.216.34"]
    with pytest.raises(RefusedError):
        new_fetcher(inside=(), robots=False).fetch(given_at(f"http://rebind.example:{port}/a"))
    assert site.asked == []


def test_whoever_answers_is_looked_at_again(site, new_fetcher, monkeypatch):
    """Even where the look-up let a number through, the peer that was reached decides."""
    monkeypatch.setattr(Guard, "look_up", lambda self, host, port: ["127.0.0.1"])
    with pytest.raises(RefusedError, match="stands inside a network"):
        new_fetcher(inside=()).fetch(given_at(site.at("/a")))
    assert site.asked == []


def test_redirects_are_followed_three_times(site, fetcher):
    site.pages |= {f"/{step}": leads_to(f"/{step + 1}", 301) for step in range(3)} | {"/3": PAGE}
    found = fetcher.fetch(given_at(site.at("/0")))
    assert (found.address, found.data) == (site.at("/3"), PAGE.encode())
    site.pages["/start"] = leads_to("/0")
    with pytest.raises(DocumentError, match="more than 3 times"):
        fetcher.fetch(given_at(site.at("/start")))


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
    for path in ("/a", "/b"):
        fetcher.fetch(given_at(site.at(path)))
    first, second = (at for path, at, _ in site.asked if path != "/robots.txt")
    assert second - first >= 0.29


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


def test_a_server_that_is_busy_is_asked_again(site, fetcher, monkeypatch):
    answers = iter([503, 429])

    def page(handler):
        status = next(answers, 200)
        handler.answer(PAGE if status == 200 else "", status)

    site.pages["/a"] = page
    assert fetcher.fetch(given_at(site.at("/a"))).data == PAGE.encode()
    assert site.paths() == ["/a"] * 3


def test_a_server_may_say_how_long_to_wait(site, fetcher, monkeypatch):
    waits = []
    monkeypatch.setattr(web.Fetcher, "_wait", lambda self, seconds: waits.append(seconds))
    answers = iter(["7", "90000"])

    def page(handler):
        asked = next(answers, None)
        handler.answer(PAGE, 503 if asked else 200, **({"Retry_After": asked} if asked else {}))

    site.pages["/a"] = page
    fetcher.fetch(given_at(site.at("/a")))
    assert [wait for wait in waits if wait] == [7, 120]


@pytest.mark.parametrize(
    ("page", "reason"),
    [(404, "there is no such page"), (410, "it is gone"), (403, "refuses"), (401, "password"), (500, "status 500")],
)
def test_why_a_page_cannot_be_had_is_told(page, reason, site, fetcher, monkeypatch):
    site.pages["/a"] = page
    with pytest.raises(DocumentError, match=reason):
        fetcher.fetch(given_at(site.at("/a")))
    assert len(site.paths()) == (3 if page == 500 else 1)


def test_a_host_that_is_not_there_is_told(fetcher, monkeypatch):
    fetcher.manners = web.replace(fetcher.manners, robots=False)
    with pytest.raises(DocumentError, match="it cannot be fetched"):
        fetcher.fetch(given_at("http://127.0.0.1:1/a"))
    with pytest.raises(DocumentError, match="it cannot be fetched"):
        fetcher.fetch(given_at("http://no-such-host.invalid/a"))


@pytest.fixture
def secure(tmp_path):
    """A server with a certificate that nobody knows; gives its port and the certificate."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not installed")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    command = [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    command += ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(command, check=True, capture_output=True)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, key)
    listener = context.wrap_socket(socket.create_server(("127.0.0.1", 0)), server_side=True)

    def serve():
        while True:
            with suppress(ssl.SSLError):
                try:
                    connection, _ = listener.accept()
                except OSError as error:
                    if isinstance(error, ssl.SSLError):
                        continue
                    return
                with connection:
                    connection.recv(4096)
                    body = PAGE.encode()
                    head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
                    connection.sendall(head.encode() + body)

    threading.Thread(target=serve, daemon=True).start()
    yield listener.getsockname()[1], certificate
    listener.close()


def test_a_host_must_prove_who_it_is(secure, new_fetcher, monkeypatch):
    port, certificate = secure
    fetcher = new_fetcher(robots=False)
    with pytest.raises(DocumentError, match="cannot prove who it is"):
        fetcher.fetch(given_at(f"https://localhost:{port}/a"))
    known = web._trust()
    known.load_verify_locations(certificate)
    assert fetcher.fetch(given_at(f"https://localhost:{port}/a")).data == PAGE.encode()
    with pytest.raises(DocumentError, match="cannot prove who it is"):
        fetcher.fetch(given_at(f"https://127.0.0.1:{port}/a"))
    web._trust.cache_clear()


def test_a_page_that_did_not_change_is_passed_over(site, fetcher):
    def page(handler):
        same = handler.headers.get("If-None-Match") == '"1"'
        handler.answer("" if same else PAGE, 304 if same else 200, ETag='"1"')

    site.pages["/a"] = page
    asked = given_at(site.at("/a"))
    assert fetcher.fetch(asked).data
    assert fetcher.tags[asked.address] == Tags('"1"', "")
    assert fetcher.fetch(asked, fetcher.tags[asked.address]) == Passed(asked.name, "not changed since it was read")


def test_what_is_packed_is_unpacked(site, fetcher):
    site.pages["/a"] = lambda handler: handler.answer(gzip.compress(PAGE.encode()), Content_Encoding="gzip")
    assert fetcher.fetch(given_at(site.at("/a"))).data == PAGE.encode()


def test_a_bomb_is_not_unpacked(site, fetcher):
    bomb = gzip.compress(b"\0" * 100_000_000, 1)
    site.pages["/a"] = lambda handler: handler.answer(bomb, Content_Encoding="gzip")
    with pytest.raises(DocumentError, match="more than 20 MB"):
        fetcher.fetch(given_at(site.at("/a")))


def test_an_endless_page_is_left(site, fetcher):
    def page(handler):
        handler.send_response(200)
        handler.end_headers()
        try:
            while True:
                handler.wfile.write(b"Chad recalled its envoy. " * 10_000)
        except OSError:
            handler.close_connection = True

    site.pages["/a"] = page
    with pytest.raises(DocumentError, match="more than 20 MB"):
        fetcher.fetch(given_at(site.at("/a")))


@pytest.mark.parametrize("part", ["body", "headers", "chunks"])
def test_a_page_that_comes_byte_by_byte_is_left_when_its_time_is_over(part, site, fetcher, monkeypatch):
    monkeypatch.setattr(web, "SECONDS", 0.6)
    gone = threading.Event()

    def page(handler):
        start = {
            "body": b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n",
            "headers": b"HTTP/1.1 200 OK\r\nX-Slow: ",
            "chunks": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        }[part]
        handler.wfile.write(start)
        handler.close_connection = True
        try:
            while True:
                handler.wfile.write(b"1")
                time.sleep(0.05)
        except OSError:
            gone.set()

    site.pages["/a"] = page
    begun = time.monotonic()
    with pytest.raises(DocumentError, match="did not come within"):
        fetcher.fetch(given_at(site.at("/a")))
    assert time.monotonic() - begun < 3
    assert gone.wait(3)


def test_a_page_that_breaks_off_is_told(site, fetcher, monkeypatch):

    def page(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n<html>")
        handler.close_connection = True

    site.pages["/a"] = page
    with pytest.raises(DocumentError, match="it cannot be fetched"):
        fetcher.fetch(given_at(site.at("/a")))


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=200) | st.binary(max_size=60).map(lambda rest: b"HTTP/1.1 200 OK\r\n" + rest))
def test_a_server_may_answer_anything(data):
    listener = socket.create_server(("127.0.0.1", 0))

    def serve():
        for _ in range(3):
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                connection.recv(4096)
                connection.sendall(data)

    threading.Thread(target=serve, daemon=True).start()
    fetcher = web.Fetcher(web.Manners(delay=0.0, robots=False, inside=networks(["127.0.0.1"])), Memory())
    with suppress(DocumentError):
        found = fetcher.fetch(given_at(f"http://127.0.0.1:{listener.getsockname()[1]}/"))
        assert isinstance(found, Given | Passed)
    listener.close()
    fetcher.memory.close()
