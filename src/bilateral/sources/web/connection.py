"""Connections that look whom they have reached before a byte is sent, and end when their time is over."""

import socket
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection

from bilateral.sources.web.address import Guard, RefusedError


@dataclass(slots=True)
class Deadline:
    """Cuts the connections of one fetch when its time is over, also one that sends a byte a second.

    ``passed`` is true from then on.
    """

    seconds: float
    passed: bool = False
    _sockets: list[socket.socket] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _timer: threading.Timer | None = None

    def __enter__(self) -> Self:
        self._timer = threading.Timer(self.seconds, self.end)
        self._timer.daemon = True
        self._timer.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._timer is not None:
            self._timer.cancel()
        with self._lock:
            while self._sockets:
                self._sockets.pop().close()

    def watch(self, connected: socket.socket) -> None:
        """Cut this one too when the time is over."""
        with self._lock:
            self._sockets.append(connected)
            if self.passed:
                _cut(connected)

    def end(self) -> None:
        """End it now."""
        with self._lock:
            self.passed = True
            for connected in self._sockets:
                _cut(connected)


def _cut(connected: socket.socket) -> None:
    # Closing alone would not wake the thread that waits for the next byte.
    with suppress(OSError):
        connected.shutdown(socket.SHUT_RDWR)


class _Guarded:
    """What both kinds of connections do: look the host up once, connect to what is allowed, see who answers."""

    _dns_host: str
    port: Any

    def __init__(self, *arguments: Any, guard: Guard, deadline: Deadline, **settings: Any) -> None:  # noqa: ANN401
        super().__init__(*arguments, **settings)
        self._guard, self._deadline = guard, deadline

    def _new_conn(self) -> socket.socket:
        host, fault = self._dns_host, None
        try:
            for number in self._guard.look_up(host, self.port):
                self._dns_host = number  # the name may mean another host when it is looked up again
                try:
                    return self._seen(super()._new_conn())  # type: ignore[misc]
                except RefusedError:
                    raise
                except Exception as error:
                    fault = error
        finally:
            self._dns_host = host
        assert fault is not None
        raise fault

    def _seen(self, connected: socket.socket) -> socket.socket:
        peer = str(connected.getpeername()[0])
        if not self._guard.allows(peer):
            connected.close()
            raise RefusedError(f"{self._dns_host} stands inside a network ({peer}): it is not fetched from")
        # A second handle on the connection: the first one is given away where TLS is put over it.
        self._deadline.watch(connected.dup())
        return connected


class _Plain(_Guarded, HTTPConnection):
    pass


class _Secure(_Guarded, HTTPSConnection):
    pass


class PlainPool(HTTPConnectionPool):
    """Connections to one host without TLS."""

    ConnectionCls = _Plain


class SecurePool(HTTPSConnectionPool):
    """Connections to one host over TLS."""

    ConnectionCls = _Secure
