"""Reads the YAML tables of the knowledge that ships with the package."""

import os
import pickle
import sys
from contextlib import suppress
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, SequenceNode

# The C loader reads the tables about ten times as fast; wheels of PyYAML without it exist.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TEXT = "tag:yaml.org,2002:str"


@cache
def table(path: str) -> Any:  # noqa: ANN401 - a table has the shape its loader knows
    """The content of one table, for instance ``table("cues/status.yaml")``.

    Raises ``FileNotFoundError`` where there is no such table. Read-only: every caller gets the same object.
    """
    source = files("bilateral.data").joinpath(path)
    return kept(source) if isinstance(source, Path) else parsed(source.read_text(encoding="utf-8"))


def kept(source: Path) -> Any:  # noqa: ANN401 - as above
    """The content of a table, which is parsed once and then kept as Python keeps what it compiles.

    To parse the tables of one answer takes a fifth of a second, a third of the time of a short command. What is kept
    lies in ``__pycache__`` beside the table, holds for that table and this module as they are, and is not written
    where Python writes none either.
    """
    place = source.parent / "__pycache__" / f"{source.name}.{sys.implementation.cache_tag}"
    stamp = [(state.st_mtime_ns, state.st_size) for state in (source.stat(), Path(__file__).stat())]
    with suppress(Exception):  # whatever is wrong with what is kept, the table itself tells what it says
        known, content = pickle.loads(place.read_bytes())
        if known == stamp:
            return content
    content = parsed(source.read_text(encoding="utf-8"))
    if not sys.dont_write_bytecode:
        with suppress(OSError):
            _write(place, pickle.dumps((stamp, content)))
    return content


def _write(place: Path, content: bytes) -> None:
    """Write a file so that another process sees it whole or not at all, and nothing is left where the disk is full."""
    place.parent.mkdir(exist_ok=True)
    half = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        half.write_bytes(content)
        half.replace(place)
    finally:
        half.unlink(missing_ok=True)


def parsed(text: str) -> Any:  # noqa: ANN401 - as above
    """What a text in YAML says, as ``yaml.safe_load`` has it, in two thirds of its time.

    Tables refer to no other part of themselves, so that each part is made at once and not in a second pass.

    >>> parsed("met: [2024-03-05, Oslo]")
    {'met': [datetime.date(2024, 3, 5), 'Oslo']}
    """
    loader = _LOADER(text)
    try:
        node = loader.get_single_node()
        return _plain(loader, node) if node else None
    finally:
        loader.dispose()


def _plain(loader: Any, node: Node) -> Any:  # noqa: ANN401 - one of two loaders, and any value
    if isinstance(node, MappingNode):
        return {_plain(loader, key): _plain(loader, value) for key, value in node.value}
    if isinstance(node, SequenceNode):
        return [_plain(loader, value) for value in node.value]
    return node.value if node.tag == _TEXT else loader.construct_object(node)


def names(folder: str) -> list[str]:
    """The paths of the tables in a folder, sorted, for instance of ``acts``."""
    found = files("bilateral.data").joinpath(folder).iterdir()
    return sorted(f"{folder}/{entry.name}" for entry in found if entry.name.endswith(".yaml"))
