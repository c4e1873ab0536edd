"""Writes trained files with the digest that the reader checks."""

import hashlib
from pathlib import Path


def write_checked(target: Path, suffix: str, content: bytes) -> None:
    """Write a file, and its hash beside it with the suffix in place of its own."""
    target.write_bytes(content)
    target.with_suffix(suffix).write_text(hashlib.sha256(content).hexdigest() + "\n", "ascii")
