"""A ledger of the story, of invented news and of hostile texts, and the application that shows it."""

import runpy
import shutil
import threading
import time
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import uvicorn
from starlette.testclient import TestClient

from bilateral.api import Document, Ledger
from bilateral.model.claim import Claim, OtherParty, Role, Status
from bilateral.model.source import Source, SourceKind
from bilateral.model.span import Span
from bilateral.model.when import When
from bilateral.web.ahead import Ahead
from bilateral.web.server import create_app
from bilateral.web.settings import Limits, Settings

ROOT = Path(__file__).parents[2]
SHOTS = ROOT / "build" / "screenshots"
DESK = {"width": 1280, "height": 900}
STORY = runpy.run_path(str(ROOT / "examples" / "story" / "keep.py"))
INVENTED = runpy.run_path(str(ROOT / "tests" / "invented.py"))
HOSTS = ("testserver", "localhost", "127.0.0.1")
TOKEN = "a token of the tests"
# A machine that has other things to do takes a minute to load the reader.
OPEN = Limits(seconds=300, patience=200, rate="100000/minute", reading_rate="100000/minute")

ATTACK = "<script>window.attacked = true</script>"
TURN = "\u202ederor revo denrut\u202c"


def hostile(name: str = "hostile") -> tuple[Document, list[Claim]]:
    """A document whose every field tries to be more than a text."""
    words = f"Tonga {ATTACK} severed relations with Malta {TURN} <img src=x onerror='window.attacked=true'>"
    text = f"{words}, {{{{ 7 * 7 }}}} {'W' * 900_000} said.\nA second line.\n"
    address = f"javascript:window.attacked=true//{name}"
    outlet = f'"><svg onload=window.attacked=true> {TURN}'
    document = Document(name, text, date(2024, 6, 1), outlet, f"{ATTACK} {TURN}", address)
    claim = Claim(
        name,
        Span(0, len(words)),
        words,
        "relations.sever",
        ("TON",),
        ("MLT",),
        (OtherParty(Role.PLACE, "", f"{ATTACK}"),),
        Status.DONE,
        When.of("2024-05", f"{ATTACK}"),
        (Source(f"{ATTACK} & sons {TURN}", SourceKind.PERSON),),
        f"{ATTACK} 7 million",
    )
    return document, [claim]


def fill(address: str, invented: int = 1000) -> Ledger:
    """Put all of it into a new ledger."""
    ledger = Ledger.open(address)
    INVENTED["fill"](address, invented)
    for document, claims in (*STORY["story"](), hostile()):
        ledger.add(document, claims, datetime(2025, 4, 1, 9, tzinfo=UTC))
    return ledger


@pytest.fixture(scope="session")
def shown(new_address) -> Ledger:
    """The ledger that the pages show, in both databases."""
    return fill(new_address())


@pytest.fixture(scope="session")
def client(shown) -> TestClient:
    """Asks a server that only reads."""
    settings = Settings(_address(shown), hosts=HOSTS, limits=OPEN)
    return TestClient(create_app(settings), follow_redirects=False)


@pytest.fixture
def writable(new_address) -> TestClient:
    """Asks a server that may write, on a ledger of its own that holds the story."""
    address = new_address()
    ledger = Ledger.open(address)
    for document, claims in STORY["story"]():
        ledger.add(document, claims, datetime(2025, 4, 1, 9, tzinfo=UTC))
    settings = Settings(address, True, TOKEN, HOSTS, OPEN)
    return TestClient(create_app(settings), follow_redirects=False)


def _address(ledger: Ledger) -> str:
    place = ledger.store.place
    return str(place.path) if hasattr(place, "path") else place.url.render_as_string(hide_password=False)


@pytest.fixture(scope="session", name="fill")
def filled():
    """Puts the story, invented news and hostile texts into a new ledger."""
    return fill


class Server:
    """A server of a ledger on a free port."""

    def __init__(self, address):
        settings = Settings(str(address), True, TOKEN, limits=OPEN)
        app = create_app(settings)
        app.add_middleware(Ahead, desk=app.state.desk)  # as bilateral serve does
        config = uvicorn.Config(app, port=0, log_level="warning")
        self.server = uvicorn.Server(config)
        self.thread = threading.Thread(target=self.server.run, daemon=True)
        self.thread.start()
        last = time.monotonic() + 30
        while not self.server.started:
            assert time.monotonic() < last
            time.sleep(0.02)
        port = self.server.servers[0].sockets[0].getsockname()[1]
        self.base = f"http://127.0.0.1:{port}"

    def stop(self):
        self.server.should_exit = True
        self.thread.join(10)


@pytest.fixture(scope="module")
def base(address):
    server = Server(address)
    yield server.base
    server.stop()


@pytest.fixture(scope="module")
def browser(missing):
    chromium = shutil.which("chromium")
    if chromium is None:
        missing("no browser is installed (on Debian: apt-get install chromium)")
    from playwright.sync_api import sync_playwright  # needed here alone

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def page_of(browser, base):
    """Opens pages; in the end nothing may have been complained about on the console."""
    contexts, said = [], []

    def opened(address, **settings):
        context = browser.new_context(base_url=base, **{"viewport": DESK, **settings})
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text) if message.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(address, timeout=120_000)  # the machine may have other things to do
        return page

    yield opened
    for context in contexts:
        context.close()
    # The browser itself notes that an address is not there.
    assert [one for one in said if "status of 404" not in one] == []


@pytest.fixture(scope="session", name="shoot")
def shot():
    """Leaves a screenshot in ``build/screenshots``, for a person to look at."""

    def shoot(page, name):
        SHOTS.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=SHOTS / f"{name.replace(' ', '-')}.png", full_page=True)

    return shoot
