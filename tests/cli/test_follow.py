"""The commands that fetch, as a desk uses them: real servers on this machine, a real ledger."""

import json
import signal
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest

from bilateral.api import Ledger
from bilateral.cli.follow import listed
from bilateral.ledger.errors import LedgerError
from bilateral.sources.web import fetcher as web

pytestmark = pytest.mark.thorough

STORIES = {
    "/chad": ("Envoy recalled", "Chad recalled its ambassador from Niger on Monday, the foreign ministry said."),
    "/oslo": ("Sanctions", "Norway imposed sanctions on Belarus on Tuesday, the government said in Oslo."),
}


def page(title, text):
    meta = '<meta property="article:published_time" content="2024-03-05T10:00:00Z">'
    head = f'<title>{title}</title>{meta}<meta property="og:site_name" content="The Gazette">'
    return f"<html><head>{head}</head><body><article><h1>{title}</h1><p>{text}</p></article></body></html>"


def feed(paths, updated="2024-03-05T10:00:00Z"):
    items = "".join(
        f'<entry><title>{path}</title><link href="{path}"/><updated>{updated}</updated></entry>' for path in paths
    )
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>The Gazette</title>{items}</feed>'


@pytest.fixture
def desk(tmp_path, monkeypatch, site):
    """A site with a feed of two stories, a list of feeds, and a ledger; fetching may reach this machine."""
    monkeypatch.setenv("BILATERAL_LEDGER", str(tmp_path / "desk.db"))
    monkeypatch.setenv("BILATERAL_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("BILATERAL_INSIDE", "127.0.0.0/8")
    monkeypatch.setattr(web, "_BACKOFF", 0.01)
    site.pages |= {path: page(*story) for path, story in STORIES.items()} | {"/feed": feed(STORIES)}
    feeds = tmp_path / "feeds.txt"
    feeds.write_text(f"# our feeds\n{site.at('/feed')}  # the gazette\n\n")
    return feeds


def lines(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_an_address_is_read(run, desk, site, tmp_path):
    result = run("read", site.at("/chad"), "--delay", "0")
    assert result.exit_code == 0, result.output
    assert lines(result) == [{"doc": site.at("/chad"), "claims": 1, "new": 1}]
    (entry,) = Ledger.open(tmp_path / "desk.db").claims()
    assert (entry.outlet, entry.title, str(entry.published)) == ("The Gazette", "Envoy recalled", "2024-03-05")
    assert entry.claim.when.edtf == "2024-03-04"


def test_an_address_inside_a_network_is_refused_where_nobody_allowed_it(run, desk, site, monkeypatch):
    monkeypatch.delenv("BILATERAL_INSIDE")
    result = run("read", site.at("/chad"))
    assert result.exit_code == 1
    assert "stands inside a network" in lines(result)[0]["message"]
    assert site.asked == []


def test_the_pages_of_a_feed_are_read_each_once(run, desk, site):
    first = run("follow", desk, "--delay", "0")
    assert first.exit_code == 0, first.output
    assert sorted(one["doc"] for one in lines(first)) == sorted(map(site.at, STORIES))
    second = run("follow", desk, "--delay", "0")
    assert second.exit_code == 0
    assert lines(second) == []
    assert "2 passed over, read before" in second.stderr
    assert site.paths().count("/chad") == 1


def test_a_page_is_read_again_when_its_feed_says_that_it_changed(run, desk, site, tmp_path):
    run("follow", desk, "--delay", "0")
    site.pages["/chad"] = page(
        "Envoy stays", "Chad did not recall its ambassador from Niger, the foreign ministry said."
    )
    site.pages["/feed"] = feed(STORIES, "2024-03-06T10:00:00Z")
    run("follow", desk, "--delay", "0")
    assert site.paths().count("/chad") == 2
    with Ledger.open(tmp_path / "desk.db").store.view() as view:
        assert [one.version for one in view.documents() if one.document.id == site.at("/chad")] == [1, 2]


def test_a_feed_that_did_not_change_is_not_sent_again(run, desk, site):
    def answer(handler):
        same = handler.headers.get("If-None-Match") == '"a"'
        body = b"" if same else feed(STORIES).encode()
        handler.send_response(304 if same else 200)
        handler.send_header("ETag", '"a"')
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    site.pages["/feed"] = answer
    run("follow", desk, "--delay", "0")
    again = run("follow", desk, "--delay", "0")
    assert "1 passed over, not changed since it was read" in again.stderr


def test_a_feed_is_sent_again_while_one_of_its_pages_is_missing(run, desk, site):
    asked = []

    def answer(handler):
        asked.append(handler.headers.get("If-None-Match"))
        body = feed([*STORIES, "/late"]).encode()
        handler.send_response(200)
        handler.send_header("ETag", '"a"')
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    site.pages["/feed"] = answer
    assert run("follow", desk, "--delay", "0").exit_code == 1
    site.pages["/late"] = page("Late", "Peru closed its embassy in Quito on Friday, its foreign ministry said.")
    assert [one["doc"] for one in lines(run("follow", desk, "--delay", "0"))] == [site.at("/late")]
    run("follow", desk, "--delay", "0")
    assert asked == [None, None, '"a"']


def test_a_feed_that_is_down_keeps_no_other_from_being_read(run, desk, site, new_site):
    other = new_site({"/feed": feed([site.at("/chad")])})
    desk.write_text(f"http://127.0.0.1:1/feed\n{site.at('/none')}\n{other.at('/feed')}\n")
    result = run("follow", desk, "--delay", "0")
    assert result.exit_code == 1
    found = lines(result)
    assert [one["doc"] for one in found if "doc" in one] == [site.at("/chad")]
    assert {one["where"] for one in found if "where" in one} == {"http://127.0.0.1:1/feed", site.at("/none")}


def test_the_text_in_the_feed_is_read_where_its_page_cannot_be_had(run, desk, site):
    text = "<p>Chad recalled its ambassador from Niger on Monday, the foreign ministry said.</p>" * 9
    told = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Echo",
        "items": [
            {"url": site.at("/closed"), "title": "Envoy recalled", "date_published": "2024-03-05", "content_html": text}
        ],
    }
    site.pages |= {"/feed": json.dumps(told), "/closed": 403}
    (found,) = lines(run("follow", desk, "--delay", "0"))
    assert (found["doc"], found["claims"]) == (site.at("/closed"), 1)


def test_a_story_that_several_outlets_print_is_read_once(run, desk, site, tmp_path):
    text = " ".join(
        f"{name} said on Monday that the talks in Geneva had ended without a result."
        for name in ("Peru", "Chile", "Niger", "Chad")
    )
    site.pages |= {"/one": page("Talks end", text), "/two": page("Talks end", text), "/feed": feed(["/one", "/two"])}
    found = {one["doc"]: one for one in lines(run("follow", desk, "--delay", "0"))}
    assert sum("unread" in one for one in found.values()) == 1
    with Ledger.open(tmp_path / "desk.db").store.view() as view:
        one, two = view.documents()
        assert (one.document.copy_of, two.document.copy_of) == ("", one.id)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (b"", "names no feed"),
        (b"gazette.example/feed\n", "a line that is no address"),
        (None, "feeds.txt cannot be read: No such file or directory"),
        (b"http://caf\xe9.example/", "feeds.txt cannot be read: it is not a text in UTF-8"),
    ],
)
def test_a_list_without_feeds_is_wrong_usage(text, sentence, run, tmp_path):
    feeds = tmp_path / "feeds.txt"
    if text is not None:
        feeds.write_bytes(text)
    result = run("follow", feeds)
    assert result.exit_code == 2
    assert sentence in result.stderr
    assert "Errno" not in result.stderr


@pytest.mark.parametrize("time", ["soon", "0m", "5", "-5m"])
def test_a_time_that_is_none_is_wrong_usage(time, run, desk):
    assert run("follow", desk, f"--every={time}").exit_code == 2


def test_comments_in_the_list_are_left_out(tmp_path):
    feeds = tmp_path / "feeds.txt"
    feeds.write_text("\ufeff# ours\nhttps://g.example/feed#top # comment\nhttps://g.example/feed#top\n")
    assert listed(feeds) == ["https://g.example/feed#top"]


@contextmanager
def following(feeds):
    """The command in a process of its own, which looks again every hour."""
    command = [sys.executable, "-W", "ignore", "-c", "from bilateral.cli.app import main; main()"]
    command += ["follow", str(feeds), "--every", "1h", "--delay", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def wait_until(is_so, process):
    last = time.monotonic() + 240
    while not is_so():
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < last
        time.sleep(0.2)


def has_a_closed_run(path):
    try:
        return any(run.ended for run in Ledger.open(path).runs())
    except LedgerError:  # it is being made
        return False


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_following_ends_when_it_is_asked_to(number, desk, site, tmp_path):
    """What was fetched is in the ledger, the run is closed, and the exit code says that all is well."""
    with following(desk) as process:
        wait_until(lambda: has_a_closed_run(tmp_path / "desk.db"), process)
        process.send_signal(number)
        out, told = process.communicate(timeout=60)
    assert process.returncode == 0, told
    assert len(out.splitlines()) == 2
    assert "Traceback" not in told
    (kept,) = Ledger.open(tmp_path / "desk.db").runs()
    assert kept.outcome.documents == 2


def test_following_ends_in_the_middle_of_a_fetch(desk, site, tmp_path):
    def slow(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
        handler.close_connection = True
        for _ in range(600):
            handler.wfile.write(b"<")
            time.sleep(0.05)

    site.pages["/oslo"] = slow
    with following(desk) as process:
        wait_until(lambda: "/oslo" in site.paths(), process)
        process.send_signal(signal.SIGTERM)
        _, told = process.communicate(timeout=120)
    assert process.returncode == 0, told
    assert "Traceback" not in told


def test_a_copy_is_told_beside_the_claim_and_nobodys_words_are_markup(run, desk, site, terminal_why):
    text = " ".join(
        f"{name} said on Monday that the talks with Niger in Geneva had ended without a result, and went home."
        for name in ("Peru", "Chile", "Chad")
    )
    first = f"Chad recalled its ambassador from Niger on Monday, the foreign ministry said. {text}"
    told = page("[/red] talks end [bold", first)
    site.pages |= {"/one": told, "/two": told.replace("The Gazette", "The Herald"), "/feed": feed(["/one", "/two"])}
    run("follow", desk, "--delay", "0")
    (claim,) = lines(run("claims", "--act", "envoy.recall", "--json"))
    shown = run("why", claim["id"]).stdout
    assert "[/red] talks end [bold" in shown
    assert "copied by" in shown


@pytest.fixture
def terminal_why(monkeypatch):
    """``why`` as on a terminal."""
    monkeypatch.setattr("bilateral.cli.why.wants_json", lambda asked: asked)
