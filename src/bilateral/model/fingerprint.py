"""What is known of a text that is not here."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The SHA-256 of a text in UTF-8, in hexadecimal, and its length in characters."""

    sha256: str
    length: int
