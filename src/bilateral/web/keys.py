"""Who may write: whoever has the token the server was started with, sent along or entered once in the browser."""

import hashlib
import hmac
from urllib.parse import unquote

from fastapi import Request

from bilateral.web.desk import Desk
from bilateral.web.problem import Problem

COOKIE, NAME = "bilateral_key", "bilateral_name"


def pass_of(token: str) -> str:
    """What the browser keeps in the place of the token."""
    return hmac.new(token.encode(), b"bilateral session", hashlib.sha256).hexdigest()


def fits(desk: Desk, token: str) -> bool:
    """Whether a token is the one of the server, compared in constant time."""
    return hmac.compare_digest(token.encode(), desk.settings.token.encode())


def signed_in(request: Request) -> str:
    """The name of the reviewer whose browser may write, "" where it may not."""
    desk: Desk = request.app.state.desk
    held = request.cookies.get(COOKIE, "")
    if not desk.settings.write or not hmac.compare_digest(held.encode(), pass_of(desk.settings.token).encode()):
        return ""
    return unquote(request.cookies.get(NAME, "")) or "reviewer"


def check_writes(desk: Desk) -> None:
    """Raises ``Problem`` where the server only reads."""
    if not desk.settings.write:
        raise Problem(403, "this server only reads; start it with --write to let it write")


def check_writer(request: Request) -> str:
    """The name of whoever may write. Raises ``Problem``: 403 where the server only reads, 401 without its token."""
    desk: Desk = request.app.state.desk
    check_writes(desk)
    if name := signed_in(request):
        return name
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and fits(desk, token.strip()):
        return "token"
    message = "writing needs the token that the server told when it was started"
    raise Problem(401, message, [("/sign-in", "enter the token")], [("www-authenticate", "Bearer")])
