"""The lines of a stream, none of them longer than a document can be."""

from collections.abc import Iterator
from typing import Protocol

from bilateral.sources.source import LONGEST_LINE


class Readable(Protocol):
    """Something that has lines."""

    def readline(self, size: int = -1, /) -> bytes:
        """The next line, or as much of it."""
        ...


def lines(stream: Readable, longest: int = LONGEST_LINE) -> Iterator[bytes | None]:
    r"""Yield line after line; ``None`` in the place of one that is too long, which is never held as a whole.

    >>> from io import BytesIO
    >>> list(lines(BytesIO(b"a\nlong line\nb"), longest=4))
    [b'a\n', None, b'b']
    """
    while line := stream.readline(longest + 1):
        if len(line) <= longest:
            yield line
            continue
        while not line.endswith(b"\n") and line:
            line = stream.readline(longest)
        yield None
