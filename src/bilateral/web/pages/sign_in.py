"""Signing in: the token of the server is entered once, and the browser keeps a pass made of it."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from bilateral.web.desk import Desk
from bilateral.web.keys import COOKIE, NAME, check_writes, fits, pass_of
from bilateral.web.problem import Problem
from bilateral.web.templating import render

_MONTH = 30 * 24 * 3600


def add(routes: APIRouter) -> None:
    """Add the page and what it sends."""
    routes.add_api_route("/sign-in", _form, name="sign in")
    routes.add_api_route("/sign-in", _enter, methods=["POST"], name="enter")
    routes.add_api_route("/sign-out", _leave, methods=["POST"], name="leave")


def _form(request: Request) -> Response:
    return HTMLResponse(render("sign_in.html", request, title="Sign in"), headers={"cache-control": "no-store"})


def _enter(
    request: Request,
    token: Annotated[str, Form(max_length=200)],
    name: Annotated[str, Form(min_length=1, max_length=80)],
) -> Response:
    desk: Desk = request.app.state.desk
    check_writes(desk)
    if not fits(desk, token.strip()):
        raise Problem(403, "that is not the token of this server", [("/sign-in", "try again")])
    response = RedirectResponse("/review", 303)
    for key, value in ((COOKIE, pass_of(desk.settings.token)), (NAME, quote(name.strip()))):
        secure = request.url.scheme == "https"
        response.set_cookie(key, value, max_age=_MONTH, httponly=True, samesite="strict", secure=secure)
    return response


def _leave() -> Response:
    response = RedirectResponse("/", 303)
    for key in (COOKIE, NAME):
        response.delete_cookie(key)
    return response
