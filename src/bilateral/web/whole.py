"""Answers for which the whole ledger is gone through: who asks waits a little, and is then told how far it is."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from dataclasses import dataclass, field
from threading import Lock, Thread
from time import monotonic
from typing import Any, TypeVar

from bilateral.web.problem import Problem

T = TypeVar("T")

# Seconds after which a page that was told to wait asks again, and how many answers are kept.
_AGAIN, _KEPT = 2, 16


@dataclass(frozen=True, slots=True)
class _Work:
    """An answer that is being made, or was."""

    answer: Future[Any] = field(default_factory=Future)
    begun: float = field(default_factory=monotonic)


class Whole:
    """Makes each answer once, one after the other, and keeps the last few.

    A question names all that its answer depends on, the edition of the ledger among it. ``patience`` is in seconds.
    """

    def __init__(self, patience: float) -> None:
        self._patience = patience
        self._works: OrderedDict[Hashable, _Work] = OrderedDict()
        self._shelf, self._busy = Lock(), Lock()

    def of(self, question: Hashable, make: Callable[[], T]) -> T:
        """The answer. Raises ``Problem`` (503, with when to ask again) where it is not made in time."""
        work = self.begin(question, make)
        try:
            answer: T = work.answer.result(self._patience)
        except TimeoutError:
            raise _working(monotonic() - work.begun) from None
        return answer

    def begin(self, question: Hashable, make: Callable[[], object]) -> _Work:
        """Begin to make an answer, unless that has been done."""
        with self._shelf:
            work = self._works.get(question)
            if work is None:
                work = self._works[question] = _Work()
                Thread(target=self._make, args=(question, work, make), daemon=True).start()
                while len(self._works) > _KEPT:
                    self._works.popitem(last=False)
            self._works.move_to_end(question)
            return work

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
