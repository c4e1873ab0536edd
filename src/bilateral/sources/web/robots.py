"""What hosts ask of those who fetch, by their robots.txt."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from protego import Protego

from bilateral.sources.source import DocumentError
from bilateral.sources.web.address import RefusedError, StoppedError, host_of

# Read at most so much of it, and for so long (RFC 9309 asks for these: 500 KiB at least, a day at most).
LARGEST = 512_000
_DAY = 24 * 3600.0
_AGAIN = 600.0  # a host that could not say what it asks for may say so soon
# A host that asks for more seconds between two fetches is asked no more often, but waited for no longer than this.
_LONGEST_DELAY = 60.0

# What a host answered: its status and the text.
Answer = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Rules:
    """What one host asks for until some time; ``fault`` tells why that is not known."""

    parsed: Protego | None
    until: float
    fault: str = ""

    def check(self, address: str, agent: str) -> None:
        """Raise ``RefusedError`` where an address is not to be fetched by an agent."""
        if self.parsed is None:
            raise RefusedError(
                f"whether it may be fetched is not known, for its robots.txt cannot be had: {self.fault}"
            )
        if not self.parsed.can_fetch(address, agent):
            raise RefusedError(f"robots.txt of {host_of(address)} asks not to fetch it")

    def delay(self, agent: str) -> float:
        """The seconds it wants between two fetches, 0 where it does not say."""
        told = self.parsed.crawl_delay(agent) if self.parsed is not None else None
        return min(float(told or 0.0), _LONGEST_DELAY)


@dataclass(slots=True)
class Robots:
    """The rules of the hosts that were asked, each once a day. ``ask`` fetches the text at an address."""

    ask: Callable[[str], Answer]
    _rules: dict[str, Rules] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def rules(self, address: str) -> Rules:
        """The rules of the host of an address."""
        parts = urlsplit(address)
        host = f"{parts.scheme}://{parts.netloc}"
        with self._lock:
            known = self._rules.get(host)
        if known is None or known.until < time.monotonic():
            known = self._asked(f"{host}/robots.txt")
            with self._lock:
                self._rules[host] = known
        return known

    def _asked(self, address: str) -> Rules:
        """The rules at an address: all is allowed where there are none, and nothing where the host cannot say.

        So asks RFC 9309, 2.3.1. Raises ``RefusedError`` where the host must not be asked.
        """
        now = time.monotonic()
        try:
            status, text = self.ask(address)
        except (RefusedError, StoppedError):
            raise
        except DocumentError as error:
            return Rules(None, now + _AGAIN, str(error))
        if 400 <= status < 500:
            return Rules(Protego.parse(""), now + _DAY)
        if status != 200:
            return Rules(None, now + _AGAIN, f"the server answered {status}")
        return Rules(Protego.parse(text), now + _DAY)
