"""What executes the reading of shards: the one Protocol, and how an executor is chosen by its name."""

from collections.abc import Callable
from concurrent.futures import Future
from enum import StrEnum
from importlib import import_module
from typing import Protocol, TypeVar, cast

from bilateral.model.errors import BilateralError

T = TypeVar("T")


class DiedError(Exception):
    """The process that was at work died, or the machine that it ran on."""


class ExecutorError(BilateralError):
    """An executor that cannot be had; the message says why."""


class Executor(Protocol):
    """Executes work in processes that load what they need once, here or elsewhere."""

    def begin(self, work: Callable[..., T], *arguments: object) -> Future[T]:
        """Begin some work; its future raises ``DiedError`` where the process died."""
        ...

    def close(self) -> None:
        """End all processes; what they were doing is given up."""
        ...


class Kind(StrEnum):
    """The executors that there are, each in the module of its name."""

    LOCAL = "local"
    RAY = "ray"


def executor(kind: Kind, workers: int) -> Executor:
    """The executor of this kind; ``workers`` are its processes on this machine, as far as it starts them.

    Raises ``ExecutorError`` where its package is missing or its cluster cannot be reached.
    """
    return cast("Executor", import_module(f"bilateral.running.shards.on_{kind}").start(workers))
