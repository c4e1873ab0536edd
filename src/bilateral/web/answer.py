"""Problems as answers: a page for people, RFC 9457 for programs."""

from fastapi import Request
from fastapi.responses import HTMLResponse, JSONResponse, Response

from bilateral.web.problem import Problem
from bilateral.web.templating import render

PROBLEM = "application/problem+json"


def problem_response(request: Request, problem: Problem) -> Response:
    """The answer that tells a problem."""
    headers = dict(problem.headers) | {"cache-control": "no-store"}
    if wants_data(request):
        return JSONResponse(problem.record(), problem.status, headers, PROBLEM)
    body = render("problem.html", request, title=problem.title, problem=problem)
    return HTMLResponse(body, problem.status, headers)


def wants_data(request: Request) -> bool:
    """Whether the question comes from a program."""
    path = request.url.path
    accepted = request.headers.get("accept", "")
    return path.startswith("/api") or path.endswith(".json") or ("json" in accepted and "html" not in accepted)
