"""Brings an older ledger up to date, step by step; a step is never changed once a version was released with it."""

from collections.abc import Callable, Mapping

from sqlalchemy import Connection

from bilateral.ledger import schema
from bilateral.ledger.migrations import fifth, first, fourth, second, seventh, sixth, third

# From which version a step starts -> what it does; it returns the version it leads to.
STEPS: Mapping[int, Callable[[Connection, str], int]] = {
    1: first.upgrade,
    2: second.upgrade,
    3: third.upgrade,
    4: fourth.upgrade,
    5: fifth.upgrade,
    6: sixth.upgrade,
    7: seventh.upgrade,
}


def migrate(connection: Connection, version: int, name: str) -> None:
    """Bring a ledger of some version up to date, in the transaction that is open; all of it or nothing."""
    while version < schema.VERSION:
        version = STEPS[version](connection, name)
