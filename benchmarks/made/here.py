"""Reads in this process, so that its time and memory are those of reading."""

from collections.abc import Iterable, Iterator

from bilateral.running.patience import patient
from bilateral.running.pool import Item, Result, chunked, read_chunk


def read_here(items: Iterable[Item]) -> Iterator[Result]:
    """What ``read_all`` gives, from a process as patient with its memory as those that it starts."""
    patient()
    for chunk in chunked(items):
        yield from read_chunk(chunk)
