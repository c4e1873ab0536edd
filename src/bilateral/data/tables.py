"""Reads the YAML tables of the knowledge that ships with the package."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

# The C loader reads the tables about ten times as fast; wheels of PyYAML without it exist.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def table(path: str) -> Any:  # noqa: ANN401 - a table has the shape its loader knows
    """The content of one table, for instance ``table("cues/status.yaml")``.

    Raises ``FileNotFoundError`` where there is no such table. Read-only: every caller gets the same object.
    """
    text = files("bilateral.data").joinpath(path).read_text(encoding="utf-8")
    return yaml.load(text, Loader=_LOADER)


def names(folder: str) -> list[str]:
    """The paths of the tables in a folder, sorted, for instance of ``acts``."""
    found = files("bilateral.data").joinpath(folder).iterdir()
    return sorted(f"{folder}/{entry.name}" for entry in found if entry.name.endswith(".yaml"))
