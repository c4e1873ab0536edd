"""Answers for which the whole ledger is gone through: who asks waits a little, and is then told how far it is."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from threading import Lock, Thread
from time import monotonic
from typing import Any, TypeVar

from bilateral.web.problem import Problem

T = TypeVar("T")

# Seconds after which a page that was told to wait asks again; for which an answer is told while a long reading writes
# the ledger all the time, so that none would ever be of now; and how many questions have their answer kept.
_AGAIN, _OLDEST, _KEPT = 2, 60.0, 16


@dataclass(frozen=True, slots=True)
class _Work:
    """An answer that is being made, or was; ``edition`` is that of the ledger when it was begun."""

    edition: str
    before: "_Work | None" = None
    answer: Future[Any] = field(default_factory=Future)
    begun: float = field(default_factory=monotonic)


class Whole:
    """Makes each answer once for an edition of the ledger, one after the other, and keeps the last of each question.

    ``patience`` is in seconds.
    """

    def __init__(self, patience: float) -> None:
        self._patience, self._written = patience, monotonic()
        self._works: OrderedDict[Hashable, _Work] = OrderedDict()
        self._shelf, self._busy = Lock(), Lock()

    def of(self, question: Hashable, edition: str, make: Callable[[], T]) -> T:
        """The answer. Where it is not made in time, one of the last minute, unless this server has written since.

        Raises ``Problem`` (503, with when to ask again) where there is none.
        """
        work = self.begin(question, edition, make)
        try:
            answer: T = work.answer.result(self._patience)
        except TimeoutError:
            before = work.before
            if before is None or before.begun < max(self._written, monotonic() - _OLDEST):
                raise _working(monotonic() - work.begun) from None
            answer = before.answer.result()
        return answer

    def begin(self, question: Hashable, edition: str, make: Callable[[], object]) -> _Work:
        """Begin to make an answer, unless it is there or one is being made."""
        with self._shelf:
            work = self._works.get(question)
            if work is None or self._outdated(work, edition):
                before = replace(work, before=None) if work and work.answer.done() else None
                work = self._works[question] = _Work(edition, before)
                Thread(target=self._make, args=(question, work, make), daemon=True).start()
                while len(self._works) > _KEPT:
                    self._works.popitem(last=False)
            self._works.move_to_end(question)
            return work

    def written(self) -> None:
        """Tell nothing of before any more, for this server has written the ledger."""
        self._written = monotonic()

    def _outdated(self, work: _Work, edition: str) -> bool:
        return work.edition != edition and (work.answer.done() or work.begun < self._written)

    def _make(self, question: Hashable, work: _Work, make: Callable[[], object]) -> None:
        with self._busy:
            try:
                work.answer.set_result(make())
            except BaseException as error:
                with self._shelf:
                    self._works.pop(question, None)
                work.answer.set_exception(error)


def _working(seconds: float) -> Problem:
    so_far = f"for {seconds:.0f} second{'s' * (round(seconds) != 1)} so far"
    detail = f"the whole ledger is being gone through, {so_far}; this page asks again by itself"
    return Problem(503, detail, headers=[("retry-after", str(_AGAIN)), ("refresh", str(_AGAIN))])
