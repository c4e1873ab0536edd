"""Executes work on a cluster of Ray: the one that RAY_ADDRESS names, else one that is started on this machine."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from bilateral.running.shards.executor import DiedError, ExecutorError

T = TypeVar("T")


def start(workers: int) -> "Tasks":
    """The cluster; where one is started here, it has so many processes.

    Raises ``ExecutorError`` where Ray is not installed or the cluster cannot be reached.
    """
    try:
        import ray
    except ModuleNotFoundError as error:
        raise ExecutorError("the executor ray needs its package: pip install 'bilateral[ray]'") from error
    if ray.is_initialized():  # whoever began it ends it
        return Tasks(ray, began=False)
    import os

    here = {} if os.environ.get("RAY_ADDRESS") else {"num_cpus": workers, "include_dashboard": False}
    try:
        ray.init(logging_level="error", log_to_driver=False, **here)
    except (ConnectionError, RuntimeError, ValueError) as error:
        raise ExecutorError(f"the cluster of Ray cannot be reached: {error}") from error
    return Tasks(ray, began=True)


class Tasks:
    """Tasks of Ray, one for each shard. A process of Ray goes from task to task and loads the reader with its first."""

    def __init__(self, ray: Any, *, began: bool) -> None:  # noqa: ANN401 - the module itself: it is no dependency
        self._ray, self._began = ray, began

    def begin(self, work: Callable[..., T], *arguments: object) -> Future[T]:
        """Begin some work wherever the cluster has room. Ray itself tries nothing again: what died is counted here."""
        task = self._ray.remote(max_retries=0)(_done)
        asked: Future[T] = task.remote(work, arguments).future()
        told: Future[T] = Future()
        asked.add_done_callback(lambda done: self._tell(told, done))
        return told

    def close(self) -> None:
        """Leave the cluster; one that was started here ends."""
        if self._began:
            self._ray.shutdown()

    def _tell(self, told: Future[T], done: Future[T]) -> None:
        """Hand a result on; a death that Ray tells in one of many ways is ``DiedError``."""
        error = done.exception()
        if error is None:
            told.set_result(done.result())
        elif isinstance(error, self._ray.exceptions.RayTaskError):
            told.set_exception(getattr(error, "cause", None) or error)
        elif isinstance(error, self._ray.exceptions.RayError):
            told.set_exception(DiedError(str(error).partition("\n")[0]))
        else:
            told.set_exception(error)


def _done(work: Callable[..., T], arguments: tuple[object, ...]) -> T:
    return work(*arguments)
