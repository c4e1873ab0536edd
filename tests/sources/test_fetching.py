"""A page is had whole, within limits and from whom it was asked of; where it cannot be had it is told why."""

import gzip
import shutil
import socket
import ssl
import subprocess
import threading
import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.sources.given import Given
from bilateral.sources.source import DocumentError, Passed
from bilateral.sources.web import fetcher as web
from bilateral.sources.web.manners import networks
from bilateral.sources.web.memory import Memory, Tags

PAGE = "<html><body><p>Chad recalled its envoy from Niger.</p></body></html>"


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
