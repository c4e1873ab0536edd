"""What may be asked of the web: addresses, and never one inside a network."""

import socket
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.sources.given import Given
from bilateral.sources.source import DocumentError
from bilateral.sources.web.address import Guard, RefusedError, checked, host_of
from bilateral.sources.web.manners import networks

PAGE = "<html><body><p>Chad recalled its envoy from Niger.</p></body></html>"


def leads_to(address, status=302):
    return lambda handler: handler.answer("", status, Location=address)


def given_at(address):
    return Given(address, address=address)


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
