"""Claims made by hand, so that tests do not depend on what the reader finds; places for a ledger; a web of our own."""

import os
import runpy
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import settings
from sqlalchemy import create_engine, make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool

from bilateral.ledger import sqlite
from bilateral.ledger.writer import document_id
from bilateral.model.claim import Claim, Status
from bilateral.model.document import Document
from bilateral.model.entry import Entry
from bilateral.model.source import Source, SourceKind
from bilateral.model.span import Span
from bilateral.model.when import When

# Tests are no package, so that what they share is run, not imported.
INVENTED = runpy.run_path(str(Path(__file__).with_name("invented.py")))
RECORDED = datetime(2024, 1, 1, 12, tzinfo=UTC)
# How long an example takes says more of the machine than of the code. Where not all is asked for, fewer are tried.
settings.register_profile("all", deadline=None)
settings.register_profile("quick", deadline=None, max_examples=40)
settings.load_profile("all" if "BILATERAL_ALL" in os.environ else "quick")
# Large programs: what uses them is tested where all is asked for.
HEAVY = frozenset({"postgresql", "browser"})


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leaves out what takes minutes or large programs (databases, browsers, clusters), unless all is asked for."""
    if "BILATERAL_ALL" not in os.environ:
        for item in items:
            if item.get_closest_marker("thorough") or HEAVY.intersection(getattr(item, "fixturenames", ())):
                item.add_marker(pytest.mark.skip(reason="takes long, or much: it runs where BILATERAL_ALL is set"))


@dataclass(frozen=True)
class Telling:
    """A document and its claims."""

    document: Document
    claims: tuple[Claim, ...]

    @property
    def entries(self) -> list[Entry]:
        key, about = document_id(self.document), self.document
        return [Entry(c, key, RECORDED, about.published, about.outlet, about.title, about.address) for c in self.claims]


def tell(*told: dict, doc: str = "a", published: str = "2023-04-06", outlet: str = "The Gazette") -> Telling:
    """A document with a sentence for each claim, which is given by its fields; ``words`` among them if they matter."""
    sentences = [one.get("words", f"In the sentence {i} of {doc} the act is told.") for i, one in enumerate(told)]
    text = "A headline\n\n" + "\n".join(sentences)
    document = Document(doc, text, date.fromisoformat(published) if published else None, outlet)
    return Telling(document, tuple(_claim(document, words, one) for words, one in zip(sentences, told, strict=True)))


def _claim(document: Document, words: str, fields: dict) -> Claim:
    start = document.text.index(words)
    source = fields.get("source")
    return Claim(
        doc=document.id,
        span=Span(start, start + len(words)),
        evidence=words,
        act=fields["act"],
        actors=tuple(fields["actors"].split()),
        recipients=tuple(fields.get("recipients", "").split()),
        status=Status(fields.get("status", "done")),
        when=When.of(fields.get("when", "")),
        sources=(source if isinstance(source, Source) else Source(source, SourceKind.PERSON),) if source else (),
    )


@pytest.fixture(scope="session")
def telling() -> Callable[..., Telling]:
    """Makes a document with claims: ``telling({"act": ..., "actors": "FRA", ...}, doc=..., published=...)``."""
    return tell


@pytest.fixture(scope="session")
def entries_of() -> Callable[..., list[Entry]]:
    """Makes the entries of one document: the arguments are those of ``telling``."""
    return lambda *told, **about: tell(*told, **about).entries


@pytest.fixture(scope="session", autouse=True)
def hasty() -> Iterator[None]:
    """Ledgers of this process do not wait for the disk: what tests write need not outlive the machine."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sqlite, "SYNCHRONOUS", "OFF")
        yield


@pytest.fixture(scope="session")
def missing() -> Callable[[str], NoReturn]:
    """Skips a test for want of a program, in a sentence; where all must be there (see .ci/run) it fails instead."""
    return pytest.fail if "BILATERAL_ALL" in os.environ else pytest.skip


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory, missing: Callable[[str], NoReturn]) -> Iterator[str]:
    """The address of a PostgreSQL server of the tests' own, which keeps nothing and listens on no network."""
    binaries = _postgresql_binaries()
    if binaries is None:
        missing("no PostgreSQL server is installed (on Debian: apt-get install postgresql)")
    # The path of a socket may hold about 100 characters, and a server does not run as root.
    with tempfile.TemporaryDirectory(prefix="pg") as name:
        as_user: list[str] = []
        if os.geteuid() == 0:
            shutil.chown(name, "postgres")
            as_user = ["runuser", "-u", "postgres", "--"]
        data = f"{name}/data"
        made = [f"{binaries}/initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]
        done = subprocess.run([*as_user, *made], cwd=name, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        settings = f"-D {data} -k {name} -c listen_addresses='' -c fsync=off -c full_page_writes=off -c autovacuum=off"
        # It ends with the pipe: a run of the tests that is killed leaves no server behind.
        until_closed = f"{binaries}/postgres {settings} 2>{name}/log & read line; kill -QUIT $!; wait"
        with subprocess.Popen([*as_user, "sh", "-c", until_closed], cwd=name, stdin=subprocess.PIPE):
            address = f"postgresql://postgres@/postgres?host={name}"
            _wait_for(address)
            yield address


def _wait_for(address: str) -> None:
    """Return when a server answers, or fail with what it says after a minute."""
    engine = create_engine(make_url(address).set(drivername="postgresql+psycopg"), poolclass=NullPool)
    last = time.monotonic() + 60
    while True:
        try:
            engine.connect().close()
            return
        except OperationalError:
            if time.monotonic() > last:
                raise
            time.sleep(0.1)


def _postgresql_binaries() -> Path | None:
    found = shutil.which("initdb")
    installed = [Path(found).resolve().parent] if found else []
    return next(iter([*installed, *sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)]), None)


@pytest.fixture(scope="session")
def new_database(postgresql: str) -> Callable[[], str]:
    """Makes a place of its own in the server (a schema), and gives its address."""
    numbers = count()

    def make() -> str:
        name = f"ledger_{next(numbers)}"
        engine = create_engine(make_url(postgresql).set(drivername="postgresql+psycopg"))
        with engine.begin() as connection:
            connection.exec_driver_sql(f"CREATE SCHEMA {name}")
        engine.dispose()
        return f"{postgresql}&options=-csearch_path%3D{name}"

    return make


@pytest.fixture(scope="session", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.thorough)])
def new_address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Callable[[], str]:
    """Gives the address of a new ledger that is not made yet; what uses it is tested on both databases."""
    if request.param == "postgresql":
        made: Callable[[], str] = request.getfixturevalue("new_database")
        return made
    return lambda: str(tmp_path_factory.mktemp("ledger") / "ledger.db")


@dataclass
class Site:
    """What a server answers, by path: a body, or a function of the handler; and what it was asked for."""

    address: str = ""
    pages: dict[str, object] = field(default_factory=dict)
    asked: list[tuple[str, float, dict[str, str]]] = field(default_factory=list)

    def paths(self) -> list[str]:
        return [path for path, _, _ in self.asked if path != "/robots.txt"]

    def at(self, path: str) -> str:
        return f"{self.address}{path}"


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """Readers that leave in the middle are what is tested."""


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            site.asked.append((self.path, time.monotonic(), dict(self.headers)))
            page = site.pages.get(self.path, 404)
            if callable(page):
                page(self)
            elif isinstance(page, int):
                self.answer(b"", page)
            else:
                self.answer(page)

        def answer(self, body, status=200, type="text/html; charset=utf-8", **headers):
            data = body if isinstance(body, bytes) else body.encode()
            self.send_response(status)
            for name, value in {"Content-Type": type, "Content-Length": str(len(data)), **headers}.items():
                self.send_header(name.replace("_", "-"), value)
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *arguments):
            pass

    return Handler


@pytest.fixture
def new_site() -> Iterator[Callable[..., Site]]:
    """Starts a server that answers as its ``Site`` says; ``host`` is any number of this machine."""
    servers = []

    def start(pages=None, host="127.0.0.1"):
        site = Site(pages=dict(pages or {}))
        server = _Server((host, 0), _handler(site))
        site.address = f"http://{host}:{server.server_address[1]}"
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        servers.append(server)
        return site

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture
def site(new_site) -> Site:
    return new_site()


@pytest.fixture(scope="session")
def invented() -> Callable[[int], Iterator[tuple[Document, list[Claim]]]]:
    """Makes invented news of so many claims."""
    made: Callable[[int], Iterator[tuple[Document, list[Claim]]]] = INVENTED["invented"]
    return made


@pytest.fixture(scope="session")
def invented_ledger(new_address: Callable[[], str]) -> str:
    """The address of a ledger of 400 invented claims."""
    address = new_address()
    INVENTED["fill"](address, 400)
    return address
