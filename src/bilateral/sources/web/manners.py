"""How the web is to be fetched from."""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path

from bilateral.sources.source import SourceError

# Seconds between two fetches from one host, where its robots.txt asks for no more: what most crawlers keep to.
DELAY = 1.0


@dataclass(frozen=True, slots=True)
class Manners:
    """What a user settles of fetching.

    ``contact`` (an address or a mail) stands in the User-Agent, ``delay`` is in seconds between two fetches from one
    host, ``robots`` heeds robots.txt. ``inside`` are networks that may be fetched from although they are not public.
    ``memory`` is the file in which is kept when a host was last asked, and what was fetched for which ledger
    (``None`` keeps it while the program runs), ``ledger`` the name of that.

    >>> Manners(contact="desk@g.example").agent.endswith("(+desk@g.example)")
    True
    """

    contact: str = ""
    delay: float = DELAY
    robots: bool = True
    inside: tuple[IPv4Network | IPv6Network, ...] = ()
    memory: Path | None = None
    ledger: str = ""

    @property
    def agent(self) -> str:
        """The User-Agent: the program with its version, and whom to turn to."""
        contact = "".join(character for character in self.contact if character.isprintable())
        return f"bilateral/{version('bilateral')}{f' (+{contact})' if contact else ''}"


def networks(told: Iterable[str]) -> tuple[IPv4Network | IPv6Network, ...]:
    """The networks of texts such as ``10.1.0.0/16`` or ``127.0.0.1``. Raises ``SourceError`` where one is none."""
    try:
        return tuple(ip_network(one, strict=False) for one in told)
    except ValueError as error:
        raise SourceError(f"not a network (as 10.1.0.0/16): {error}") from None
