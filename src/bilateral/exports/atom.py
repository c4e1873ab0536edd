"""The newest claims as an Atom feed (RFC 4287): a hundred at most, each linked to the report that tells it."""

from typing import BinaryIO

from bilateral.exports.feed import feed
from bilateral.exports.material import Material


def write(material: Material, out: BinaryIO) -> None:
    """Write the feed."""
    out.write(feed(material).atom_str(pretty=True))
