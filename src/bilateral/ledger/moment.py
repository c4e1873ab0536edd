"""From when the ledger is looked at: the three clocks as conditions on its tables."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import ColumnElement, func, or_

from bilateral.ledger import schema


class Clock(StrEnum):
    """What counts as knowing: that it was published, or that this ledger had it."""

    REPORTED = "reported"
    RECORDED = "recorded"


@dataclass(frozen=True, slots=True)
class Moment:
    """What had happened by the day ``as_of`` and was known on the day ``known_at``; ``None`` does not narrow.

    A claim is left out where it surely began after ``as_of``: one without a date may be of any time. By
    ``Clock.REPORTED`` that was known which the papers had told; a document without a date counts from the day it was
    recorded. By ``Clock.RECORDED`` that was known which the ledger had taken in.
    """

    as_of: date | None = None
    known_at: date | None = None
    known_by: Clock = Clock.REPORTED

    def claims(self) -> list[ColumnElement[bool]]:
        """The conditions on rows of claims."""
        return [*self.began(), *self.told()]

    def began(self) -> list[ColumnElement[bool]]:
        """The condition that what a claim tells may have begun by then."""
        first = schema.claims.c.earliest
        return [or_(first.is_(None), first <= str(self.as_of))] if self.as_of else []

    def told(self) -> list[ColumnElement[bool]]:
        """The condition that a claim was known by then."""
        return self._known(schema.claims.c.reported, schema.claims.c.recorded)

    def documents(self) -> list[ColumnElement[bool]]:
        """The conditions on rows of documents, for which ``as_of`` says nothing."""
        return self._known(schema.documents.c.published, schema.documents.c.recorded)

    def judgements(self) -> list[ColumnElement[bool]]:
        """The conditions on rows of judgements: made, or taken in, by then."""
        return self._known(schema.judgements.c.at, schema.judgements.c.recorded)

    def identities(self) -> list[ColumnElement[bool]]:
        """The conditions on rows of decisions on identity: made, or taken in, by then."""
        return self._known(schema.identities.c.at, schema.identities.c.recorded)

    def _known(self, reported: ColumnElement[str | None], recorded: ColumnElement[str]) -> list[ColumnElement[bool]]:
        if self.known_at is None:
            return []
        told = recorded if self.known_by is Clock.RECORDED else func.coalesce(reported, recorded)
        return [func.substr(told, 1, 10) <= str(self.known_at)]
