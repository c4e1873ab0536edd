"""The problems that an answer may be, for the description of the interface."""

from http import HTTPStatus
from typing import Any

from bilateral.web.answer import PROBLEM
from bilateral.web.v1.models import ProblemTold

# What any question may meet: the limits of size, rate and time, and faults of the ledger.
ALWAYS = (400, 404, 413, 421, 422, 429, 500, 503)
# What a question that writes may meet beside: no token, a server that only reads, a page of another site.
WRITING = (401, 403)


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The problems with these statuses, as FastAPI describes further answers."""
    content = {PROBLEM: {"schema": ProblemTold.model_json_schema()}}
    return {status: {"description": HTTPStatus(status).phrase, "content": content} for status in statuses}
