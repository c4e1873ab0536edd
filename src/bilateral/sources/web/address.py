"""Which addresses may be fetched from: pages of the public web, and nothing inside a network."""

import socket
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url

from bilateral.sources.source import DocumentError

_IP = IPv4Address | IPv6Address
# Addresses that a gateway turns into those of IPv4 (RFC 6052): the last four bytes tell whom they reach.
_NAT64 = IPv6Network("64:ff9b::/96")
_LONGEST = 4_000  # characters of an address; servers refuse about as many


class RefusedError(DocumentError):
    """An address that must not be fetched from; the message says why."""


class StoppedError(DocumentError):
    """The fetch was given up because the program is to end."""


def checked(address: str) -> str:
    """The address in its proper form, without a fragment. Raises ``RefusedError`` where it is none of the web.

    >>> checked("HTTP://News.Example/a b#top")
    'http://news.example/a%20b'
    """
    try:
        found = parse_url(address.strip())
    except (LocationParseError, ValueError):
        raise RefusedError(f"not an address: {address[:200]}") from None
    if found.scheme not in {"http", "https"}:
        raise RefusedError(f"only addresses of the web (http, https) are fetched, not {found.scheme or 'this'}")
    if not found.host or len(address) > _LONGEST:
        raise RefusedError(f"not an address: {address[:200]}")
    if found.auth:
        raise RefusedError("addresses with a name or a password in them are not fetched")
    return found._replace(fragment=None).url


def host_of(address: str) -> str:
    """The host of an address with its port, where that is told: what is asked one thing at a time."""
    return urlsplit(address).netloc.lower()


@dataclass(frozen=True, slots=True)
class Guard:
    """Lets through to public addresses, and to those of the networks that its user named."""

    inside: Sequence[IPv4Network | IPv6Network] = ()

    def look_up(self, host: str, port: int) -> list[str]:
        """The numbers of a host that may be connected to. Raises ``RefusedError`` where there are only others.

        ``OSError`` is raised where the name is not known.
        """
        found = [str(told[4][0]) for told in socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)]
        allowed = [number for number in dict.fromkeys(found) if self.allows(number)]
        if not allowed:
            raise RefusedError(f"{host} stands inside a network ({', '.join(found)}): it is not fetched from")
        return allowed

    def allows(self, number: str) -> bool:
        """Whether a number is public, as is every other one that it stands for.

        >>> Guard().allows("192.0.2.1"), Guard().allows("::ffff:127.0.0.1"), Guard().allows("2001:4860:4860::8888")
        (False, False, True)
        """
        address = ip_address(number.partition("%")[0])
        plain = getattr(address, "ipv4_mapped", None) or address
        if any(plain in network for network in self.inside if network.version == plain.version):
            return True
        return all(one.is_global and not one.is_multicast for one in _meant(address))


def _meant(address: _IP) -> list[_IP]:
    """An address and those inside it, by the ways in which IPv6 carries IPv4."""
    if isinstance(address, IPv4Address):
        return [address]
    if address.ipv4_mapped is not None:
        return [address.ipv4_mapped]
    inner = [address.sixtofour, *(address.teredo or ())]
    if address in _NAT64:
        inner.append(IPv4Address(int(address) & 0xFFFF_FFFF))
    return [address, *filter(None, inner)]
