"""What a question asks for beside its address: the moment, the filters, where a list goes on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlencode

from bilateral.api import day_of
from bilateral.data.lexicon import load_acts
from bilateral.ledger.moment import Clock, Moment
from bilateral.ledger.query import Query
from bilateral.model.claim import Status
from bilateral.model.when import When
from bilateral.web.problem import bad_request

E = TypeVar("E", bound=StrEnum)

# Longer values than these are no name, no date and no search.
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Asked:
    """The parameters of a question, checked. ``given`` is what was written, in order, for the links of a page."""

    as_of: date | None = None
    known_at: date | None = None
    known_by: Clock = Clock.REPORTED
    act: str = ""
    status: Status | None = None
    outlet: str = ""
    since: date | None = None
    until: date | None = None
    words: str = ""
    after: str = ""
    given: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, params: Mapping[str, str]) -> "Asked":
        """Read the parameters of a question. Raises ``Problem`` where one has no meaning.

        >>> Asked.of({"as_of": "2016", "status": "planned"}).as_of
        datetime.date(2016, 12, 31)
        """
        given = {key: value.strip() for key, value in params.items() if value.strip()}
        if any(len(value) > _LONGEST or "\0" in value for value in given.values()):
            raise bad_request(f"a parameter is longer than {_LONGEST} characters, or no text")
        return cls(
            day_of(given.get("as_of")),
            day_of(given.get("known_at")),
            _one_of(Clock, "known_by", given.get("known_by")) or Clock.REPORTED,
            _act(given.get("act", "")),
            _one_of(Status, "status", given.get("status")),
            given.get("outlet", ""),
            first_day(given.get("since")),
            day_of(given.get("until")),
            given.get("q", ""),
            given.get("after", ""),
            tuple(given.items()),
        )

    @property
    def moment(self) -> Moment:
        """From when it is asked."""
        return Moment(self.as_of, self.known_at, self.known_by)

    @property
    def filtered(self) -> bool:
        """Whether claims are narrowed by more than the moment."""
        return any((self.act, self.status, self.outlet, self.since, self.until, self.words))

    def query(self, *parties: str) -> Query:
        """The claims asked for: what had happened later is left out only of the state."""
        return Query(
            parties,
            self.act,
            self.status,
            known_at=self.known_at,
            known_by=self.known_by,
            words=self.words,
            outlet=self.outlet,
            since=self.since,
            until=self.until,
        )

    def link(self, **changes: str) -> str:
        """The parameters as written, with changes, as the end of an address; an empty value takes one away.

        >>> Asked.of({"act": "envoy", "after": "0a"}).link(after="", status="done")
        '?act=envoy&status=done'
        """
        params = dict(self.given) | changes
        left = {key: value for key, value in params.items() if value}
        return f"?{urlencode(left)}" if left else "?"


def first_day(text: str | None) -> date | None:
    """The day that a date means as a beginning: the first of a month or a year. Raises ``NoDateError``.

    >>> first_day("2016")
    datetime.date(2016, 1, 1)
    """
    last = day_of(text)
    return When.of(text).earliest if text and last else None


def _one_of(kind: type[E], name: str, value: str | None) -> E | None:
    try:
        return kind(value) if value else None
    except ValueError:
        raise bad_request(f"{name} is one of {', '.join(kind)}, not {value!r}") from None


def _act(value: str) -> str:
    if value and value not in load_acts() and value not in families():
        raise bad_request(f"no act is called {value!r}; the families are {', '.join(families())}")
    return value


def families() -> list[str]:
    """The families of acts, sorted."""
    return sorted({code.partition(".")[0] for code in load_acts()})
