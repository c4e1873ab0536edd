"""What the server is started with."""

import secrets
from dataclasses import dataclass, field

# Names by which one's own machine is asked; any other must be allowed, so that no foreign page can speak to the server
# under a name of its own that it lets point here.
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one may ask for.

    ``body`` is in bytes, ``text`` in characters, ``seconds`` for each answer, and so many of them as ``patience`` says
    one waits for what goes through the whole ledger, before one is told how far it is; ``rate`` and ``reading_rate``
    (of what makes the reader work) are so many in so much time and for each client.
    """

    body: int = 2_000_000
    text: int = 100_000
    seconds: float = 60.0
    patience: float = 3.0  # who sees nothing for longer takes a page for broken
    rate: str = "1200/minute"
    reading_rate: str = "60/minute"


@dataclass(frozen=True, slots=True)
class Settings:
    """The ledger that is shown, whether it may be written (with ``token``), and under which names one may ask."""

    ledger: str
    write: bool = False
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24), repr=False)
    hosts: tuple[str, ...] = LOOPBACK
    limits: Limits = Limits()
