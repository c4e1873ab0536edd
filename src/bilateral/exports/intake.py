"""Taking in what another ledger exported."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice

from bilateral.exports.incoming import Item, failed
from bilateral.exports.records import Carried
from bilateral.ledger.errors import LedgerError
from bilateral.ledger.writer import Writer
from bilateral.model.failure import Failure
from bilateral.model.judgement import Judgement

# Documents in a transaction: a server commits a hundred of them as fast as one.
_TOGETHER = 200


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken in: documents read, and of them, their claims and the decisions those that were new."""

    read: int = 0
    documents: int = 0
    claims: int = 0
    decisions: int = 0
    failures: tuple[Failure, ...] = ()


def take_in(writer: Writer, found: Iterable[Item], at: datetime) -> Taken:
    """Add all that can be added; one document or decision that cannot is told among the failures, and stops nothing.

    The ledger took it in at ``at``: when another one did is not its own clock.
    """
    taken, rest = Taken(), iter(found)
    while some := list(islice(rest, _TOGETHER)):
        with writer.together() as together:
            for item in some:
                taken = _with(taken, item, together, at)
    return taken


def _with(taken: Taken, item: Item, writer: Writer, at: datetime) -> Taken:
    try:
        return _after(taken, item, writer, at)
    except LedgerError as error:
        where = item.document.id if isinstance(item, Carried) else "a decision"
        return replace(taken, failures=(*taken.failures, failed(where, error)))


def _after(taken: Taken, item: Item, writer: Writer, at: datetime) -> Taken:
    if isinstance(item, Failure):
        return replace(taken, failures=(*taken.failures, item))
    if isinstance(item, Carried):
        added = writer.add(item.document, item.claims, at, item.text)
        documents, claims = taken.documents + added.documents, taken.claims + added.claims
        return replace(taken, read=taken.read + 1, documents=documents, claims=claims)
    new = writer.judge(item, at) if isinstance(item, Judgement) else writer.decide(item, at)
    return replace(taken, decisions=taken.decisions + new)
