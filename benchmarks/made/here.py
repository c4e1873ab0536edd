"""Reads in this process, so that its time and memory are those of reading."""

from collections.abc import Iterable, Iterator
from itertools import islice

from bilateral.running.pool import Item, Result, read_chunk

CHUNK = 16  # as a process of ``read`` is given documents


def read_here(items: Iterable[Item]) -> Iterator[Result]:
    """What ``read_all`` gives."""
    rest = iter(items)
    while chunk := list(islice(rest, CHUNK)):
        yield from read_chunk(chunk)
