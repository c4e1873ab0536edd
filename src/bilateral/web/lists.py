"""Long lists, a stretch at a time."""

from collections.abc import Sequence
from typing import TypeVar

from fastapi import Request

from bilateral.ledger.listing import Stretch
from bilateral.web.problem import bad_request, not_found

T = TypeVar("T")


def stretch_of(items: Sequence[T], shown: str, limit: int) -> Stretch[T]:
    """So many items of a list after the number of those ``shown`` before ("": none).

    Raises ``Problem`` where that is no number, or nothing comes after them.
    """
    if shown and not shown.isdecimal():
        raise bad_request(f"this list goes on after a number of items, not after {shown!r}")
    start = int(shown or 0)
    if start and start >= len(items):
        raise not_found(f"the list has {len(items)} items: none after {start}")
    end = start + limit
    return Stretch(tuple(items[start:end]), str(end) if end < len(items) else "")


def following(request: Request, after: str) -> str | None:
    """The address of the stretch of a list after this one; ``None`` where the list has ended."""
    return str(request.url.include_query_params(after=after).replace(scheme="", netloc="")) if after else None
