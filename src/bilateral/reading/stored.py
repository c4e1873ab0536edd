"""Trained files that ship with the package, checked against their digest."""

import hashlib
from importlib.resources import files

from bilateral.model.errors import BilateralError


class WeightsError(BilateralError):
    """The shipped weights are not those that were trained."""


def checked_bytes(name: str, digest: str) -> bytes:
    """A file of ``data/models`` whose hash is the one in the file ``digest``; raises :class:`WeightsError`."""
    folder = files("bilateral.data").joinpath("models")
    content = folder.joinpath(name).read_bytes()
    if hashlib.sha256(content).hexdigest() != folder.joinpath(digest).read_text("ascii").strip():
        raise WeightsError(f"the weights in {name} differ from their digest: install again")
    return content
