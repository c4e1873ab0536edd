"""Answers that a client has already are not sent again: what the ledger tells changes only with its edition."""

import hashlib
from importlib.metadata import version

from fastapi import Request
from fastapi.responses import Response

from bilateral.web.desk import Desk
from bilateral.web.keys import signed_in


class Unchanged(Exception):  # noqa: N818 - no fault
    """The client has this answer already."""

    def __init__(self, headers: dict[str, str]) -> None:
        super().__init__(headers)
        self.headers = headers


def fresh(request: Request) -> dict[str, str]:
    """The headers that mark an answer with its edition. Raises ``Unchanged`` where the client has it."""
    tag = _tag(request)
    headers = {"etag": tag, "cache-control": "no-cache", "vary": "Cookie"}
    if tag in request.headers.get("if-none-match", ""):
        raise Unchanged(headers)
    return headers


def unchanged(_request: Request, error: Exception) -> Response:
    """The answer to a client that has it already."""
    assert isinstance(error, Unchanged)
    return Response(status_code=304, headers=error.headers)


def _tag(request: Request) -> str:
    """The question, who asks and may do what, the edition of the ledger and the version of the program."""
    desk: Desk = request.app.state.desk
    asked = [str(request.url), signed_in(request), str(desk.settings.write), desk.edition(), version("bilateral")]
    digest = hashlib.sha256("\n".join(asked).encode()).hexdigest()
    return f'"{digest[:24]}"'
