"""Processes that are replaced when they die, each task of theirs under a deadline and a limit of memory."""

import logging
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pickle import dumps, loads
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Self, TypeVar, cast

from bilateral.sources.source import failure

T = TypeVar("T")
R = TypeVar("R")

# What a fork server loads once: every process begins as its copy. Elsewhere than on Linux libraries do not bear that
# (Python's own default is the same from 3.14 on), and each process loads what it needs.
_LOADED = ["bilateral.running.loaded"]


@dataclass(frozen=True, slots=True)
class Limits:
    """What one task may take: seconds, bytes of memory, and the processes it may kill.

    The memory is what a process asks for, which is about twice what it uses. After so many ``tasks`` a process is
    replaced, so that what a library forgets to give back does not add up.
    """

    seconds: float
    memory: int
    tasks: int
    deaths: int = 3


@dataclass(frozen=True, slots=True)
class Lost:
    """Why a task came to nothing: the class of the fault, and a sentence."""

    error: str
    message: str


class _ClosedError(Exception):
    """All processes were ended: none is started any more."""


class Workers:
    """So many processes, each started when there is a task for it.

    What strangers' bytes do to a process is between it and its own pipe: whichever way it ends, no other one is
    stopped, and no lock stays taken.
    """

    def __init__(self, number: int, limits: Limits) -> None:
        self._number, self._limits = number, limits
        self._threads = ThreadPoolExecutor(number, thread_name_prefix="worker")  # each minds one process at a time
        self._idle: SimpleQueue[_Process] = SimpleQueue()
        self._all: set[_Process] = set()
        self._lock = threading.Lock()
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End all processes, in the middle of their tasks too."""
        with self._lock:
            self._closed = True
        for process in list(self._all):
            process.kill()
        self._threads.shutdown(cancel_futures=True)
        for process in self._all:
            process.close()

    def each(
        self,
        function: Callable[[T], R],
        items: Iterable[T],
        chosen: Callable[[T], bool] = lambda item: True,  # noqa: ARG005 - everything is
        deaths: int = 0,
    ) -> Iterator[tuple[T, R | Lost | None]]:
        """What the function makes of each item that is chosen, in order; ``None`` beside one that is not.

        A task that kills its process is begun again, until it has killed ``deaths`` (else as many as the limits say).
        """
        waiting: deque[tuple[T, Future[R | Lost] | None]] = deque()
        most = deaths or self._limits.deaths
        for item in items:
            waiting.append((item, self._threads.submit(self._done, function, item, most) if chosen(item) else None))
            while waiting and (_is_ready(waiting[0][1]) or len(waiting) > 4 * self._number):
                first, future = waiting.popleft()
                yield first, future.result() if future else None
        for last, future in waiting:
            yield last, future.result() if future else None

    def _done(self, function: Callable[[T], R], item: T, most: int) -> R | Lost:
        for _ in range(most):
            process = self._taken()
            try:
                answer = process.asked(function, item)
            except TimeoutError:
                self._gone(process)
                return Lost("DeadlineError", f"it was not read within {self._limits.seconds:.0f} seconds")
            except (EOFError, OSError):  # it died, and its end of the pipe with it
                self._gone(process)
                continue
            except Exception as error:  # what was to be sent, or came back, is nothing that can be
                self._gone(process)
                return _lost(error)
            if process.left:
                self._idle.put(process)
            else:
                self._gone(process)
            return answer
        return Lost("WorkerDied", f"it was set aside: {most} processes died over it")

    def _taken(self) -> "_Process":
        """A process that waits for a task, or a new one. One that died while it waited is not taken."""
        with suppress(Empty):
            while True:
                process = self._idle.get_nowait()
                if process.is_alive():
                    return process
                self._gone(process)
        with self._lock:
            if self._closed:
                raise _ClosedError
            process = _Process(self._limits)
            self._all.add(process)
            return process

    def _gone(self, process: "_Process") -> None:
        process.kill()
        process.close()
        self._all.discard(process)


def _is_ready(future: Future[R | Lost] | None) -> bool:
    return future is None or future.done()


class _Process:
    """One process with a pipe of its own, and how many tasks are ``left`` to it."""

    def __init__(self, limits: Limits) -> None:
        context = get_context("forkserver") if sys.platform == "linux" else get_context("spawn")
        context.set_forkserver_preload(_LOADED)
        self.left = limits.tasks
        self._seconds = limits.seconds
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, limits), daemon=True)
        self._process.start()
        theirs.close()

    def asked(self, function: Callable[[T], R], item: T) -> R | Lost:
        """The answer to a task. Raises ``TimeoutError``, and ``EOFError`` or ``OSError`` where the process died."""
        self.left -= 1
        self._pipe.send((function, item))
        if not self._pipe.poll(self._seconds):
            raise TimeoutError
        return cast("R | Lost", loads(self._pipe.recv_bytes()))

    def is_alive(self) -> bool:
        """Whether it can be asked."""
        return bool(self._process.is_alive())

    def kill(self) -> None:
        """End it in the middle of whatever it does."""
        self._process.kill()

    def close(self) -> None:
        """Let go of what it left."""
        self._process.join()
        self._pipe.close()


def _serve(pipe: Connection, limits: Limits) -> None:
    """What a process does: one task after the other, until the other end of its pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever asks it decides what Ctrl-C ends
    logging.disable()  # its libraries mutter to nobody
    _limit(limits.memory)
    with suppress(EOFError, OSError):
        while True:
            function, item = pipe.recv()
            if hasattr(signal, "alarm"):  # where nobody is left who would end it, the system does
                signal.alarm(int(2 * limits.seconds) + 1)
            pipe.send_bytes(_answer(function, item))


def _limit(memory: int) -> None:
    """Refuse more memory to this process, where the system knows how."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _answer(function: Callable[[T], R], item: T) -> bytes:
    try:
        return dumps(function(item))
    except Exception as error:
        return dumps(_lost(error))


def _lost(error: Exception) -> Lost:
    told = failure("", error)
    return Lost(told.error, told.message)
