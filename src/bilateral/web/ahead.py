"""What takes seconds of a large ledger is begun before somebody asks for it."""

from threading import Thread

from starlette.types import ASGIApp, Receive, Scope, Send

from bilateral.ledger.errors import LedgerError
from bilateral.web.desk import Desk
from bilateral.web.guards import SAFE


class Ahead:
    """Has the desk work out the contests and the queue of the whole ledger at the start, and again after a change.

    Of 20,000 claims that takes eight seconds of a processor, and a reviewer comes back to the queue after each
    judgement. The desk keeps what was worked out until the ledger changes.
    """

    def __init__(self, app: ASGIApp, desk: Desk) -> None:
        self.app, self.desk = app, desk

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a question on; one that may have changed the ledger is followed by the work."""
        if scope["type"] == "lifespan":
            self._begin()
        await self.app(scope, receive, send)
        if scope["type"] == "http" and scope["method"] not in SAFE:
            self.desk.whole.written()
            self._begin()

    def _begin(self) -> None:
        Thread(target=self.work, daemon=True).start()

    def work(self) -> None:
        """Begin with it. A ledger that cannot be read is told to whoever asks for a page."""
        try:
            self.desk.work_ahead()
        except LedgerError:
            return
