"""What stands between the network and the pages: who may ask, how much, how often, and what a browser may do."""

import asyncio
from collections.abc import Iterable

from limits import parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bilateral.web.answer import problem_response
from bilateral.web.problem import Problem
from bilateral.web.settings import Limits

POLICY = "; ".join(
    [
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    # A form tells its own origin only if the page may tell it, and the guard against forgery asks for it.
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
SAFE = {"GET", "HEAD", "OPTIONS", "TRACE"}
# What makes the reader work, which takes a processor for seconds.
_READING = ("/try", "/api/v1/extract", "/api/v1/documents")
_EXPORTING = "/api/v1/exports/"  # as does what goes through the whole ledger


class Guard:
    """Wraps an application of ASGI; a question that is not let through is answered with its problem."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a question through, or answer it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        try:
            await self.guarded(scope, receive, send)
        except Problem as problem:
            await problem_response(Request(scope), problem)(scope, receive, send)

    async def guarded(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a question through. Raises ``Problem`` before anything was answered."""
        raise NotImplementedError


class Headed(Guard):
    """Tells browsers with every answer what they may do with it."""

    async def guarded(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add the headers to the answer."""

        async def headed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        await self.app(scope, receive, headed)


class Named(Guard):
    """Answers only under known names: a foreign page could let a name of its own point to this machine."""

    def __init__(self, app: ASGIApp, hosts: Iterable[str]) -> None:
        super().__init__(app)
        self.hosts = {host.lower() for host in hosts}

    async def guarded(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Compare the host asked for, without its port."""
        host = Headers(scope=scope).get("host", "").lower()
        name = host.rpartition(":")[0] if host.rpartition(":")[2].isdigit() else host
        if name not in self.hosts:
            raise Problem(421, "this server does not answer under that name; --allow-host lets it")
        await self.app(scope, receive, send)


class Unforged(Guard):
    """Refuses what another site makes a browser send: it may change nothing here."""

    async def guarded(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Compare where a question that may change something comes from."""
        headers = Headers(scope=scope)
        if scope["method"] not in SAFE:
            origin, site = headers.get("origin"), headers.get("sec-fetch-site")
            own = f"{scope['scheme']}://{headers.get('host', '')}"
            if site not in {None, "same-origin", "none"} or (origin is not None and origin != own):
                raise Problem(403, "this was sent by a page of another site")
        await self.app(scope, receive, send)


class Sized(Guard):
    """Takes in no more than so many bytes."""

    def __init__(self, app: ASGIApp, most: int) -> None:
        super().__init__(app)
        self.most = most

    async def guarded(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Take in the body, as far as it is small enough, before the question goes on."""
        if scope["method"] in SAFE:
            await self.app(scope, receive, send)
            return
        body = b""
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                return  # half of a question is none
            body += message.get("body", b"")
            if len(body) > self.most:
                raise Problem(413, f"no more than {self.most:,} bytes are taken in at once")
            if not message.get("more_body"):
                break
        waiting = [{"type": "http.request", "body": body, "more_body": False}]

        async def again() -> Message:
            return waiting.pop() if waiting else await receive()

        await self.app(scope, again, send)


class Paced(Guard):
    """Answers each client so often in so much time, and less often where the reader has to work."""

    def __init__(self, app: ASGIApp, limits: Limits) -> None:
        super().__init__(app)
        self.rate, self.reading_rate = parse(limits.rate), parse(limits.reading_rate)
        self.seen = MovingWindowRateLimiter(MemoryStorage())

    async def guarded(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Count the question with its client."""
        client = (scope.get("client") or ("unknown",))[0]
        path = scope["path"]
        reads = (path.startswith(_READING) and scope["method"] not in SAFE) or path.startswith(_EXPORTING)
        for rate, name in ((self.rate, "any"), *([(self.reading_rate, "reading")] if reads else [])):
            if not self.seen.hit(rate, client, name):
                wait = ("retry-after", str(rate.get_expiry()))
                raise Problem(429, f"no more than {rate} questions are answered; wait a little", headers=[wait])
        await self.app(scope, receive, send)


class Timed(Guard):
    """Answers within so many seconds, or says that it cannot; what was begun is left to end by itself."""

    def __init__(self, app: ASGIApp, seconds: float) -> None:
        super().__init__(app)
        self.seconds = seconds

    async def guarded(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Wait for the answer, or give the question up where none has begun."""
        begun = given_up = False

        async def sent(message: Message) -> None:
            nonlocal begun
            if not given_up:
                begun = True
                await send(message)

        task = asyncio.ensure_future(self.app(scope, receive, sent))
        done, _ = await asyncio.wait({task}, timeout=self.seconds)
        if not done and not begun:
            given_up = True
            task.add_done_callback(lambda ended: ended.cancelled() or ended.exception())
            raise Problem(
                503, f"no answer was found in {self.seconds:g} seconds; ask for less", headers=[("retry-after", "10")]
            )
        await task
