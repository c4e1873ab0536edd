"""Fetches one address: politely, step by step over redirects, within limits of size and time."""

import ssl
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from urllib.parse import urljoin

import certifi
from urllib3 import BaseHTTPResponse, Timeout
from urllib3.exceptions import HTTPError, SSLError
from urllib3.util import Retry, parse_url
from urllib3.util.ssl_ import create_urllib3_context

from bilateral.sources.given import Given
from bilateral.sources.source import DocumentError, Passed
from bilateral.sources.web import robots
from bilateral.sources.web.address import Guard, StoppedError, checked, host_of
from bilateral.sources.web.connection import Deadline, PlainPool, SecurePool
from bilateral.sources.web.manners import Manners
from bilateral.sources.web.memory import Memory, Tags

# The limits that the issue of sources asks for; a page of news has some hundred kilobytes and comes within seconds.
LARGEST = 20_000_000  # bytes, unpacked
REDIRECTS = 3
SECONDS = 60.0  # for one hop, from the first look-up to the last byte
_PATIENCE = Timeout(connect=10.0, read=20.0)  # for one answer of the network
_TRIES = 3
_BACKOFF = 2.0  # seconds before the second try, doubled before each further one
_LONGEST_WAIT = 120.0  # seconds that a server may ask us to wait
_CHUNK = 1 << 16
_MOVED = {301, 302, 303, 307, 308}
_UNCHANGED = 304
# Faults that may be over the next time; all others stay.
_PASSING = {408, 425, 429, 500, 502, 503, 504}
_ACCEPTED = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/pdf,*/*;q=0.5"


class _PassingError(DocumentError):
    """A fault that may be over the next time; ``wait`` is what the server asks for, in seconds."""

    def __init__(self, message: str, wait: float = 0.0) -> None:
        super().__init__(message)
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered: ``tags`` tell whether the page changes later."""

    address: str
    status: int
    type: str
    location: str
    tags: Tags
    body: bytes


@dataclass(slots=True)
class Fetcher:
    """Fetches for all threads; the turns at a host are shared with all processes that have the same memory."""

    manners: Manners
    memory: Memory
    tags: dict[str, Tags] = field(default_factory=dict)  # by address, of what was fetched since the start
    _stopped: threading.Event = field(default_factory=threading.Event)
    _deadlines: dict[int, Deadline] = field(default_factory=dict)
    _robots: robots.Robots = field(init=False)

    def __post_init__(self) -> None:
        self._robots = robots.Robots(self._ask)

    def fetch(self, given: Given, known: Tags | None = None) -> Given | Passed:
        """The bytes at the address of what is given; passed over where they did not change since they were ``known``.

        Raises ``DocumentError`` where they cannot be had.
        """
        address = checked(given.address)
        for _ in range(REDIRECTS + 1):
            self._heed(address)
            answer = self._tried(address, known.headers if known and address == checked(given.address) else {})
            if answer.status == _UNCHANGED:
                return Passed(given.name, "not changed since it was read")
            if answer.status not in _MOVED or not answer.location:
                return self._taken(given, answer)
            address = checked(urljoin(address, answer.location))
        raise DocumentError(f"it leads on more than {REDIRECTS} times")

    def stop(self) -> None:
        """Give up what is being fetched, and fetch no more."""
        self._stopped.set()
        for deadline in list(self._deadlines.values()):
            deadline.end()

    @property
    def stopped(self) -> bool:
        """Whether it was stopped."""
        return self._stopped.is_set()

    def _taken(self, given: Given, answer: Answer) -> Given:
        if answer.status != 200:
            raise DocumentError(_sentence(answer.status))
        self.tags[given.address] = answer.tags
        return replace(given, data=answer.body, type=answer.type, address=answer.address, retrieved=datetime.now(UTC))

    def _heed(self, address: str) -> None:
        """Wait for a turn. Raises ``RefusedError`` where the host asks not to be fetched from."""
        delay = self.manners.delay
        if self.manners.robots:
            rules = self._robots.rules(address)
            rules.check(address, self.manners.agent)
            delay = max(delay, rules.delay(self.manners.agent))
        self._wait(self.memory.reserve(host_of(address), delay))

    def _wait(self, seconds: float) -> None:
        if self._stopped.wait(seconds) or self.stopped:
            raise StoppedError("it was not fetched: the program was to end")

    def _ask(self, address: str) -> robots.Answer:
        """What a host says for itself, also where its robots.txt lies elsewhere."""
        for _ in range(REDIRECTS + 1):
            self._wait(self.memory.reserve(host_of(address), self.manners.delay))
            answer = self._tried(address, {}, robots.LARGEST)
            if answer.status not in _MOVED or not answer.location:
                return answer.status, answer.body.decode("utf-8", "replace")
            address = checked(urljoin(address, answer.location))
        return 404, ""

    def _tried(self, address: str, headers: Mapping[str, str], most: int = LARGEST) -> Answer:
        """The answer of an address, asked again a few times where the fault may be over."""
        for number in range(1, _TRIES + 1):
            try:
                return self._answer(address, headers, most)
            except _PassingError as error:
                if number == _TRIES or self.stopped:
                    raise DocumentError(str(error)) from None
                self._wait(min(max(error.wait, _BACKOFF * 2 ** (number - 1)), _LONGEST_WAIT))
        raise AssertionError

    def _answer(self, address: str, headers: Mapping[str, str], most: int) -> Answer:
        with Deadline(SECONDS) as deadline:
            self._deadlines[id(deadline)] = deadline
            fault: Exception | None = None
            try:
                answer = self._over(_pool(address, Guard(self.manners.inside), deadline), address, headers, most)
            except (HTTPError, OSError, ValueError) as error:
                fault = error
            finally:
                del self._deadlines[id(deadline)]
            if self.stopped:
                raise StoppedError("it was not fetched: the program was to end")
            # A page that was cut looks whole where nobody said how long it is.
            if deadline.passed:
                raise DocumentError(f"it did not come within {SECONDS:.0f} seconds")
            if isinstance(fault, SSLError):
                raise DocumentError(f"its host cannot prove who it is: {_cause(fault)}")
            if fault is not None:
                raise _PassingError(f"it cannot be fetched: {_cause(fault)}") from None
            return answer

    def _over(self, pool: PlainPool | SecurePool, address: str, headers: Mapping[str, str], most: int) -> Answer:
        sent = {"User-Agent": self.manners.agent, "Accept": _ACCEPTED, "Accept-Encoding": "gzip, deflate", **headers}
        with pool:
            response = pool.urlopen(
                "GET",
                parse_url(address).request_uri,
                headers=sent,
                retries=False,
                redirect=False,
                timeout=_PATIENCE,
                preload_content=False,
                assert_same_host=False,
            )
            try:
                if response.status in _PASSING:
                    asked = Retry().get_retry_after(response) or 0.0
                    raise _PassingError(_sentence(response.status), asked)
                tags = Tags(response.headers.get("ETag", ""), response.headers.get("Last-Modified", ""))
                told, location = response.headers.get("Content-Type", ""), response.headers.get("Location", "")
                body = b"" if response.status in _MOVED | {_UNCHANGED} else _read(response, most)
                return Answer(address, response.status, told, location, tags, body)
            finally:
                response.close()


def _pool(address: str, guard: Guard, deadline: Deadline) -> PlainPool | SecurePool:
    """A connection of its own for one hop: turns are far enough apart that keeping it would gain nothing."""
    parts = parse_url(address)
    host = (parts.host or "").strip("[]")
    if parts.scheme == "https":
        return SecurePool(host, parts.port, guard=guard, deadline=deadline, ssl_context=_trust())
    return PlainPool(host, parts.port, guard=guard, deadline=deadline)


@cache
def _trust() -> ssl.SSLContext:
    """Whom the system trusts, and whom the browsers do."""
    context = create_urllib3_context()
    context.load_default_certs()
    context.load_verify_locations(certifi.where())
    return context


def _read(response: BaseHTTPResponse, most: int) -> bytes:
    """The body, unpacked chunk by chunk. Raises ``DocumentError`` where it is more than may be."""
    body = bytearray()
    for chunk in response.stream(_CHUNK, decode_content=True):
        body += chunk
        if len(body) > most:
            raise DocumentError(f"it holds more than {most / 1_000_000:g} MB")
    return bytes(body)


def _sentence(status: int) -> str:
    known = {
        401: "it asks for a password",
        403: "the server refuses it",
        404: "there is no such page",
        410: "it is gone",
    }
    return f"{known.get(status, 'the server could not give it')} (status {status})"


def _cause(error: Exception) -> str:
    """What the network said, without the objects it happened to."""
    inner = error.args[-1] if error.args else error
    text = str(getattr(error, "reason", None) or inner)
    return text.rpartition(": ")[2] or type(error).__name__
